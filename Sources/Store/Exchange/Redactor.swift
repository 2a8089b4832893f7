/// Masks what should not leave the house: names, companies and sums of money.
///
/// Nobody's list of names is whole, so it goes by how names are written: with a capital in the middle of a sentence. It
/// masks too much rather than too little, and what it has masked once it masks everywhere. A name that only ever begins
/// sentences, or is written small, stays.
struct Redactor {
    private var names: Set<String> = []

    /// A redactor that knows the names which come up in these texts.
    init(learningFrom texts: [String]) {
        for text in texts {
            let words = Self.words(in: Money.masked(in: text))
            for word in words where word.isCapital && !word.beginsSentence && !word.isExempt {
                names.insert(word.stem)
            }
        }
        names.subtract(Self.everyday)
    }

    /// The text with `[name]` and `[money]` in it.
    func masked(_ text: String) -> String {
        let text = Money.masked(in: text)
        let words = Self.words(in: text)
        var masked = ""
        var place = text.startIndex
        var lastWasName = false
        for (number, word) in words.enumerated() {
            let next = words.indices.contains(number + 1) ? words[number + 1] : nil
            let gap = text[place..<word.range.lowerBound]
            if isName(word, before: next) {
                // Names of several words become one mask.
                if !(lastWasName && (gap == " " || gap == "-")) { masked += gap + "[name]" }
                if word.isPossessive { masked += "'s" }
                lastWasName = !word.isPossessive
            } else {
                masked += gap + word.text
                lastWasName = false
            }
            place = word.range.upperBound
        }
        return masked + text[place...]
    }

    private func isName(_ word: Word, before next: Word?) -> Bool {
        if word.isAddress { return true }
        guard word.isCapital, !word.isExempt else { return false }
        if names.contains(word.stem) { return true }
        if !word.beginsSentence { return true }
        // "Anna Meyer said", "Acme Ltd wrote": the first word of a sentence that belongs to a name.
        guard let next, next.isCapital, !next.beginsSentence, !next.isExempt else { return false }
        return !Self.everyday.contains(word.stem)
    }

    // MARK: Words

    private struct Word {
        let text: Substring
        let range: Range<String.Index>
        let beginsSentence: Bool

        var isPossessive: Bool { text.hasSuffix("'s") || text.hasSuffix("’s") }
        var stem: String { String(isPossessive ? text.dropLast(2) : text) }
        var isCapital: Bool { text.first?.isUppercase == true }
        /// someone@example.com, example.com
        var isAddress: Bool {
            let ending = text.split(separator: ".").last ?? ""
            return text.contains("@") || (text.contains(".") && ending.count > 1 && ending.allSatisfy(\.isLetter))
        }
        var isExempt: Bool {
            let bare = text.prefix { $0.isLetter || $0.isNumber }
            return bare == "I" || Redactor.calendar.contains(stem)
        }
    }

    /// The words of a text; masks that stand in it already are none.
    private static func words(in text: String) -> [Word] {
        var words: [Word] = []
        var index = text.startIndex
        var beginsSentence = true
        while index < text.endIndex {
            let character = text[index]
            if text[index...].hasPrefix("[money]") {
                beginsSentence = false
                index = text.index(index, offsetBy: 7)
            } else if character.isLetter || character.isNumber {
                let end = end(ofWordAt: index, in: text)
                words.append(Word(text: text[index..<end], range: index..<end, beginsSentence: beginsSentence))
                // "Dr." and "J." end no sentence.
                let isShort = abbreviations.contains(String(text[index..<end])) || text.index(after: index) == end
                beginsSentence = false
                index = end
                if isShort, index < text.endIndex, text[index] == "." { index = text.index(after: index) }
            } else {
                if ".!?…".contains(character) || character.isNewline { beginsSentence = true }
                index = text.index(after: index)
            }
        }
        return words
    }

    private static func end(ofWordAt start: String.Index, in text: String) -> String.Index {
        var end = start
        while end < text.endIndex {
            let character = text[end]
            if character.isLetter || character.isNumber {
                end = text.index(after: end)
                continue
            }
            // Inside of a word only: O'Neil, AT&T, someone@example.com.
            let next = text.index(after: end)
            guard "'’&@._+".contains(character), next < text.endIndex, text[next].isLetter || text[next].isNumber
            else { break }
            end = next
        }
        return end
    }

    private static let abbreviations: Set = ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "vs", "etc", "approx"]

    private static let calendar: Set = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Monday",
        "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "OK",
    ]

    /// Words that begin sentences far more often than names do.
    private static let everyday: Set = [
        "A", "About", "After", "All", "Also", "Although", "An", "And", "Any", "As", "At", "Back", "Because", "Before",
        "Both", "But", "By", "Each", "Even", "Every", "Everybody", "Everyone", "Finally", "First", "For", "From", "Had",
        "He", "Her", "Here", "His", "How", "However", "If", "In", "Instead", "It", "Its", "Last", "Later", "Maybe",
        "Meanwhile", "Most", "My", "Next", "No", "Nobody", "None", "Not", "Now", "Of", "On", "Once", "One", "Only",
        "Or", "Our", "Over", "Perhaps", "She", "Since", "So", "Some", "Somebody", "Someone", "Sometimes", "Soon",
        "Still", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Three",
        "Through", "To", "Today", "Together", "Two", "Under", "Until", "Was", "We", "Were", "What", "When", "Where",
        "Which", "While", "Who", "Why", "With", "Within", "Without", "Yes", "Yesterday", "Yet", "You", "Your",
    ]
}

/// Sums of money.
private enum Money {
    static func masked(in text: String) -> String {
        guard text.contains(where: { $0.isNumber || $0.isCurrencySymbol }) || mentionsCurrency(text) else {
            return text
        }
        return [inFront, behind, inWords].reduce(text) { $0.replacing($1, with: "[money]") }
    }

    private static func mentionsCurrency(_ text: String) -> Bool {
        text.contains(#/(?i)dollars?|euros?|pounds?|francs?|rupees?|yen\b|bucks/#)
    }

    /// $5,000 · €3.5M · USD 400k
    nonisolated(unsafe) private static let inFront =
        #/
        (?i) (?: \b (?: us | au | ca | nz | hk ) \$ | [$€£¥₹₽₩]
            | \b (?: USD | EUR | GBP | CHF | JPY | INR | CAD | AUD | SEK | NOK | DKK | PLN | CNY ) \b )
        \s? \d (?: [\d.,'’\u{A0}\u{202F}]* \d )?
        (?: \s? (?: k | m | mn | mm | bn | b | thousand | million | billion ) \b )?
        (?: \s (?: dollars? | euros? | pounds? ) \b )?
        /#
    /// 5,000 dollars · 3.5 million € · 200k EUR
    nonisolated(unsafe) private static let behind =
        #/
        (?i) \b \d (?: [\d.,'’\u{A0}\u{202F}]* \d )? \s?
        (?: (?: k | m | mn | mm | bn | b | hundred | thousand | million | billion ) \s? )?
        (?: [$€£¥₹₽₩]
            | (?: USD | EUR | GBP | CHF | JPY | INR | CAD | AUD | SEK | NOK | DKK | PLN | CNY
                | dollars? | euros? | pounds? | francs? | rupees? | yen | bucks | cents ) \b )
        /#
    /// two million dollars
    nonisolated(unsafe) private static let inWords =
        #/
        (?i) \b
        (?: (?: a | half | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
            | fifteen | twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety
            | hundred | thousand | million | billion | and | few | several ) (?: \s | - ) )+
        (?: dollars | euros | pounds | francs | rupees | yen | bucks ) \b
        /#
}
