/// A word, a number or a mark of a text.
struct Token: Equatable {
    enum Kind {
        /// Letters, with inner apostrophes and hyphens.
        case word
        /// Digits, with inner points and commas, and a letter or sign right behind (`30k`, `12%`).
        case number
        /// A mark that ends a sentence, or a line end.
        case stop
        /// Any other mark.
        case mark
    }

    let kind: Kind
    /// The text in lower case, curly apostrophes straightened.
    let text: String
    let span: Span

    /// The tokens of a text, in order. Any text will do.
    static func tokens(in text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 4)
            var index = 0
            while index < bytes.count {
                let (kind, end) = Self.run(in: bytes, from: index)
                if let kind {
                    let slice = bytes[index..<end]
                    tokens.append(Token(kind: kind, text: fold(slice), span: Span(start: index, end: end)))
                }
                index = end
            }
            return tokens
        }
    }

    private static func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Kind?, Int) {
        let first = bytes[start]
        if isLetter(first) {
            let end = extend(from: start, in: bytes) {
                isLetter($0) || isDigit($0)
            } joiner: {
                $0 == 0x27 || $0 == 0x2D
            }
            return (.word, end)
        }
        if isDigit(first) {
            var end = extend(from: start, in: bytes, while: isDigit) { $0 == 0x2E || $0 == 0x2C }
            while end < bytes.count, isLetter(bytes[end]) || bytes[end] == 0x25 { end += 1 }
            return (.number, end)
        }
        switch first {
        case 0x21, 0x2E, 0x3F, 0x0A: return (.stop, start + 1)
        case 0x09, 0x0B...0x0D, 0x20: return (nil, start + 1)
        default: return (.mark, start + 1)
        }
    }

    /// Runs on while bytes fit, over a joiner too where a fitting byte follows it.
    private static func extend(
        from start: Int, in bytes: UnsafeBufferPointer<UInt8>, while fits: (UInt8) -> Bool, joiner: (UInt8) -> Bool
    ) -> Int {
        var end = start + 1
        while end < bytes.count {
            if fits(bytes[end]) {
                end += 1
            } else if joiner(bytes[end]), end + 1 < bytes.count, fits(bytes[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// Letters of ASCII, and every byte of a longer sequence: words of other scripts stay whole.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func fold(_ bytes: some Collection<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
        }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return String(text.map { $0 == "\u{2019}" ? "'" : $0 })
    }
}
