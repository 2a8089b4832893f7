/// Reads answers: text in, evidence out. The same text gives the same evidence, on any machine.
public struct Reader: Equatable, Sendable {
    /// The words that it goes by.
    public var lexicon: Lexicon
    /// What was learned, or nil: then the lists of words alone decide, which find less.
    public var weights: ReadingWeights?
    /// Signals that are neither looked for nor used.
    public var ignored: Set<Signal>

    /// A reader.
    public init(lexicon: Lexicon = Lexicon(), weights: ReadingWeights? = nil, ignored: Set<Signal> = []) {
        self.lexicon = lexicon
        self.weights = weights
        self.ignored = ignored
    }

    /// A longer text is read up to here, in bytes: nobody says more in an answer.
    private static let longest = 1 << 20
    /// Fewer words tell nothing of the language.
    private static let fewestForLanguage = 12
    /// English has about half of its words from the list of the commonest.
    private static let leastEnglish = 0.15

    /// Reads a text. Any text will do, of any length; of one in another language only words and numbers are counted.
    public func read(_ text: String) -> Evidence {
        let whole =
            text.utf8.count > Self.longest ? String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self) : text
        let read = ReadText(whole)
        let measures = Measure.measures(in: read)
        let words = read.tokens.count { $0.kind == .word || $0.kind == .number }
        if words >= Self.fewestForLanguage, Language.share(of: read) < Self.leastEnglish {
            return Evidence(foreign: words, measures: ignored.contains(.metric) ? [] : measures)
        }
        let matches = ListMatches(of: read.tokens, by: lexicon)
        let learned = weights.map { LearnedReading(of: read, by: lexicon, measures: measures, matches, $0) }
        return Evidence(
            of: read, words: words, measures: measures,
            found: learned ?? LearnedReading(of: read, byListsOf: lexicon, matches), lexicon: lexicon,
            matches: matches, ignored: ignored)
    }
}

/// Whether a text is English, by its commonest words.
private enum Language {
    private static let common: Set<String> = [
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "from", "by", "i", "we",
        "he", "she",
        "they", "it", "you", "my", "our", "was", "were", "is", "had", "have", "not", "that", "this", "so", "as", "me",
        "them",
        "be", "been", "what", "when", "who", "which", "there", "would", "could", "did", "do", "if", "out", "up",
        "about", "one",
        "no", "all", "than", "then", "because", "it's", "i'd", "didn't", "his", "her", "their", "after", "before",
        "got",
    ]

    static func share(of text: ReadText) -> Double {
        let words = text.tokens.lazy.filter { $0.kind == .word }
        let count = words.count
        return count == 0 ? 1 : Double(words.count { common.contains($0.text) }) / Double(count)
    }
}
