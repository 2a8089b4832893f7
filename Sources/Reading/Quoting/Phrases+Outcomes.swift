extension Phrases {
    /// Sentences with an outcome, or clauses of them, that stand on their own: "we won the contract".
    /// Bad ends are left out: nobody paid a price for them.
    public func claims(in evidence: Evidence) -> [Span] {
        evidence.sentences.filter {
            $0.segment == .result && $0.signals.contains(.result) && !$0.signals.contains(.failure)
        }
        .flatMap { sentence in
            clauses(from: sentence.span).filter(standsAlone).compactMap { clause in
                guard let first = clause.first, let last = clause.last else { return nil }
                return Span(start: text.tokens[first].span.start, end: text.tokens[last].span.end)
            }
        }
    }

    private func clauses(from span: Span) -> [ArraySlice<Int>] {
        let first = text.tokens.partitioningIndex { $0.span.start >= span.start }
        let last = text.tokens.partitioningIndex { $0.span.end > span.end }
        return Array(first..<max(first, last)).split { index in
            let token = text.tokens[index]
            return token.kind == .mark || token.kind == .stop || token.kind == .quote || token.kind == .lineEnd
                || ["and", "but", "so", "because"].contains(token.text)
        }
    }

    /// "I think it was eleven minutes" is half of what was said before.
    private func isUnsure(_ clause: ArraySlice<Int>) -> Bool {
        clause.contains { Self.unsure.contains(text.tokens[$0].text) }
            || clause.first.map { Self.pointing.contains(text.tokens[$0].text) } ?? false
    }

    private static let unsure: Set<String> = ["think", "guess", "suppose", "mean", "maybe", "perhaps", "probably"]
    private static let pointing: Set<String> = ["that", "this", "these", "those"]

    /// Whether a clause begins or ends inside a number: "two and | a half hours", "like thirty, | forty minutes".
    private func isInsideNumber(_ clause: ArraySlice<Int>) -> Bool {
        guard let first = clause.first, let last = clause.last else { return false }
        let goesOn = last + 2 < text.tokens.count && isOfNumber(last) && isOfNumber(last + 2)
        return goesOn || first > 1 && text.tokens[first - 1].text == "and" && isOfNumber(first - 2)
    }

    /// Whether "and" goes on with less than a clause: "ninety-three and a bit".
    private func isTornOff(after last: Int) -> Bool {
        guard last + 2 < text.tokens.count, text.tokens[last + 1].text == "and" else { return false }
        let next = text.tokens[last + 2]
        return !Self.subjects.contains(next.text) && !next.roles.contains(.pastForm)
    }

    private static let subjects: Set<String> = [
        "i", "we", "he", "she", "they", "it", "you", "nobody", "everybody", "then",
    ]

    /// Whether a clause says how much, or that something was brought about: not every act at the end is an outcome.
    private func tellsOutcome(_ clause: ArraySlice<Int>) -> Bool {
        let words = clause.map { text.tokens[$0] }
        // "The fee was £340" tells a fact, "the year before it was 22" another time, "the other two" leans.
        if words.contains(where: {
            $0.roles.contains(.being) || Self.elsewhere.contains($0.text) || Self.bad.contains($0.text)
        }) {
            return false
        }
        let saysHowMuch = measures.contains {
            clause.contains($0.tokens.lowerBound) && $0.kind.isQuantity && !isClock($0)
        }
        return saysHowMuch || words.contains { Self.bringing.contains($0.text) }
    }

    /// Whether a number tells when: "at ten past six".
    private func isClock(_ measure: Measure) -> Bool {
        let first = measure.tokens.lowerBound
        return measure.kind == .count && first > 0
            && ["at", "by", "till", "until"].contains(text.tokens[first - 1].text)
    }

    private static let elsewhere: Set<String> = ["before", "had", "other", "others", "year"]
    /// What is told with these was nobody's aim.
    private static let bad: Set<String> = [
        "late", "lost", "failed", "missed", "cancelled", "canceled", "refused", "closed", "down", "wrong", "broke",
        "worse",
        "left", "quit", "stayed", "short", "behind",
    ]
    private static let bringing: Set<String> = [
        "won", "saved", "halved", "doubled", "tripled", "finished", "shipped", "passed", "recovered", "kept",
        "sold", "reopened", "launched", "delivered", "reduced", "increased", "improved", "solved", "fixed", "completed",
        "cleared", "hired", "landed", "secured", "renewed", "dropped", "fell", "rose", "grew", "adopted",
        "signed", "agreed", "beat", "repaid", "refunded",
    ]

    private func standsAlone(_ clause: ArraySlice<Int>) -> Bool {
        guard (4...Self.mostWords).contains(clause.count), let first = clause.first, let last = clause.last else {
            return false
        }
        let opening = text.tokens[first]
        // "It", "he" and "that" lean on a sentence before: torn out, nobody knows what they mean.
        let opens = ["i", "we", "nobody"].contains(opening.text) || opening.isDeterminer
        return opens && tellsOutcome(clause) && !isUnsure(clause) && !isTornOff(after: last) && !isInsideNumber(clause)
            && text.tokens[last].roles.isDisjoint(with: .dangling) && text.tokens[last].text != "said"
            && clause.dropFirst().contains { !text.tokens[$0].roles.isDisjoint(with: [.pastForm, .tensed]) }
            && clause.allSatisfy { !text.isQuoted[$0] && !text.tokens[$0].isNegation }
    }
}

extension Token {
    /// Whether it turns a clause around.
    fileprivate var isNegation: Bool { ["not", "never", "no"].contains(text) || text.hasSuffix("n't") }
}
