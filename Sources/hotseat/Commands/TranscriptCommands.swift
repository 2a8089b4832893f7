public import ArgumentParser
public import Interview
import Screens
import Store

/// `hotseat transcripts`
struct Transcripts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, search, mark, keep and delete transcripts.",
        subcommands: [
            List.self, Show.self, Compare.self, Search.self, Tag.self, Note.self, Export.self, Import.self, Delete.self,
        ],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List transcripts, the newest first.")

        @OptionGroup var places: PlaceOptions
        @Flag(help: "As JSON, for scripts.")
        var json = false
        @Option(help: "Only those that stand so: finished, interrupted or abandoned.")
        var status: TranscriptStatus?
        @Option(help: ArgumentHelp("Only rounds in which this principle came up.", valueName: "id"))
        var principle: String?
        @Option(help: ArgumentHelp("Only rounds that began as this preset.", valueName: "id"))
        var preset: String?
        @Option(help: ArgumentHelp("Only rounds of this day and later.", valueName: "yyyy-mm-dd"))
        var since: Day?
        @Option(help: ArgumentHelp("Only rounds of this day and earlier.", valueName: "yyyy-mm-dd"))
        var until: Day?
        @Option(help: ArgumentHelp("Only those with this tag.", valueName: "tag"))
        var tag: String?
        @Option(help: ArgumentHelp("Only rounds in which this story was told.", valueName: "name"))
        var story: String?
        @Option(help: "newest, oldest, longest or wordiest first.")
        var sort = TranscriptOrder.newest
        @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
        var limit: Int?

        func validate() throws {
            if let limit, limit < 1 { throw ValidationError("--limit is \(limit); choose 1 or more.") }
        }

        func run() throws {
            let store = try places.world.openStoreForReading()
            let summaries = try store.summaries(filter, order: sort, limit: limit ?? .max)
            if json {
                Output.printRaw(try TranscriptJSON.list(summaries))
                return
            }
            if summaries.isEmpty {
                Output.print(
                    filter == TranscriptFilter()
                        ? "No round was kept yet. `hotseat practice` begins one." : "No transcript fits.")
            }
            for summary in summaries { Output.print(Self.line(summary)) }
        }

        private var filter: TranscriptFilter {
            TranscriptFilter(
                status: status, principle: principle.map { ID($0) }, preset: preset.map { ID($0) },
                since: since?.start, until: until?.end, tag: tag.map { Tags.reading($0).first ?? $0 }, story: story)
        }

        private static func line(_ summary: TranscriptSummary) -> String {
            let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
            let counts = [
                Counted.words(summary.questions, "question"), Counted.words(summary.probes, "follow-up"),
                Counted.words(summary.words, "word"),
            ]
            let names = summary.principles.map(\.rawValue) + summary.tags.map { "#" + $0 }
            return [
                summary.id.rawValue, time.sortable, summary.status.rawValue, counts.joined(separator: ", "),
                names.joined(separator: " "),
            ].joined(separator: "  ")
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
extension TranscriptOrder: ExpressibleByArgument {}
