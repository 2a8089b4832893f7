import Interview
import Screens
import TestSupport

/// A line of a list of transcripts.
func summary(
    _ id: String, _ status: TranscriptStatus = .finished, minutesAgo: Int = 0,
    principles: [ID<Principle>] = ["ownership"]
) -> TranscriptSummary {
    TranscriptSummary(
        id: ID(id), startedAt: 1_795_269_753 - minutesAgo * 60, endedAt: nil, status: status, plan: Samples.plan(),
        principles: principles, questions: 2, probes: 4, words: 345, duration: 600_000)
}

/// Three rounds, one of them cut off.
let shelf = Shelf(
    transcripts: [
        summary("c", .interrupted), summary("b", minutesAgo: 90, principles: ["dive-deep", "ownership"]),
        summary("a", .abandoned, minutesAgo: 3000),
    ],
    history: AskHistory(["ownership.q1": .init(count: 2, last: 1_795_000_000)]))
