/// What the sentences of a text show, as the weights know it: words, pairs of words, stems, classes of meaning, phrases of
/// the lexicon, numbers, who acts, how it is built, place in the text, and what the sentences beside show.
package struct SentenceFeatures {
    /// By sentence, what it shows by itself.
    private var own: [[Feature]] = []

    /// How much the words of a neighbour count.
    private static let neighbourValue: Float = 0.4

    /// The features of a text's sentences.
    package init(of text: MarkedText) {
        own = text.text.sentences.map { sentence in
            var features = OwnFeatures(sentence, of: text)
            features.addWords()
            features.addClasses()
            features.addPhrases()
            features.addActors()
            features.addNumbers()
            features.addForm()
            features.addStructure()
            return features.all
        }
    }

    /// Tells each feature of a sentence: its own, its place among the others, and what those beside show.
    package func forEach(of sentence: Int, _ body: (Feature) -> Void) {
        for feature in own[sentence] { body(feature) }
        let count = own.count
        body(Feature(FeatureKind.place.key(min(9, 10 * sentence / count))))
        body(Feature(FeatureKind.fromStart.key(min(sentence, 4))))
        body(Feature(FeatureKind.fromEnd.key(min(count - 1 - sentence, 4))))
        body(Feature(FeatureKind.sentences.key(min(6, count / 4))))
        body(Feature(FeatureKind.bias.key()))
        func tell(_ neighbour: Int, as kind: FeatureKind) {
            for feature in own[neighbour] where feature.isShared {
                body(feature.seen(from: kind, value: Self.neighbourValue))
            }
        }
        if sentence > 0 { tell(sentence - 1, as: .before) }
        if sentence + 1 < count { tell(sentence + 1, as: .after) }
    }

    /// The number of sentences.
    package var count: Int { own.count }
}

/// The features of one sentence while they are found.
private struct OwnFeatures {
    private(set) var all: [Feature] = []
    private let sentence: Sentence
    private let text: MarkedText
    private let measures: ArraySlice<Measure>
    /// The tokens that are no line ends, and what stands for each: its word, or one number for all numbers of a kind.
    private let words: [Int]
    private let forms: [UInt64]

    /// Stands behind the last word of a sentence.
    private static let end = WordHash.of("$")
    private static let number = WordHash.of("#")

    init(_ sentence: Sentence, of text: MarkedText) {
        self.sentence = sentence
        self.text = text
        let measures = text.measures.within(sentence.tokens)
        self.measures = measures
        words = sentence.tokens.filter { text.tokens[$0].kind != .lineEnd }
        forms = words.map { index in
            if let measure = measures.first(where: { $0.tokens.contains(index) }) { return measure.kind.form }
            return text.tokens[index].kind == .number ? Self.number : text.tokens[index].word
        }
        all.reserveCapacity(words.count * 5 + 16)
    }

    fileprivate mutating func add(_ key: UInt32, at token: Int? = nil, isShared: Bool = false) {
        all.append(Feature(key, token: token, isShared: isShared))
    }

    mutating func addWords() {
        for (place, index) in words.enumerated() {
            let word = forms[place]
            let next = place + 1 < forms.count ? forms[place + 1] : Self.end
            let token = text.tokens[index]
            add(FeatureKind.word.key(word), at: index)
            add(FeatureKind.stem.key(word == token.word ? Stem.hash(of: token) : word), at: index, isShared: true)
            add(FeatureKind.pair.key(word, next), at: index)
            if place == 0 { add(FeatureKind.opening.key(word, next), at: index) }
        }
    }

    /// The classes of meaning of the words, alone and with whoever acts: "they" and a word of failing.
    mutating func addClasses() {
        var actor = Actor.nobody
        for index in words where text.tokens[index].kind == .word {
            actor = Actor(text.tokens[index]) ?? actor
            for name in text.lexicon.classes(of: text.entries[index]) {
                add(FeatureKind.wordClass.key(name), at: index)
                add(FeatureKind.actorAndClass.key(name, actor.rawValue), at: index)
            }
        }
    }

    mutating func addPhrases() {
        for match in text.matches.within(sentence.tokens) {
            add(FeatureKind.phrase.key(match.list.hash), at: match.tokens.lowerBound, isShared: true)
        }
    }

    /// Who acts, and whether it is past.
    mutating func addActors() {
        var (ours, others, past) = (0, 0, 0)
        var subject: UInt64 = 0
        for index in words where text.tokens[index].kind == .word && !text.text.isQuoted[index] {
            if text.isPastAct[index] { past += 1 }
            guard let actor = Actor(text.tokens[index]) else { continue }
            if subject == 0 { subject = text.tokens[index].word }
            guard actor != .speaker, text.verb(after: index, in: sentence) != nil else { continue }
            if actor == .group { ours += 1 } else { others += 1 }
        }
        add(FeatureKind.ownActs.key(min(2, text.ownActs(in: sentence).count)), isShared: true)
        add(FeatureKind.groupActs.key(min(1, ours)), isShared: true)
        add(FeatureKind.otherActs.key(min(1, others)), isShared: true)
        add(FeatureKind.firstSubject.key(subject), isShared: true)
        add(FeatureKind.pastActs.key(min(3, past)), isShared: true)
    }

    mutating func addNumbers() {
        for measure in measures {
            add(FeatureKind.measure.key(measure.kind.form), at: measure.tokens.lowerBound, isShared: true)
            if !measure.unit.isEmpty {
                add(FeatureKind.unit.key(WordHash.of(measure.unit)), at: measure.tokens.lowerBound)
            }
        }
        let quantities = measures.count { $0.kind.isQuantity }
        add(FeatureKind.quantities.key(min(3, quantities)))
        if quantities > 1, let from = words.first(where: { text.tokens[$0].text == "from" }),
            words.contains(where: { $0 > from && text.tokens[$0].text == "to" })
        {
            add(FeatureKind.fromTo.key())
        }
    }

    mutating func addForm() {
        add(FeatureKind.length.key(min(6, words.count / 5)))
        let last = sentence.tokens.last.map { text.tokens[$0] }
        add(FeatureKind.ending.key(last?.kind == .stop ? last?.word ?? 0 : 0))
        if words.contains(where: { text.text.isQuoted[$0] }) { add(FeatureKind.quoted.key()) }
    }
}

extension OwnFeatures {
    /// How the sentence is built, whatever it is about: threes of function words with what stands between them as mere
    /// verbs, numbers and nouns, and how clauses open: "which X-ed", ", not the".
    mutating func addStructure() {
        let parts = words.indices.map(part)
        let framed = [Part.start.rawValue] + parts + [Part.end.rawValue]
        for place in parts.indices {
            add(
                FeatureKind.skeleton.key(framed[place] &* Self.spread &+ framed[place + 1], framed[place + 2]),
                at: words[place])
            let isFirst = place == 0
            let before = isFirst ? nil : text.tokens[words[place - 1]]
            let roles = text.tokens[words[place]].roles
            guard isFirst || before?.kind == .mark || !roles.isDisjoint(with: [.coordinator, .subordinator]) else {
                continue
            }
            let form = forms[place]
            add(FeatureKind.clauseOpening.key(form, before?.word ?? 0), at: words[place])
            if place + 1 < parts.count {
                add(FeatureKind.clauseSecond.key(form &+ (isFirst ? 1 : 0), parts[place + 1]), at: words[place])
            }
            if place + 2 < parts.count {
                add(
                    FeatureKind.clauseThird.key(form &* Self.spread &+ parts[place + 1], parts[place + 2]),
                    at: words[place])
            }
        }
    }

    /// An odd number that keeps two parts of a key apart.
    private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// What stands for words that are no function words.
    private enum Part: UInt64 {
        case start, end, number, past, adverb, present, negated, plural, name, other
    }

    /// A function word as it is, any other by its form.
    private func part(_ place: Int) -> UInt64 {
        let token = text.tokens[words[place]]
        if token.kind == .number || forms[place] != token.word { return Part.number.rawValue }
        if token.kind != .word || !token.roles.isDisjoint(with: .function) { return token.word }
        if text.isPastAct[words[place]] { return Part.past.rawValue }
        if text.lexicon.has(text.entries[words[place]], in: .state) { return token.word }
        if token.roles.contains(.adverb) { return Part.adverb.rawValue }
        if token.text.hasSuffix("ing") { return Part.present.rawValue }
        if token.text.hasSuffix("n't") { return Part.negated.rawValue }
        if token.text.hasSuffix("s") { return Part.plural.rawValue }
        return token.isName && place > 0 ? Part.name.rawValue : Part.other.rawValue
    }
}

/// Whoever acts in a clause, as far as pronouns tell.
private enum Actor: UInt64 {
    case nobody, speaker, group, other

    init?(_ token: Token) {
        if token.roles.isDisjoint(with: [.speaker, .group, .other]) { return nil }
        self = token.roles.contains(.speaker) ? .speaker : token.roles.contains(.group) ? .group : .other
    }
}

extension Measure.Kind {
    /// Stands for every number of the kind.
    fileprivate var form: UInt64 { WordHash.of("#" + rawValue) }
}
