/// Where the phrases of all lists stand in a text: looked up once, asked for often.
struct ListMatches {
    private struct Match {
        let list: Lexicon.List
        let tokens: Range<Int>
        let span: Span
    }

    /// In the order of the text. Of one list none lies over another.
    private let matches: [Match]

    init(of tokens: [Token], by lexicon: Lexicon) {
        var matches: [Match] = []
        var ends = [Int](repeating: 0, count: Lexicon.List.allCases.count)
        for index in tokens.indices {
            for (number, list, count) in lexicon.phrases(at: index, in: tokens) where index >= ends[number] {
                ends[number] = index + count
                matches.append(
                    Match(
                        list: list, tokens: index..<(index + count),
                        span: Span(start: tokens[index].span.start, end: tokens[index + count - 1].span.end)))
            }
        }
        self.matches = matches
    }

    /// The stretches that a list's phrases take in some tokens.
    func spans(of list: Lexicon.List, in range: Range<Int>) -> [Span] {
        within(range).filter { $0.list == list && $0.tokens.upperBound <= range.upperBound }.map(\.span)
    }

    /// The lists of the phrases that begin in some tokens, each with the token that it begins at.
    func lists(in range: Range<Int>) -> [(list: Lexicon.List, token: Int)] {
        within(range).map { ($0.list, $0.tokens.lowerBound) }
    }

    private func within(_ range: Range<Int>) -> ArraySlice<Match> {
        let first = matches.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = matches.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return matches[first..<max(first, last)]
    }
}

extension [Measure] {
    /// The numbers that begin in some tokens.
    func within(_ range: Range<Int>) -> ArraySlice<Measure> {
        let first = partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return self[first..<Swift.max(first, last)]
    }
}
