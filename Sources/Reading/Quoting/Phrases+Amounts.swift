extension Phrases {
    /// Numbers with what they count that say how something came out: "200 tickets", "61 kilos", "12%". Numbers of the
    /// background, such as a dog's weight, are left out: nothing can be asked of them.
    public func quantities(in evidence: Evidence) -> [Span] {
        let telling = evidence.sentences.filter { $0.segment == .result && $0.certain.contains(.result) }
        return measures.filter { measure in
            telling.contains { $0.span.start <= measure.span.start && measure.span.end <= $0.span.end }
        }
        .filter {
            $0.kind == .money || $0.kind == .percent
                || $0.kind == .count && $0.unit.utf8.count > 2 && $0.value >= Self.leastCount
                    && !Self.noUnits.contains($0.unit)
        }
        .filter { !isCut($0.span) && !isTorn(from: $0) && !isRate($0.span) }.map(\.span)
    }

    /// Who names fewer things counts nothing: "two officers".
    private static let leastCount = 10.0
    /// What stands behind a number without being counted: "fifty odd", "two down", and degrees, by their stems.
    private static let noUnits: Set<String> = [
        "odd", "against", "seen", "down", "outside", "inside", "pass", "bad", "different", "real", "clear", "good",
        "times",
        "time", "degree", "degre",
    ]

    /// Words that leave open how much, with what they are said of: "a lot of complaints", "much faster".
    public func vagueWords(in evidence: Evidence) -> [Span] {
        evidence[.vague].compactMap { span in
            let first = text.tokens.partitioningIndex { $0.span.start >= span.start }
            let next = tokenIndex(after: span)
            guard first < next, next - first <= 3 else { return nil }
            let words = text.tokens[first..<next].map(\.text)
            guard words.contains(where: Self.amounts.contains) else {
                let isShapeless = Self.shapeless.contains(words.joined(separator: " "))
                if isShapeless || Self.lengths.contains(words[words.count - 1]) { return nil }
                // "Numerous" is said of something: "numerous emails".
                let noun = text.tokens.indices[next...].prefix(while: { isOfNoun($0) }).prefix(2).last
                if let noun, noun + 1 < text.tokens.count, text.tokens[noun + 1].text == "of" { return nil }
                if let noun { return Span(start: span.start, end: text.tokens[noun].span.end) }
                return words.contains(where: Self.nounless.contains) ? nil : span
            }
            // "A lot" alone says nothing; "a lot of them" leans on what was said before.
            guard next + 1 < text.tokens.count, text.tokens[next].text == "of",
                !Self.leaning.contains(text.tokens[next + 1].text),
                let last = text.tokens.indices[(next + 1)...].prefix(while: { isOfNoun($0) }).prefix(3).last
            else { return nil }
            // "A lot of pride" is no number of anything.
            guard text.tokens[last].text.hasSuffix("s") || Self.countable.contains(text.tokens[last].text) else {
                return nil
            }
            return Span(start: span.start, end: text.tokens[last].span.end)
        }
    }

    /// Whether a word may be of a noun that something is said of: "loads of old people came".
    private func isOfNoun(_ index: Int) -> Bool {
        mayBelong(text.tokens[index]) && !text.tokens[index].roles.contains(.adverb)
    }

    /// Of these one can say how many or how much, though they have no plural in -s.
    private static let countable: Set<String> = [
        "people", "time", "money", "men", "women", "children", "staff", "work", "traffic", "waste", "paper", "stock",
    ]
    private static let amounts: Set<String> = [
        "lot", "lots", "loads", "plenty", "bunch", "deal", "amount", "handful", "few", "many", "some", "several",
    ]
    /// Of no amount: nothing can be asked of them alone.
    private static let shapeless: Set<String> = [
        "things", "thing", "stuff", "something", "various", "bit", "whatever", "much better", "all sorts",
    ]
    /// Said of nothing, they leave nothing to ask about.
    private static let nounless: Set<String> = [
        "numerous", "countless", "considerable", "significant", "substantial", "huge", "big", "great", "massive",
    ]
    /// "A long time" is no difference that somebody might not see.
    private static let lengths: Set<String> = ["time", "while", "ages", "little"]
    private static let leaning: Set<String> = ["them", "it", "us", "you", "this", "that", "these", "those"]

    /// Lengths of time: "two weeks".
    public var durations: [Span] {
        measures.filter { $0.kind == .duration && $0.value > 1 }.map(\.span)
    }

    /// Whether a noun that was counted is followed by another word that belongs to it.
    private func isCut(_ span: Span) -> Bool {
        let next = tokenIndex(after: span)
        return next < text.tokens.count && (mayBelong(text.tokens[next]) || text.tokens[next].text == "of")
    }

    /// Whether what is counted is told by the piece, "nine pounds an hour", or is no thing at all, "five gave up".
    private func isRate(_ span: Span) -> Bool {
        let next = tokenIndex(after: span)
        let isPiece = next < text.tokens.count && text.tokens[next].roles.contains(.rate)
        guard !isPiece, next > 0 else { return isPiece }
        let counted = text.tokens[next - 1]
        return !counted.roles.isDisjoint(with: [.pastForm, .preposition]) || Self.spoke.contains(counted.text)
    }

    /// Whether what stands before a number belongs to it: "Fortune 500 clients", "three out of five", "thirty, forty".
    private func isTorn(from measure: Measure) -> Bool {
        let first = measure.tokens.lowerBound
        guard first > 0 else { return false }
        let before = text.tokens[first - 1]
        if before.isName, first > 1, text.tokens[first - 2].kind == .word { return true }
        let isJoint = before.kind == .mark || ["of", "and", "or", "to", "by"].contains(before.text)
        return isJoint && first > 1 && isOfNumber(first - 2)
    }
}
