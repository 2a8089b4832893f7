/// A stretch of a text that says one thing, as near as marks and line ends tell.
package struct Sentence: Equatable, Sendable {
    /// The tokens, in the text's list of them; marks at the end included.
    package let tokens: Range<Int>
    /// The place in UTF-8 offsets, from the first token to the last.
    package let span: Span
}

extension [Sentence] {
    /// The sentence that a token belongs to.
    func sentence(with token: Int) -> Sentence? {
        let next = partitioningIndex { $0.tokens.upperBound > token }
        return next < count && self[next].tokens.contains(token) ? self[next] : nil
    }
}

/// A text cut into tokens and sentences, with what is quoted marked.
package struct ReadText: Equatable, Sendable {
    package let tokens: [Token]
    /// Whether each token stands between quotation marks: somebody else's words, or a name.
    package let isQuoted: [Bool]
    package let sentences: [Sentence]

    /// The stems of the words that carry meaning.
    var meaningStems: Set<UInt64> {
        Set(
            tokens.filter { $0.carriesMeaning && !$0.roles.contains(.adverb) }.map { Stem.hash(of: $0) })
    }

    /// A sentence of more words than this is cut at a joint: speech written down has few marks.
    private static let longest = 45
    /// No piece of it is shorter than this.
    private static let shortest = 10

    /// Reads any text, of any length.
    package init(_ text: String) {
        let tokens = Token.tokens(in: text)
        self.tokens = tokens
        let isQuoted = Self.quoted(tokens)
        self.isQuoted = isQuoted
        let softEnds = Self.softLineEnds(tokens)
        var sentences: [Sentence] = []
        var start = 0
        func close(_ end: Int) {
            let piece = tokens[start..<end]
            defer { start = end }
            guard let first = piece.firstIndex(where: { $0.kind != .lineEnd }),
                let last = piece.lastIndex(where: { $0.kind != .lineEnd }),
                piece.contains(where: { $0.kind == .word || $0.kind == .number })
            else { return }
            for range in Self.cut(first..<(last + 1), of: tokens) {
                sentences.append(
                    Sentence(
                        tokens: range,
                        span: Span(
                            start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)))
            }
        }
        var index = 0
        while index < tokens.count {
            switch tokens[index].kind {
            case .lineEnd where !softEnds.contains(index):
                close(index + 1)
            case .stop where Self.endsSentence(index, tokens, isQuoted):
                var end = index + 1
                while end < tokens.count, Self.belongsToEnd(tokens[end], after: tokens[end - 1]) { end += 1 }
                close(end)
                index = end - 1
            default: break
            }
            index += 1
        }
        close(tokens.count)
        self.sentences = sentences
    }

    /// Reads lines of which each is known to be one sentence, as labelled answers have them.
    package init(lines: [String]) {
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        var offset = 0
        for line in lines {
            let start = tokens.count
            tokens += Token.tokens(in: line).map { $0.moved(by: offset) }
            sentences.append(
                Sentence(
                    tokens: start..<tokens.count, span: Span(start: offset, end: offset + line.utf8.count)))
            offset += line.utf8.count + 1
        }
        self.tokens = tokens
        self.sentences = sentences
        isQuoted = Self.quoted(tokens)
    }

    /// Texts read one by one, as one: each stands where its offset says.
    init(joining pieces: [(text: ReadText, offset: Int)]) {
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        for (text, offset) in pieces {
            let first = tokens.count
            tokens += text.tokens.map { $0.moved(by: offset) }
            sentences += text.sentences.map { sentence in
                Sentence(
                    tokens: (sentence.tokens.lowerBound + first)..<(sentence.tokens.upperBound + first),
                    span: sentence.span.moved(by: offset))
            }
        }
        self.tokens = tokens
        self.sentences = sentences
        isQuoted = pieces.flatMap(\.text.isQuoted)
    }

    /// Marks pair up within a paragraph; one that is left over opens nothing.
    private static func quoted(_ tokens: [Token]) -> [Bool] {
        var quoted = [Bool](repeating: false, count: tokens.count)
        var open: Int?
        for index in tokens.indices {
            switch tokens[index].kind {
            case .quote:
                if let start = open {
                    for inner in start...index { quoted[inner] = true }
                    open = nil
                } else {
                    open = index
                }
            case .lineEnd where index + 1 < tokens.count && tokens[index + 1].kind == .lineEnd: open = nil
            default: break
            }
        }
        return quoted
    }

    /// A closing quote, bracket or further stop right behind a stop.
    private static func belongsToEnd(_ token: Token, after last: Token) -> Bool {
        guard token.span.start == last.span.end else { return false }
        return token.kind == .stop || token.kind == .quote || token.text == ")" || token.text == "'"
    }

    private static func endsSentence(_ index: Int, _ tokens: [Token], _ isQuoted: [Bool]) -> Bool {
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        // Inside quoted speech only the last stop ends, and only where a new sentence begins behind it.
        if isQuoted[index], let next, next.kind != .quote { return false }
        if isQuoted[index], index + 2 < tokens.count, tokens[index + 2].kind == .word, !tokens[index + 2].isCapitalized
        {
            return false
        }
        guard tokens[index].text == "." else { return true }
        if let next, next.kind == .word || next.kind == .number, next.span.start == tokens[index].span.end {
            return false
        }
        guard index > 0, tokens[index - 1].span.end == tokens[index].span.start else { return true }
        let before = tokens[index - 1]
        guard before.roles.contains(.abbreviation) else { return true }
        // "No." before a number is short for number; "no." at the end of a line is an answer.
        if before.text == "no" { return next?.kind != .number }
        return next == nil || next?.kind == .lineEnd
    }

    /// Line ends that only wrap a paragraph: the next word would not have fitted on the line.
    private static func softLineEnds(_ tokens: [Token]) -> Set<Int> {
        let ends = tokens.indices.filter { tokens[$0].kind == .lineEnd }
        guard ends.count >= 1 else { return [] }
        var start = 0
        let lengths = ends.map { end in
            defer { start = tokens[end].span.end }
            return tokens[end].span.start - start
        }
        guard let widest = lengths.max(), (50...130).contains(widest) else { return [] }
        return Set(
            zip(ends, lengths).filter { end, length in
                guard end + 1 < tokens.count, end > 0 else { return false }
                let (before, next) = (tokens[end - 1], tokens[end + 1])
                guard next.kind == .word || next.kind == .number || next.kind == .quote, before.kind != .stop else {
                    return false
                }
                return length + 1 + (next.span.end - next.span.start) > widest - 3
            }.map(\.0))
    }

    /// The range as it is, or cut at joints where it runs on and on.
    private static func cut(_ range: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
        let words = tokens[range].count { $0.kind == .word || $0.kind == .number }
        guard words > longest else { return [range] }
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var inPiece = 0
        for index in range where tokens[index].kind == .word {
            if inPiece >= shortest, tokens[index].roles.contains(.joint), index + 1 < range.upperBound,
                tokens[index + 1].roles.contains(.opener)
            {
                pieces.append(start..<index)
                start = index
                inPiece = 0
            }
            inPiece += 1
        }
        return pieces + [start..<range.upperBound]
    }
}
