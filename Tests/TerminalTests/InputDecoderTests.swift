import Canvas
import Terminal
import Testing

/// Everything that some bytes give, read one chunk after the other.
private func inputs(of chunks: [[UInt8]]) -> [Input] {
    var decoder = InputDecoder()
    return chunks.flatMap { decoder.decode($0) }
}

private func inputs(of text: String) -> [Input] { inputs(of: [Array(text.utf8)]) }

private func key(_ name: String) throws -> Input { .key(try #require(KeyChord(parsing: name), "\(name)")) }

private func typed(_ text: String) -> [Input] { text.map { .key(KeyChord(.character($0))) } }

/// The same bytes cut in two at every place, and one by one.
private func cuts(of bytes: [UInt8]) -> [[[UInt8]]] {
    bytes.indices.map { [Array(bytes[..<$0]), Array(bytes[$0...])] } + [bytes.map { [$0] }]
}

/// The same numbers for the same seed.
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// What terminals send for keys: xterm's forms, those of the Linux console, rxvt and screen, and the newer ones that
/// tell code points.
private let keySequences: [(bytes: String, name: String)] =
    [
        ("\r", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{8}", "ctrl+h"), ("\n", "ctrl+j"),
        ("\0", "ctrl+space"), ("\u{1C}", "ctrl+\\"), ("\u{1D}", "ctrl+]"), ("\u{1E}", "ctrl+^"), ("\u{1F}", "ctrl+_"),
        ("\u{1B}[A", "up"), ("\u{1B}[B", "down"), ("\u{1B}[C", "right"), ("\u{1B}[D", "left"), ("\u{1B}[H", "home"),
        ("\u{1B}[F", "end"), ("\u{1B}OA", "up"), ("\u{1B}OB", "down"), ("\u{1B}OC", "right"), ("\u{1B}OD", "left"),
        ("\u{1B}OH", "home"), ("\u{1B}OF", "end"), ("\u{1B}OM", "enter"), ("\u{1B}[Z", "shift+tab"),
        ("\u{1B}[1~", "home"), ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[4~", "end"),
        ("\u{1B}[5~", "pageup"), ("\u{1B}[6~", "pagedown"), ("\u{1B}[7~", "home"), ("\u{1B}[8~", "end"),
        ("\u{1B}OP", "f1"), ("\u{1B}OQ", "f2"), ("\u{1B}OR", "f3"), ("\u{1B}OS", "f4"),
        ("\u{1B}[[A", "f1"), ("\u{1B}[[B", "f2"), ("\u{1B}[[C", "f3"), ("\u{1B}[[D", "f4"), ("\u{1B}[[E", "f5"),
        ("\u{1B}[1;2A", "shift+up"), ("\u{1B}[1;3B", "alt+down"), ("\u{1B}[1;4C", "alt+shift+right"),
        ("\u{1B}[1;5D", "ctrl+left"), ("\u{1B}[1;6H", "ctrl+shift+home"), ("\u{1B}[1;7F", "ctrl+alt+end"),
        ("\u{1B}[1;8A", "ctrl+alt+shift+up"), ("\u{1B}[1;1A", "up"), ("\u{1B}[1;9A", "up"),
        ("\u{1B}[1;2P", "shift+f1"), ("\u{1B}[1;5Q", "ctrl+f2"), ("\u{1B}[1;3R", "alt+f3"),
        ("\u{1B}[1;6S", "ctrl+shift+f4"),
        ("\u{1B}[3;5~", "ctrl+delete"), ("\u{1B}[5;3~", "alt+pageup"), ("\u{1B}[24;2~", "shift+f12"),
        ("\u{1B}[97u", "a"), ("\u{1B}[97;5u", "ctrl+a"), ("\u{1B}[97;3u", "alt+a"), ("\u{1B}[233u", "é"),
        ("\u{1B}[128512u", "😀"), ("\u{1B}[9;2u", "shift+tab"), ("\u{1B}[13;5u", "ctrl+enter"), ("\u{1B}[27u", "escape"),
        ("\u{1B}[127;3u", "alt+backspace"), ("\u{1B}[8u", "backspace"), ("\u{1B}[97;5:1u", "ctrl+a"),
        ("\u{1B}[97:65;6u", "ctrl+a"), ("\u{1B}[1;5:1A", "ctrl+up"), ("\u{1B}[32;5u", "ctrl+space"),
        ("\u{1B}[27;5;13~", "ctrl+enter"), ("\u{1B}[27;2;65~", "A"), ("\u{1B}[27;6;9~", "ctrl+shift+tab"),
        ("\u{1B}\r", "alt+enter"), ("\u{1B}\t", "alt+tab"), ("\u{1B}\u{7F}", "alt+backspace"),
        ("\u{1B}\u{1}", "ctrl+alt+a"),
        ("\u{1B} ", "alt+space"), ("\u{1B}\0", "ctrl+alt+space"),
    ]
    + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34], 1...20)
    .map { ("\u{1B}[\($0)~", "f\($1)") }
    + "abcdefgklnopqrstuvwxyz".utf8.map { (String(Unicode.Scalar($0 - 0x60)), "ctrl+\(Unicode.Scalar($0))") }
    + (0x20..<0x7F as Range<UInt8>).map { (String(Unicode.Scalar($0)), String(Unicode.Scalar($0))) }
    // Of these six, ESC and the letter begin something longer.
    + (0x21..<0x7F as Range<UInt8>).filter { !"[O]PX^_".utf8.contains($0) }
    .map { ("\u{1B}\(Unicode.Scalar($0))", "alt+\(Unicode.Scalar($0))") }

/// Characters of each length, first and last of it, and marks that stand alone.
private let characters = [
    "a", "~", "\u{80}", "é", "\u{7FF}", "\u{800}", "字", "\u{301}", "\u{202E}", "\u{FEFF}", "\u{FFFF}", "\u{10000}", "😀",
    "\u{10FFFF}",
]

/// What is no key: reports that terminals send on their own or were asked for, and sequences of the future.
private let reports = [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[?62;1;4;22c", "\u{1B}[>0;276;0c", "\u{1B}[0n", "\u{1B}[?997;1n",
    "\u{1B}[?2004;1$y", "\u{1B}[?1u", "\u{1B}[8;24;80t", "\u{1B}[?6c", "\u{1B}[201~", "\u{1B}[99~", "\u{1B}[200;1~",
    "\u{1B}[1;2;3;4;5x", "\u{1B}[ q", "\u{1B}[!p", "\u{1B}[E", "\u{1B}[G", "\u{1B}[~", "\u{1B}[;~", "\u{1B}[u",
    "\u{1B}[55296u", "\u{1B}[999999999999999999999u", "\u{1B}[1114112u", "\u{1B}[[F", "\u{1B}[[~", "\u{1B}Oz",
    "\u{1B}O ",
    "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{7}", "\u{1B}]11;rgb:1c1c/1c1c/1c1c\u{1B}\\", "\u{1B}]52;c;aGVsbG8=\u{7}",
    "\u{1B}]0;tïtle\u{7}", "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P!|00000000\u{1B}\\",
    "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstart\u{1B}\\", "\u{1B}]\u{7}", "\u{1B}P\u{1B}\\",
    "\u{1B}]8;;\u{1B}[Aq\u{1B}\\", "\u{1B}P\u{1B}\u{1B}\\", "\u{1B}[<0;3;4m", "\u{1B}[<35;3;4M", "\u{1B}[<2;3;4M",
    "\u{1B}[<0;3M", "\u{1B}[<0;3;4;5M", "\u{1B}[<0;3;4A", "\u{1B}[<M",
]

@Suite("The input decoder")
struct InputDecoderTests {
    @Test("knows every key", arguments: keySequences)
    func keys(bytes: String, name: String) throws {
        #expect(inputs(of: bytes) == [try key(name)])
    }

    @Test("knows every key however its bytes are cut", arguments: keySequences)
    func cutKeys(bytes: String, name: String) throws {
        for chunks in cuts(of: Array(bytes.utf8)) {
            var decoder = InputDecoder()
            #expect(chunks.flatMap { decoder.decode($0) } == [try key(name)], "\(chunks)")
            #expect(!decoder.isWaiting)
        }
    }

    @Test("takes in every character, however its bytes are cut", arguments: characters)
    func cutCharacters(text: String) {
        for chunks in cuts(of: Array(text.utf8)) {
            #expect(inputs(of: chunks) == typed(text), "\(chunks)")
        }
    }

    @Test("tells keys apart that come in one go, wherever that is cut")
    func together() throws {
        let parts = keySequences + characters.map { ($0, $0) }
        let bytes = parts.flatMap { Array($0.bytes.utf8) }
        let expected = try parts.map { try key($0.name) }
        for cut in bytes.indices {
            #expect(inputs(of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == expected, "at \(cut)")
        }
    }

    @Test("swallows reports and unknown sequences, wherever they are cut", arguments: reports)
    func unknown(report: String) {
        for chunks in cuts(of: Array(report.utf8)) {
            var decoder = InputDecoder()
            #expect(chunks.flatMap { decoder.decode($0) }.isEmpty, "\(chunks)")
            #expect(!decoder.isWaiting)
            #expect(decoder.decode("x".utf8) == typed("x"))
        }
    }

    /// Whatever a terminal may send one day, an answer must not have its letters in it.
    @Test(
        "swallows what is too long to be anything, wherever it is cut, and takes what comes after",
        arguments: [
            "\u{1B}[" + String(repeating: "1;", count: 200) + "A", "\u{1B}[" + String(repeating: "0", count: 257) + "~",
            "\u{1B}]11;" + String(repeating: "x", count: 70_000) + "\u{1B}\\",
            "\u{1B}P" + String(repeating: "y", count: 70_000) + "\u{7}",
        ])
    func tooLong(sequence: String) {
        let bytes = Array((sequence + "k").utf8)
        let key = [Input.key(KeyChord(.character("k")))]
        for cut in [1, 2, 3, 100, 256, 257, 258, 259, 300, 65_600, bytes.count - 3, bytes.count - 2]
        where cut < bytes.count {
            var decoder = InputDecoder()
            #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == key, "cut at \(cut)")
            #expect(!decoder.isWaiting)
        }
    }

    @Test("forgets what is too long when its end never comes")
    func tooLongAndLost() {
        var decoder = InputDecoder()
        #expect(decoder.decode(Array(("\u{1B}[" + String(repeating: "1;", count: 200)).utf8)) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.timeOut() == [])
        #expect(decoder.decode(Array("k".utf8)) == [.key(KeyChord(.character("k")))])
    }

    @Test("takes no control sequence of numbers for text", arguments: 0x40...0x7E as ClosedRange<UInt8>)
    func neverText(final: UInt8) {
        for body in ["?1", "?1;2", ">4;1", "=1", "1;2;3", "5 ", "?25$", ""] where !(body.isEmpty && final == 0x5B) {
            let bytes = Array("\u{1B}[\(body)".utf8) + [final]
            for input in inputs(of: [bytes]) {
                if case .key(let chord) = input { #expect(!chord.typesText, "\(bytes)") }
                if case .paste = input { Issue.record("\(bytes) is no paste") }
            }
        }
    }

    @Test(
        "begins anew where a sequence is broken off",
        arguments: [
            ("\u{1B}[1;\u{1B}[A", "up"), ("\u{1B}[1;\r", "enter"), ("\u{1B}[é", "é"), ("\u{1B}[12\u{7F}", "backspace"),
            ("\u{1B}[\u{1B}OP", "f1"), ("\u{1B}[<0;1\u{1}", "ctrl+a"),
        ])
    func brokenOff(bytes: String, name: String) throws {
        for chunks in cuts(of: Array(bytes.utf8)) { #expect(inputs(of: chunks) == [try key(name)]) }
    }

    @Test("takes an Escape before another sequence for the key")
    func escapeBefore() throws {
        #expect(inputs(of: "\u{1B}\u{1B}[A") == [try key("escape"), try key("up")])
        #expect(inputs(of: "\u{1B}\u{1B}\u{1B}[A") == [try key("escape"), try key("escape"), try key("up")])
        #expect(inputs(of: "\u{1B}\u{1B}[200~x\u{1B}[201~") == [try key("escape"), .paste("x")])
    }

    @Test("an Escape right before a letter beyond ASCII leaves the letter whole", arguments: ["é", "字", "😀"])
    func escapeBeforeLetter(letter: Character) {
        for chunks in cuts(of: Array("\u{1B}\(letter)".utf8)) {
            let found = inputs(of: chunks)
            guard case .key(let chord) = found.last else {
                Issue.record("\(chunks) gave \(found)")
                continue
            }
            #expect(chord.key == .character(letter))
        }
    }

    @Test(
        "shows what is no UTF-8, and loses nothing beside it",
        arguments: [
            ([0x80], "\u{FFFD}"), ([0xBF, 0x61], "\u{FFFD}a"), ([0xFF, 0xFE], "\u{FFFD}\u{FFFD}"),
            ([0x9B, 0x41], "\u{FFFD}A"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xC3, 0x28], "\u{FFFD}("), ([0xC3, 0xC3, 0xA9], "\u{FFFD}é"),
            ([0xE2, 0x82, 0x28], "\u{FFFD}("), ([0xE2, 0x28], "\u{FFFD}("), ([0xF0, 0x9F, 0x98, 0x61], "\u{FFFD}a"),
            ([0xF0, 0x9F, 0xC3, 0xA9], "\u{FFFD}é"), ([0xED, 0xA0, 0x80], "\u{FFFD}"),
            ([0xE0, 0x80, 0x80, 0x61], "\u{FFFD}a"),
            ([0xF4, 0x90, 0x80, 0x80, 0x61], "\u{FFFD}a"), ([0xF5, 0x61], "\u{FFFD}a"),
            ([0x61, 0x80, 0x62], "a\u{FFFD}b"), ([0xF5, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)])
    func invalid(bytes: [UInt8], text: String) {
        for chunks in cuts(of: bytes) { #expect(inputs(of: chunks) == typed(text), "\(chunks)") }
    }

    @Test("a cut character gives way to a key that comes instead of its rest")
    func cutByKey() throws {
        #expect(inputs(of: [[0xE2, 0x82], Array("\u{1B}[A".utf8)]) == typed("\u{FFFD}") + [try key("up")])
        #expect(inputs(of: [[0xF0], [0x0D]]) == typed("\u{FFFD}") + [try key("enter")])
    }

    @Test(
        "knows the mouse, counting from nought",
        arguments: [
            ("\u{1B}[<0;1;1M", MouseAction.press, 0, 0), ("\u{1B}[<0;80;24M", .press, 79, 23),
            ("\u{1B}[<64;5;6M", .wheelUp, 4, 5), ("\u{1B}[<65;300;200M", .wheelDown, 299, 199),
        ])
    func mouse(bytes: String, action: MouseAction, x: Int, y: Int) {
        for chunks in cuts(of: Array(bytes.utf8)) {
            #expect(inputs(of: chunks) == [.mouse(action, Point(x: x, y: y))])
        }
    }

    @Test("survives numbers that are too large")
    func largeNumbers() {
        let digits = String(repeating: "9", count: 60)
        for input in inputs(
            of: "\u{1B}[<0;\(digits);\(digits)M\u{1B}[\(digits);\(digits)A\u{1B}[27;\(digits);\(digits)~")
        {
            if case .key(let chord) = input { #expect(!chord.typesText) }
            if case .mouse(_, let point) = input { #expect(point.x >= 0 && point.y >= 0) }
        }
    }
}

@Suite("The input decoder, when nothing more comes")
struct InputDecoderTimeTests {
    @Test(
        "completes what has begun",
        arguments: [
            ("\u{1B}", "escape"), ("\u{1B}[", "alt+["), ("\u{1B}O", "alt+O"), ("\u{1B}]", "alt+]"),
            ("\u{1B}P", "alt+P"),
            ("\u{1B}X", "alt+X"), ("\u{1B}^", "alt+^"), ("\u{1B}_", "alt+_"),
        ])
    func keys(bytes: String, name: String) throws {
        for chunks in cuts(of: Array(bytes.utf8)) {
            var decoder = InputDecoder()
            #expect(chunks.allSatisfy { decoder.decode($0).isEmpty })
            #expect(decoder.isWaiting)
            #expect(!decoder.isPasting)
            #expect(decoder.timeOut() == [try key(name)])
            #expect(!decoder.isWaiting)
        }
    }

    @Test("takes a second Escape for a second press")
    func twoEscapes() throws {
        var decoder = InputDecoder()
        #expect(decoder.decode([0x1B, 0x1B]) == [try key("escape")])
        #expect(decoder.timeOut() == [try key("escape")])
    }

    /// Letters that come after the pause are letters, not the rest of a sequence.
    @Test("an Escape that was waited for does not take the next key along")
    func escapeThenKey() throws {
        var decoder = InputDecoder()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.timeOut() == [try key("escape")])
        #expect(decoder.decode("[A".utf8) == typed("[A"))
    }

    @Test(
        "drops sequences that were never finished",
        arguments: [
            "\u{1B}[1", "\u{1B}[1;5", "\u{1B}[[", "\u{1B}[<0;1;1", "\u{1B}]11;rgb:", "\u{1B}P>|x", "\u{1B}]0;a\u{1B}",
            "\u{1B}[200",
        ])
    func unfinished(bytes: String) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.timeOut().isEmpty)
        #expect(!decoder.isWaiting)
        #expect(decoder.decode("x".utf8) == typed("x"))
    }

    @Test("shows that a cut character was there", arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]])
    func cutCharacter(bytes: [UInt8]) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.timeOut() == typed("\u{FFFD}"))
        #expect(!decoder.isWaiting)
    }

    @Test("gives nothing where nothing has begun")
    func nothing() {
        var decoder = InputDecoder()
        #expect(!decoder.isWaiting)
        #expect(decoder.timeOut().isEmpty)
        #expect(decoder.decode("a\u{1B}[A".utf8).count == 2)
        #expect(!decoder.isWaiting)
        #expect(decoder.timeOut().isEmpty)
        #expect(decoder.decode([]).isEmpty)
    }
}

@Suite("A paste")
struct PasteTests {
    private static let begin = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    private func paste(_ body: [UInt8]) -> [UInt8] { Array(Self.begin.utf8) + body + Array(Self.end.utf8) }

    @Test(
        "is one text, whatever is in it, wherever it is cut",
        arguments: [
            ("hello", "hello"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"), ("\r\r\n\n\r", "\n\n\n\n"),
            ("\r", "\n"), ("\r\n", "\n"), ("a\0b", "a\0b"), ("\u{3}\u{4}\u{1A}\u{1C}", "\u{3}\u{4}\u{1A}\u{1C}"),
            ("é字😀", "é字😀"), ("\u{1B}", "\u{1B}"), ("\u{1B}[A", "\u{1B}[A"), ("\u{1B}[200~x", "\u{1B}[200~x"),
            ("\u{1B}[201", "\u{1B}[201"), ("\u{1B}[20", "\u{1B}[20"), ("\u{1B}\u{1B}[", "\u{1B}\u{1B}["),
            ("a\u{1B}[201x", "a\u{1B}[201x"), ("\u{1B}[2\u{1B}[20", "\u{1B}[2\u{1B}[20"), ("201~", "201~"),
            ("\u{9B}201~", "\u{9B}201~"), ("\u{1B}]0;x\u{7}", "\u{1B}]0;x\u{7}"),
            ("\u{202E}\u{200B}", "\u{202E}\u{200B}"),
            ("q\u{7F}\t", "q\u{7F}\t"),
        ])
    func contents(body: String, text: String) {
        for chunks in cuts(of: paste(Array(body.utf8))) {
            var decoder = InputDecoder()
            #expect(chunks.flatMap { decoder.decode($0) } == [.paste(text)], "\(chunks)")
            #expect(!decoder.isWaiting)
        }
    }

    @Test(
        "that is no UTF-8 is mended",
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0x9B, 0x32, 0x30, 0x31, 0x7E], "\u{FFFD}201~"), ([0xC3], "\u{FFFD}"),
            ([0xC0, 0xAF, 0x0D], "\u{FFFD}\u{FFFD}\n"),
        ] as [([UInt8], String)])
    func invalid(body: [UInt8], text: String) {
        for chunks in cuts(of: paste(body)) { #expect(inputs(of: chunks) == [.paste(text)], "\(chunks)") }
    }

    @Test("of nothing is nothing")
    func empty() {
        for chunks in cuts(of: paste([])) {
            var decoder = InputDecoder()
            #expect(chunks.flatMap { decoder.decode($0) }.isEmpty)
            #expect(!decoder.isWaiting)
        }
    }

    @Test("stands between the keys before and after it, and beside another paste")
    func between() throws {
        let bytes = Array("a".utf8) + paste(Array("b\r".utf8)) + paste(Array("c".utf8)) + Array("\r\u{1B}[A".utf8)
        let expected = typed("a") + [.paste("b\n"), .paste("c"), try key("enter"), try key("up")]
        for chunks in cuts(of: bytes) { #expect(inputs(of: chunks) == expected) }
    }

    /// A line end in a paste that came as the key Enter would submit the answer.
    @Test("ends early where its text holds the end mark; what follows is keys")
    func endInside() throws {
        #expect(inputs(of: "\(Self.begin)a\(Self.end)b\(Self.end)c") == [.paste("a")] + typed("bc"))
    }

    @Test("an end without a beginning is nothing")
    func endAlone() {
        for chunks in cuts(of: Array("a\(Self.end)b".utf8)) { #expect(inputs(of: chunks) == typed("ab")) }
    }

    @Test(
        "whose end got lost is given after a while, with all that came",
        arguments: [
            ("a\rb", "a\nb"), ("a\u{1B}", "a\u{1B}"), ("a\u{1B}[20", "a\u{1B}[20"), ("é", "é"), ("a\r", "a\n"),
        ])
    func unterminated(body: String, text: String) {
        for chunks in cuts(of: Array((Self.begin + body).utf8)) {
            var decoder = InputDecoder()
            #expect(chunks.allSatisfy { decoder.decode($0).isEmpty })
            #expect(decoder.isWaiting)
            #expect(decoder.isPasting)
            #expect(decoder.timeOut() == [.paste(text)])
            #expect(!decoder.isWaiting)
            #expect(!decoder.isPasting)
            #expect(decoder.decode("x".utf8) == typed("x"))
        }
    }

    @Test("of nothing whose end got lost is over after a while")
    func unterminatedEmpty() {
        var decoder = InputDecoder()
        #expect(decoder.decode(Self.begin.utf8).isEmpty)
        #expect(decoder.isPasting)
        #expect(decoder.timeOut().isEmpty)
        #expect(!decoder.isWaiting)
    }

    /// As large as reads come, and as hostile as one likes: beginnings of the end mark all the way.
    @Test(
        "of a megabyte is one input, in one go and in reads of any size",
        .timeLimit(.minutes(2)), arguments: ["x", "a\r\n", "é", "\u{1B}", "\u{1B}[201", "字\0"], [1 << 22, 65536, 4095])
    func large(piece: String, read: Int) throws {
        let body = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
        let bytes = paste(body)
        var decoder = InputDecoder()
        var found: [Input] = []
        for start in stride(from: 0, to: bytes.count, by: read) {
            found += decoder.decode(bytes[start..<min(start + read, bytes.count)])
        }
        #expect(found.count == 1)
        guard case .paste(let text) = try #require(found.first) else {
            Issue.record("no paste")
            return
        }
        #expect(text == String(repeating: piece.replacing("\r\n", with: "\n"), count: (1 << 20) / piece.utf8.count))
        #expect(!decoder.isWaiting)
    }
}

@Suite("The input decoder, for any bytes")
struct InputDecoderPropertyTests {
    /// Beginnings and ends of everything it knows, so that chance puts sequences together that nobody would.
    private static let pieces: [[UInt8]] =
        [
            [0x1B], [0x1B], [0x1B, 0x5B], [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5D], [0x1B, 0x50], [0x1B, 0x5C], [0x07],
            [0x1B, 0x5B, 0x3C], [0x5B], [0x3B], [0x3A], [0x3F], [0x4D], [0x6D], [0x75], [0x7E], [0x41], [0x52], [0x24],
            [0x30], [0x31], [0x32, 0x37], [0x39, 0x39, 0x39, 0x39], [0x0D], [0x0A], [0x00], [0x7F], [0x20], [0x61],
            [0xC3], [0xA9], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0x9B], [0xFF], [0xE5, 0xAD, 0x97],
        ]
        + ["\u{1B}[200~", "\u{1B}[201~", "\u{1B}[201", "\u{1B}[<0;1;1M", "\u{1B}[1;5A", "\u{1B}[97;5u"].map {
            Array($0.utf8)
        }

    private static func bytes(using chance: inout Chance) -> [UInt8] {
        let count = Int.random(in: 0...60, using: &chance)
        if Bool.random(using: &chance) {
            return (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
        }
        return (0..<count).flatMap { _ in pieces.randomElement(using: &chance) ?? [] }
    }

    private static func chunks(of bytes: [UInt8], using chance: inout Chance) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 0...6, using: &chance))
            chunks.append(Array(bytes[start..<end]))
            start = end
        }
        return chunks
    }

    /// 40 times 50 inputs.
    @Test(
        "gives the same however they are cut, and is ready again after a pause", .timeLimit(.minutes(1)),
        arguments: 0..<40)
    func anyBytes(seed: Int) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let bytes = Self.bytes(using: &chance)
            var whole = InputDecoder()
            var cut = InputDecoder()
            let expected = whole.decode(bytes)
            let found = Self.chunks(of: bytes, using: &chance).flatMap { cut.decode($0) }
            #expect(found == expected, "\(bytes)")
            #expect(expected.count <= bytes.count)
            #expect(whole.isWaiting == cut.isWaiting && whole.isPasting == cut.isPasting)
            #expect(whole.timeOut() == cut.timeOut(), "\(bytes)")
            #expect(!whole.isWaiting && !whole.isPasting)
            #expect(whole.timeOut().isEmpty)
            #expect(whole.decode("x".utf8) == typed("x"), "\(bytes)")
        }
    }

    @Test("types no control character of ASCII, and pastes no carriage return", arguments: 0..<40)
    func noControls(seed: Int) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            var decoder = InputDecoder()
            let bytes = Self.bytes(using: &chance)
            for input in decoder.decode(bytes) + decoder.timeOut() {
                switch input {
                case .key(KeyChord(.character("\r"))), .key(KeyChord(.character("\n"))): Issue.record("\(bytes)")
                case .key(let chord):
                    guard case .character(let letter) = chord.key else { continue }
                    #expect(letter.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(bytes)")
                case .paste(let text): #expect(!text.utf8.contains(0x0D) && !text.isEmpty, "\(bytes)")
                case .mouse: break
                }
            }
        }
    }

    /// Between the marks nothing is a command, or a file on a web page could answer for the person.
    @Test("between the marks of a paste they are one paste", arguments: 0..<40)
    func anyPaste(seed: Int) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let body = Self.bytes(using: &chance).filter { $0 != 0x7E }
            let bytes = Array("\u{1B}[200~".utf8) + body + Array("\u{1B}[201~".utf8)
            let found = inputs(of: Self.chunks(of: bytes, using: &chance))
            let lines = String(decoding: body, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            #expect(found == (body.isEmpty ? [] : [.paste(lines)]), "\(body)")
        }
    }
}
