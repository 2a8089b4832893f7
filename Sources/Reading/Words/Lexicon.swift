/// The words that reading goes by: lists of words and phrases, by name. They are data of the packs, not code.
public struct Lexicon: Equatable, Sendable {
    /// Names of the lists that reading asks for.
    public enum List: String, CaseIterable, Sendable {
        /// Words that give a reason.
        case cause
        /// Words that name another option.
        case alternative
        /// Words that name a price paid.
        case tradeOff = "trade-off"
        /// Words of disagreement, and of its end.
        case conflict
        /// Words of resistance by things and circumstances.
        case obstacle
        /// Words for people with a say.
        case stakeholder
        /// Words for those whom the work is for.
        case customer
        /// Words near those that tell what they said, did or needed.
        case customerEvidence = "customer-evidence"
        /// Words of size beyond one's own desk.
        case scope
        /// Words of years rather than weeks.
        case longTerm = "long-term"
        /// Words of acting unasked.
        case initiative
        /// Words that tell an outcome.
        case result
        /// Words of thanks and pleasure.
        case praise
        /// Words that tell a lesson.
        case learning
        /// Words that admit a fault of one's own.
        case failure
        /// Words that lay a fault on somebody else.
        case blame
        /// Words that say when, or in what order.
        case time
        /// Words that compare a number with another.
        case baseline
        /// Words that say where a number comes from.
        case source
        /// Past forms of irregular verbs of doing.
        case irregularPast = "irregular-past"
        /// Past forms that are states rather than acts.
        case state
        /// Words of taking part rather than doing.
        case weakPart = "weak-part"
        /// Pronouns of the speaker.
        case speaker
        /// Pronouns of the group.
        case group
        /// Words of quantity that are numbers.
        case numberWord = "number-word"
        /// Words of quantity that say little.
        case vague
        /// Words that take back half of what is said.
        case hedge
        /// Sounds and phrases between words.
        case filler
        /// Words without exception.
        case absolute
        /// Slogans.
        case buzzword
        /// Words of habit instead of a case.
        case generic
        /// Words of what would be done.
        case hypothetical
        /// Openings that say that there is no such case: "I never", "nothing comes".
        case denial

        /// The hash of its name.
        var hash: UInt64 { WordHash.of(rawValue) }
    }

    /// Where a word's phrases and classes stand.
    struct Entry: Equatable, Sendable {
        fileprivate var firstPhrase: UInt32 = 0
        fileprivate var firstClass: UInt32 = 0
        fileprivate var phraseCount: UInt16 = 0
        fileprivate var classCount: UInt16 = 0
    }

    /// A phrase of a list: its words stand in `words`.
    private struct Phrase: Equatable, Sendable {
        let start: UInt32
        let count: UInt16
        /// The number of its list among `List.allCases`.
        let list: UInt8
    }

    /// A word in a class of meaning, both as hashes.
    private struct ClassWord: Hashable, Sendable {
        let word: UInt64
        let name: UInt64
    }

    /// The words of all phrases, as hashes.
    private let words: [UInt64]
    /// By their first words; of one word and list the longest first.
    private let phrases: [Phrase]
    /// By their words.
    private let classWords: [ClassWord]
    private let entries: WordTable<Entry>

    /// A lexicon from its lists and classes; a list that is missing is empty.
    public init(lists: [List: [String]] = [:], classes: [String: [String]] = [:]) {
        self.init(phrases: Self.hashed(lists), classWords: Self.hashed(classes))
    }

    /// This lexicon with other lists in the place of its own; those that are not named stay as they are.
    ///
    /// - Parameter classes: words by meaning; a word that is named here belongs to no other class any more.
    public func replacing(_ lists: [List: [String]], classes: [String: [String]] = [:]) -> Lexicon {
        let replaced = Set(List.allCases.indices.filter { lists[List.allCases[$0]] != nil }.map(UInt8.init))
        let kept = phrases.filter { !replaced.contains($0.list) }.map { ($0.list, Array(words(of: $0))) }
        let others = Self.hashed(classes)
        let renamed = Set(others.map(\.word))
        return Lexicon(
            phrases: kept + Self.hashed(lists), classWords: classWords.filter { !renamed.contains($0.word) } + others)
    }

    private init(phrases: [(list: UInt8, words: [UInt64])], classWords: [ClassWord]) {
        var words: [UInt64] = []
        self.phrases = phrases.sorted { one, other in
            if one.words[0] != other.words[0] { return one.words[0] < other.words[0] }
            if one.list != other.list { return one.list < other.list }
            if one.words.count != other.words.count { return one.words.count > other.words.count }
            return one.words.lexicographicallyPrecedes(other.words)
        }.map { phrase in
            defer { words += phrase.words }
            return Phrase(start: UInt32(words.count), count: UInt16(phrase.words.count), list: phrase.list)
        }
        self.words = words
        self.classWords = Set(classWords).sorted { ($0.word, $0.name) < ($1.word, $1.name) }
        var entries: [UInt64: Entry] = [:]
        for (place, phrase) in self.phrases.enumerated() {
            let word = words[Int(phrase.start)]
            entries[word, default: Entry(firstPhrase: UInt32(place))].phraseCount += 1
        }
        for (place, classWord) in self.classWords.enumerated() {
            if entries[classWord.word, default: Entry()].classCount == 0 {
                entries[classWord.word, default: Entry()].firstClass = UInt32(place)
            }
            entries[classWord.word, default: Entry()].classCount += 1
        }
        self.entries = WordTable(entries.map { ($0.key, $0.value) })
    }

    /// No list has more, and no phrase is longer.
    private static let most = 1 << 15

    private static func hashed(_ lists: [List: [String]]) -> [(list: UInt8, words: [UInt64])] {
        List.allCases.enumerated().flatMap { number, list in
            (lists[list] ?? []).prefix(most).compactMap { phrase in
                let words = Token.tokens(in: phrase).prefix(most).map(\.word)
                return words.isEmpty ? nil : (UInt8(number), words)
            }
        }
    }

    private static func hashed(_ classes: [String: [String]]) -> [ClassWord] {
        classes.flatMap { name, words in
            words.prefix(most).map { ClassWord(word: WordHash.of($0), name: WordHash.of(name)) }
        }
    }

    /// The lists that have no word.
    public var emptyLists: [List] {
        let filled = Set(phrases.map(\.list))
        return List.allCases.indices.filter { !filled.contains(UInt8($0)) }.map { List.allCases[$0] }
    }

    // MARK: Looking up

    /// What is known of a token's word; nothing of most.
    func entry(of token: Token) -> Entry { entries[token.word] ?? Entry() }

    /// Whether a list has an entry's word by itself.
    func has(_ entry: Entry, in list: List) -> Bool {
        let number = Self.number(of: list)
        return phrases(of: entry).contains { $0.list == number && $0.count == 1 }
    }

    /// The phrases that begin at a place, in the order of the lists: the number of their list, and how many tokens they
    /// take. Of one list the longest.
    func phrases(of entry: Entry, at index: Int, in tokens: [Token]) -> [(list: Int, count: Int)] {
        var found: [(list: Int, count: Int)] = []
        for phrase in phrases(of: entry) {
            guard index + Int(phrase.count) <= tokens.count, found.last?.list != Int(phrase.list) else { continue }
            var fits = true
            for offset in 1..<max(1, Int(phrase.count))
            where tokens[index + offset].word != words[Int(phrase.start) + offset] {
                fits = false
                break
            }
            if fits { found.append((Int(phrase.list), Int(phrase.count))) }
        }
        return found
    }

    /// The hashes of the classes of meaning that an entry's word belongs to.
    func classes(of entry: Entry) -> some Collection<UInt64> {
        classWords[Int(entry.firstClass)..<(Int(entry.firstClass) + Int(entry.classCount))].lazy.map(\.name)
    }

    private func phrases(of entry: Entry) -> ArraySlice<Phrase> {
        phrases[Int(entry.firstPhrase)..<(Int(entry.firstPhrase) + Int(entry.phraseCount))]
    }

    private func words(of phrase: Phrase) -> ArraySlice<UInt64> {
        words[Int(phrase.start)..<(Int(phrase.start) + Int(phrase.count))]
    }

    private static func number(of list: List) -> UInt8 { UInt8(List.allCases.firstIndex(of: list) ?? 0) }
}
