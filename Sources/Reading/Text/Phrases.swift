/// Short stretches of a text that can be quoted back to whoever wrote it.
public struct Phrases {
    private let text: ReadText
    private let measures: [Measure]

    /// A quote has at most so many words.
    private static let mostWords = 7
    /// What announces another option, by the first word.
    private static let optionCues: [String: [[String]]] = [
        "rather": [["than"]], "instead": [["of"]], "ruled": [["out"]], "thought": [["about"]], "considered": [[]],
        "decided": [["against"]], "option": [["of"]], "idea": [["of"]], "the": [["alternative", "was"]],
        "plan": [["had", "been"], ["was"]],
    ]

    /// The phrases of a text that was read.
    public init(of evidence: Evidence) {
        text = evidence.text
        measures = evidence.measures
    }

    /// Whether a quotation may end on a word: otherwise it would hang in the air.
    public static func mayEnd(on word: some StringProtocol) -> Bool {
        WordRoles.of(word.lowercased()).isDisjoint(with: .dangling)
    }

    /// The words in a stretch.
    public func wordCount(in span: Span) -> Int {
        text.tokens.count { $0.kind == .word && $0.span.start >= span.start && $0.span.end <= span.end }
    }

    /// Numbers with what they count that say how something came out: "200 tickets", "61 kilos", "12%". Numbers of the
    /// background, such as a dog's weight, are left out: nothing can be asked of them.
    public func quantities(in evidence: Evidence) -> [Span] {
        let telling = evidence.sentences.filter {
            $0.segment == .result || $0.signals.contains(.result) || $0.signals.contains(.baseline)
        }
        return measures.filter { measure in
            telling.contains { $0.span.start <= measure.span.start && measure.span.end <= $0.span.end }
        }
        .filter {
            $0.kind == .money || $0.kind == .percent
                || $0.kind == .count && $0.unit.utf8.count > 2 && $0.value >= Self.leastCount
                    && !Self.noUnits.contains($0.unit)
        }
        .filter { !isCut($0.span) && !isRate($0.span) }.map(\.span)
    }

    /// Who names fewer things counts nothing: "two officers".
    private static let leastCount = 5.0
    /// What stands behind a number without being counted: "fifty odd", "two then".
    private static let noUnits: Set<String> = [
        "odd", "then", "bad", "different", "real", "clear", "good", "times", "time",
    ]

    /// Lengths of time: "two weeks".
    public var durations: [Span] {
        measures.filter { $0.kind == .duration && $0.value > 1 }.map(\.span)
    }

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

    /// Other options, behind the words that announce one: "rather than waiting for the vendor".
    public var options: [Span] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { index in
                for cue in Self.optionCues[text.tokens[index].text] ?? []
                where index + cue.count + 1 < sentence.tokens.upperBound
                    && cue.indices.allSatisfy({ text.tokens[index + 1 + $0].text == cue[$0] })
                {
                    return phrase(from: index + cue.count + 1, in: sentence, most: 6)
                }
                return nil
            }
        }
    }

    /// Sentences with an outcome, or clauses of them, that stand on their own: "the queue was gone by noon".
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

    /// People by their role, as one speaks of them to the teller: "your manager", "the supplier".
    public var people: [String] {
        var people: [String] = []
        for index in text.tokens.indices.dropFirst() {
            guard text.tokens[index].roles.contains(.person), !text.isQuoted[index] else { continue }
            let before = text.tokens[index - 1]
            // "A vendor" may be any; only one that was met can be asked about.
            guard before.isDeterminer, !Self.anybody.contains(before.text) else { continue }
            // "The team lead" and "the customer service desk" are not what their first word says.
            if index + 1 < text.tokens.count, mayBelong(text.tokens[index + 1]) { continue }
            let isYours = before.text == "my" || before.text == "our"
            let person = (isYours ? "your " : "the ") + text.tokens[index].text
            if !people.contains(person) { people.append(person) }
        }
        return people
    }

    private static let anybody: Set<String> = ["a", "an", "any", "every", "each", "no", "some", "another", "one"]

    private static let spoke: Set<String> = [
        "said", "told", "came", "went", "gave", "took", "made", "left", "got", "did", "would", "could", "didn't",
        "wouldn't", "saw", "thought", "knew", "wrote", "kept", "found", "always", "never", "there", "here", "again",
        "too", "who's",
    ]

    /// Whether a word can be one thing with the noun before it: neither a verb nor a function word.
    private func mayBelong(_ token: Token) -> Bool {
        token.kind == .word && !token.roles.contains(.pastForm) && !Self.spoke.contains(token.text)
            && token.roles.isDisjoint(with: .function)
    }

    /// Whether a noun that was counted is followed by another word that belongs to it.
    private func isCut(_ span: Span) -> Bool {
        let next = text.tokens.partitioningIndex { $0.span.start >= span.end }
        return next < text.tokens.count && mayBelong(text.tokens[next])
    }

    /// Whether what is counted is told by the piece, "nine pounds an hour", or is no thing at all, "five gave up".
    private func isRate(_ span: Span) -> Bool {
        let next = text.tokens.partitioningIndex { $0.span.start >= span.end }
        let isPiece = next < text.tokens.count && Self.pieces.contains(text.tokens[next].text)
        guard !isPiece, next > 0 else { return isPiece }
        let counted = text.tokens[next - 1]
        return counted.roles.contains(.pastForm) || Self.spoke.contains(counted.text)
    }

    private static let pieces: Set<String> = ["a", "an", "per", "each", "apiece", "every"]

    /// The words from a place up to a mark or the next clause, cut back until they do not hang.
    private func phrase(from start: Int, in sentence: Sentence, most: Int) -> Span? {
        var last: Int?
        var end = start
        while end < sentence.tokens.upperBound {
            let token = text.tokens[end]
            guard token.kind == .word || token.kind == .number else { break }
            if end > start, !token.roles.isDisjoint(with: .clauseBoundary) { break }
            // Ended by the limit in the middle of a phrase: what is there may be half a thing.
            guard end - start < most else { return nil }
            if token.roles.isDisjoint(with: .dangling) { last = end }
            end += 1
        }
        guard let last, last >= start,
            text.tokens[start].roles.isDisjoint(with: .dangling) || text.tokens[start].isDeterminer
        else { return nil }
        return Span(start: text.tokens[start].span.start, end: text.tokens[last].span.end)
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

    /// Whether "and" goes on with less than a clause: "ninety-three and a bit".
    private func isTornOff(after last: Int) -> Bool {
        guard last + 2 < text.tokens.count, text.tokens[last + 1].text == "and" else { return false }
        let next = text.tokens[last + 2]
        return !Self.subjects.contains(next.text) && !next.roles.contains(.pastForm)
    }

    private static let subjects: Set<String> = [
        "i", "we", "he", "she", "they", "it", "you", "nobody", "everybody", "then",
    ]

    private func standsAlone(_ clause: ArraySlice<Int>) -> Bool {
        guard (3...Self.mostWords).contains(clause.count), let first = clause.first, let last = clause.last else {
            return false
        }
        let opening = text.tokens[first]
        // "It", "he" and "that" lean on a sentence before: torn out, nobody knows what they mean. What others did is an
        // outcome where it says how much.
        let opens =
            ["i", "we"].contains(opening.text)
            || (opening.isDeterminer || opening.text == "nobody")
                && measures.contains { clause.contains($0.tokens.lowerBound) && $0.kind.isQuantity }
        return opens && !isUnsure(clause) && !isTornOff(after: last)
            && text.tokens[last].roles.isDisjoint(with: .dangling) && text.tokens[last].text != "said"
            && clause.dropFirst().contains { !text.tokens[$0].roles.isDisjoint(with: [.pastForm, .tensed]) }
            && clause.allSatisfy { !text.isQuoted[$0] && !text.tokens[$0].isNegation }
    }
}

extension Token {
    /// Whether it turns a clause around.
    fileprivate var isNegation: Bool { ["not", "never", "no"].contains(text) || text.hasSuffix("n't") }

    /// Whether a noun follows.
    fileprivate var isDeterminer: Bool { text == "one" || !roles.isDisjoint(with: .determiner) }
}
