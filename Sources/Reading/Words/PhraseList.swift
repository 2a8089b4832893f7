/// Words and phrases, found by their first word.
struct PhraseList: Equatable, Sendable {
    /// The longest of a word first.
    let byFirstWord: [String: [[String]]]

    init(_ phrases: [String]) {
        let split = phrases.map { phrase in Token.tokens(in: phrase).map(\.text) }.filter { !$0.isEmpty }
        byFirstWord = Dictionary(grouping: split) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }

    var isEmpty: Bool { byFirstWord.isEmpty }

    func contains(_ word: String) -> Bool {
        byFirstWord[word]?.contains { $0.count == 1 } ?? false
    }

    /// The number of tokens of the longest phrase that stands at a place, or nil.
    func match(at index: Int, in tokens: [Token]) -> Int? {
        guard let phrases = byFirstWord[tokens[index].text] else { return nil }
        return phrases.first { phrase in
            index + phrase.count <= tokens.count
                && phrase.indices.allSatisfy { tokens[index + $0].text == phrase[$0] }
        }?.count
    }

    /// Where phrases stand in a range of tokens, none over another.
    func spans(in tokens: [Token], _ range: Range<Int>) -> [Span] {
        var spans: [Span] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let count = match(at: index, in: tokens) {
                spans.append(Span(start: tokens[index].span.start, end: tokens[index + count - 1].span.end))
                index += count
            } else {
                index += 1
            }
        }
        return spans
    }
}
