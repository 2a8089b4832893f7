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
        let isSaying = ["told", "warned", "reminded", "assured", "promised", "texted"].contains(text.tokens[verb].text)
        return isSaying && end - verb > 4
            || isSaying && end - verb > 3 && text.tokens[verb + 1].roles.contains(.object)
    }

    /// Whether a word needs what was said before it, or turns the act around.
    private func leans(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return text.isQuoted[index] || token.text.hasSuffix("n't")
            || !token.roles.isDisjoint(with: [.being, .auxiliary])
            || token.roles.contains(.subject) && token.text != "it" && token.text != "you"
            || ["not", "never", "just", "sort", "kind", "like", "um", "er", "uh", "ours", "mine", "theirs"].contains(
                token.text)
    }

    /// Whether a word names something: neither a function word nor one that tells only how or where.
    private func isThing(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number
            || token.roles.isDisjoint(with: WordRoles.function.union([.adverb])) && !Self.spoke.contains(token.text)
                && !["fine", "ok", "okay", "well", "home", "back", "early", "late", "first", "sure", "calm", "say"]
                    .contains(token.text)
    }

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
        "walked", "drove", "read", "understood", "counted", "inherited", "received", "passed", "ended", "liked",
        "loved",
    ]

    /// What "we" did, from the verb on: "rebuilt the form".
    public var groupActs: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                guard ["we", "we'd", "we've"].contains(text.tokens[index].text), !text.isQuoted[index],
                    index + 1 < sentence.tokens.upperBound, text.tokens[index + 1].roles.contains(.pastForm),
                    !Self.states.contains(text.tokens[index + 1].text)
                else { return nil }
                return phrase(from: index + 1, in: sentence, most: 4)
            }
        }
    }

    /// Verbs in -ed that are no doing.
    private static let states: Set<String> = [
        "owned", "wanted", "needed", "lived", "stayed", "hoped", "liked", "loved", "tended", "belonged", "looked",
        "seemed", "managed", "happened", "existed", "mattered", "feared", "hated", "enjoyed", "shared",
    ]

    /// What the teller claims to do without exception, "I always check the seal": a sentence of their own.
    public var habits: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                guard ["i", "we"].contains(text.tokens[index].text), !text.isQuoted[index],
                    index + 2 < sentence.tokens.upperBound, text.tokens[index + 1].text == "always",
                    !Self.loose.contains(text.tokens[index + 2].text),
                    let act = phrase(from: index + 2, in: sentence, most: 5), endsWhole(act)
                else { return nil }
                return Span(start: text.tokens[index].span.start, end: act.end)
            }
        }
    }

    /// Whether a clause ends with a stretch: "I always put the brake" lacks its "on".
    private func endsWhole(_ span: Span) -> Bool {
        let next = tokenIndex(after: span)
        guard next < text.tokens.count, text.tokens[next].kind == .word else { return true }
        return !text.tokens[next].roles.isDisjoint(with: .clauseBoundary)
    }

    /// What is always said, had or been is no habit that could be tested.
    private static let loose: Set<String> = [
        "say", "said", "thought", "think", "been", "be", "am", "are", "was", "were", "had", "have", "felt", "feel",
        "wanted", "want", "loved", "love", "liked", "like", "get", "got", "knew", "know",
    ]

    /// Other options, behind the words that announce one: "rather than waiting for the vendor".
    public var options: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                for cue in Self.optionCues[text.tokens[index].text] ?? []
                where index + cue.count + 1 < sentence.tokens.upperBound
                    && cue.indices.allSatisfy({ text.tokens[index + 1 + $0].text == cue[$0] })
                {
                    let first = text.tokens[index + cue.count + 1]
                    // "Rather than go on" has no form in which it could be spoken of, and "that one" leans.
                    guard first.isDeterminer && !first.roles.contains(.demonstrative) || first.text.hasSuffix("ing")
                    else { return nil }
                    return phrase(from: index + cue.count + 1, in: sentence, most: 6)
                }
                return nil
            }
        }
    }

    /// What announces another option, by the first word.
    private static let optionCues: [String: [[String]]] = [
        "rather": [["than"]], "instead": [["of"]], "ruled": [["out"]], "thought": [["about"]], "considered": [[]],
        "decided": [["against"]], "option": [["of"]], "idea": [["of"]], "the": [["alternative", "was"]],
        "plan": [["had", "been"], ["was"]],
    ]
}
