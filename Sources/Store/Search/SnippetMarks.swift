import Interview

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
