/// A person across the table, as a temper rather than a name.
public struct Interviewer: Equatable, Sendable {
    /// How an interviewer speaks.
    public enum Tone: String, Codable, CaseIterable, Sendable {
        /// Friendly and encouraging.
        case warm
        /// Business-like.
        case neutral
        /// Presses hard.
        case tough
    }

    /// The stable name.
    public let id: ID<Interviewer>
    /// The name shown to people, such as "Bar raiser".
    public let title: String
    /// What to expect, in one sentence.
    public let about: String
    /// Follow-ups before this person would rather move on, 1–14.
    public let patience: Int
    /// How this person speaks.
    public let tone: Tone
    /// How long this person stays silent before asking on, in milliseconds, 0–4000.
    public let silence: Int
    /// Whether this person breaks in before an answer is complete.
    public let interrupts: Bool
    /// The hardest wording this person uses, 1–4.
    public let hardest: Int
    /// Families this person likes.
    public let favours: [ID<ProbeFamily>]
    /// Families this person leaves to others.
    public let avoids: [ID<ProbeFamily>]
    /// Lines to open an interview with.
    public let openings: [String]
    /// Lines to close a question with.
    public let closings: [String]

    /// An interviewer from their parts.
    public init(
        id: ID<Interviewer>, title: String, about: String = "", patience: Int = 4, tone: Tone = .neutral,
        silence: Int = 0, interrupts: Bool = false, hardest: Int = 3, favours: [ID<ProbeFamily>] = [],
        avoids: [ID<ProbeFamily>] = [], openings: [String] = [], closings: [String] = []
    ) {
        self.id = id
        self.title = title
        self.about = about
        self.patience = patience
        self.tone = tone
        self.silence = silence
        self.interrupts = interrupts
        self.hardest = hardest
        self.favours = favours
        self.avoids = avoids
        self.openings = openings
        self.closings = closings
    }
}
