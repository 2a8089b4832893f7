public import Reading

/// A set of principles with their questions, such as one employer's.
public struct Pack: Equatable, Sendable {
    /// The stable name, as `--pack` takes it.
    public let id: ID<Pack>
    /// The name shown to people.
    public let title: String
    /// What must be said about it, such as that it is not affiliated with anybody.
    public let disclaimer: String
    /// The principles, in the pack's order.
    public let principles: [Principle]
    /// The questions of all principles.
    public let questions: [Question]
    /// Sample answers to look at.
    public let exhibits: [Exhibit]
    private let questionsByPrinciple: [ID<Principle>: [Question]]

    /// A pack from its parts.
    public init(
        id: ID<Pack>, title: String, disclaimer: String = "", principles: [Principle], questions: [Question],
        exhibits: [Exhibit] = []
    ) {
        self.id = id
        self.title = title
        self.disclaimer = disclaimer
        self.principles = principles
        self.questions = questions
        self.exhibits = exhibits
        questionsByPrinciple = Dictionary(grouping: questions, by: \.principle)
    }

    /// The principle of that id.
    public func principle(_ id: ID<Principle>) -> Principle? {
        principles.first { $0.id == id }
    }

    /// The questions asked for a principle.
    public func questions(on principle: ID<Principle>) -> [Question] {
        questionsByPrinciple[principle] ?? []
    }
}

/// Everything a round can draw on.
public struct Library: Equatable, Sendable {
    /// The packs, in the order in which they are offered.
    public var packs: [Pack]
    /// The probe families.
    public var families: [ProbeFamily]
    /// The whys in a row.
    public var chains: [ProbeChain]
    /// The people across the table.
    public var interviewers: [Interviewer]
    /// The kinds of round.
    public var presets: [Preset]
    /// What reads answers: the words it goes by, and what it has learned.
    public var reader: Reader
    /// The scales for rating oneself.
    public var rubric: Rubric

    /// A library from its parts.
    public init(
        packs: [Pack] = [], families: [ProbeFamily] = [], chains: [ProbeChain] = [],
        interviewers: [Interviewer] = [], presets: [Preset] = [], reader: Reader = Reader(),
        rubric: Rubric = Rubric()
    ) {
        self.packs = packs
        self.families = families
        self.chains = chains
        self.interviewers = interviewers
        self.presets = presets
        self.reader = reader
        self.rubric = rubric
    }

    /// The pack of that id.
    public func pack(_ id: ID<Pack>) -> Pack? { packs.first { $0.id == id } }

    /// The interviewer of that id.
    public func interviewer(_ id: ID<Interviewer>) -> Interviewer? { interviewers.first { $0.id == id } }

    /// The preset of that id.
    public func preset(_ id: ID<Preset>) -> Preset? { presets.first { $0.id == id } }
}
