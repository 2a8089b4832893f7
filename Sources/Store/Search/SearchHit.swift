public import Interview

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
}

/// A stretch of the words around a hit.
public struct SnippetPart: Equatable, Sendable, Encodable {
    /// The words.
    public let text: String
    /// Whether they are what was looked for.
    public let isHit: Bool
}

/// The marks between which the index puts what it found: private letters that no passage holds.
enum SnippetMarks {
    static let begin: Unicode.Scalar = "\u{E000}"
    static let end: Unicode.Scalar = "\u{E001}"

    /// A text in which the marks have been replaced by the sign for an unknown letter.
    static func taken(outOf text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == begin || $0 == end }) else { return text }
        var clean = String.UnicodeScalarView()
        clean.append(contentsOf: text.unicodeScalars.map { $0 == begin || $0 == end ? "\u{FFFD}" : $0 })
        return String(clean)
    }

    /// A snippet cut at its marks; line ends and runs of blanks become one blank.
    static func parts(of snippet: String) -> [SnippetPart] {
        var parts: [SnippetPart] = []
        var text = String.UnicodeScalarView()
        var isHit = false
        var endsBlank = true
        func take() {
            if !text.isEmpty { parts.append(SnippetPart(text: String(text), isHit: isHit)) }
            text.removeAll()
        }
        for scalar in snippet.unicodeScalars {
            switch scalar {
            case begin, end:
                take()
                isHit = scalar == begin
            default:
                let isBlank = scalar.properties.isWhitespace
                if !isBlank { text.append(scalar) } else if !endsBlank { text.append(" ") }
                endsBlank = isBlank
            }
        }
        take()
        return parts
    }
}
