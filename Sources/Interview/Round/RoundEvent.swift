/// A fact of a round. The transcript is the list of them, each with its offset; everything else is folded from it.
public enum RoundEvent: Hashable, Sendable {
    /// The briefing was over.
    case began
    /// A question was asked. It counts as seen from here on.
    case questionAsked(AskedQuestion)
    /// The time to think was over.
    case answeringBegan(EndCause)
    /// The text in the box was changed.
    case edited(Edit)
    /// The text in the box became the answer.
    case answered(EndCause)
    /// A follow-up was asked.
    case probeAsked(AskedProbe)
    /// The text in the box became the reply to the follow-up.
    case replied(EndCause)
    /// The clock was stopped.
    case paused
    /// The clock went on.
    case resumed
    /// All questions were done and the user was asked how they went.
    case selfRatingBegan
    /// The user rated an answer.
    case rated(SelfRating)
    /// The round was over.
    case ended(RoundEnding)
    /// A round that had been cut off was opened again; its clock stands still until it is resumed.
    case reopened
}

/// Why a phase ended.
public enum EndCause: String, Codable, Sendable {
    /// The user said so.
    case user
    /// The time was up.
    case timeUp = "time-up"
    /// The user skipped it.
    case skipped
    /// The round was ended in the middle of it.
    case roundEnded = "round-ended"
}

/// How a round ended.
public enum RoundEnding: String, Codable, Sendable {
    /// Every question was asked and answered, or skipped.
    case finished
    /// The user left before that.
    case abandoned
}

/// A question as it was put, whole, so that a replay needs no pack.
public struct AskedQuestion: Hashable, Sendable, Codable {
    /// The question.
    public let id: ID<Question>
    /// The principle it was asked for.
    public let principle: ID<Principle>
    /// That principle's name at the time.
    public let principleName: String
    /// The kind of answer it wants.
    public let kind: QuestionKind
    /// The words.
    public let ask: String
    /// What it asks for, where it asks for several things.
    public let parts: [String]
    /// What a listener hopes to hear.
    public let listenFor: [String]
    /// Advice for another time.
    public let tip: String

    /// A question as it was put.
    public init(
        id: ID<Question>, principle: ID<Principle>, principleName: String, kind: QuestionKind, ask: String,
        parts: [String] = [], listenFor: [String] = [], tip: String = ""
    ) {
        self.id = id
        self.principle = principle
        self.principleName = principleName
        self.kind = kind
        self.ask = ask
        self.parts = parts
        self.listenFor = listenFor
        self.tip = tip
    }
}

/// A follow-up as it was put, with its reason.
public struct AskedProbe: Hashable, Sendable, Codable {
    /// What it is after.
    public let family: ID<ProbeFamily>
    /// How hard it presses, 1–4.
    public let level: Int
    /// The words.
    public let ask: String
    /// Why it was asked, for the debrief.
    public let reason: String

    /// A follow-up as it was put.
    public init(family: ID<ProbeFamily>, level: Int, ask: String, reason: String) {
        self.family = family
        self.level = level
        self.ask = ask
        self.reason = reason
    }
}

/// The user's own rating of an answer.
public struct SelfRating: Hashable, Sendable, Codable {
    /// The number of the question in the round, from 0.
    public let question: Int
    /// From 1, it fell apart, to 5, it held up.
    public let score: Int

    /// A rating of the answer to one question.
    public init(question: Int, score: Int) {
        self.question = question
        self.score = score
    }
}

/// A fact and its moment.
public struct TimedEvent: Hashable, Sendable {
    /// When it happened.
    public let offset: Offset
    /// What happened.
    public let event: RoundEvent

    /// A fact at a moment.
    public init(_ event: RoundEvent, at offset: Offset) {
        self.offset = offset
        self.event = event
    }
}
