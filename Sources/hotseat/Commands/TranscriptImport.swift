import ArgumentParser
import Foundation
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in transcripts that `export --format json` wrote. Twice does no harm, and nothing is lost.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The files; `-`: standard input.", valueName: "file"))
        var files: [String]

        func run() throws {
            // All files first: a wrong one must not leave half of the work done.
            let transcripts = try files.flatMap { file in
                file == "-"
                    ? try TranscriptArchive(FileHandle.standardInput.readDataToEndOfFile(), path: "standard input")
                        .transcripts
                    : try TranscriptArchive(contentsOf: URL(fileURLWithPath: file)).transcripts
            }
            let outcome = try places.world.openStore().merge(transcripts)
            let grown = outcome.grown.isEmpty ? "" : ", \(outcome.grown.count) now longer"
            Output.print(
                "\(Counted.words(outcome.added.count, "transcript")) added\(grown), "
                    + "\(outcome.known.count) there already.")
        }
    }
}
