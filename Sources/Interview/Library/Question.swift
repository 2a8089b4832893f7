/// One intent of an interviewer, in several wordings.
public struct Question: Equatable, Sendable {
    /// The stable name: history hangs on it.
    public let id: ID<Question>
    /// The principle that it is asked for.
    public let principle: ID<Principle>
    /// What kind of answer it wants.
    public let kind: QuestionKind
    /// The side of the principle it looks from.
    public let lens: ID<Lens>?
    /// Other principles that a good answer also shows.
    public let also: [ID<Principle>]
    /// The principle that pulls the other way, in a question about a tension.
    public let against: ID<Principle>?
    /// Ways to say it. A round uses one of them.
    public let wordings: [String]
    /// What the question asks for, where it asks for several things.
    public let parts: [String]
    /// What a listener hopes to hear.
    public let listenFor: [String]
    /// Advice that the question does not give.
    public let tip: String
    /// Whether it asks for a mistake or a weakness of one's own.
    public let isSelfCritical: Bool
    /// The roles that it is for; none: for everybody.
    public let roles: [String]
    /// The seniority from which it makes sense, 4–8; nil: any.
    public let level: Int?
    /// Follow-ups made for this very question.
    public let probes: [OwnProbe]

    /// A question from its parts.
    public init(
        id: ID<Question>, principle: ID<Principle>, kind: QuestionKind = .behavioural, lens: ID<Lens>? = nil,
        also: [ID<Principle>] = [], against: ID<Principle>? = nil, wordings: [String], parts: [String] = [],
        listenFor: [String] = [], tip: String = "", isSelfCritical: Bool = false, roles: [String] = [],
        level: Int? = nil, probes: [OwnProbe] = []
    ) {
        self.id = id
        self.principle = principle
        self.kind = kind
        self.lens = lens
        self.also = also
        self.against = against
        self.wordings = wordings
        self.parts = parts
        self.listenFor = listenFor
        self.tip = tip
        self.isSelfCritical = isSelfCritical
        self.roles = roles
        self.level = level
        self.probes = probes
    }
}

/// A follow-up that belongs to one question.
public struct OwnProbe: Equatable, Sendable {
    /// What it is after.
    public let family: ID<ProbeFamily>
    /// The words, as spoken.
    public let ask: String

    /// A follow-up of a family.
    public init(family: ID<ProbeFamily>, ask: String) {
        self.family = family
        self.ask = ask
    }
}

/// What kind of answer a question wants.
public enum QuestionKind: String, Codable, CaseIterable, Sendable {
    /// A case from the past.
    case behavioural
    /// What something means to the person.
    case opinion
    /// What the person usually does; a concrete case is asked for next.
    case practice
    /// What the person would do if.
    case situational
    /// Knowledge of a field or of customers.
    case market
    /// How the employer's service could be better.
    case companyImprovement = "company-improvement"
    /// Why this employer, or why this principle.
    case companyWhy = "company-why"
    /// A rating of oneself, one to ten.
    case selfRating = "self-rating"

    /// Whether it wants something that happened: at once, or as soon as a habit or a rating was told.
    public var wantsCase: Bool {
        switch self {
        case .behavioural, .practice, .selfRating: true
        case .opinion, .situational, .market, .companyImprovement, .companyWhy: false
        }
    }
}
