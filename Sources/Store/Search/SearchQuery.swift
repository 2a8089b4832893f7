public import Interview

/// What somebody looks for: words, all of which must come up.
///
/// `word*` is the beginning of a word, `"two words"` stand side by side. Everything else is taken as it is: whatever is
/// written, it cannot become a command of the index.
public struct SearchQuery: Equatable, Sendable {
    /// What was written.
    public let text: String
    private let terms: [Term]

    private struct Term: Equatable {
        let words: String
        let isBeginning: Bool
    }

    /// Reads what somebody wrote.
    public init(_ text: String) {
        self.text = text
        var terms: [Term] = []
        // A quote that is never closed reaches to the end.
        let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
        for (number, piece) in pieces.enumerated() {
            if number.isMultiple(of: 2) {
                for word in piece.split(whereSeparator: \.isWhitespace) {
                    terms.append(Term(words: String(word), isBeginning: word.hasSuffix("*")))
                }
            } else {
                let isBeginning = piece.hasSuffix("*") || pieces.dropFirst(number + 1).first?.hasPrefix("*") == true
                terms.append(Term(words: String(piece), isBeginning: isBeginning))
            }
        }
        self.terms = terms.filter { Self.holdsWord($0.words) }
    }

    /// Reads the words of a command line: one that holds blanks was quoted there, and is a phrase.
    public init(arguments: [String]) {
        self.init(
            arguments.map { argument in
                let isPhrase = argument.contains(where: \.isWhitespace) && !argument.contains("\"")
                return isPhrase ? "\"\(argument)\"" : argument
            }.joined(separator: " "))
    }

    /// Whether there is anything to look for.
    public var isEmpty: Bool { terms.isEmpty }

    /// The query in the language of the index: every term in quotes, so that nothing in it is obeyed.
    var match: String {
        terms.map { term in
            // A NUL would end the query in the middle of a quote.
            let words = String(term.words.map { $0 == "\"" || $0.unicodeScalars.contains("\0") ? " " : $0 })
            return "\"\(words)\"" + (term.isBeginning ? " *" : "")
        }.joined(separator: " ")
    }

    /// The index keeps letters and numbers only.
    private static func holdsWord(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .privateUse:
                true
            default: false
            }
        }
    }
}

/// Which transcripts are searched. Nil: all.
public struct SearchFilters: Equatable, Sendable {
    /// Questions that were asked for this principle.
    public var principle: ID<Principle>?
    /// Rounds that began as this preset.
    public var preset: ID<Preset>?
    /// Rounds that began then or later, in seconds since 1970.
    public var since: Int?
    /// Rounds that began then or earlier, in seconds since 1970.
    public var until: Int?
    /// Questions answered with this story, however its letters are written.
    public var story: String?
    /// Rounds with this mark, however its letters are written.
    public var tag: String?

    /// Filters from their parts.
    public init(
        principle: ID<Principle>? = nil, preset: ID<Preset>? = nil, since: Int? = nil, until: Int? = nil,
        story: String? = nil, tag: String? = nil
    ) {
        self.principle = principle
        self.preset = preset
        self.since = since
        self.until = until
        self.story = story
        self.tag = tag
    }
}
