/// A number that is another one in a later reply about the same thing.
public struct Contradiction: Equatable, Sendable {
    /// Where it stands in the earlier text, with what it counts.
    public let earlier: Span
    /// Where it stands in the later text.
    public let later: Span
}

extension Reader {
    /// Numbers that do not go together: of one kind, counting the same thing, in sentences that speak of the same, and
    /// different. A number that the other text has too, or that only rounds it, is none.
    public func contradictions(between earlier: String, and later: String) -> [Contradiction] {
        guard !ignored.contains(.metric) else { return [] }
        let (one, other) = (ReadText(earlier), ReadText(later))
        let (first, second) = (Claim.claims(in: one), Claim.claims(in: other))
        let (earlierValues, laterValues) = (
            Set(Measure.measures(in: one).map(\.value)), Set(Measure.measures(in: other).map(\.value))
        )
        var found: [Contradiction] = []
        for claim in first {
            let rivals = second.filter { claim.contradicts($0) }
            // Several numbers for one thing are a development, not a slip.
            guard rivals.count == 1, let rival = rivals.first,
                first.count(where: { $0.isOfOneKind(with: rival) }) == 1,
                second.count(where: { $0.isOfOneKind(with: claim) }) == 1,
                // Who says both numbers knows both: one is a target, a part, or what became of the other.
                !laterValues.contains(claim.measure.value), !earlierValues.contains(rival.measure.value),
                !second.contains(where: { $0.agrees(with: claim) }), !first.contains(where: { $0.agrees(with: rival) })
            else { continue }
            found.append(Contradiction(earlier: claim.measure.span, later: rival.measure.span))
        }
        return found
    }
}

/// A number with the words that stand around it.
private struct Claim {
    let measure: Measure
    /// Stems of the sentence's words that carry meaning, without the number and its unit.
    let context: Set<String>
    let isRough: Bool
    /// Whether it comes on top of something, "nine more", or at another time, "by then nine".
    let isMore: Bool

    /// Numbers up to this are said without counting.
    private static let smallest = 2.0
    /// Who slips says something like it: numbers further apart than this count other things.
    private static let furthest = 3.0
    /// Nearer than this share of the larger, two numbers round each other.
    private static let rounding = 0.12

    private static let empty: Set<String> = [
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "from", "by", "i", "we",
        "he", "she",
        "they", "it", "you", "my", "our", "was", "were", "is", "had", "have", "not", "that", "this", "so", "as", "me",
        "them",
        "be", "been", "what", "when", "who", "which", "there", "would", "could", "did", "do", "if", "out", "up",
        "about", "one",
        "no", "all", "than", "then", "because", "it's", "i'd", "didn't", "his", "her", "their", "after", "before",
        "got", "just",
        "more", "only", "into", "over", "down", "around", "roughly", "nearly", "almost", "some", "each", "every",
        "went", "took",
        "get", "like", "well", "even", "still", "first", "last", "next", "other", "another", "us", "him", "your", "i'm",
        "i've",
    ]
    private static let developments: Set<String> = [
        "now", "later", "eventually", "finally", "today", "by", "nowadays", "grew",
    ]
    private static let additions: Set<String> = [
        "more", "another", "other", "others", "further", "extra", "additional", "remaining",
    ]
    private static let rough: Set<String> = [
        "about", "around", "roughly", "nearly", "almost", "over", "under", "least", "most", "some", "maybe", "up",
        "than",
    ]

    static func claims(in text: ReadText) -> [Claim] {
        Measure.measures(in: text).compactMap { measure in
            guard measure.kind.isQuantity, measure.value > smallest || measure.kind == .percent,
                let sentence = text.sentences.first(where: { $0.tokens.contains(measure.tokens.lowerBound) })
            else { return nil }
            let words = sentence.tokens.filter { index in
                let token = text.tokens[index]
                return token.kind == .word && !measure.tokens.contains(index) && !empty.contains(token.text)
            }
            let around = text.tokens[
                max(0, measure.tokens.lowerBound - 2)..<min(text.tokens.count, measure.tokens.upperBound + 2)]
            let before = text.tokens[max(0, measure.tokens.lowerBound - 2)..<measure.tokens.lowerBound]
            return Claim(
                measure: measure, context: Set(words.map { Stem.of(text.tokens[$0].text) }).subtracting([measure.unit]),
                isRough: before.contains { rough.contains($0.text) },
                isMore: around.contains { additions.contains($0.text) }
                    || sentence.tokens.contains { developments.contains(text.tokens[$0].text) })
        }
    }

    func isOfOneKind(with other: Claim) -> Bool {
        measure.kind == other.measure.kind && (measure.kind != .count || measure.unit == other.measure.unit)
            && (measure.kind != .count || !measure.unit.isEmpty)
    }

    func agrees(with other: Claim) -> Bool {
        isOfOneKind(with: other) && Self.isNear(measure.value, other.measure.value, isRough || other.isRough)
    }

    func contradicts(_ other: Claim) -> Bool {
        guard isOfOneKind(with: other), !Self.isNear(measure.value, other.measure.value, isRough || other.isRough)
        else {
            return false
        }
        let (smaller, larger) = (min(measure.value, other.measure.value), max(measure.value, other.measure.value))
        guard larger <= smaller * Self.furthest else { return false }
        guard !isMore, !other.isMore else { return false }
        // A counted thing half names itself; hours and pounds need more words that are the same.
        return context.intersection(other.context).count >= (measure.kind == .count ? 1 : 2)
    }

    private static func isNear(_ one: Double, _ other: Double, _ isRough: Bool) -> Bool {
        let larger = max(abs(one), abs(other))
        return abs(one - other) <= larger * (isRough ? rounding * 2 : 0.02)
    }
}
