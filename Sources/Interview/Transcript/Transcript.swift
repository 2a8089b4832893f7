/// A round from its beginning to its last event.
public struct Transcript: Equatable, Sendable {
    /// The stable name, sortable by time.
    public let id: ID<Transcript>
    /// When it began, in seconds since 1970.
    public let startedAt: Int
    /// How far the user's clock stood east of UTC then, in seconds.
    public let utcOffset: Int
    /// What was agreed before.
    public let plan: RoundPlan
    /// What happened.
    public var events: [TimedEvent]
    /// The user's own marks, as `Tags` puts them.
    public var tags: [String]
    /// What the user wrote about it afterwards.
    public var note: String

    /// A transcript from its parts.
    public init(
        id: ID<Transcript>, startedAt: Int, utcOffset: Int = 0, plan: RoundPlan, events: [TimedEvent] = [],
        tags: [String] = [], note: String = ""
    ) {
        self.id = id
        self.startedAt = startedAt
        self.utcOffset = utcOffset
        self.plan = plan
        self.events = events
        self.tags = tags
        self.note = note
    }

    /// The round as its events left it.
    public var round: Round { Round(plan: plan, events: events) }
}

/// How a stored round stands.
public enum TranscriptStatus: String, Codable, CaseIterable, Sendable {
    /// It came to its end.
    case finished
    /// It was cut off and can be gone on with, or it is still going on.
    case interrupted
    /// The user left it.
    case abandoned
}

/// A line of the list of transcripts.
public struct TranscriptSummary: Equatable, Sendable {
    /// The transcript.
    public let id: ID<Transcript>
    /// When it began, in seconds since 1970.
    public let startedAt: Int
    /// How far the user's clock stood east of UTC then, in seconds.
    public let utcOffset: Int
    /// When it ended, in seconds since 1970, or nil where it did not.
    public let endedAt: Int?
    /// How it stands.
    public let status: TranscriptStatus
    /// What was agreed before.
    public let plan: RoundPlan
    /// The principles that came up, in order.
    public let principles: [ID<Principle>]
    /// Questions asked.
    public let questions: Int
    /// Follow-ups asked.
    public let probes: Int
    /// Words said.
    public let words: Int
    /// From the beginning to the last event, in milliseconds.
    public let duration: Int
    /// The user's own marks.
    public let tags: [String]
    /// What the user wrote about it afterwards.
    public let note: String

    /// A line from its parts.
    public init(
        id: ID<Transcript>, startedAt: Int, utcOffset: Int = 0, endedAt: Int?, status: TranscriptStatus,
        plan: RoundPlan,
        principles: [ID<Principle>], questions: Int, probes: Int, words: Int, duration: Int, tags: [String] = [],
        note: String = ""
    ) {
        self.id = id
        self.startedAt = startedAt
        self.utcOffset = utcOffset
        self.endedAt = endedAt
        self.status = status
        self.plan = plan
        self.principles = principles
        self.questions = questions
        self.probes = probes
        self.words = words
        self.duration = duration
        self.tags = tags
        self.note = note
    }
}
