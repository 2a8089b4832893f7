/// Short stretches of a text that can be quoted back to whoever wrote it.
public struct Phrases {
    let text: ReadText
    let measures: [Measure]

    /// A quote has at most so many words (DOMAIN.md 3.1).
    public static let mostWords = 7

    /// The phrases of a text that was read.
    public init(of evidence: Evidence) {
        text = evidence.text
        measures = evidence.measures
    }

    /// Whether a quotation may end on a word: otherwise it would hang in the air.
    public static func mayEnd(on word: some StringProtocol) -> Bool {
        WordRoles.of(word.lowercased()).isDisjoint(with: .dangling)
    }

    /// The words from a place up to a mark or the next clause, cut back until they do not hang.
    func phrase(from start: Int, in sentence: Sentence, most: Int) -> Span? {
        var last: Int?
        var end = start
        while end < sentence.tokens.upperBound {
            let token = text.tokens[end]
            guard token.kind == .word || token.kind == .number else { break }
            if end > start, !token.roles.isDisjoint(with: .clauseBoundary) { break }
            // Ended by the limit in the middle of a phrase: what is there may be half a thing.
            guard end - start < most else { return nil }
            if token.roles.isDisjoint(with: .dangling) { last = end }
            end += 1
        }
        guard let last, last >= start,
            text.tokens[start].roles.isDisjoint(with: .dangling) || text.tokens[start].isDeterminer
        else { return nil }
        return Span(start: text.tokens[start].span.start, end: text.tokens[last].span.end)
    }

    /// The first token behind a stretch, or the number of tokens.
    func tokenIndex(after span: Span) -> Int { text.tokens.partitioningIndex { $0.span.start >= span.end } }

    /// Whether a word is a number, or the "out" of "three out of five".
    func isOfNumber(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number || token.roles.contains(.numeral)
            || token.text == "out" && index > 0 && isOfNumber(index - 1)
    }

    /// Common verbs and adverbs that are never part of a noun; most others tell it by their roles.
    static let spoke: Set<String> = [
        "said", "told", "came", "went", "gave", "took", "made", "left", "got", "did", "would", "could", "didn't",
        "wouldn't", "saw", "thought", "knew", "wrote", "kept", "found", "always", "never", "there", "here", "again",
        "too", "who's",
    ]

    /// Whether a word can be one thing with the noun before it: neither a verb nor a function word.
    func mayBelong(_ token: Token) -> Bool {
        token.kind == .word && !token.roles.contains(.pastForm) && !Self.spoke.contains(token.text)
            && token.roles.isDisjoint(with: .function)
    }
}

extension Token {
    /// Whether a noun follows.
    var isDeterminer: Bool { text == "one" || !roles.isDisjoint(with: .determiner) }
}
