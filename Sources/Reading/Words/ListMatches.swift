/// Where the phrases of all lists stand in a text: looked up once, asked for often.
struct ListMatches: Sendable {
    struct Match: Sendable {
        let list: Lexicon.List
        let tokens: Range<Int>
        let span: Span
    }

    /// In the order of the text. Of one list none lies over another.
    private let matches: [Match]

    init(of tokens: [Token], _ entries: [Lexicon.Entry], by lexicon: Lexicon) {
        let lists = Lexicon.List.allCases
        var matches: [Match] = []
        var ends = [Int](repeating: 0, count: lists.count)
        for index in tokens.indices {
            for (list, count) in lexicon.phrases(of: entries[index], at: index, in: tokens) where index >= ends[list] {
                ends[list] = index + count
                matches.append(
                    Match(
                        list: lists[list], tokens: index..<(index + count),
                        span: Span(start: tokens[index].span.start, end: tokens[index + count - 1].span.end)))
            }
        }
        self.matches = matches
    }

    /// The stretches that a list's phrases take in some tokens.
    func spans(of list: Lexicon.List, in range: Range<Int>) -> [Span] {
        within(range).spans(of: list, before: range.upperBound)
    }

    /// The phrases that begin in some tokens.
    func within(_ range: Range<Int>) -> ArraySlice<Match> {
        let first = matches.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
        let last = matches.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
        return matches[first..<max(first, last)]
    }
}

extension ArraySlice<ListMatches.Match> {
    /// The stretches of a list's phrases that end before a token.
    func spans(of list: Lexicon.List, before end: Int) -> [Span] {
        reduce(into: []) { spans, match in
            if match.list == list, match.tokens.upperBound <= end { spans.append(match.span) }
        }
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
