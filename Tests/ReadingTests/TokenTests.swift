import Testing

@testable import Reading

@Suite("Tokens")
struct TokenTests {
    private func texts(_ text: String, _ kind: Token.Kind? = nil) -> [String] {
        Token.tokens(in: text).filter { kind == nil || $0.kind == kind }.map(\.text)
    }

    @Test(
        "are words, with what joins their letters",
        arguments: [
            ("", []), ("   ", []), ("one two", ["one", "two"]), ("I don't", ["i", "don't"]),
            ("well-known", ["well-known"]),
            ("I\u{2019}ve", ["i've"]), ("'quoted'", ["quoted"]), ("dogs' and -x-", ["dogs", "and", "x"]),
            ("a--b", ["a", "b"]),
            ("B2B v2", ["b2b", "v2"]), ("tab\tand\r\nline", ["tab", "and", "line"]), ("end.Next", ["end", "next"]),
            ("ÄRGER Größe", ["ärger", "größe"]), ("字の 한국", ["字の", "한국"]), ("e\u{301}t", ["e\u{301}t"]),
            ("MiXeD", ["mixed"]),
        ])
    func words(text: String, words: [String]) {
        #expect(texts(text, .word) == words)
    }

    @Test(
        "are numbers, with their points and what is written right behind",
        arguments: [
            ("7", ["7"]), ("1,000", ["1,000"]), ("3.5", ["3.5"]), ("12%", ["12%"]), ("30k", ["30k"]), ("3rd", ["3rd"]),
            ("$5", ["$5"]), ("£30", ["£30"]), ("€2.50", ["€2.50"]), ("24x7", ["24x7"]), ("8:30", ["8:30"]),
            ("in 2019.", ["2019"]), ("1, 2", ["1", "2"]), ("1.2.3", ["1.2.3"]), ("5.", ["5"]),
            ("10-20", ["10", "20"]),
            ("v2", []), ("100 %", ["100"]), ("5%%", ["5%%"]), ("24/7", ["24", "7"]), ("30€", ["30"]),
        ])
    func numbers(text: String, numbers: [String]) {
        #expect(texts(text, .number) == numbers)
    }

    @Test(
        "are marks, of which some end a sentence",
        arguments: [
            ("a.b!c?d\ne", [".", "!", "?"], []), ("a, (b)", [], [",", "(", ")"]), ("'x", [], ["'"]),
            ("%", [], ["%"]),
            ("\0\u{1B}\u{7F}", [], ["\0", "\u{1B}", "\u{7F}"]), ("\r\n", [], []), ("x\u{2026}", ["\u{2026}"], []),
            ("a \u{2014} b", [], ["\u{2014}"]), ("...", [".", ".", "."], []),
        ])
    func marks(text: String, stops: [String], marks: [String]) {
        #expect(texts(text, .stop) == stops)
        #expect(texts(text, .mark) == marks)
    }

    @Test("tell where they stand, in bytes")
    func spans() {
        let tokens = Token.tokens(in: "Größe: 7%, I\u{2019}d\n")
        #expect(
            tokens == [
                Token(kind: .word, text: "größe", span: Span(start: 0, end: 7), isCapitalized: true),
                Token(kind: .mark, text: ":", span: Span(start: 7, end: 8), isCapitalized: false),
                Token(kind: .number, text: "7%", span: Span(start: 9, end: 11), isCapitalized: false),
                Token(kind: .mark, text: ",", span: Span(start: 11, end: 12), isCapitalized: false),
                Token(kind: .word, text: "i'd", span: Span(start: 13, end: 18), isCapitalized: true),
                Token(kind: .lineEnd, text: "\n", span: Span(start: 18, end: 19), isCapitalized: false),
            ])
    }

    /// Findings are shown by cutting the text at these places; a cut inside a character would fail or show rubbish.
    @Test("of any text follow each other and leave out nothing but blanks", arguments: AnyText.seeds)
    func complete(seed: Int) {
        for text in AnyText.texts(seed: seed) {
            let bytes = Array(text.utf8)
            var left = bytes
            var end = 0
            for token in Token.tokens(in: text) {
                #expect(token.span.start >= end && token.span.end > token.span.start, "\(text.debugDescription)")
                #expect(String(validating: bytes[token.span.start..<token.span.end], as: UTF8.self) != nil)
                #expect(!token.text.isEmpty)
                end = token.span.end
                for index in token.span.start..<token.span.end { left[index] = 0x20 }
            }
            #expect(end <= bytes.count)
            #expect(left.allSatisfy { [0x09, 0x0B, 0x0C, 0x0D, 0x20].contains($0) }, "\(text.debugDescription)")
        }
    }
}
