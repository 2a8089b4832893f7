/// A text with all that the rules know of its words, each looked up once.
package struct MarkedText: Sendable {
    let text: ReadText
    /// The numbers, read.
    let measures: [Measure]
    let lexicon: Lexicon
    /// By token, what the lexicon knows of it.
    let entries: [Lexicon.Entry]
    /// Where the lists' phrases stand.
    let matches: ListMatches
    /// By token, whether it is the past of a doing.
    let isPastAct: [Bool]

    var tokens: [Token] { text.tokens }

    /// Looks up the words of a text.
    package init(_ text: ReadText, by lexicon: Lexicon) {
        self.init(text, measures: Measure.measures(in: text), by: lexicon)
    }

    init(_ text: ReadText, measures: [Measure], by lexicon: Lexicon) {
        self.text = text
        self.measures = measures
        self.lexicon = lexicon
        let entries = text.tokens.map(lexicon.entry)
        self.entries = entries
        matches = ListMatches(of: text.tokens, entries, by: lexicon)
        isPastAct = zip(text.tokens, entries).map { token, entry in
            guard token.kind == .word, !lexicon.has(entry, in: .state) else { return false }
            return token.roles.contains(.pastForm) || lexicon.has(entry, in: .irregularPast)
        }
    }

    /// Whether a token can be the participle of a doing.
    func isParticiple(_ index: Int) -> Bool {
        let roles = tokens[index].roles
        return roles.contains(.participle)
            || roles.contains(.pastForm) && !lexicon.has(entries[index], in: .state)
    }

    /// The stems of the words, as hashes.
    package var stems: [UInt64] { tokens.filter { $0.kind == .word }.map(Stem.hash) }
}
