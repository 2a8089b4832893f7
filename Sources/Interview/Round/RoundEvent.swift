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
    /// The user named the story of an answer.
    case storyNamed(NamedStory)
    /// The interviewer said something that is no question.
    case remarked(Remark)
}

/// The story that an answer tells, by the user's own name for it.
public struct NamedStory: Hashable, Sendable, Codable {
    /// A name has at most so many graphemes.
    public static let longestName = 80

    /// The number of the question in the round, from 0.
    public let question: Int
    /// The story's name.
    public let name: String

    /// A story told in answer to one question.
    public init(question: Int, name: String) {
        self.question = question
        self.name = name
    }
}

/// Something the interviewer says that wants no reply of its own.
public struct Remark: Hashable, Sendable, Codable {
    /// What a remark is for.
    public enum Kind: String, Codable, Sendable {
        /// Breaks in while the user is still answering.
        case interruption
        /// Ends a question.
        case closing
    }

    /// What it is for.
    public let kind: Kind
    /// The words.
    public let text: String

    /// A remark.
    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
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
    /// The user's words that it was drawn from, three at most.
    public let quotes: [String]

    /// A follow-up as it was put.
    public init(family: ID<ProbeFamily>, level: Int, ask: String, reason: String, quotes: [String] = []) {
        self.family = family
        self.level = level
        self.ask = ask
        self.reason = reason
        self.quotes = quotes
    }

    private enum CodingKeys: CodingKey {
        case family, level, ask, reason, quotes
    }

    /// Reads a follow-up; older transcripts have no quotes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        family = try container.decode(ID<ProbeFamily>.self, forKey: .family)
        level = try container.decode(Int.self, forKey: .level)
        ask = try container.decode(String.self, forKey: .ask)
        reason = try container.decode(String.self, forKey: .reason)
        quotes = try container.decodeIfPresent([String].self, forKey: .quotes) ?? []
    }

    /// Writes a follow-up; one without quotes as it always was.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(family, forKey: .family)
        try container.encode(level, forKey: .level)
        try container.encode(ask, forKey: .ask)
        try container.encode(reason, forKey: .reason)
        if !quotes.isEmpty { try container.encode(quotes, forKey: .quotes) }
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
