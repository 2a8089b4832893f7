import ArgumentParser
import Foundation
import Interview
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in transcripts. Twice does no harm, and nothing is lost.",
            discussion: """
                Files made by `export --format json`, and interview sessions as Markdown, of other tools too: a head \
                between two lines ---, then questions with **Interviewer:** and **Candidate:**.
                """)

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The files; `-`: standard input.", valueName: "file"))
        var files: [String]

        func run() throws {
            // All files first: a wrong one must not leave half of the work done.
            var (transcripts, sessions): ([Transcript], [SessionImport]) = ([], [])
            for file in files {
                let data = try Self.bytes(of: file)
                let path = file == "-" ? "standard input" : file
                if SessionImport.fits(data) {
                    sessions.append(try SessionImport(data, path: path))
                } else {
                    transcripts += try TranscriptArchive(data, path: path).transcripts
                }
            }
            let store = try places.world.openStore()
            // A session that was made from a transcript which is here tells less than that does.
            let others = sessions.filter { session in
                session.original.map { (try? store.summary($0)) == nil } ?? true
            }
            let known = sessions.count - others.count
            transcripts += others.map(\.transcript)
            let outcome = try store.merge(transcripts)
            let grown = outcome.grown.isEmpty ? "" : ", \(outcome.grown.count) now longer"
            Output.print(
                "\(Counted.words(outcome.added.count, "transcript")) added\(grown), "
                    + "\(outcome.known.count + known) there already.")
        }

        private static func bytes(of file: String) throws -> Data {
            if file == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
            do {
                return try Data(contentsOf: URL(fileURLWithPath: file))
            } catch {
                throw StoreError.notImportable(path: file, detail: "the file cannot be read")
            }
        }
    }
}
