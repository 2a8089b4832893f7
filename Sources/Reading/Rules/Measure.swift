/// A number of a text, read: what it counts and how much (DOMAIN.md 4.2).
package struct Measure: Equatable, Sendable {
    package enum Kind: String, Sendable {
        case money, percent, ratio, count, duration
        /// Years, days of the month, times of the day, ages.
        case date
        /// A number that only names something: room 12, the 24/7 rota.
        case name

        /// Whether such a number says how much.
        var isQuantity: Bool {
            switch self {
            case .money, .percent, .ratio, .count, .duration: true
            case .date, .name: false
            }
        }
    }

    package let kind: Kind
    /// The amount; durations in minutes, percent and ratios as they are said.
    package let value: Double
    /// The stem of what is counted; empty where the kind says it all.
    package let unit: String
    /// The place, from the number to what it counts.
    package let span: Span
    /// The tokens of the number itself.
    let tokens: Range<Int>

    /// The same number so many bytes and tokens further on.
    func moved(by offset: Int, tokens count: Int) -> Measure {
        Measure(
            kind: kind, value: value, unit: unit, span: span.moved(by: offset),
            tokens: (tokens.lowerBound + count)..<(tokens.upperBound + count))
    }

    /// The numbers of a text, in order.
    package static func measures(in text: ReadText) -> [Measure] {
        var measures: [Measure] = []
        var index = 0
        while index < text.tokens.count {
            if let number = Numeral.read(at: index, in: text.tokens) {
                measures.append(measure(number, in: text.tokens))
                index = max(index + 1, number.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return measures
    }

    private static func measure(_ number: Numeral, in tokens: [Token]) -> Measure {
        let next = number.tokens.upperBound
        let following = next < tokens.count ? tokens[next] : nil
        let before = number.tokens.lowerBound > 0 ? tokens[number.tokens.lowerBound - 1].text : ""
        func made(_ kind: Kind, _ value: Double, unit: String = "", through end: Int? = nil) -> Measure {
            let last = end ?? number.tokens.upperBound - 1
            return Measure(
                kind: kind, value: value, unit: unit,
                span: Span(start: tokens[number.tokens.lowerBound].span.start, end: tokens[last].span.end),
                tokens: number.tokens)
        }
        if number.kind == nil || number.kind == .ratio, tellsTime(number, before: before, in: tokens) {
            return made(.date, number.value)
        }
        if let kind = number.kind { return made(kind, number.value) }
        if NumberWords.namers.contains(before) || NumberWords.months.contains(before) {
            return made(NumberWords.months.contains(before) ? .date : .name, number.value)
        }
        // "League Two club": a name.
        let first = tokens[number.tokens.lowerBound]
        if first.isName, number.tokens.lowerBound > 0, tokens[number.tokens.lowerBound - 1].isName {
            return made(.name, number.value)
        }
        guard let following, following.kind == .word else {
            return made(number.looksLikeYear || before == "aged" ? .date : .count, number.value)
        }
        // "two and a half hours" counts hours.
        if NumberWords.months.contains(following.text) || NumberWords.clock.contains(following.text) {
            return made(.date, number.value)
        }
        if following.text == "percent"
            || following.text == "per" && next + 1 < tokens.count && tokens[next + 1].text == "cent"
        {
            return made(.percent, number.value, through: following.text == "percent" ? next : next + 1)
        }
        if NumberWords.money.contains(following.text) {
            return made(.money, number.value * (following.text == "grand" ? 1000 : 1), through: next)
        }
        if following.text == "times" || following.text == "fold" { return made(.ratio, number.value, through: next) }
        if let minutes = NumberWords.minutes(of: following.text) {
            return made(.duration, number.value * minutes, through: next)
        }
        if following.text.hasPrefix("year") || following.text.hasPrefix("yr") {
            return made(.date, number.value, through: next)
        }
        if number.looksLikeYear { return made(.date, number.value) }
        let noun = noun(from: next, in: tokens)
        return made(.count, number.value, unit: noun.map { Stem.of(tokens[$0].text) } ?? "", through: noun)
    }

    /// Whether a number tells when: "half eight", "ten past six", "every quarter", "at five" with nothing counted behind it.
    private static func tellsTime(_ number: Numeral, before: String, in tokens: [Token]) -> Bool {
        let next = number.tokens.upperBound
        let word = tokens[number.tokens.lowerBound].text
        func isHour(_ index: Int) -> Bool {
            index < tokens.count && (NumberWords.units[tokens[index].text].map { (1...12).contains($0) } ?? false)
                && !(index + 1 < tokens.count && tokens[index + 1].kind == .word
                    && noun(from: index + 1, in: tokens) != nil)
        }
        let following = next < tokens.count ? tokens[next].text : ""
        switch word {
        case "half": return following == "past" || isHour(next) || NumberWords.halfTimes.contains(following)
        case "quarter" where following == "to" || following == "past": return isHour(next + 1)
        case "quarter": return NumberWords.orders.contains(before)
        // Only "a third" is a share; "the third" is one in a row.
        case "third": return before != "a" && before != "one"
        default: break
        }
        let isWhole = number.value == number.value.rounded() && (1...12).contains(number.value)
        guard isWhole else { return false }
        if following == "past" && isHour(next + 1) { return true }
        let isToQuarter =
            before == "to" && number.tokens.lowerBound > 1 && tokens[number.tokens.lowerBound - 2].text == "quarter"
        if before == "past" || before == "half" || isToQuarter { return isHour(number.tokens.lowerBound) }
        return NumberWords.untils.contains(before) && (next >= tokens.count || tokens[next].kind != .word)
    }

    /// The counted thing: the next word, or the first plural among the next three.
    private static func noun(from start: Int, in tokens: [Token]) -> Int? {
        let words = (start..<min(start + 3, tokens.count)).prefix {
            tokens[$0].kind == .word && !NumberWords.glue.contains(tokens[$0].text)
        }
        let plural = words.first { tokens[$0].text.hasSuffix("s") && tokens[$0].text.utf8.count > 3 }
        return plural ?? words.first.flatMap { NumberWords.mayBeCounted(tokens[$0]) ? $0 : nil }
    }
}
