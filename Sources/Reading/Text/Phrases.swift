/// Short stretches of a text that can be quoted back to whoever wrote it.
public struct Phrases {
    private let text: ReadText
    private let measures: [Measure]

    /// A quote has at most so many words.
    private static let mostWords = 7
    private static let articles: Set<String> = [
        "the", "my", "our", "a", "an", "his", "her", "their", "this", "that", "one",
    ]
    private static let boundaries: Set<String> = [
        "and", "but", "so", "because", "which", "who", "that", "when", "while", "if", "then", "since", "until", "as",
        "or",
        "where", "though", "although", "after", "before", "i", "we", "he", "she", "they", "it", "was", "were", "is",
        "had",
    ]
    private static let dangling: Set<String> = [
        "the", "a", "an", "to", "of", "and", "or", "but", "with", "in", "on", "at", "for", "by", "from", "that",
        "which", "my",
        "our", "their", "his", "her", "its", "very", "so", "as", "than", "into", "about", "this", "these", "those",
        "not", "just",
        "also", "up", "out", "over", "your", "some", "any", "no", "each", "every", "quite", "really", "more", "most",
        "all", "how",
    ]
    private static let optionCues: [[String]] = [
        ["rather", "than"], ["instead", "of"], ["ruled", "out"], ["thought", "about"], ["considered"],
        ["decided", "against"],
        ["option", "of"], ["idea", "of"], ["the", "alternative", "was"], ["plan", "had", "been"], ["plan", "was"],
    ]
    private static let roles: Set<String> = [
        "manager", "director", "boss", "supervisor", "engineer", "engineers", "designer", "designers", "supplier",
        "suppliers",
        "vendor", "partner", "partners", "colleague", "colleagues", "board", "owner", "owners", "chef", "nurse",
        "nurses", "doctor",
        "doctors", "consultant", "teacher", "teachers", "head", "foreman", "client", "clients", "customer", "customers",
        "landlord",
        "driver", "drivers", "accountant", "lawyer", "inspector", "trustees", "volunteers", "parents", "mother",
        "father", "team",
        "developer", "developers", "analyst", "analysts", "team lead", "assistant", "receptionist", "sergeant",
        "captain", "coach",
        "professor", "student", "students", "intern", "trainee", "trainees", "apprentice", "contractor", "contractors",
        "tenant",
        "tenants", "patient", "patients", "guest", "guests", "pupil", "pupils", "buyer", "buyers", "merchant",
        "planner", "auditor",
    ]

    /// The phrases of a text.
    public init(of text: String) {
        self.text = ReadText(text)
        measures = Measure.measures(in: self.text)
    }

    /// The words in a stretch.
    public func wordCount(in span: Span) -> Int {
        text.tokens.count { $0.kind == .word && $0.span.start >= span.start && $0.span.end <= span.end }
    }

    /// Numbers with what they count: "200 tickets", "61 kilos", "12%".
    public var quantities: [Span] {
        measures.filter {
            $0.kind == .money || $0.kind == .percent || $0.kind == .count && $0.unit.utf8.count > 2 && $0.value != 1
        }
        .filter { !isCut($0.span) }.map(\.span)
    }

    /// Lengths of time: "two weeks".
    public var durations: [Span] {
        measures.filter { $0.kind == .duration && $0.value > 1 }.map(\.span)
    }

    /// What "we" did, from the verb on: "rebuilt the form".
    public var groupActs: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                guard ["we", "we'd", "we've"].contains(text.tokens[index].text), !text.isQuoted[index],
                    index + 1 < sentence.tokens.upperBound, isRegularPast(text.tokens[index + 1].text)
                else { return nil }
                return phrase(from: index + 1, in: sentence, most: 4)
            }
        }
    }

    /// Other options, behind the words that announce one: "rather than waiting for the vendor".
    public var options: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                for cue in Self.optionCues
                where index + cue.count < sentence.tokens.upperBound
                    && cue.indices.allSatisfy({ text.tokens[index + $0].text == cue[$0] })
                {
                    return phrase(from: index + cue.count, in: sentence, most: 6)
                }
                return nil
            }
        }
    }

    /// Sentences with an outcome, or clauses of them, that stand on their own: "the queue was gone by noon".
    public func claims(in evidence: Evidence) -> [Span] {
        evidence.sentences.filter { $0.segment == .result || $0.signals.contains(.result) }.flatMap { sentence in
            clauses(from: sentence.span).filter(standsAlone).compactMap { clause in
                guard let first = clause.first, let last = clause.last else { return nil }
                return Span(start: text.tokens[first].span.start, end: text.tokens[last].span.end)
            }
        }
    }

    /// People by their role, as one speaks of them to the teller: "your manager", "the supplier".
    public var people: [String] {
        var people: [String] = []
        for index in text.tokens.indices.dropFirst() {
            guard Self.roles.contains(text.tokens[index].text), !text.isQuoted[index] else { continue }
            let before = text.tokens[index - 1].text
            guard Self.articles.contains(before) else { continue }
            // "The team lead" and "the customer service desk" are not what their first word says.
            if index + 1 < text.tokens.count, text.tokens[index + 1].kind == .word,
                !Self.boundaries.contains(text.tokens[index + 1].text),
                !Self.dangling.contains(text.tokens[index + 1].text),
                !isRegularPast(text.tokens[index + 1].text), !Self.spoke.contains(text.tokens[index + 1].text)
            {
                continue
            }
            let person = (before == "my" || before == "our" ? "your " : "the ") + text.tokens[index].text
            if !people.contains(person) { people.append(person) }
        }
        return people
    }

    private static let spoke: Set<String> = [
        "said", "told", "came", "went", "gave", "took", "made", "left", "got", "did", "would", "could", "didn't",
        "wouldn't",
        "saw", "thought", "knew", "wrote", "kept", "found", "always", "never", "there", "here", "again", "too", "who's",
    ]

    private func isRegularPast(_ word: String) -> Bool { word.utf8.count > 4 && word.hasSuffix("ed") }

    /// Whether a noun that was counted is followed by another word that belongs to it.
    private func isCut(_ span: Span) -> Bool {
        guard let next = text.tokens.first(where: { $0.span.start >= span.end }) else { return false }
        guard next.kind == .word else { return false }
        return !Self.boundaries.contains(next.text) && !Self.dangling.contains(next.text)
            && !Self.spoke.contains(next.text)
            && !isRegularPast(next.text)
    }

    /// The words from a place up to a mark or the next clause, cut back until they do not hang.
    private func phrase(from start: Int, in sentence: Sentence, most: Int) -> Span? {
        var last: Int?
        var end = start
        while end < sentence.tokens.upperBound {
            let token = text.tokens[end]
            guard token.kind == .word || token.kind == .number else { break }
            if end > start, Self.boundaries.contains(token.text) { break }
            // Ended by the limit in the middle of a phrase: what is there may be half a thing.
            guard end - start < most else { return nil }
            if !Self.dangling.contains(token.text) { last = end }
            end += 1
        }
        guard let last, last >= start,
            !Self.dangling.contains(text.tokens[start].text) || Self.articles.contains(text.tokens[start].text)
        else { return nil }
        return Span(start: text.tokens[start].span.start, end: text.tokens[last].span.end)
    }

    private func clauses(from span: Span) -> [ArraySlice<Int>] {
        let indices = text.tokens.indices.filter {
            text.tokens[$0].span.start >= span.start && text.tokens[$0].span.end <= span.end
        }
        return indices.split { index in
            let token = text.tokens[index]
            return token.kind == .mark || token.kind == .stop || token.kind == .quote || token.kind == .lineEnd
                || ["and", "but", "so", "because"].contains(token.text)
        }
    }

    private func standsAlone(_ clause: ArraySlice<Int>) -> Bool {
        guard (3...Self.mostWords).contains(clause.count), let first = clause.first, let last = clause.last else {
            return false
        }
        let opening = text.tokens[first].text
        let opens =
            ["i", "we", "he", "she", "they", "it", "nobody", "everyone", "everybody"].contains(opening)
            || Self.articles.contains(opening)
        return opens && !Self.dangling.contains(text.tokens[last].text)
            && !Self.boundaries.contains(text.tokens[last].text)
            && clause.dropFirst().contains {
                isRegularPast(text.tokens[$0].text) || Self.tensed.contains(text.tokens[$0].text)
            }
            && clause.allSatisfy { !text.isQuoted[$0] }
    }

    private static let tensed: Set<String> = [
        "was", "were", "went", "came", "got", "had", "fell", "rose", "grew", "made", "took", "gave", "kept", "won",
        "lost", "paid",
        "sold", "cut", "left", "became", "ran", "saw", "found", "said", "told", "stood", "held", "did", "didn't",
        "wasn't",
    ]
}
