/// What a reader can find in an answer. The names are those that `hotseat read` prints.
public enum Signal: String, CaseIterable, Codable, Sendable {
    /// An act of the speaker.
    case ownAction = "own-action"
    /// A number that measures something of the case.
    case metric
    /// Something that a measure is compared with.
    case baseline
    /// Where a number or a fact comes from.
    case source
    /// When, how long, in what order.
    case time
    /// A reason for a step or a cause of what happened.
    case cause
    /// Another option that was there.
    case alternative
    /// A price that was paid.
    case tradeOff = "trade-off"
    /// Disagreement, and its end.
    case conflict
    /// Resistance by things and circumstances.
    case obstacle
    /// Somebody with a say.
    case stakeholder
    /// A word for those whom the work is for.
    case customer
    /// What those people said, did, needed or felt.
    case customerEvidence = "customer-evidence"
    /// Size beyond one's own desk.
    case scope
    /// Years rather than weeks.
    case longTerm = "long-term"
    /// Acting unasked.
    case initiative
    /// An outcome of what was done.
    case result
    /// An outcome that is only thanks, praise or pleasure.
    case praiseOnly = "praise-only"
    /// A lesson, or a later use of one.
    case learning
    /// A fault that the speaker admits.
    case failure
    /// A fault that is laid on somebody else.
    case blame
    /// A claim of amount or quality that says little.
    case vague
    /// Words that take back half of what is said.
    case hedge
    /// Sounds and phrases between words.
    case filler
    /// An act without an actor, in what was done.
    case passive
    /// A word without exception.
    case absolute
    /// A slogan.
    case buzzword

    /// The name shown to people.
    public var title: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// The part of a story that a sentence tells.
public enum Segment: String, CaseIterable, Codable, Sendable {
    /// Situation: background, bare facts, what others did or wanted.
    case situation = "S"
    /// Task: the goal, the duty, the problem that fell to the teller.
    case task = "T"
    /// Action: what was done, found out, weighed, decided.
    case action = "A"
    /// Result: what came of it.
    case result = "R"
    /// Lesson: what was taken away.
    case lesson = "L"
    /// Greetings, fillers, talk about the talk.
    case other = "O"

    /// The name shown to people.
    public var title: String {
        switch self {
        case .situation: "situation"
        case .task: "task"
        case .action: "action"
        case .result: "result"
        case .lesson: "lesson"
        case .other: "other"
        }
    }
}

/// What an answer is as a whole (DOMAIN.md 4.8).
public enum AnswerKind: String, CaseIterable, Codable, Sendable {
    /// One past episode, with situation, acts and ending.
    case story
    /// An episode with one of these missing.
    case nearStory = "near-story"
    /// Too little to tell.
    case fragment
    /// What the teller usually does or believes.
    case generic
    /// What the teller would do.
    case hypothetical

    /// Whether it is theory: no episode.
    public var isTheory: Bool { self == .generic || self == .hypothetical }
}
