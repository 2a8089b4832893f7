/// A text as the counts of its stemmed content words, for telling how alike two wordings are.
struct WordVector {
    private let counts: [String: Double]
    private let length: Double

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init).filter { !Self.common.contains($0) }
        counts = Dictionary(words.map { (Self.stem($0), 1) }, uniquingKeysWith: +)
        length = counts.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// The cosine of the angle between two texts: 0, no word in common, to 1, the same words.
    func likeness(to other: WordVector) -> Double {
        guard length > 0, other.length > 0 else { return 0 }
        let shared = counts.reduce(0) { $0 + $1.value * (other.counts[$1.key] ?? 0) }
        return shared / (length * other.length)
    }

    /// Endings that make another form of the same word.
    private static func stem(_ word: String) -> String {
        for ending in ["ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// Words that every question has.
    private static let common: Set<String> = [
        "a", "about", "after", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "could", "describe",
        "did",
        "do", "for", "from", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no",
        "not", "of", "on", "one", "or", "out", "so", "tell", "than", "that", "the", "their", "them", "then", "there",
        "they", "think", "this", "through", "time", "to", "up", "walk", "was", "were", "what", "when", "where", "which",
        "who", "why", "with", "would", "you", "your", "yours",
    ]
}
