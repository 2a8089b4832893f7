/// How much one text looks like another telling of the same story.
public struct Likeness: Equatable, Sendable {
    /// What to make of a likeness.
    public enum Verdict: String, Codable, Sendable {
        /// The same story, most likely.
        case same
        /// It may be the same.
        case maybe
        /// Another story.
        case different
    }

    /// From 0, nothing in common, to 1.
    public let similarity: Double
    /// What to make of it.
    public let verdict: Verdict

    /// From here on it may be the same story.
    static let soft = 0.21
    /// From here on it is.
    static let firm = 0.30
}

extension Reader {
    /// Compares two answers: rare words in common weigh most (inverse document frequency over the labelled answers), names
    /// of people and places less, because they come up in every story of one workplace; numbers in common count as rare.
    public func compare(_ one: Evidence, _ other: Evidence) -> Likeness { compare(one.text, other.text) }

    /// Compares two answers that were not read yet.
    public func compare(_ one: String, _ other: String) -> Likeness { compare(ReadText(one), ReadText(other)) }

    private func compare(_ one: ReadText, _ other: ReadText) -> Likeness {
        let (first, second) = (vector(of: one), vector(of: other))
        let shared = first.reduce(0.0) { $0 + $1.value * (second[$1.key] ?? 0) }
        let lengths = Self.length(first) * Self.length(second)
        let similarity = lengths > 0 ? min(1, shared / lengths) : 0
        let verdict: Likeness.Verdict =
            similarity >= Likeness.firm ? .same : similarity >= Likeness.soft ? .maybe : .different
        return Likeness(similarity: similarity, verdict: verdict)
    }

    /// The weights of a text's stems and numbers.
    private func vector(of text: ReadText) -> [UInt64: Double] {
        let openings = Set(text.sentences.map(\.tokens.lowerBound))
        let names = Set(
            text.tokens.indices.lazy.filter { text.tokens[$0].isName && !openings.contains($0) }.map {
                text.tokens[$0].word
            })
        var vector: [UInt64: Double] = [:]
        for token in text.tokens where token.kind == .word {
            let stem = Stem.hash(of: token)
            vector[stem] = (weights?.rarity(of: stem) ?? 1) * (names.contains(token.word) ? 0.5 : 1)
        }
        for measure in Measure.measures(in: text) where measure.kind.isQuantity && measure.value > 2 {
            vector[WordHash.of("#\(measure.value)")] = 4
        }
        return vector
    }

    private static func length(_ vector: [UInt64: Double]) -> Double {
        vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
