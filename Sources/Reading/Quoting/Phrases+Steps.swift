extension Phrases {
    /// Steps of the teller's own for which no reason was heard, "I moved two people to till 3": whole clauses from "I" on,
    /// those that say most first.
    public func steps(in evidence: Evidence) -> [Span] {
        let sentences = evidence.sentences
        let unexplained = sentences.indices.filter { index in
            let sentence = sentences[index]
            let isNextReason = index + 1 < sentences.count && sentences[index + 1].signals.contains(.cause)
            return sentence.segment == .action && sentence.certain.contains(.ownAction) && !isNextReason
                && !sentence.signals.contains(.cause) && !sentence.signals.contains(.failure)
        }
        .map { sentences[$0].span }
        return evidence.certain(.ownAction).filter { act in
            unexplained.contains { $0.start <= act.start && act.end <= $0.end }
        }
        .compactMap(step).map { (span: $0, things: things(in: $0)) }.sorted {
            ($1.things, $0.span.start) < ($0.things, $1.span.start)
        }.map(\.span)
    }

    /// How many words of a stretch name something.
    private func things(in span: Span) -> Int {
        let first = text.tokens.partitioningIndex { $0.span.start >= span.start }
        return (first..<tokenIndex(after: span)).count { isThing($0) }
    }

    /// The clause of an act that can be spoken of alone, or nil.
    private func step(of act: Span) -> Span? {
        let first = text.tokens.partitioningIndex { $0.span.start >= act.start }
        let verb = tokenIndex(after: act) - 1
        guard first < verb, text.tokens[first].text == "i", opensClause(first),
            !Self.passing.contains(text.tokens[verb].text)
        else { return nil }
        var end = verb + 1
        while end < text.tokens.count, text.tokens[end].kind == .word || text.tokens[end].kind == .number {
            if !text.tokens[end].roles.isDisjoint(with: [.coordinator, .subordinator]) { break }
            end += 1
        }
        let words = first..<end
        guard (3...Self.mostWords).contains(words.count), endsStep(end - 1), !reports(verb, to: end),
            !words.dropFirst().contains(where: { leans($0) }),
            words.dropFirst(verb - first + 1).contains(where: { isThing($0) })
        else { return nil }
        return Span(start: act.start, end: text.tokens[end - 1].span.end)
    }

    /// Whether a clause can begin at a word: after a mark, or "and I". Behind "when" or "who" it would be a part.
    private func opensClause(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text.tokens[index - 1]
        return before.kind != .word && before.kind != .number || ["then", "so", "and", "but"].contains(before.text)
    }

    /// Whether a clause ends with a word: before a mark that ends it, or where another begins.
    private func endsStep(_ last: Int) -> Bool {
        guard text.tokens[last].roles.isDisjoint(with: [.dangling, .abbreviation]) else { return false }
        guard last + 1 < text.tokens.count else { return true }
        let next = text.tokens[last + 1]
        switch next.kind {
        // "I told them the price, the terms" goes on with more of the same.
        case .mark: return next.text == ";" || next.text == "," && opensAct(last + 2)
        case .quote: return false
        case .word, .number:
            // "I asked her whether" is half of what was asked.
            if next.roles.contains(.subordinator) { return Self.afterwards.contains(next.text) }
            return next.text != "and" && next.text != "or" || opensAct(last + 2)
        default: return true
        }
    }

    /// Whether somebody's act begins at a word: "and moved", ", so I".
    private func opensAct(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return true }
        let roles = text.tokens[index].roles
        return !roles.isDisjoint(with: [.pastForm, .subject, .coordinator, .subordinator, .adverb, .tensed])
    }

    /// Whether a verb brings what was said, without a "that": "I told him one kid gets hit".
    private func reports(_ verb: Int, to end: Int) -> Bool {
        guard Self.saying.contains(text.tokens[verb].text) else { return false }
        return end - verb > (text.tokens[verb + 1].roles.contains(.object) ? 3 : 4)
    }

    /// Whether a word needs what was said before it, or turns the act around.
    private func leans(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return text.isQuoted[index] || token.text.hasSuffix("n't")
            || !token.roles.isDisjoint(with: [.being, .auxiliary])
            || token.roles.contains(.subject) && token.text != "it" && token.text != "you"
            || Self.unsteady.contains(token.text)
    }

    /// Whether a word names something: neither a function word nor one that tells only how or where.
    private func isThing(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number
            || token.roles.isDisjoint(with: WordRoles.function.union([.adverb])) && !Self.spoke.contains(token.text)
                && !Self.manners.contains(token.text)
    }

    private static let saying: Set<String> = ["told", "warned", "reminded", "assured", "promised", "texted"]
    /// Turn an act around, fill a pause, or stand for what was named before.
    private static let unsteady: Set<String> = [
        "not", "never", "just", "sort", "kind", "like", "um", "er", "uh", "ours", "mine", "theirs",
    ]
    /// Tell how something was done or where it went: nothing that could be named.
    private static let manners: Set<String> = [
        "fine", "ok", "okay", "well", "home", "back", "early", "late", "first", "sure", "calm", "say",
    ]
    /// What may follow a whole act.
    private static let afterwards: Set<String> = [
        "because", "when", "before", "after", "while", "until", "since", "once",
    ]

    /// Acts of which nobody asks why: coming and going, seeing and saying.
    private static let passing: Set<String> = [
        "went", "came", "got", "looked", "saw", "heard", "noticed", "realised", "realized", "learned", "learnt", "met",
        "worked", "lived", "remembered", "forgot", "missed", "hoped", "seemed", "said", "thought", "knew", "felt",
        "sat",
        "stood", "woke", "slept", "fell", "lost", "broke", "joined", "finished", "graduated", "found", "discovered",
        "stayed",
        "happened", "ended", "managed", "meant", "became", "grew", "turned", "did", "ran", "spent", "waited", "replied",
        "answered", "laughed", "cried", "admitted", "used", "struggled", "failed", "mentioned", "arrived", "returned",
        "walked", "drove", "read", "understood", "counted", "inherited", "received", "passed", "liked",
        "loved",
    ]
}
