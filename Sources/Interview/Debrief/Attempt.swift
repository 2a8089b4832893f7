import Reading

/// One answer to a question, measured, to be laid beside another.
public struct Attempt: Equatable, Sendable {
    /// The transcript.
    public let transcript: ID<Transcript>
    /// When the round began, in seconds since 1970.
    public let startedAt: Int
    /// How far the user's clock stood east of UTC then, in seconds.
    public let utcOffset: Int
    /// The number of the question in the round, from 0.
    public let number: Int
    /// The question with what was said to it.
    public let turn: Turn
    /// What reading found.
    public let review: TurnReview

    /// The attempt at a question in a round, or nil where the round did not ask it.
    public init?(at question: ID<Question>, in transcript: Transcript, reviews: [TurnReview]) {
        let turns = transcript.round.turns
        guard let number = turns.firstIndex(where: { $0.question.id == question }), number < reviews.count else {
            return nil
        }
        self.transcript = transcript.id
        startedAt = transcript.startedAt
        utcOffset = transcript.utcOffset
        self.number = number
        turn = turns[number]
        review = reviews[number]
    }

    /// The questions that two rounds both asked, in the order of the first.
    public static func common(_ one: Transcript, _ other: Transcript) -> [ID<Question>] {
        let asked = Set(other.round.turns.map(\.question.id))
        return one.round.turns.map(\.question.id).filter(asked.contains)
    }
}
