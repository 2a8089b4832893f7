import Canvas
import Testing

@Suite("Wrapping")
struct WrappingTests {
    @Test(
        "breaks at line ends, at blanks, and inside words that are too long",
        arguments: [
            ("", 5, [""]), ("abc", 5, ["abc"]), ("abcde", 5, ["abcde"]), ("abcdef", 5, ["abcde", "f"]),
            ("ab cd ef", 5, ["ab cd", "ef"]), ("ab cdef", 5, ["ab", "cdef"]), ("abcde fg", 5, ["abcde", "fg"]),
            ("ab   cdef", 5, ["ab", "cdef"]), ("a bcdefgh", 5, ["a", "bcdef", "gh"]),
            ("abcdefghijklm", 5, ["abcde", "fghij", "klm"]), ("abcdefg hi", 5, ["abcde", "fg hi"]),
            ("  ab", 5, ["  ab"]), ("      ab", 5, ["", "ab"]), ("a\nb", 5, ["a", "b"]),
            ("a\n\n", 5, ["a", "", ""]), ("\n", 5, ["", ""]), ("ab cd\nef gh", 4, ["ab", "cd", "ef", "gh"]),
            ("abc", 1, ["a", "b", "c"]), ("a b", 1, ["a", "b"]),
        ])
    func plain(text: String, width: Int, rows: [String]) {
        #expect(Wrapping.rows(of: text, width: width) == rows)
    }

    @Test(
        "measures what is drawn, not letters",
        arguments: [
            ("éa éa", 4, ["éa", "éa"]), ("ééééé", 3, ["ééé", "éé"]), ("é ab cde", 4, ["é ab", "cde"]),
            ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
            ("👍\u{1F3FD}👍\u{1F3FD}a", 4, ["👍\u{1F3FD}👍\u{1F3FD}", "a"]),
            ("👩\u{200D}👧 ab", 4, ["👩\u{200D}👧", "ab"]), ("\tab", 5, ["\ta", "b"]),
            ("a\u{1B}b", 3, ["a\u{1B}", "b"]), ("é\u{202E}a", 9, ["é\u{202E}", "a"]),
            ("éa   éa", 3, ["éa", "éa"]), ("é abcdefg", 4, ["é", "abcd", "efg"]),
        ])
    func wide(text: String, width: Int, rows: [String]) {
        #expect(Wrapping.rows(of: text, width: width) == rows)
    }

    @Test(
        "breaks scripts without blanks after every sign",
        arguments: [
            ("字字字", 4, ["字字", "字"]), ("字字字", 5, ["字字", "字"]), ("abc字字", 5, ["abc字", "字"]),
            ("字abc", 4, ["字", "abc"]), ("字 字字", 5, ["字 字", "字"]), ("字字", 1, ["字", "字"]),
            ("a字b", 1, ["a", "字", "b"]), ("한국 말", 4, ["한국", "말"]), ("a한국", 4, ["a한", "국"]),
        ])
    func ideographs(text: String, width: Int, rows: [String]) {
        #expect(Wrapping.rows(of: text, width: width) == rows)
    }

    @Test("takes a width below one for one", arguments: [0, -1, Int.min])
    func noWidth(width: Int) {
        #expect(Wrapping.rows(of: "ab", width: width) == ["a", "b"])
        #expect(Wrapping.rows(of: "é字", width: width) == ["é", "字"])
    }

    @Test(
        "tells where rows begin, in bytes",
        arguments: [
            ("", 3, [0]), ("ab cd", 3, [0, 3]), ("é字é", 3, [0, 5]), ("ab   cd", 3, [0, 5]), ("abcdef", 2, [0, 2, 4]),
        ])
    func rowStarts(line: String, width: Int, starts: [Int]) {
        #expect(Wrapping.rowStarts(of: Array(line.utf8)[...], width: width) == starts)
        // A line is a part of a longer text; the offsets are the line's own.
        #expect(Wrapping.rowStarts(of: Array(("x y\n" + line).utf8)[4...], width: width) == starts)
    }

    @Test("a megabyte without a blank breaks in no time", .timeLimit(.minutes(1)))
    func large() {
        let rows = Wrapping.rows(of: String(repeating: "x", count: 1 << 20), width: 64)
        #expect(rows.count == 1 << 14)
        #expect(rows.allSatisfy { $0.utf8.count == 64 })
        let wide = Wrapping.rows(of: String(repeating: "é", count: 100_000), width: 50)
        #expect(wide.count == 2000)
    }
}

@Suite("Wrapping, for any text")
struct WrappingPropertyTests {
    /// Words and gaps of all lengths around the widths, which is where rows end.
    private static func words(of pieces: [String], seed: Int) -> [String] {
        var chance = Chance(seed: seed)
        return (0..<40).map { _ in
            (0..<Int.random(in: 0...12, using: &chance)).map { _ in
                let word = (0..<Int.random(in: 0...7, using: &chance)).map { _ in
                    pieces.randomElement(using: &chance) ?? ""
                }
                return word.joined() + String(repeating: " ", count: Int.random(in: 0...3, using: &chance))
            }.joined()
        }
    }

    private static func texts(seed: Int) -> [String] {
        words(of: ["a", "b", "\n"], seed: seed) + words(of: ["a", "é", "字", "e\u{301}", "한", "\n"], seed: seed)
            + HostileText.texts(of: HostileText.everything, seed: seed).prefix(20)
    }

    /// Rows one after the other must be the text again: between two of them only blanks and one line end may be
    /// missing.
    @Test("loses nothing, keeps the order, and drops only blanks where a row ends", arguments: HostileText.seeds)
    func nothingLost(seed: Int) {
        for text in Self.texts(seed: seed) {
            for width in 1...9 {
                var rest = text[...]
                for (number, row) in Wrapping.rows(of: text, width: width).enumerated() {
                    if number > 0 {
                        rest = rest.drop { $0 == " " }
                        if rest.first == "\n" { rest = rest.dropFirst() }
                    }
                    let follows = rest.utf8.starts(with: row.utf8)
                    #expect(follows, "\(text.debugDescription) in \(width): \(row.debugDescription)")
                    rest = Substring(rest.utf8.dropFirst(row.utf8.count))
                }
                #expect(rest.isEmpty, "\(text.debugDescription) in \(width)")
            }
        }
    }

    /// What no row can hold, such as a wide sign in one column, stands in a row of its own.
    @Test("makes no row wider than the width, but for a single character", arguments: HostileText.seeds)
    func neverWider(seed: Int) {
        for text in Self.texts(seed: seed) {
            for width in 1...9 {
                for row in Wrapping.rows(of: text, width: width) {
                    var shown = row
                    while shown.last == " " { shown.removeLast() }
                    let fits = SafeText(shown).columns <= width || shown.count == 1
                    #expect(fits, "\(text.debugDescription) in \(width): \(row.debugDescription)")
                }
            }
        }
    }

    @Test("begins rows on the borders of characters, each behind the one before", arguments: HostileText.seeds)
    func borders(seed: Int) {
        for line in Self.texts(seed: seed).flatMap({ $0.split(separator: "\n").map(String.init) }) {
            let borders = Set(line.indices.map { line.utf8.distance(from: line.startIndex, to: $0) })
            for width in 1...9 {
                let starts = Wrapping.rowStarts(of: Array(line.utf8)[...], width: width)
                #expect(starts.first == 0)
                #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "\(line.debugDescription) in \(width)")
                #expect(starts.allSatisfy(borders.contains), "\(line.debugDescription) in \(width)")
            }
        }
    }

    /// A wrapper that broke too early would still lose nothing.
    @Test("ends a row only where the next word does not fit", arguments: HostileText.seeds)
    func full(seed: Int) {
        for line in Self.words(of: ["a", "b"], seed: seed) + Self.words(of: ["é", "e\u{301}", "b"], seed: seed) {
            let letters = Array(line)
            let offsets = letters.indices.map { letters[..<$0].reduce(0) { $0 + $1.utf8.count } }
            for width in 1...9 {
                let starts = Wrapping.rowStarts(of: Array(line.utf8)[...], width: width).compactMap(offsets.firstIndex)
                for (start, next) in zip(starts, starts.dropFirst()) {
                    let word = letters[next...].prefix { $0 != " " }.count
                    let isFull =
                        letters[next - 1] == " " ? next - start + word > width : next - start == width
                    #expect(isFull, "\(line.debugDescription) in \(width)")
                }
            }
        }
    }
}
