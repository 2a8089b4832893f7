/// A fact of a round. The transcript is the list of them, each with its offset; everything else is folded from it.
///
/// Nearly all are edits: what is larger lies elsewhere, so that an hour of typing takes half the memory.
public enum RoundEvent: Hashable, Sendable {
    /// The briefing was over.
    case began
    /// A question was asked. It counts as seen from here on.
    indirect case questionAsked(AskedQuestion)
    /// The time to think was over.
    case answeringBegan(EndCause)
    /// The text in the box was changed.
    case edited(Edit)
    /// The text in the box became the answer.
    case answered(EndCause)
    /// A follow-up was asked.
    indirect case probeAsked(AskedProbe)
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
    /// The user had said all aloud and writes down what it was.
    case spoken(EndCause)
    /// The user was asked to look back at the answer for a minute.
    case checkBegan
    /// The user looked back at one thing of an answer.
    case checked(QuickCheck)
    /// An interview of a loop was over and the break before the sitting of that number, from 0, began.
    case restBegan(sitting: Int)
    /// The user rated the whole round in one dimension.
    case assessed(Assessment)
    /// Somebody wrote down a vote.
    case voted(CastVote)
    /// All interviews were over and the user was asked for a vote of their own.
    case votingBegan
    /// The story came through a gauntlet, told in answer to the question of that number, from 0.
    case pokeTested(question: Int)
    /// The user put a finding away, or took it back.
    case dismissed(Dismissal)
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
        /// Tells what an exhibit lacked.
        case verdict
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
