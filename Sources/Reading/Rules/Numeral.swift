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
        case .word where NumberWords.mayCount(tokens[index]): words(at: index, in: tokens)
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
        if kind == nil || kind == .money, end < tokens.count, let scale = NumberWords.scales[tokens[end].text] {
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
            if let unit = NumberWords.units[word] ?? NumberWords.hyphenated(word) {
                part = (part ?? 0) + unit
            } else if word == "hundred" {
                part = (part ?? 1) * 100
            } else if let scale = NumberWords.scales[word] {
                total += (part ?? 1) * scale
                part = nil
            } else if word == "a", part == nil, total == 0, position + 1 < tokens.count,
                NumberWords.afterA.contains(tokens[position + 1].text)
            {
                part = nil
            } else if word == "and", position > index, position + 1 < tokens.count,
                NumberWords.units[tokens[position + 1].text] ?? NumberWords.hyphenated(tokens[position + 1].text)
                    != nil,
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
        guard let share = NumberWords.shares[tokens[index].text] else { return nil }
        return Numeral(value: share, kind: .ratio, tokens: index..<(index + 1), looksLikeYear: false)
    }
}

extension Numeral {
    /// The digits behind "point", such as "two five", and where they end; nil where none follow.
    private static func decimals(behind point: Int, in tokens: [Token]) -> (value: Double, end: Int)? {
        var (value, place, end) = (0.0, 0.1, point + 1)
        while end < tokens.count, let digit = NumberWords.units[tokens[end].text], digit < 10 {
            value += digit * place
            place /= 10
            end += 1
        }
        return end > point + 1 ? (value, end) : nil
    }
}
