/// What an answer shows, each thing with the places where it shows it.
public struct Evidence: Equatable, Sendable {
    /// The words of the text.
    public let words: Int
    /// Acts of the speaker: "I listed", "I called".
    public let ownActions: [Span]
    /// The speaker's pronouns.
    public let speaker: [Span]
    /// The group's pronouns.
    public let group: [Span]
    /// Numbers, in digits or words.
    public let numbers: [Span]
    /// Reasons given.
    public let causes: [Span]
    /// Other options named.
    public let alternatives: [Span]
    /// Outcomes told.
    public let results: [Span]
    /// Words of quantity that say little.
    public let vague: [Span]

    /// Reads a text by the words of a lexicon. Any text will do, of any length.
    public init(reading text: String, by lexicon: Lexicon) {
        let tokens = Token.tokens(in: text)
        words = tokens.count { $0.kind == .word || $0.kind == .number }
        speaker = lexicon[.speaker].spans(in: tokens)
        group = lexicon[.group].spans(in: tokens)
        causes = lexicon[.cause].spans(in: tokens)
        alternatives = lexicon[.alternative].spans(in: tokens)
        results = lexicon[.result].spans(in: tokens)
        vague = lexicon[.vague].spans(in: tokens)
        numbers =
            tokens.filter { $0.kind == .number && !Self.isYear($0.text) }.map(\.span)
            + lexicon[.numberWord].spans(in: tokens)
        ownActions = Self.ownActions(in: tokens, by: lexicon)
    }

    /// "I", up to two words between, then a past form that is an act (DOMAIN.md 4.1).
    private static func ownActions(in tokens: [Token], by lexicon: Lexicon) -> [Span] {
        tokens.indices.compactMap { index in
            guard tokens[index].text == "i" else { return nil }
            for next in tokens[(index + 1)...].prefix(3) {
                guard next.kind == .word else { return nil }
                if lexicon[.state].contains(next.text) { return nil }
                if next.text.hasSuffix("ed") || lexicon[.irregularPast].contains(next.text) {
                    return Span(start: tokens[index].span.start, end: next.span.end)
                }
            }
            return nil
        }
    }

    private static func isYear(_ text: String) -> Bool {
        Int(text).map { (1900...2100).contains($0) } ?? false
    }
}
