extension Phrases {
    /// The reasons that the teller gave for acts of their own, as clauses behind "because": "I didn't trust the post".
    public func reasons(in evidence: Evidence) -> [Span] {
        evidence.sentences.filter {
            // The word itself leaves no doubt that a reason is given.
            $0.signals.contains(.cause) && $0.certain.contains(.ownAction)
        }
        .compactMap { sentence in
            let first = text.tokens.partitioningIndex { $0.span.start >= sentence.span.start }
            let end = tokenIndex(after: sentence.span)
            guard let because = (first..<end).first(where: { Self.becauses.contains(text.tokens[$0].text) }),
                explainsOwnAct(because, from: first)
            else { return nil }
            return clause(from: because + 1, to: end)
        }
    }

    /// Alone they do not tell whom or what they mean.
    private static let leaning: Set<String> = ["it", "they", "he", "she", "this", "that", "these", "those", "there"]
    private static let becauses: Set<String> = ["because", "cos", "cause"]

    /// Whether what stands before a "because" is the teller's: "I rang her because", not "I told them she left because".
    private func explainsOwnAct(_ because: Int, from first: Int) -> Bool {
        var isOwn = false
        for index in first..<because {
            let roles = text.tokens[index].roles
            // "I knew because" tells a ground, no motive.
            if text.isQuoted[index] || ["knew", "know"].contains(text.tokens[index].text) { return false }
            if roles.contains(.actor) {
                isOwn = true
            } else if roles.contains(.subject) {
                isOwn = false
            }
        }
        return isOwn
    }

    /// A clause with a subject and a verb that ends within the length of a quotation, or nil.
    private func clause(from start: Int, to end: Int) -> Span? {
        var last = start
        while last < end, text.tokens[last].kind == .word || text.tokens[last].kind == .number {
            if last > start, !text.tokens[last].roles.isDisjoint(with: [.coordinator, .subordinator]) { break }
            last += 1
        }
        let words = start..<last
        guard (3...Self.mostWords).contains(words.count), let opening = words.first, let closing = words.last,
            !Self.leaning.contains(text.tokens[opening].text),
            text.tokens[opening].roles.contains(.subject) || text.tokens[opening].isDeterminer
                || text.tokens[opening].carriesMeaning,
            text.tokens[closing].roles.isDisjoint(with: .dangling), !words.contains(where: { text.isQuoted[$0] }),
            words.dropFirst().contains(where: {
                !text.tokens[$0].roles.isDisjoint(with: [.pastForm, .tensed, .being, .auxiliary])
            })
        else { return nil }
        return Span(start: text.tokens[opening].span.start, end: text.tokens[closing].span.end)
    }
}
