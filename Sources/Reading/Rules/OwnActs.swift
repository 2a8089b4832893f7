/// Acts of the speaker: "I listed", "I called", and the verbs chained to them (DOMAIN.md 4.1).
enum OwnActs {
    /// Words with which another subject begins, so that what follows is not the speaker's.
    private static let subjects: Set<String> = [
        "he", "she", "they", "it", "we", "you", "which", "who", "that", "because", "what", "there", "this", "these",
        "those", "when", "while", "if", "as", "where", "until", "his", "her", "their", "our", "the", "a", "my",
    ]
    private static let joints: Set<String> = ["and", "then", "or", "but"]

    /// Where acts stand in a sentence. Quoted speech is other people's.
    static func spans(in sentence: Sentence, of text: ReadText, by lexicon: Lexicon) -> [Span] {
        let tokens = text.tokens
        var spans: [Span] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            defer { index += 1 }
            guard !text.isQuoted[index], tokens[index].kind == .word, isSpeaker(tokens[index].text) else { continue }
            guard let verb = verb(after: index, in: sentence, of: text, by: lexicon) else { continue }
            spans.append(Span(start: tokens[index].span.start, end: tokens[verb].span.end))
            let chained = chainedVerbs(after: verb, in: sentence, of: text, by: lexicon)
            spans += chained.map { tokens[$0].span }
            index = chained.last ?? verb
        }
        if spans.isEmpty, let first = openingVerb(of: sentence, in: text, by: lexicon) {
            spans.append(tokens[first].span)
            spans += chainedVerbs(after: first, in: sentence, of: text, by: lexicon).map { tokens[$0].span }
        }
        return spans
    }

    private static func isSpeaker(_ word: String) -> Bool { word == "i" || word == "i'd" || word == "i've" }

    /// The past verb that belongs to a subject, a few adverbs between.
    static func verb(
        after subject: Int, in sentence: Sentence, of text: ReadText, by lexicon: Lexicon
    ) -> Int? {
        for index in (subject + 1)..<max(subject + 1, min(subject + 5, sentence.tokens.upperBound)) {
            let token = text.tokens[index]
            guard token.kind == .word else { return nil }
            if Verbs.isPastAct(token.text, by: lexicon) { return index }
            if !Verbs.isAdverb(token.text) { return nil }
        }
        return nil
    }

    /// "I listened, compared and chose": past verbs behind a comma or an "and", up to the next subject.
    private static func chainedVerbs(
        after verb: Int, in sentence: Sentence, of text: ReadText, by lexicon: Lexicon
    ) -> [Int] {
        var chained: [Int] = []
        var mayFollow = false
        for index in (verb + 1)..<max(verb + 1, sentence.tokens.upperBound) {
            let token = text.tokens[index]
            if token.text == "," || joints.contains(token.text) {
                mayFollow = true
            } else if isSpeaker(token.text) {
                return chained
            } else if mayFollow, Verbs.isPastAct(token.text, by: lexicon) {
                chained.append(index)
                mayFollow = false
            } else if subjects.contains(token.text),
                mayFollow || !["the", "a", "my", "his", "her", "their", "our"].contains(token.text)
            {
                return chained
            } else if !(mayFollow && Verbs.isAdverb(token.text)) {
                mayFollow = false
            }
        }
        return chained
    }

    /// Notes leave the subject out: "Rang the maker."
    private static func openingVerb(of sentence: Sentence, in text: ReadText, by lexicon: Lexicon) -> Int? {
        for index in sentence.tokens.prefix(3) {
            let token = text.tokens[index]
            guard token.kind == .word, !text.isQuoted[index] else { continue }
            if Verbs.isPastAct(token.text, by: lexicon) { return index }
            if !Verbs.isAdverb(token.text), !joints.contains(token.text) { return nil }
        }
        return nil
    }
}
