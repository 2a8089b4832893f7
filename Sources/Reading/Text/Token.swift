/// A word, a number or a mark of a text.
package struct Token: Equatable, Sendable {
    package enum Kind: Sendable {
        /// Letters, with inner apostrophes and hyphens.
        case word
        /// Digits with their sign, inner points and commas, and what is written on to them (`£30k`, `12%`, `24x7`).
        case number
        /// A mark that can end a sentence.
        case stop
        /// The end of a line.
        case lineEnd
        /// A quotation mark that opens or closes.
        case quote
        /// Any other mark.
        case mark
    }

    package let kind: Kind
    /// Whether the text began with a capital letter.
    package let isCapitalized: Bool
    /// The text in lower case, curly apostrophes straightened.
    package let text: String
    /// The place in UTF-8 offsets.
    package let span: Span
    /// The hash of the text.
    let word: UInt64
    /// What the word is by itself; nothing of marks.
    let roles: WordRoles

    /// Whether it is written like a name: with a capital letter, and no "I".
    var isName: Bool { isCapitalized && kind == .word && text != "i" && !text.hasPrefix("i'") }

    /// Whether it is a word that says something by itself.
    var carriesMeaning: Bool { kind == .word && roles.isDisjoint(with: [.function, .light]) }

    package init(kind: Kind, text: String, span: Span, isCapitalized: Bool) {
        self.kind = kind
        self.text = text
        self.span = span
        self.isCapitalized = isCapitalized
        word = WordHash.of(text)
        roles = kind == .word ? WordRoles.of(text.utf8, hash: word) : []
    }

    /// The same token so many bytes further on.
    func moved(by offset: Int) -> Token { Token(self, at: span.moved(by: offset)) }

    private init(_ token: Token, at span: Span) {
        kind = token.kind
        text = token.text
        self.span = span
        isCapitalized = token.isCapitalized
        word = token.word
        roles = token.roles
    }

    /// The tokens of a text, in order. Any text will do.
    package static func tokens(in text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 5 + 4)
            var index = 0
            while index < bytes.count {
                let (kind, end) = Scan.run(in: bytes, from: index)
                if let kind {
                    tokens.append(
                        Token(
                            kind: kind, text: fold(bytes[index..<end]), span: Span(start: index, end: end),
                            isCapitalized: (0x41...0x5A).contains(bytes[index])))
                }
                index = end
            }
            return tokens
        }
    }

    private static func fold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                for (offset, byte) in bytes.enumerated() {
                    buffer[offset] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
                }
                return bytes.count
            }
        }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return String(text.map { $0 == "\u{2019}" ? "'" : composed[$0] ?? $0 })
    }

    /// Letters of Latin alphabets by what they equal: "e" with an accent behind it is one letter with an accent.
    private static let composed: [Character: Character] = {
        let letters = (0xC0...0x24F).compactMap(Unicode.Scalar.init).map(Character.init)
        return Dictionary(letters.map { ($0, $0) }) { first, _ in first }
    }()
}

/// Where tokens begin and end in UTF-8.
private enum Scan {
    /// The kind of what begins at a place, nil for blanks, and where it ends.
    static func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Token.Kind?, Int) {
        let first = bytes[start]
        if let special = special(in: bytes, at: start) {
            let end = start + special.length
            if special.kind == .number {
                return end < bytes.count && isDigit(bytes[end]) ? (.number, number(in: bytes, from: end)) : (.mark, end)
            }
            return (special.kind, end)
        }
        if isLetter(first) { return (.word, word(in: bytes, from: start)) }
        if isDigit(first) { return (.number, number(in: bytes, from: start)) }
        switch first {
        case 0x21, 0x2E, 0x3F: return (.stop, start + 1)
        case 0x0A: return (.lineEnd, start + 1)
        case 0x09, 0x0B...0x0D, 0x20: return (nil, start + 1)
        case 0x22: return (.quote, start + 1)
        case 0x24 where start + 1 < bytes.count && isDigit(bytes[start + 1]):
            return (.number, number(in: bytes, from: start + 1))
        default: return (.mark, start + 1)
        }
    }

    /// Marks that take more than one byte: quotes, dashes, the ellipsis, and currency signs, which begin a number.
    private static func special(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (kind: Token.Kind?, length: Int)? {
        switch (bytes[index], at(index + 1, bytes), at(index + 2, bytes)) {
        case (0xC2, 0xA0, _): (nil, 2)
        case (0xC2, 0xA3, _), (0xC2, 0xA5, _): (.number, 2)
        case (0xC2, 0xAB, _), (0xC2, 0xBB, _): (.quote, 2)
        case (0xC2, 0x80...0xA9, _), (0xC2, 0xAC...0xB4, _), (0xC2, 0xB6...0xB8, _): (.mark, 2)
        case (0xE2, 0x82, 0xAC): (.number, 3)
        case (0xE2, 0x80, 0x9C...0x9E): (.quote, 3)
        case (0xE2, 0x80, 0xA6): (.stop, 3)
        case (0xE2, 0x80, 0x90...0xBA): (.mark, 3)
        default: nil
        }
    }

    private static func word(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            if special(in: bytes, at: end) != nil {
                // A curly apostrophe between letters belongs to the word.
                guard bytes[end] == 0xE2, at(end + 1, bytes) == 0x80, at(end + 2, bytes) == 0x99,
                    isLetter(at(end + 3, bytes)), special(in: bytes, at: end + 3) == nil
                else { return end }
                end += 3
            } else if isLetter(bytes[end]) || isDigit(bytes[end]) {
                end += 1
            } else if bytes[end] == 0x27 || bytes[end] == 0x2D, isLetter(at(end + 1, bytes)),
                special(in: bytes, at: end + 1) == nil
            {
                end += 2
            } else {
                return end
            }
        }
        return end
    }

    private static func number(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            if isDigit(bytes[end]) || bytes[end] == 0x25 || isLetter(bytes[end]) && bytes[end] < 0x80 {
                end += 1
            } else if bytes[end] == 0x2E || bytes[end] == 0x2C || bytes[end] == 0x3A, isDigit(at(end + 1, bytes)) {
                end += 2
            } else {
                return end
            }
        }
        return end
    }

    private static func at(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        index < bytes.count ? bytes[index] : 0
    }

    /// Letters of ASCII, and every byte of a longer sequence: words of other scripts stay whole.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
