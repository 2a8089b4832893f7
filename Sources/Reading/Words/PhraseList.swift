/// Words and phrases, found by their first word.
struct PhraseList: Equatable, Sendable {
    /// The longest of a word first.
    let byFirstWord: [String: [[String]]]

    init(_ phrases: [String]) {
        let split = phrases.map { phrase in Token.tokens(in: phrase).map(\.text) }.filter { !$0.isEmpty }
        byFirstWord = Dictionary(grouping: split) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }

    var isEmpty: Bool { byFirstWord.isEmpty }

    func contains(_ word: String) -> Bool {
        byFirstWord[word]?.contains { $0.count == 1 } ?? false
    }
}
