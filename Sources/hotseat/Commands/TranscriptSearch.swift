import ArgumentParser
import Foundation
import Interview
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts search`
    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find words in questions, answers, follow-ups, replies and notes, the newest round first.",
            discussion: """
                All the words must come up. Case, accents and endings do not matter: ticket finds Tickets. \
                tick* is the beginning of a word; "two words", quoted, stand side by side. Of every place the moment \
                is told, so that `hotseat replay ID --from MM:SS` shows it.
                """)

        @OptionGroup var places: PlaceOptions
        @Argument(help: "What to look for.")
        var words: [String]
        @Option(help: ArgumentHelp("Only questions for this principle.", valueName: "id"))
        var principle: String?
        @Option(help: ArgumentHelp("Only rounds that began as this preset.", valueName: "id"))
        var preset: String?
        @Option(help: ArgumentHelp("Only rounds of this day and later.", valueName: "yyyy-mm-dd"))
        var since: Day?
        @Option(help: ArgumentHelp("Only rounds of this day and earlier.", valueName: "yyyy-mm-dd"))
        var until: Day?
        @Option(help: ArgumentHelp("Only questions answered with this story.", valueName: "name"))
        var story: String?
        @Option(help: ArgumentHelp("Only rounds with this tag.", valueName: "tag"))
        var tag: String?
        @Option(help: ArgumentHelp("At most so many places.", valueName: "n"))
        var limit = 20
        @Flag(help: "As JSON, for scripts.")
        var json = false

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit is \(limit); choose 1 or more.") }
        }

        func run() throws {
            let filters = SearchFilters(
                principle: principle.map { ID($0) }, preset: preset.map { ID($0) }, since: since?.start,
                until: until?.end, story: story, tag: tag.map { Tags.reading($0).first ?? $0 })
            let query = SearchQuery(arguments: words)
            let hits = try places.world.openStoreForReading().search(query, filters, limit: limit)
            if json {
                Output.printRaw(try TranscriptJSON.hits(hits))
                return
            }
            if hits.isEmpty { Output.print("These words do not come up in any transcript.") }
            for hit in hits {
                let time = CivilTime(wall: hit.startedAt, utcOffset: hit.utcOffset)
                let facts = [
                    hit.transcript.rawValue, time.sortable, hit.principle.rawValue, hit.kind.rawValue,
                    ClockText.of(milliseconds: hit.offset.milliseconds),
                ]
                Output.print(facts.joined(separator: "  "))
                let snippet = hit.snippet.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
                for row in Output.wrapped(snippet, width: Output.width - 4) { Output.print("    " + row) }
            }
            if hits.count == limit { Output.complain("The first \(limit) places; --limit shows more.") }
        }
    }
}

/// A day of the user's own calendar.
struct Day: ExpressibleByArgument {
    /// Its first second and its last, since 1970.
    let start: Int
    let end: Int

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int32($0) }
        guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return nil }
        func midnight(_ day: Int32) -> (seconds: Int, date: tm) {
            var date = tm()
            (date.tm_year, date.tm_mon, date.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, day)
            // Whether it is summer time, the machine knows.
            date.tm_isdst = -1
            return (mktime(&date), date)
        }
        let first = midnight(numbers[2])
        // The 31st of February would be some day in March.
        guard first.date.tm_mday == numbers[2], first.date.tm_mon == numbers[1] - 1 else { return nil }
        start = first.seconds
        end = midnight(numbers[2] + 1).seconds - 1
    }
}
