/// What one question of a round is to be like, where the round is made of different ones: its own words, its own clock,
/// another interviewer. What a step does not say is as in the rest of the round.
public struct RoundStep: Hashable, Sendable, Codable {
    /// The question's words, where it is not drawn from a pack.
    public var ask: String?
    /// The question to ask, where it is to be this one again.
    public var question: ID<Question>?
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
    /// Instead of answering, the user finds the gaps of sample answers.
    public var spotsGaps: Bool

    /// A focus on nothing in particular.
    public init(
        families: [ID<ProbeFamily>] = [], isTension: Bool = false, changesLens: Bool = false,
        isSelfCritical: Bool = false, spreads: Bool = false, spotsGaps: Bool = false
    ) {
        self.families = families
        self.isTension = isTension
        self.changesLens = changesLens
        self.isSelfCritical = isSelfCritical
        self.spreads = spreads
        self.spotsGaps = spotsGaps
    }

    /// Reads a focus; older transcripts know nothing of gaps.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        families = try container.decode([ID<ProbeFamily>].self, forKey: .families)
        isTension = try container.decode(Bool.self, forKey: .isTension)
        changesLens = try container.decode(Bool.self, forKey: .changesLens)
        isSelfCritical = try container.decode(Bool.self, forKey: .isSelfCritical)
        spreads = try container.decode(Bool.self, forKey: .spreads)
        spotsGaps = try container.decodeIfPresent(Bool.self, forKey: .spotsGaps) ?? false
    }
}

/// One interviewer's part of a loop: several interviews in a day, one after another.
public struct Sitting: Hashable, Sendable, Codable {
    /// Who asks.
    public var interviewer: ID<Interviewer>
    /// How many questions, at least 1.
    public var questions: Int
    /// Time to rest before it, in milliseconds. Nothing happens when it is over: who needs longer takes longer.
    public var rest: Int

    /// A sitting.
    public init(interviewer: ID<Interviewer>, questions: Int, rest: Int) {
        self.interviewer = interviewer
        self.questions = questions
        self.rest = rest
    }
}
