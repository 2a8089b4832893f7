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
    ///
    /// - Parameter explained: whether the words that weighed for what was found are wanted too, which takes longer.
    public func read(_ text: String, explained: Bool = false) -> Evidence {
        let whole =
            text.utf8.count > Self.longest ? String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self) : text
        let read = ReadText(whole)
        let measures = Measure.measures(in: read)
        let words = read.tokens.count { $0.kind == .word || $0.kind == .number }
        if words >= Self.fewestForLanguage, Self.englishShare(of: read) < Self.leastEnglish {
            return Evidence(foreign: read, words: words, measures: measures, ignored: ignored)
        }
        let marked = MarkedText(read, measures: measures, by: lexicon)
        let found =
            weights.map { LearnedReading(of: marked, by: $0, explained: explained) }
            ?? LearnedReading(byListsOf: marked)
        return Evidence(of: marked, words: words, found: found, ignored: ignored)
    }

    /// The share of the words that are function words of English.
    private static func englishShare(of text: ReadText) -> Double {
        var (words, function) = (0, 0)
        for token in text.tokens where token.kind == .word {
            words += 1
            if !token.roles.isDisjoint(with: .function) { function += 1 }
        }
        return words == 0 ? 1 : Double(function) / Double(words)
    }
}
