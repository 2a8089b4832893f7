/// A kind of round, ready to start.
public struct Preset: Equatable, Sendable {
    /// The stable name, as `--preset` takes it.
    public let id: ID<Preset>
    /// The name shown to people.
    public let title: String
    /// What it is good for, in one sentence.
    public let purpose: String
    /// How many questions it asks.
    public let questions: Int
    /// Time to think before an answer, in milliseconds; 0: none.
    public let think: Int
    /// Time for a spoken answer, in milliseconds.
    public let answer: Int
    /// Follow-ups after each answer, at most.
    public let probes: Int
    /// Time for a spoken reply to a follow-up, in milliseconds.
    public let reply: Int
    /// Time for greetings, breaks and good-byes, in milliseconds.
    public let overhead: Int
    /// Who asks; nil: whoever is chosen.
    public let interviewer: ID<Interviewer>?
    /// What single questions are like, in order; fewer than questions: the rest is as usual.
    public let steps: [RoundStep]
    /// What the round is about besides its principles; nil: nothing in particular.
    public let focus: RoundFocus?
    /// The interviews of a loop, in order; none: one interview.
    public let sittings: [Sitting]
    /// Whether the user looks back for a minute after each answer.
    public let hasQuickCheck: Bool

    /// A preset from its parts.
    public init(
        id: ID<Preset>, title: String, purpose: String, questions: Int, think: Int, answer: Int, probes: Int,
        reply: Int, overhead: Int = 0, interviewer: ID<Interviewer>? = nil, steps: [RoundStep] = [],
        focus: RoundFocus? = nil, sittings: [Sitting] = [], hasQuickCheck: Bool = false
    ) {
        self.id = id
        self.title = title
        self.purpose = purpose
        self.questions = questions
        self.think = think
        self.answer = answer
        self.probes = probes
        self.reply = reply
        self.overhead = overhead
        self.interviewer = interviewer
        self.steps = steps
        self.focus = focus
        self.sittings = sittings
        self.hasQuickCheck = hasQuickCheck
    }

    /// Between a reply and the next follow-up somebody has to ask it: so long, in milliseconds (DOMAIN.md, section 6).
    public static let askTime = 10_000

    /// How long the whole takes when every limit is used, in milliseconds of spoken time:
    /// overhead + breaks + questions × (think + answer + follow-ups × (ask + reply)) (DOMAIN.md, section 6).
    public var duration: Int {
        overhead + sittings.reduce(0) { $0 + $1.rest }
            + (0..<questions).reduce(0) { total, number in
                let step = number < steps.count ? steps[number] : RoundStep()
                return total + think + (step.answerLimit ?? answer) + (step.probes ?? probes) * (Self.askTime + reply)
            }
    }
}
