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
    public func contradictions(between earlier: Evidence, and later: Evidence) -> [Contradiction] {
        guard !ignored.contains(.metric) else { return [] }
        return Self.contradictions(between: (earlier.text, earlier.measures), and: (later.text, later.measures))
    }

    /// The same of texts that were not read yet.
    public func contradictions(between earlier: String, and later: String) -> [Contradiction] {
        guard !ignored.contains(.metric) else { return [] }
        let (one, other) = (ReadText(earlier), ReadText(later))
        return Self.contradictions(
            between: (one, Measure.measures(in: one)), and: (other, Measure.measures(in: other)))
    }

    private static func contradictions(
        between earlier: (text: ReadText, measures: [Measure]), and later: (text: ReadText, measures: [Measure])
    ) -> [Contradiction] {
        let (first, second) = (
            Claim.claims(in: earlier.text, earlier.measures), Claim.claims(in: later.text, later.measures)
        )
        let (earlierValues, laterValues) = (Set(earlier.measures.map(\.value)), Set(later.measures.map(\.value)))
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
    let context: Set<UInt64>
    let isRough: Bool
    /// Whether it comes on top of something, "nine more", or at another time, "by then nine"; a share among other numbers,
    /// "at three it was 21 percent, at breakfast 26", is one of a row of them.
    let isMore: Bool

    /// Numbers up to this are said without counting.
    private static let smallest = 2.0
    /// Who slips says something like it: numbers further apart than this count other things.
    private static let furthest = 3.0
    /// Nearer than this share of the larger, two numbers round each other.
    private static let rounding = 0.12

    /// "A week", "per head": what an amount is told for.
    private static let pieces: Set<String> = [
        "minute", "hour", "day", "night", "shift", "week", "fortnight", "month", "quarter", "year", "head", "person",
        "piece", "kilo", "tonne", "mile",
    ]

    static func claims(in text: ReadText, _ measures: [Measure]) -> [Claim] {
        measures.compactMap { measure in
            guard measure.kind.isQuantity, measure.value > smallest || measure.kind == .percent,
                let sentence = text.sentences.sentence(with: measure.tokens.lowerBound)
            else { return nil }
            let words = sentence.tokens.filter { index in
                let token = text.tokens[index]
                return token.carriesMeaning && !measure.tokens.contains(index)
            }
            let around = text.tokens[
                max(0, measure.tokens.lowerBound - 2)..<min(text.tokens.count, measure.tokens.upperBound + 2)]
            let before = text.tokens[max(0, measure.tokens.lowerBound - 2)..<measure.tokens.lowerBound]
            let isOfRow =
                measure.kind == .percent
                && measures.count { $0.kind != .name && sentence.tokens.contains($0.tokens.lowerBound) } > 1
            return Claim(
                measure: measure,
                context: Set(words.map { Stem.hash(of: text.tokens[$0]) }).subtracting([WordHash.of(measure.unit)]),
                isRough: before.contains { $0.roles.contains(.rough) },
                isMore: isOfRow || isRate(measure, in: text) || around.contains { $0.roles.contains(.further) }
                    || sentence.tokens.contains { text.tokens[$0].roles.contains(.later) })
        }
    }

    /// "Thirty a week" is no other "twelve".
    private static func isRate(_ measure: Measure, in text: ReadText) -> Bool {
        let behind = text.tokens[measure.tokens.upperBound...].prefix(4)
        return zip(behind, behind.dropFirst()).contains { $0.roles.contains(.rate) && pieces.contains($1.text) }
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
