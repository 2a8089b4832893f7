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
    }

    private var lists: [List: PhraseList]
    /// The phrases of all lists by their first words: most words begin none, and one look tells.
    private var phrasesByFirstWord: [String: [Candidate]]

    private struct Candidate: Equatable, Sendable {
        let number: Int
        let list: List
        let phrase: [String]
    }

    /// The names of the classes of meaning that each word belongs to.
    private var classesByWord: [String: [String]]

    /// A lexicon from its lists and classes; a list that is missing is empty.
    public init(lists: [List: [String]] = [:], classes: [String: [String]] = [:]) {
        self.lists = lists.mapValues(PhraseList.init)
        classesByWord = Self.byWord(classes)
        phrasesByFirstWord = Self.index(self.lists)
    }

    /// This lexicon with other lists in the place of its own; those that are not named stay as they are.
    ///
    /// - Parameter classes: words by meaning; a word that is named here belongs to no other class any more.
    public func replacing(_ lists: [List: [String]], classes: [String: [String]] = [:]) -> Lexicon {
        var merged = self
        merged.classesByWord.merge(Self.byWord(classes)) { $1 }
        merged.lists.merge(lists.mapValues(PhraseList.init)) { $1 }
        merged.phrasesByFirstWord = Self.index(merged.lists)
        return merged
    }

    /// The lists that have no word.
    public var emptyLists: [List] { List.allCases.filter { self[$0].isEmpty } }

    subscript(list: List) -> PhraseList { lists[list] ?? PhraseList([]) }

    /// The phrases that begin at a place: the number of their list, the list, and how many tokens they take.
    func phrases(at index: Int, in tokens: [Token]) -> [(number: Int, list: List, count: Int)] {
        guard let candidates = phrasesByFirstWord[tokens[index].text] else { return [] }
        var found: [(number: Int, list: List, count: Int)] = []
        for candidate in candidates {
            let phrase = candidate.phrase
            guard index + phrase.count <= tokens.count, found.last?.number != candidate.number else { continue }
            var fits = true
            for offset in 1..<max(1, phrase.count) where tokens[index + offset].text != phrase[offset] {
                fits = false
                break
            }
            if fits { found.append((candidate.number, candidate.list, phrase.count)) }
        }
        return found
    }

    /// The classes of meaning that a word belongs to.
    func classes(of word: String) -> [String] { classesByWord[word] ?? [] }

    private static func byWord(_ classes: [String: [String]]) -> [String: [String]] {
        var byWord: [String: [String]] = [:]
        for (name, words) in classes.sorted(by: { $0.key < $1.key }) {
            for word in words { byWord[word, default: []].append(name) }
        }
        return byWord
    }

    /// Of one list the longest phrases come first.
    private static func index(_ lists: [List: PhraseList]) -> [String: [Candidate]] {
        var index: [String: [Candidate]] = [:]
        for (number, list) in List.allCases.enumerated() {
            for (word, phrases) in lists[list]?.byFirstWord ?? [:] {
                index[word, default: []] += phrases.map { Candidate(number: number, list: list, phrase: $0) }
            }
        }
        return index
    }
}
