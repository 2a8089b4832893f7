public import Interview

/// Something to recall: a front to think about and a back to compare with.
public struct Card: Equatable, Sendable {
    /// What kind of recall it trains.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// What a principle asks, in one breath.
        case meaning
        /// What one side of a principle asks.
        case lens
        /// What good evidence for a principle looks like.
        case evidence
        /// How answers on a principle go wrong.
        case traps
        /// What a sample answer lacks.
        case gap
        /// Which story of one's own answers a question.
        case story
    }

    /// The stable name: its kind and what it was made from. Review history hangs on it.
    public let id: ID<Card>
    /// What kind of recall it trains.
    public let kind: Kind
    /// The principle that it is about.
    public let principle: ID<Principle>
    /// What is asked.
    public let front: String
    /// What to compare with; for a story: what a listener hopes to hear.
    public let back: [String]
    /// Advice for after the attempt; empty: none.
    public let tip: String

    /// A card from its parts.
    public init(id: ID<Card>, kind: Kind, principle: ID<Principle>, front: String, back: [String], tip: String = "") {
        self.id = id
        self.kind = kind
        self.principle = principle
        self.front = front
        self.back = back
        self.tip = tip
    }
}
