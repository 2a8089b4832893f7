/// A sample answer to look at: realistic, labelled with what it has and lacks, never a model to copy.
public struct Exhibit: Equatable, Sendable {
    /// How well the answer holds up.
    public enum Level: String, Codable, CaseIterable, Sendable {
        /// Much is missing.
        case weak
        /// Half of it stands.
        case middling
        /// It holds, with an opening or two left.
        case strong
    }

    /// The stable name.
    public let id: ID<Exhibit>
    /// The principle that it is about.
    public let principle: ID<Principle>
    /// How well it holds up.
    public let level: Level
    /// The speaker's walk of work.
    public let work: String
    /// The question that it answers.
    public let question: ID<Question>
    /// The answer.
    public let text: String
    /// Families whose need it meets.
    public let has: [ID<ProbeFamily>]
    /// Families that would rightly ask on.
    public let lacks: [ID<ProbeFamily>]
    /// What to notice.
    public let note: String

    /// An exhibit from its parts.
    public init(
        id: ID<Exhibit>, principle: ID<Principle>, level: Level, work: String, question: ID<Question>, text: String,
        has: [ID<ProbeFamily>], lacks: [ID<ProbeFamily>], note: String
    ) {
        self.id = id
        self.principle = principle
        self.level = level
        self.work = work
        self.question = question
        self.text = text
        self.has = has
        self.lacks = lacks
        self.note = note
    }
}
