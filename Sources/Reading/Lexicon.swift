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

    /// A lexicon from its lists; a list that is missing is empty.
    public init(lists: [List: [String]] = [:]) {
        self.lists = lists.mapValues(PhraseList.init)
    }

    /// This lexicon with other lists in the place of its own; those that are not named stay as they are.
    public func replacing(_ lists: [List: [String]]) -> Lexicon {
        var merged = self
        merged.lists.merge(lists.mapValues(PhraseList.init)) { $1 }
        return merged
    }

    /// The lists that have no word.
    public var emptyLists: [List] { List.allCases.filter { self[$0].isEmpty } }

    subscript(list: List) -> PhraseList { lists[list] ?? PhraseList([]) }
}

/// Words and phrases, found by their first word.
struct PhraseList: Equatable, Sendable {
    private let byFirstWord: [String: [[String]]]

    init(_ phrases: [String]) {
        let split = phrases.map { phrase in Token.tokens(in: phrase).map(\.text) }.filter { !$0.isEmpty }
        byFirstWord = Dictionary(grouping: split) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }

    var isEmpty: Bool { byFirstWord.isEmpty }

    func contains(_ word: String) -> Bool {
        byFirstWord[word]?.contains { $0.count == 1 } ?? false
    }

    /// The number of tokens of the longest phrase that stands at a place, or nil.
    func match(at index: Int, in tokens: [Token]) -> Int? {
        guard let phrases = byFirstWord[tokens[index].text] else { return nil }
        return phrases.first { phrase in
            index + phrase.count <= tokens.count
                && phrase.indices.allSatisfy { tokens[index + $0].text == phrase[$0] }
        }?.count
    }

    /// Where phrases stand, none over another.
    func spans(in tokens: [Token]) -> [Span] {
        var spans: [Span] = []
        var index = 0
        while index < tokens.count {
            if let count = match(at: index, in: tokens) {
                spans.append(Span(start: tokens[index].span.start, end: tokens[index + count - 1].span.end))
                index += count
            } else {
                index += 1
            }
        }
        return spans
    }
}
