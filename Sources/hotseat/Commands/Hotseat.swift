import ArgumentParser
import Foundation
import Interview
import Packs
import Screens
import Store

/// The command line.
struct Hotseat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotseat",
        abstract: "Practise behavioural interviews: questions, a clock, and somebody who asks why.",
        discussion: "Without a command it opens full screen. Everything stays on this machine.",
        version: "hotseat 0.1.0 (SQLite \(TranscriptStore.sqliteVersion))",
        subcommands: [
            Practice.self, Resume.self, Replay.self, Transcripts.self, Read.self, Prompts.self, Themes.self,
            Doctor.self,
        ])

    @OptionGroup var places: PlaceOptions
    @OptionGroup var looks: LookOptions

    func run() throws {
        try runFullScreen(places.world, start: .home, theme: looks.theme)
    }
}

/// Where things are, for every command.
struct PlaceOptions: ParsableArguments {
    @Option(name: .customLong("store"), help: ArgumentHelp("Keep transcripts in this file.", valueName: "file"))
    var store: String?

    @Option(
        name: .customLong("prompts"), help: ArgumentHelp("Read your own prompts from this folder.", valueName: "dir"))
    var prompts: String?

    var world: World { World(WorldOptions(store: store, prompts: prompts)) }
}

/// How the full screen looks.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this theme.", valueName: "id"))
    var theme: String?
}

/// A failure that is told in a sentence and ends the program with an exit code.
struct Failure: Error, CustomStringConvertible {
    let description: String
    var code: Int32 = 1

    init(_ description: String, code: Int32 = 1) {
        self.description = description
        self.code = code
    }

    /// A name that does not exist, with the nearest one that does.
    static func unknown(_ kind: String, _ name: String, among known: [String]) -> Failure {
        let nearest = NearestName.suggestion(for: name, among: known)
        let rest = nearest.isEmpty ? "there are: \(known.joined(separator: ", "))." : nearest
        return Failure("There is no \(kind) \"\(name)\"; \(rest)", code: 2)
    }
}

/// Opens the full screen and ends the program with its exit code.
///
/// - Parameter loaded: the library, where it had to be looked into before; otherwise it is loaded behind the first frame.
func runFullScreen(
    _ world: World, start: App.Start, theme: String?, loaded: LibraryLoader.Outcome? = nil
) throws {
    if let theme {
        let known = world.loadThemes().themes.map(\.id)
        guard known.contains(theme) else { throw Failure.unknown("theme", theme, among: known) }
    }
    var fullScreen = try FullScreen(world, start: start, theme: theme, loaded: loaded)
    let code = fullScreen.run()
    if code != 0 { throw ExitCode(code) }
}

extension World {
    /// The store, to write into.
    func openStore() throws -> TranscriptStore { try TranscriptStore(at: store) }

    /// The store, to look into; one that is not there yet is empty, and one from an older version is brought up to date
    /// where it can be written to.
    func openStoreForReading() throws -> TranscriptStore {
        guard FileManager.default.fileExists(atPath: store.path) else { return try TranscriptStore() }
        let found = try TranscriptStore(at: store, access: .read)
        if try found.isCurrent { return found }
        return (try? openStore()) ?? found
    }
}
