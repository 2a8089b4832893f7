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
    /// Who asks; nil: whoever is chosen.
    public let interviewer: ID<Interviewer>?

    /// A preset from its parts.
    public init(
        id: ID<Preset>, title: String, purpose: String, questions: Int, think: Int, answer: Int, probes: Int,
        reply: Int, interviewer: ID<Interviewer>? = nil
    ) {
        self.id = id
        self.title = title
        self.purpose = purpose
        self.questions = questions
        self.think = think
        self.answer = answer
        self.probes = probes
        self.reply = reply
        self.interviewer = interviewer
    }
}
