/// What the weights give a score to, in the order of their columns.
package enum Columns {
    /// The parts of a story.
    package static let segments = Segment.allCases
    /// The signals that are learned; all others are rules.
    package static let signals: [Signal] = [
        .ownAction, .metric, .baseline, .cause, .alternative, .result, .praiseOnly, .learning, .failure, .blame,
        .customerEvidence, .vague,
    ]
    /// What an answer can be as a whole.
    package static let kinds = AnswerKind.allCases

    package static let firstSignal = segments.count
    package static let firstKind = firstSignal + signals.count
    package static let count = firstKind + kinds.count
    /// Where the rarity of a word stands, behind all the others.
    package static let frequency = count
}
