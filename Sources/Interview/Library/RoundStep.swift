/// What one question of a round is to be like, where the round is made of different ones: its own words, its own clock,
/// another interviewer. What a step does not say is as in the rest of the round.
public struct RoundStep: Hashable, Sendable, Codable {
    /// The question's words, where it is not drawn from a pack.
    public var ask: String?
    /// Only questions of this kind.
    public var kind: QuestionKind?
    /// Only questions that ask for a fault of one's own.
    public var isSelfCritical: Bool?
    /// Who asks.
    public var interviewer: ID<Interviewer>?
    /// Time for the answer, in milliseconds of the round's way of answering.
    public var answerLimit: Int?
    /// Follow-ups, at most.
    public var probes: Int?
    /// The whys in a row that are gone down instead of choosing each follow-up.
    public var chain: ID<ProbeChain>?

    /// A step that says nothing.
    public init() {}
}

/// What a round is about besides its principles.
public struct RoundFocus: Hashable, Sendable, Codable {
    /// Only follow-ups of these families; none: all.
    public var families: [ID<ProbeFamily>]
    /// Only questions over two principles that pull against each other.
    public var isTension: Bool
    /// Every question looks from another side of its principle.
    public var changesLens: Bool
    /// Only questions that ask for a fault of one's own.
    public var isSelfCritical: Bool
    /// Families that must all have come before one comes again.
    public var spreads: Bool

    /// A focus on nothing in particular.
    public init(
        families: [ID<ProbeFamily>] = [], isTension: Bool = false, changesLens: Bool = false,
        isSelfCritical: Bool = false,
        spreads: Bool = false
    ) {
        self.families = families
        self.isTension = isTension
        self.changesLens = changesLens
        self.isSelfCritical = isSelfCritical
        self.spreads = spreads
    }
}
