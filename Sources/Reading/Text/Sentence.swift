/// A stretch of a text that says one thing, as near as marks and line ends tell.
package struct Sentence: Equatable, Sendable {
    /// The tokens, in the text's list of them; marks at the end included.
    package let tokens: Range<Int>
    /// The place in UTF-8 offsets, from the first token to the last.
    package let span: Span
}

/// A text cut into tokens and sentences, with what is quoted marked.
package struct ReadText: Sendable {
    package let tokens: [Token]
    /// Whether each token stands between quotation marks: somebody else's words, or a name.
    package let isQuoted: [Bool]
    package let sentences: [Sentence]

    /// Words that end in a point without ending a sentence.
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "approx", "inc", "ltd", "dept", "fig", "e", "g", "i",
        "a", "p", "no", "max", "min", "tel", "ext", "hrs", "mins", "wk", "wks", "yr", "yrs", "mgmt", "govt",
    ]
    /// Words before which a long run without marks can be cut.
    private static let joints: Set<String> = ["so", "and", "but", "then", "because", "cause", "cos", "anyway"]
    private static let subjects: Set<String> = [
        "i", "we", "he", "she", "they", "it", "the", "my", "our", "that", "this", "there", "then", "i'd", "i've", "i'm",
        "it's", "that's", "we'd", "they'd",
    ]
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
            tokens += Token.tokens(in: line).map { token in
                Token(
                    kind: token.kind, text: token.text,
                    span: Span(start: token.span.start + offset, end: token.span.end + offset),
                    isCapitalized: token.isCapitalized)
            }
            sentences.append(
                Sentence(
                    tokens: start..<tokens.count, span: Span(start: offset, end: offset + line.utf8.count)))
            offset += line.utf8.count + 1
        }
        self.tokens = tokens
        self.sentences = sentences
        isQuoted = Self.quoted(tokens)
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
        guard before.kind == .word, abbreviations.contains(before.text) else { return true }
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
            if inPiece >= shortest, joints.contains(tokens[index].text), index + 1 < range.upperBound,
                subjects.contains(tokens[index + 1].text)
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
