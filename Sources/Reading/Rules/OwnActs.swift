/// Acts of the speaker: "I listed", "I called", and the verbs chained to them (DOMAIN.md 4.1).
extension MarkedText {
    /// An act of the speaker, by its tokens.
    private typealias Act = (first: Int, last: Int)

    /// Where acts of the speaker stand in a sentence. Quoted speech is other people's.
    func ownActs(in sentence: Sentence) -> [Span] {
        var acts: [Act] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            defer { index += 1 }
            guard !text.isQuoted[index], tokens[index].roles.contains(.actor),
                let verb = verb(after: index, in: sentence)
            else {
                continue
            }
            let chained = chainedVerbs(after: verb, in: sentence)
            acts.append((index, verb))
            acts += chained.map { ($0, $0) }
            index = chained.last ?? verb
        }
        if acts.isEmpty, let first = openingVerb(of: sentence) {
            acts = [(first, first)] + chainedVerbs(after: first, in: sentence).map { ($0, $0) }
        }
        return acts.map { Span(start: tokens[$0.first].span.start, end: tokens[$0.last].span.end) }
    }

    /// The past verb that belongs to a subject, a few adverbs between.
    func verb(after subject: Int, in sentence: Sentence) -> Int? {
        for index in (subject + 1)..<max(subject + 1, min(subject + 5, sentence.tokens.upperBound)) {
            guard tokens[index].kind == .word else { return nil }
            if isPastAct[index] { return index }
            if !tokens[index].roles.contains(.adverb) { return nil }
        }
        return nil
    }

    /// "I listened, compared and chose": past verbs behind a comma or an "and", up to the next subject.
    private func chainedVerbs(after verb: Int, in sentence: Sentence) -> [Int] {
        var chained: [Int] = []
        var mayFollow = false
        for index in (verb + 1)..<max(verb + 1, sentence.tokens.upperBound) {
            let token = tokens[index]
            if token.text == "," || token.roles.contains(.chain) {
                mayFollow = true
            } else if token.roles.contains(.actor) {
                return chained
            } else if mayFollow, isPastAct[index] {
                chained.append(index)
                mayFollow = false
            } else if token.roles.contains(.newSubject), mayFollow || !token.roles.contains(.opensPhrase) {
                return chained
            } else if !(mayFollow && token.roles.contains(.adverb)) {
                mayFollow = false
            }
        }
        return chained
    }

    /// Notes leave the subject out: "Rang the maker."
    private func openingVerb(of sentence: Sentence) -> Int? {
        for index in sentence.tokens.prefix(3) {
            let token = tokens[index]
            guard token.kind == .word, !text.isQuoted[index] else { continue }
            if isPastAct[index] { return index }
            if token.roles.isDisjoint(with: [.adverb, .chain]) { return nil }
        }
        return nil
    }
}
