/// A place where the words come up.
public struct SearchHit: Equatable, Sendable {
    /// What was said there.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The interviewer's question.
        case question
        /// The user's answer to it.
        case answer
        /// A follow-up question.
        case followUp = "follow-up"
        /// The user's reply to it.
        case reply
        /// What the user wrote about the round afterwards.
        case note
    }

    /// The transcript.
    public let transcript: ID<Transcript>
    /// When it began, in seconds since 1970.
    public let startedAt: Int
    /// How far the user's clock stood east of UTC then, in seconds.
    public let utcOffset: Int
    /// The principle that was asked about.
    public let principle: ID<Principle>
    /// The preset that the round began as.
    public let preset: ID<Preset>
    /// The number of the question in the round, from 0.
    public let question: Int
    /// What was said there.
    public let kind: Kind
    /// When it was said, or when it began to be written: where a replay should begin.
    public let offset: Offset
    /// The words around the place.
    public let snippet: [SnippetPart]

    /// A place from its parts.
    public init(
        transcript: ID<Transcript>, startedAt: Int, utcOffset: Int, principle: ID<Principle>, preset: ID<Preset>,
        question: Int, kind: Kind, offset: Offset, snippet: [SnippetPart]
    ) {
        self.transcript = transcript
        self.startedAt = startedAt
        self.utcOffset = utcOffset
        self.principle = principle
        self.preset = preset
        self.question = question
        self.kind = kind
        self.offset = offset
        self.snippet = snippet
    }
}

/// A stretch of the words around a hit.
public struct SnippetPart: Equatable, Sendable, Encodable {
    /// The words.
    public let text: String
    /// Whether they are what was looked for.
    public let isHit: Bool

    /// A stretch of words.
    public init(text: String, isHit: Bool) {
        self.text = text
        self.isHit = isHit
    }
}
