extension Phrases {
    /// What "we" did, from the verb on: "rebuilt the form".
    public var groupActs: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                guard ["we", "we'd", "we've"].contains(text.tokens[index].text), !text.isQuoted[index],
                    index + 1 < sentence.tokens.upperBound, text.tokens[index + 1].roles.contains(.pastForm),
                    !Self.states.contains(text.tokens[index + 1].text)
                else { return nil }
                return phrase(from: index + 1, in: sentence, most: 4).flatMap { hangs($0) ? nil : $0 }
            }
        }
    }

    /// Whether a stretch breaks off behind a preposition: "we worked around" of "we worked around that".
    private func hangs(_ span: Span) -> Bool {
        let next = tokenIndex(after: span)
        return next > 0 && next < text.tokens.count && text.tokens[next].kind == .word
            && !text.tokens[next - 1].roles.isDisjoint(with: [.preposition, .particle])
            && !text.tokens[next].roles.isDisjoint(with: [.article, .demonstrative, .possessive, .object])
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

    /// Whether a clause ends with a stretch: "I always put the brake" lacks its "on", "I always put people" its "before
    /// tasks".
    private func endsWhole(_ span: Span) -> Bool {
        let next = tokenIndex(after: span)
        guard next < text.tokens.count, text.tokens[next].kind == .word else { return true }
        let roles = text.tokens[next].roles
        if roles.contains(.subordinator), next + 1 < text.tokens.count {
            return text.tokens[next + 1].roles.contains(.subject)
        }
        return !roles.isDisjoint(with: .clauseBoundary)
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
