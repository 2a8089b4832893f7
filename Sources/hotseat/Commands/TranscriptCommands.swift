public import ArgumentParser
public import Interview
import Screens
import Store

/// `hotseat transcripts`
struct Transcripts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, search, keep and delete transcripts.",
        subcommands: [List.self, Show.self, Compare.self, Search.self, Export.self, Import.self, Delete.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List transcripts, the newest first.")

        @OptionGroup var places: PlaceOptions
        @Flag(help: "As JSON, for scripts.")
        var json = false
        @Option(help: "Only those that stand so: finished, interrupted or abandoned.")
        var status: TranscriptStatus?
        @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
        var limit: Int?

        func validate() throws {
            if let limit, limit < 1 { throw ValidationError("--limit is \(limit); choose 1 or more.") }
        }

        func run() throws {
            let summaries = try places.world.openStoreForReading().summaries(status: status, limit: limit ?? .max)
            if json {
                Output.printRaw(try TranscriptJSON.list(summaries))
                return
            }
            if summaries.isEmpty { Output.print("No round was kept yet. `hotseat practice` begins one.") }
            for summary in summaries {
                let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
                Output.print(
                    "\(summary.id)  \(time.sortable)  \(summary.status.rawValue)  "
                        + "\(Counted.words(summary.questions, "question")), \(Counted.words(summary.probes, "follow-up")), "
                        + "\(Counted.words(summary.words, "word"))  "
                        + summary.principles.map(\.rawValue).joined(separator: " "))
            }
        }
    }

    struct Show: ParsableCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, markdown, session, json
        }

        static let configuration = CommandConfiguration(abstract: "Show one transcript.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The transcript, the beginning of its id, or `last`.", valueName: "id"))
        var id = "last"
        @Option(help: "text, markdown, session (Markdown that other tools read) or json.")
        var format = Format.text

        func run() throws {
            let store = try places.world.openStoreForReading()
            let found = try store.find(id)
            let transcript = try store.transcript(found)
            switch format {
            case .text:
                let library = places.world.loadLibrary().library
                let reviews = reviews(of: transcript, library)
                Output.print(DebriefPage.text(transcript, reviews: reviews, library: library, width: Output.width))
            case .markdown: Output.print(MarkdownExport.page(transcript))
            case .session: Output.print(MarkdownExport.session(transcript))
            case .json:
                let reviews = reviews(of: transcript, places.world.loadLibrary().library)
                Output.printRaw(try TranscriptJSON.document(transcript, try store.summary(found), reviews: reviews))
            }
        }

        private func reviews(of transcript: Transcript, _ library: Library) -> [TurnReview] {
            TurnReview.reviews(
                of: transcript.round, library: library,
                ignoring: places.world.loadPreferences().preferences.ignoredSignals)
        }
    }
}

extension TranscriptStatus: ExpressibleByArgument {}
