/// How one thing stands in an answer, to the user's own mind.
public struct QuickCheck: Hashable, Sendable, Codable {
    /// The number of the question in the round, from 0.
    public let question: Int
    /// What was looked back at.
    public let check: ID<Rubric.Check>
    /// How far it holds.
    public let answer: CheckAnswer

    /// A look back at one thing of an answer.
    public init(question: Int, check: ID<Rubric.Check>, answer: CheckAnswer) {
        self.question = question
        self.check = check
        self.answer = answer
    }
}

/// The user's own rating of a whole round in one dimension of the rubric.
public struct Assessment: Hashable, Sendable, Codable {
    /// What is rated.
    public let dimension: ID<Rubric.Dimension>
    /// The step of its scale, 1–5.
    public let score: Int

    /// A rating in one dimension.
    public init(dimension: ID<Rubric.Dimension>, score: Int) {
        self.dimension = dimension
        self.score = score
    }
}

/// What the user makes of a finding.
public struct Dismissal: Hashable, Sendable, Codable {
    /// The number of the question in the round, from 0.
    public let question: Int
    /// The finding.
    public let finding: ID<ProbeFamily>
    /// Whether it is put away, rather than taken back.
    public let isDismissed: Bool

    /// A finding put away or taken back.
    public init(question: Int, finding: ID<ProbeFamily>, isDismissed: Bool) {
        self.question = question
        self.finding = finding
        self.isDismissed = isDismissed
    }
}

/// The user's own rating of an answer.
public struct SelfRating: Hashable, Sendable, Codable {
    /// The number of the question in the round, from 0.
    public let question: Int
    /// From 1, it fell apart, to 5, it held up.
    public let score: Int

    /// A rating of the answer to one question.
    public init(question: Int, score: Int) {
        self.question = question
        self.score = score
    }
}
