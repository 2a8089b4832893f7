import Reading

/// Which parts of a question an answer speaks to.
enum QuestionParts {
    /// Words of a part that tell which signal answers it.
    private static let cues: [(words: [String], signals: [Signal])] = [
        (["learn", "differently", "took from", "lesson", "take away"], [.learning]),
        (["ended", "end", "result", "outcome", "came of", "turned out", "changed"], [.result]),
        (["why", "reason"], [.cause]),
        (["you did", "your part", "your role", "handled", "steps", "did you", "action"], [.ownAction]),
        (["who", "whom"], [.stakeholder, .customer]),
        (["how much", "how many", "number", "measure", "how you knew"], [.metric, .source]),
        (["gave up", "cost you", "price"], [.tradeOff]),
        (["else", "options", "alternatives"], [.alternative]),
    ]

    /// Of so many words it cannot be told by words in common that a part was left out.
    private static let mostDoubted = 40

    /// The parts that stay open.
    static func unanswered(of asked: AskedQuestion, in evidence: Evidence, text: String) -> [String] {
        guard evidence.words > 0, !evidence.isForeign else { return [] }
        return asked.parts.filter { !isAnswered($0, in: evidence, text: text.lowercased()) }
    }

    private static func isAnswered(_ part: String, in evidence: Evidence, text: String) -> Bool {
        let lowered = part.lowercased()
        if let cue = cues.first(where: { $0.words.contains(where: lowered.contains) }) {
            return !cue.signals.allSatisfy(evidence.lacks)
        }
        // Nothing tells what would answer it: any word of weight in common will do, and all but a few words have the benefit.
        let words = lowered.split(separator: " ").filter { $0.count > 4 }
        return words.isEmpty || evidence.words > mostDoubted || words.contains { text.contains($0.prefix(5)) }
    }
}
