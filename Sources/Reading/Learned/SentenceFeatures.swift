/// What the sentences of a text show, as the weights know it: words, pairs and threes of words, stems, lists of the
/// lexicon, numbers, who acts, place in the text, and the stems of the sentences beside.
package struct SentenceFeatures {
    /// The features of each sentence.
    package let sentences: [[Feature]]

    /// How much the words of a neighbour count.
    private static let neighbourValue: Float = 0.4

    /// The features of a text's sentences.
    package init(of text: ReadText, by lexicon: Lexicon, measures: [Measure]) {
        self.init(of: text, by: lexicon, measures: measures, ListMatches(of: text.tokens, by: lexicon))
    }

    init(of text: ReadText, by lexicon: Lexicon, measures: [Measure], _ matches: ListMatches) {
        let own = text.sentences.map { sentence in
            Self.features(
                of: sentence, in: text, by: lexicon, measures: Array(measures.within(sentence.tokens)), matches)
        }
        let count = own.count
        sentences = own.indices.map { index in
            var features = own[index]
            features.reserveCapacity(features.count * 3)
            func flag(_ prefix: StaticString, _ number: Int) {
                features.append(Feature(name: FeatureName(prefix, String(number)), value: 1, token: nil))
            }
            flag("pos=", min(9, 10 * index / count))
            flag("i=", min(index, 4))
            flag("e=", min(count - 1 - index, 4))
            flag("n=", min(6, count / 4))
            features.append(Feature(name: FeatureName("bias"), value: 1, token: nil))
            if index > 0 { Self.add(own[index - 1], as: ("ps=", "px="), to: &features) }
            if index + 1 < count { Self.add(own[index + 1], as: ("ns=", "nx="), to: &features) }
            return features
        }
    }

    /// Adds the stems and the flags of a sentence beside.
    private static func add(
        _ neighbour: [Feature], as prefixes: (stem: StaticString, flag: StaticString), to features: inout [Feature]
    ) {
        for feature in neighbour {
            let isStem = feature.name.prefix.utf8Start[0] == UInt8(ascii: "s")
            let isFlag = feature.name.prefix.utf8Start[0] == UInt8(ascii: "x")
            guard isStem || isFlag else { continue }
            features.append(
                Feature(
                    name: FeatureName(isStem ? prefixes.stem : prefixes.flag, feature.name.first, feature.name.second),
                    value: neighbourValue, token: nil))
        }
    }

    private static func features(
        of sentence: Sentence, in text: ReadText, by lexicon: Lexicon, measures numbers: [Measure],
        _ matches: ListMatches
    ) -> [Feature] {
        var features: [Feature] = []
        features.reserveCapacity(sentence.tokens.count * 5 + 16)
        let range = sentence.tokens
        let words = range.filter { text.tokens[$0].kind != .lineEnd }
        var forms: [String] = []
        forms.reserveCapacity(words.count)
        for index in words { forms.append(form(of: text.tokens[index], at: index, numbers)) }
        func add(_ name: FeatureName, _ value: Float = 1, at token: Int? = nil) {
            features.append(Feature(name: name, value: value, token: token))
        }
        for (place, index) in words.enumerated() {
            let word = forms[place]
            let next = place + 1 < forms.count ? forms[place + 1] : "$"
            add(FeatureName("w=", word), at: index)
            add(FeatureName("s=", Stem.of(word)), at: index)
            add(FeatureName("b=", word, next), at: index)
            if place == 0 { add(FeatureName("f=", word, next), at: index) }
        }
        addClasses(of: sentence, in: text, by: lexicon, to: &features)
        for match in matches.lists(in: range) { add(FeatureName("x=", match.list.rawValue), at: match.token) }
        addActors(of: sentence, in: text, by: lexicon, to: &features)
        for number in numbers {
            add(FeatureName("xm=", number.kind.rawValue), at: number.tokens.lowerBound)
            if !number.unit.isEmpty { add(FeatureName("u=", number.unit), at: number.tokens.lowerBound) }
        }
        add(FeatureName("nn=", String(min(3, numbers.count { $0.kind.isQuantity }))))
        let quantities = numbers.count { $0.kind.isQuantity }
        if quantities > 1, hasFromTo(words.map({ text.tokens[$0].text })) { add(FeatureName("fromto")) }
        add(FeatureName("len=", String(min(6, words.count / 5))))
        let last = range.last.map { text.tokens[$0] }
        add(FeatureName("end=", last?.kind == .stop ? last?.text ?? "-" : "-"))
        if words.contains(where: { text.isQuoted[$0] }) { add(FeatureName("quote")) }
        return features
    }

    /// The word, or what stands for every number of a kind.
    private static func form(of token: Token, at index: Int, _ numbers: [Measure]) -> String {
        if let number = numbers.first(where: { $0.tokens.contains(index) }) { return "#" + number.kind.rawValue }
        return token.kind == .number ? "#" : token.text
    }

    private static func hasFromTo(_ words: [String]) -> Bool {
        guard let from = words.firstIndex(of: "from") else { return false }
        return words[from...].contains("to")
    }

    /// The classes of meaning of the words, alone and with whoever acts: "they" and a word of failing.
    private static func addClasses(
        of sentence: Sentence, in text: ReadText, by lexicon: Lexicon, to features: inout [Feature]
    ) {
        var subject = "-"
        for index in sentence.tokens where text.tokens[index].kind == .word {
            let word = text.tokens[index].text
            if let person = Person(word) { subject = person.rawValue }
            let classes = lexicon.classes(of: word)
            for name in classes {
                features.append(Feature(name: FeatureName("sc=", name), value: 1, token: index))
                features.append(Feature(name: FeatureName("q=", subject, name), value: 1, token: index))

            }
        }
    }

    /// Who acts, and whether it is past.
    private static func addActors(
        of sentence: Sentence, in text: ReadText, by lexicon: Lexicon, to features: inout [Feature]
    ) {
        func add(_ prefix: StaticString, _ value: String) {
            features.append(Feature(name: FeatureName(prefix, value), value: 1, token: nil))
        }
        let own = OwnActs.spans(in: sentence, of: text, by: lexicon).count
        var (ours, others, past) = (0, 0, 0)
        var subject: String?
        for index in sentence.tokens where text.tokens[index].kind == .word && !text.isQuoted[index] {
            let word = text.tokens[index].text
            if Verbs.isPastAct(word, by: lexicon) { past += 1 }
            guard let person = Person(word) else { continue }
            subject = subject ?? word
            guard person != .speaker, OwnActs.verb(after: index, in: sentence, of: text, by: lexicon) != nil else {
                continue
            }
            if person == .group { ours += 1 } else { others += 1 }
        }
        add("xown=", String(min(2, own)))
        add("xwe=", String(min(1, ours)))
        add("xthey=", String(min(1, others)))
        add("xsub=", subject ?? "-")
        add("xpast=", String(min(3, past)))
    }

    private enum Person: String {
        case speaker, group, other

        init?(_ word: String) {
            switch word {
            case "i", "i'd", "i've", "i'm", "i'll", "me", "my": self = .speaker
            case "we", "we'd", "we've", "we're", "we'll", "our": self = .group
            case "he", "she", "they", "it", "you", "he'd", "she'd", "they'd", "it's", "that's", "there", "nobody",
                "everyone", "someone", "people", "this", "that":
                self = .other
            default: return nil
            }
        }
    }
}
