/// The words that numbers are made of, and those that tell what a number counts.
enum NumberWords {
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
    /// Behind "half", a time: "half term".
    static let halfTimes: Set<String> = ["term", "life", "time", "way"]
    /// Before "quarter", which one of the year.
    static let orders: Set<String> = [
        "every", "each", "last", "next", "this", "per", "first", "second", "third", "fourth",
    ]
    /// Before a bare number up to twelve, the time of the day.
    static let untils: Set<String> = ["at", "by", "till", "until"]
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
        "would", "could", "later", "ago", "again", "altogether", "total", "short", "instead", "each", "too", "so",
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
