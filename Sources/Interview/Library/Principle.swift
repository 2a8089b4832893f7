/// Something an employer looks for, taken apart so that it can be studied and asked about.
public struct Principle: Equatable, Sendable {
    /// The stable name.
    public let id: ID<Principle>
    /// The name shown to people.
    public let name: String
    /// What it asks of a person, in one sentence.
    public let asks: String
    /// Kinds of good evidence, a phrase each.
    public let evidence: [String]
    /// Ways in which answers go wrong, a phrase each.
    public let traps: [String]
    /// Lower-case word stems that show an answer to be about it.
    public let cues: [String]
    /// Principles that ask for the opposite in the same moment.
    public let pullsAgainst: [ID<Principle>]
    /// Sides from which a question can look at it.
    public let lenses: [Lens]

    /// A principle from its parts.
    public init(
        id: ID<Principle>, name: String, asks: String, evidence: [String] = [], traps: [String] = [],
        cues: [String] = [], pullsAgainst: [ID<Principle>] = [], lenses: [Lens] = []
    ) {
        self.id = id
        self.name = name
        self.asks = asks
        self.evidence = evidence
        self.traps = traps
        self.cues = cues
        self.pullsAgainst = pullsAgainst
        self.lenses = lenses
    }
}

/// One side of a principle.
public struct Lens: Equatable, Sendable {
    /// The stable name, unique within the principle.
    public let id: ID<Lens>
    /// The name shown to people.
    public let name: String
    /// What this side asks, in one sentence.
    public let asks: String

    /// A lens from its parts.
    public init(id: ID<Lens>, name: String, asks: String) {
        self.id = id
        self.name = name
        self.asks = asks
    }
}
