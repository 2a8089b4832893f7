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
        if let kind = number.kind { return made(kind, number.value) }
        if Words.namers.contains(before) || Words.months.contains(before) {
            return made(Words.months.contains(before) ? .date : .name, number.value)
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
        if Words.months.contains(following.text) || Words.clock.contains(following.text) {
            return made(.date, number.value)
        }
        if following.text == "percent"
            || following.text == "per" && next + 1 < tokens.count && tokens[next + 1].text == "cent"
        {
            return made(.percent, number.value, through: following.text == "percent" ? next : next + 1)
        }
        if Words.money.contains(following.text) {
            return made(.money, number.value * (following.text == "grand" ? 1000 : 1), through: next)
        }
        if following.text == "times" || following.text == "fold" { return made(.ratio, number.value, through: next) }
        if let minutes = Words.minutes(of: following.text) {
            return made(.duration, number.value * minutes, through: next)
        }
        if following.text.hasPrefix("year") || following.text.hasPrefix("yr") {
            return made(.date, number.value, through: next)
        }
        if number.looksLikeYear { return made(.date, number.value) }
        let noun = noun(from: next, in: tokens)
        return made(.count, number.value, unit: noun.map { Stem.of(tokens[$0].text) } ?? "", through: noun)
    }

    /// The counted thing: the next word, or the first plural among the next three.
    private static func noun(from start: Int, in tokens: [Token]) -> Int? {
        let words = (start..<min(start + 3, tokens.count)).prefix {
            tokens[$0].kind == .word && !Words.glue.contains(tokens[$0].text)
        }
        let plural = words.first { tokens[$0].text.hasSuffix("s") && tokens[$0].text.utf8.count > 3 }
        return plural ?? words.first.flatMap { Words.mayBeCounted(tokens[$0]) ? $0 : nil }
    }
}

/// A number in digits or words.
struct Numeral {
    let value: Double
    /// The kind, where the number itself tells it: a currency sign, a percent sign, a time of the day.
    let kind: Measure.Kind?
    let tokens: Range<Int>
    let looksLikeYear: Bool

    static func read(at index: Int, in tokens: [Token]) -> Numeral? {
        switch tokens[index].kind {
        case .number: digits(at: index, in: tokens)
        case .word where Words.mayCount(tokens[index]): words(at: index, in: tokens)
        default: nil
        }
    }

    private static func digits(at index: Int, in tokens: [Token]) -> Numeral {
        var text = tokens[index].text[...]
        var kind: Measure.Kind?
        if let sign = text.first, "£$€¥".contains(sign) {
            kind = .money
            text = text.dropFirst()
        }
        let body = text.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == ":" }
        let tail = text.dropFirst(body.count)
        var value = Double(body.filter { $0 != "," && $0 != ":" }) ?? 0
        if body.contains(":") { kind = .date }
        switch tail {
        case "%": kind = .percent
        case "k": value *= 1000
        case "m", "mn", "mil": value *= kind == .money ? 1_000_000 : 1
        case "bn": value *= 1_000_000_000
        case "am", "pm", "th", "st", "nd", "rd", "s": kind = .date
        case "x": kind = .ratio
        case "hrs", "hr", "h":
            return Numeral(value: value * 60, kind: .duration, tokens: index..<(index + 1), looksLikeYear: false)
        case "min", "mins":
            return Numeral(value: value, kind: .duration, tokens: index..<(index + 1), looksLikeYear: false)
        case "": break
        default: if tail.contains(where: \.isNumber) { kind = .name }
        }
        var end = index + 1
        // "9 200" is one number, as most of the world writes it.
        if tail.isEmpty, (1...3).contains(body.count), kind == nil || kind == .money, body.allSatisfy(\.isNumber) {
            while let group = thousands(at: end, in: tokens) {
                value = value * 1000 + group
                end += 1
            }
        }
        if kind == nil || kind == .money, end < tokens.count, let scale = Words.scales[tokens[end].text] {
            value *= scale
            end += 1
        }
        // 24/7 and 3/4 are names and shares, no counts.
        if kind == nil, end + 1 < tokens.count, tokens[end].text == "/", tokens[end + 1].kind == .number {
            kind = .name
        }
        if kind == nil, index > 1, tokens[index - 1].text == "/", tokens[index - 2].kind == .number { kind = .name }
        let isYear = kind == nil && !body.contains(",") && (1900...2100).contains(value) && end == index + 1
        return Numeral(value: value, kind: kind, tokens: index..<end, looksLikeYear: isYear)
    }

    /// Three digits that a blank parts from the digits before them.
    private static func thousands(at index: Int, in tokens: [Token]) -> Double? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].text.utf8.count == 3,
            tokens[index].text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            tokens[index].span.start == tokens[index - 1].span.end + 1
        else { return nil }
        return Double(tokens[index].text)
    }

    private static func words(at index: Int, in tokens: [Token]) -> Numeral? {
        var total = 0.0
        var part: Double?
        var position = index
        scan: while position < tokens.count, tokens[position].kind == .word {
            let word = tokens[position].text
            if let unit = Words.units[word] ?? Words.hyphenated(word) {
                part = (part ?? 0) + unit
            } else if word == "hundred" {
                part = (part ?? 1) * 100
            } else if let scale = Words.scales[word] {
                total += (part ?? 1) * scale
                part = nil
            } else if word == "a", part == nil, total == 0, position + 1 < tokens.count,
                Words.afterA.contains(tokens[position + 1].text)
            {
                part = nil
            } else if word == "and", position > index, position + 1 < tokens.count,
                Words.units[tokens[position + 1].text] ?? Words.hyphenated(tokens[position + 1].text) != nil,
                (part ?? 0) >= 100 || total > 0
            {
                // "a hundred and forty"
            } else if word == "point", let whole = part, let decimals = decimals(behind: position, in: tokens) {
                part = whole + decimals.value
                position = decimals.end - 1
            } else {
                break scan
            }
            position += 1
        }
        if position > index, part != nil || total > 0 {
            // "one" alone is a pronoun more often than a number.
            if position == index + 1, tokens[index].text == "one" { return nil }
            return Numeral(value: total + (part ?? 0), kind: nil, tokens: index..<position, looksLikeYear: false)
        }
        guard let share = Words.shares[tokens[index].text] else { return nil }
        return Numeral(value: share, kind: .ratio, tokens: index..<(index + 1), looksLikeYear: false)
    }
}

extension Numeral {
    /// The digits behind "point", such as "two five", and where they end; nil where none follow.
    private static func decimals(behind point: Int, in tokens: [Token]) -> (value: Double, end: Int)? {
        var (value, place, end) = (0.0, 0.1, point + 1)
        while end < tokens.count, let digit = Words.units[tokens[end].text], digit < 10 {
            value += digit * place
            place /= 10
            end += 1
        }
        return end > point + 1 ? (value, end) : nil
    }
}

private enum Words {
    static let units: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70,
        "eighty": 80, "ninety": 90, "dozen": 12,
    ]
    static let scales: [String: Double] = [
        "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "grand": 1000,
        "lakh": 100_000, "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000,
    ]
    /// Whether a word can be a number or begin one: most words cannot, and one look tells.
    static func mayCount(_ token: Token) -> Bool {
        token.roles.contains(.numeral) || token.text.utf8.contains(UInt8(ascii: "-"))
    }

    static let afterA: Set<String> = ["hundred", "thousand", "million", "dozen"]
    static let shares: [String: Double] = [
        "half": 0.5, "halved": 0.5, "third": 1.0 / 3, "thirds": 2.0 / 3, "quarter": 0.25, "quarters": 0.75, "twice": 2,
        "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "trebled": 3,
    ]
    static let months: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
    static let clock: Set<String> = ["o'clock", "am", "pm", "a.m", "p.m"]
    static let money: Set<String> = [
        "pounds", "pound", "quid", "dollars", "dollar", "bucks", "euros", "euro", "pence", "cents", "grand", "francs",
        "rupees",
        "yen", "gbp", "usd", "eur",
    ]
    static let namers: Set<String> = [
        "room", "bay", "ward", "page", "grade", "version", "number", "no", "route", "table", "till", "flat", "platform",
        "bus",
        "unit", "class", "level", "type", "line", "gate", "aged", "year", "bed", "dock", "lane", "floor", "chapter",
        "step",
    ]
    /// Whether a word behind a number may be what it counts: "ten unless" and "one in fifty never arrived" count nothing.
    static func mayBeCounted(_ token: Token) -> Bool {
        !nothingCounted.contains(token.text) && token.roles.isDisjoint(with: .clauseBoundary)
    }

    private static let nothingCounted: Set<String> = [
        "never", "always", "already", "still", "now", "then", "soon", "once", "left", "came", "went", "gave", "got",
        "were",
        "would", "could", "later", "ago", "again", "altogether", "total", "short",
    ]
    static let glue: Set<String> = [
        "and", "or", "of", "in", "on", "at", "to", "for", "the", "a", "i", "we", "he", "she", "they", "it", "that",
        "which",
        "who", "by", "from", "with", "but", "so", "because", "when", "was", "were", "is", "had", "did",
    ]

    static func minutes(of word: String) -> Double? {
        switch word {
        case "second", "seconds", "sec", "secs": 1.0 / 60
        case "minute", "minutes", "min", "mins": 1
        case "hour", "hours", "hr", "hrs": 60
        case "day", "days": 1440
        case "week", "weeks", "wk", "wks": 10_080
        case "fortnight", "fortnights": 20_160
        case "month", "months": 43_800
        case "year", "years", "yr", "yrs": 525_600
        default: nil
        }
    }

    /// "twenty-five"
    static func hyphenated(_ word: String) -> Double? {
        guard let dash = word.firstIndex(of: "-"), let tens = units[String(word[..<dash])], tens >= 20,
            let ones = units[String(word[word.index(after: dash)...])], ones < 10
        else { return nil }
        return tens + ones
    }
}
