import Reading

/// The user's own words for the slots of follow-ups: short, whole, and from this question's answer or replies only.
struct Slots {
    private let fillings: [String: [String]]

    /// The slots that what was heard can fill, with nothing that was quoted before.
    init(_ hearing: Hearing, asked: AskedQuestion, before: [String], unanswered: [String]) {
        let text = hearing.text
        let evidence = hearing.whole
        var fillings: [String: [String]] = [:]
        func fill(_ slot: String, _ spans: [Span], least: Int = 1, isNoun: Bool = false) {
            fillings[slot] = spans.map { Hearing.words(at: $0, of: text) }
                .compactMap { Self.usable(isNoun ? Self.uncapitalized($0) : $0, least: least) }
                .filter { words in !before.contains { $0.contains("'\(words)'") } }
        }
        let phrases = Phrases(of: evidence)
        fill("vague", phrases.vagueWords(in: evidence), isNoun: true)
        if evidence.has(.absolute) { fill("abs", phrases.habits, least: 3) }
        fill("metric", phrases.quantities(in: evidence), least: 2, isNoun: true)
        fill("step", phrases.steps(in: evidence), least: 3)
        // The step that says most, of those that were not quoted yet.
        fillings["step"] = fillings["step"].map { Array($0.prefix(1)) }
        fill("reason", phrases.reasons(in: evidence), least: 3)
        fill("time", phrases.durations, least: 2, isNoun: true)
        fill("we_verb", phrases.groupActs, least: 2)
        fill("option", phrases.options, least: 2)
        fill("claim", phrases.claims(in: evidence), least: 3)
        fillings["person"] = phrases.people()
        fillings["blamed"] = phrases.people(in: evidence.certain(.blame))
        fillings["part"] = unanswered.filter { !$0.isEmpty }
        fillings["trait"] = [asked.principleName].filter { !$0.isEmpty }
        if let contradiction = hearing.contradiction,
            let earlier = Self.usable(contradiction.earlier, least: 1),
            let later = Self.usable(contradiction.later, least: 1)
        {
            fillings["metric_a"] = [earlier]
            fillings["metric_b"] = [later]
        }
        self.fillings = fillings
    }

    /// A wording with its slots filled, or nil where one of them cannot be.
    ///
    /// - Parameter number: which of several fillings to take, so that a later follow-up quotes something else.
    func fill(_ wording: ProbeWording, number: Int) -> String? {
        var ask = wording.ask
        for slot in wording.slots {
            guard let choices = fillings[slot], !choices.isEmpty else { return nil }
            ask = ask.replacing("{\(slot)}", with: choices[number % choices.count])
        }
        return ask
    }

    /// Words as they stand within a sentence: "Eight litres" opened one. What is written in capitals stays.
    static func uncapitalized(_ words: String) -> String {
        guard words.dropFirst().first?.isUppercase != true else { return words }
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// The words as they can be quoted, or nil where they cannot.
    static func usable(_ words: String, least: Int) -> String? {
        var words = words
        while let last = words.last, ".,;:!?\u{2026} \n-".contains(last) { words.removeLast() }
        let parts = words.split(separator: " ")
        guard (least...Phrases.mostWords).contains(parts.count), let last = parts.last,
            Phrases.mayEnd(on: last),
            !words.contains(where: { $0.isNewline || "\"{}\u{201C}\u{201D}()".contains($0) }),
            words.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        return words
    }
}
