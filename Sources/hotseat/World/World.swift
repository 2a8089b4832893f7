import Canvas
import Foundation
import Interview
import Packs
import Reading
import Screens

/// What is outside: files, clocks and chance. Nothing else in the program asks for them.
struct World: Sendable {
    let paths = Paths()
    private let options: WorldOptions

    init(_ options: WorldOptions = WorldOptions()) {
        self.options = options
    }

    /// The file of the store.
    var store: URL { URL(fileURLWithPath: options.store ?? paths.store) }

    /// The folder of the user's own prompts.
    var promptsFolder: URL { URL(fileURLWithPath: options.prompts ?? paths.prompts, isDirectory: true) }

    private var themesFolder: URL { URL(fileURLWithPath: paths.themes, isDirectory: true) }

    /// The built-in prompts and, over them, the user's.
    ///
    /// - Parameter comparing: whether wordings are compared with each other too.
    func loadLibrary(comparing: Bool = false) -> LibraryLoader.Outcome {
        let own = SourceFolder.files(in: promptsFolder)
        let outcome = LibraryLoader.load(layers: [Self.embedded("Prompts"), own.files], comparing: comparing)
        var library = outcome.library
        library.reader.weights = Self.embedded("Sources/hotseat/Defaults").first { $0.path == "reading.weights" }
            .flatMap { ReadingWeights(parsing: $0.text) }
        return LibraryLoader.Outcome(library: library, problems: own.problems + outcome.problems)
    }

    /// What reads answers, as the settings want it.
    func reader(of library: Library) -> Reader {
        var reader = library.reader
        reader.ignored = loadPreferences().preferences.ignoredSignals
        return reader
    }

    func loadThemes() -> ThemeLoader.Outcome {
        let own = SourceFolder.files(in: themesFolder)
        let outcome = ThemeLoader.load(Self.embedded("Themes") + own.files)
        return ThemeLoader.Outcome(
            themes: outcome.themes, parents: outcome.parents, problems: own.problems + outcome.problems)
    }

    /// One theme, without looking at any other.
    func loadTheme(_ id: String) -> Theme? {
        // Most people have no themes of their own, and a look costs less than a list.
        guard access(paths.themes, R_OK) == 0 else { return BuiltInLooks.theme(id) }
        return ThemeLoader.theme(id, among: Self.embedded("Themes") + SourceFolder.files(in: themesFolder).files)
    }

    func loadKeymap() -> (keymap: Keymap, problems: [Problem]) {
        var problems: [Problem] = []
        guard let own = optionalFile(paths.keymap, &problems) else { return (BuiltInLooks.keymap, problems) }
        let loaded = KeymapLoader.load(
            [own], over: BuiltInLooks.keymap, commands: Command.allCases.map(\.rawValue),
            contexts: KeyContext.allCases.map(\.rawValue))
        return (loaded.keymap, problems + loaded.problems)
    }

    func loadPreferences() -> (preferences: Preferences, problems: [Problem]) {
        var problems: [Problem] = []
        guard let file = optionalFile(paths.preferences, &problems) else { return (Preferences(), problems) }
        let read = PreferencesFile.read(file)
        return (read.preferences, problems + read.problems)
    }

    /// Colour is wanted unless `NO_COLOR` is set to something (no-color.org).
    var allowsColor: Bool { Environment["NO_COLOR"].map(\.isEmpty) ?? true }

    private func optionalFile(_ path: String, _ problems: inout [Problem]) -> SourceFile? {
        guard access(path, F_OK) == 0 else { return nil }
        let url = URL(fileURLWithPath: path)
        do throws(Problem) {
            return try SourceFolder.file(at: url, path: url.lastPathComponent)
        } catch {
            problems.append(error)
            return nil
        }
    }

    private static func embedded(_ folder: String) -> [SourceFile] {
        EmbeddedFiles.all.filter { $0.path.hasPrefix(folder + "/") }.map { file in
            let path = String(file.path.dropFirst(folder.count + 1))
            return file.isPacked
                ? SourceFile(path: path, shownPath: file.path, packed: file.text)
                : SourceFile(path: path, shownPath: file.path, text: file.text)
        }
    }
}

/// Places that the command line may name.
struct WorldOptions: Sendable {
    var store: String?
    var prompts: String?
}
