import Reading

/// One checkable statement that an interviewer could write down (DOMAIN.md 2.4; the kinds are ours).
public struct DataPoint: Hashable, Sendable {
    /// What a statement is about.
    public enum Kind: String, CaseIterable, Sendable {
        /// Something that the speaker did.
        case action
        /// A number beside what it was before or elsewhere.
        case number
        /// A step with its reason.
        case decision
        /// Another way that was weighed.
        case alternative
        /// Somebody, and how they took it.
        case person
        /// When it was, or how long it took.
        case time
        /// What came of it.
        case result
        /// What was learned.
        case lesson

        /// A word for lists.
        public var title: String { rawValue }
    }

    /// What it is about.
    public let kind: Kind
    /// The sentence, in the user's own words.
    public let quote: String

    /// The data points of what was said in one question, in its order.
    static func points(in evidence: Evidence, of text: String) -> [DataPoint] {
        let sentences = evidence.sentences
        return sentences.indices.flatMap { index in
            let quote = Hearing.words(at: sentences[index].span, of: text)
            return kinds(at: index, in: sentences).map { DataPoint(kind: $0, quote: quote) }
        }
    }

    private static func kinds(at index: Int, in sentences: [Evidence.ReadSentence]) -> [Kind] {
        let sentence = sentences[index]
        func has(_ signals: Signal...) -> Bool { signals.contains(where: sentence.certain.contains) }
        // What a number is held against often stands in the sentence before or after.
        let around = sentences[max(0, index - 1)...min(sentences.count - 1, index + 1)]
        let found: [(Kind, Bool)] = [
            (.action, has(.ownAction)),
            (.number, has(.metric) && around.contains { $0.signals.contains(.baseline) }),
            (.decision, has(.cause) && (sentence.segment == .action || has(.ownAction))),
            (.alternative, has(.alternative)),
            (.person, has(.stakeholder) && has(.conflict, .result)),
            (.time, has(.time)),
            (.result, has(.result) && !has(.praiseOnly)),
            (.lesson, has(.learning)),
        ]
        return found.filter(\.1).map(\.0)
    }
}
