/// What can be told about verbs from their form.
enum Verbs {
    /// Words in -ed that are no past of a doing.
    fileprivate static let noPast: Set<String> = [
        "need", "indeed", "speed", "feed", "seed", "exceed", "proceed", "succeed", "bed", "red", "shed", "hundred",
        "weed",
        "breed", "bleed", "agreed-upon", "supposed", "naked", "sacred", "wicked", "unlimited", "limited", "advanced",
        "experienced", "interested", "used", "aged", "tired", "embarrassed", "scared", "worried", "excited",
        "surprised",
        "annoyed", "ashamed", "bored", "confused", "pleased", "disappointed", "stressed", "relieved", "concerned",
        "convinced", "tied", "married", "retired", "qualified", "based", "united", "infrared", "deed", "greed", "reed",
        "steed", "ted", "fred", "ned", "ed",
    ]
    /// Words that may stand between a subject and its verb.
    private static let adverbs: Set<String> = [
        "then", "also", "just", "even", "still", "only", "always", "never", "so", "first", "later", "once", "soon",
        "often",
        "again", "now", "had", "did", "have", "myself", "too", "both", "all", "sort", "kind", "of", "both",
    ]

    /// Whether a word is the past of a doing.
    static func isPastAct(_ word: String, by lexicon: Lexicon) -> Bool {
        if lexicon[.state].contains(word) { return false }
        if lexicon[.irregularPast].contains(word) { return true }
        return word.utf8.count > 3 && word.hasSuffix("ed") && !noPast.contains(word)
    }

    static func isAdverb(_ word: String) -> Bool {
        adverbs.contains(word) || word.utf8.count > 4 && word.hasSuffix("ly")
    }
}

extension Verbs {
    /// Irregular participles that are not the past as well.
    private static let participles: Set<String> = [
        "given", "taken", "done", "seen", "shown", "written", "chosen", "broken", "driven", "eaten", "fallen",
        "forgotten",
        "gone", "grown", "known", "spoken", "stolen", "thrown", "worn", "torn", "drawn", "flown", "hidden", "ridden",
        "rung",
        "sung", "sunk", "begun", "beaten", "bitten", "blown", "frozen", "sworn", "woken", "withdrawn", "overseen",
        "undone",
        "put", "cut", "set", "hit", "shut", "let", "read", "made", "built", "sent", "told", "left", "brought", "bought",
        "found", "held", "kept", "lost", "paid", "sold", "taught", "caught", "led", "met", "run",
    ]

    /// Whether a word can be the participle of a doing.
    static func isParticiple(_ word: String, by lexicon: Lexicon) -> Bool {
        participles.contains(word)
            || word.utf8.count > 3 && word.hasSuffix("ed") && !noPast.contains(word) && !lexicon[.state].contains(word)
    }
}
