import Canvas
import Testing

@Suite("Safe text")
struct SafeTextTests {
    @Test(
        "shows what a terminal could obey or hide",
        arguments: [
            ("\0", "^@"), ("\u{7}", "^G"), ("\u{8}", "^H"), ("\t", "    "), ("\n", "^J"), ("\r", "^M"),
            ("\r\n", "^M^J"),
            ("\u{1B}", "^["), ("\u{1F}", "^_"), ("\u{7F}", "^?"), ("\u{80}", "<80>"), ("\u{85}", "<85>"),
            ("\u{9B}", "<9B>"), ("\u{9F}", "<9F>"), ("\u{AD}", "<U+00AD>"), ("\u{34F}", "<U+034F>"),
            ("\u{61C}", "<U+061C>"), ("\u{200B}", "<U+200B>"), ("\u{200E}", "<U+200E>"), ("\u{202E}", "<U+202E>"),
            ("\u{2028}", "<U+2028>"), ("\u{2029}", "<U+2029>"), ("\u{2060}", "<U+2060>"), ("\u{2066}", "<U+2066>"),
            ("\u{2069}", "<U+2069>"), ("\u{FEFF}", "<U+FEFF>"), ("\u{FE0F}", "<U+FE0F>"), ("\u{3164}", "<U+3164>"),
            ("\u{E000}", "<U+E000>"), ("\u{FFFE}", "<U+FFFE>"), ("\u{E0041}", "<U+E0041>"),
            ("\u{10FFFF}", "<U+10FFFF>"),
            ("a\u{1B}[2Jb", "a^[[2Jb"), ("x\u{9B}31m", "x<9B>31m"), ("user\u{202E}gpj.exe", "user<U+202E>gpj.exe"),
            ("pass\u{200B}word", "pass<U+200B>word"), ("क\u{94D}\u{200D}ष", "क\u{94D}<U+200D>ष"),
            ("a\u{300}\u{301}\u{302}\u{303}\u{200D}\u{304}", "a\u{300}\u{301}\u{302}\u{303}<U+200D>\u{304}"),
        ])
    func shown(text: String, expected: String) {
        let safe = SafeText(text)
        #expect(safe.string == expected)
        #expect(safe.columns == expected.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) })
    }

    @Test(
        "leaves what can only be drawn as it is",
        arguments: [
            ("", 0), (" ", 1), ("plain ~", 7), ("é", 1), ("e\u{301}", 1), ("Größe", 5), ("я", 1), ("א", 1), ("字", 2),
            ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ｱ", 1), ("😀", 2), ("❤", 1), ("│▁", 2), ("\u{A0}", 1),
            ("\u{3000}", 2), ("\u{FFFD}", 1), ("\u{1F1FA}", 2),
        ])
    func untouched(text: String, columns: Int) {
        let safe = SafeText(text)
        #expect(Array(safe.string.utf8) == Array(text.utf8))
        #expect(safe.columns == columns)
    }

    /// Terminals dispute the width of these; drawn as they are, the right border would move.
    @Test(
        "draws pictures of several scalars as their first one, flags as letters",
        arguments: [
            ("👩\u{200D}👩\u{200D}👧", "👩", 2), ("👍\u{1F3FD}", "👍", 2), ("❤\u{FE0F}", "❤", 1), ("❤\u{FE0E}", "❤", 1),
            ("1\u{FE0F}\u{20E3}", "1", 1), ("#\u{20E3}", "#", 1), ("\u{1F1FA}\u{1F1F8}", "US", 2),
            ("\u{1F1FA}\u{1F1F8}\u{1F1E9}\u{1F1EA}", "USDE", 4),
            ("🏳\u{FE0F}\u{200D}🌈", "🏳", 1), ("a👍\u{1F3FD}b", "a👍b", 4),
        ])
    func pictures(text: String, expected: String, columns: Int) {
        #expect(Array(SafeText(text).string.utf8) == Array(expected.utf8))
        #expect(SafeText(text).columns == columns)
    }

    @Test(
        "gives a mark that has nothing under it a circle",
        arguments: [
            ("\u{301}", "\u{25CC}\u{301}", 1), ("\u{200B}\u{301}", "<U+200B>\u{25CC}\u{301}", 9),
            ("\n\u{489}", "^J\u{25CC}\u{489}", 3), ("\u{94D}", "\u{25CC}\u{94D}", 1),
        ])
    func loneMark(text: String, expected: String, columns: Int) {
        #expect(Array(SafeText(text).string.utf8) == Array(expected.utf8))
        #expect(SafeText(text).columns == columns)
    }

    /// Terminals have crashed on more, and ncurses holds no more.
    @Test("keeps at most four marks on a letter", arguments: [0, 1, 4, 5, 12, 100_000])
    func manyMarks(count: Int) {
        let safe = SafeText("e" + String(repeating: "\u{308}", count: count) + "x")
        #expect(safe.columns == 2)
        #expect(safe.string.unicodeScalars.count == 2 + min(count, 4))
    }

    @Test("is the same for a literal, an interpolation and a character")
    func literals() {
        let hostile = "\u{1B}[31m"
        let interpolated: SafeText = "a\(hostile)"
        #expect(interpolated == SafeText("a\u{1B}[31m"))
        #expect(interpolated.string == "a^[[31m")
        #expect(("\u{9B}" as SafeText).string == "<9B>")
        #expect(SafeText("\r\n" as Character).string == "^M^J")
    }

    @Test("joins to safe text, and a mark at the seam keeps to its circle")
    func joined() {
        #expect(SafeText("ab") + SafeText("\u{1B}字") == SafeText("ab\u{1B}字"))
        #expect((SafeText("e") + SafeText("\u{301}")).columns == 2)
    }
}

@Suite("Safe text, cut and filled")
struct SafeTextFittingTests {
    @Test(
        "is cut at a column, and the cut is told",
        arguments: [
            ("hello", 9, "hello"), ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
            ("hello", -3, ""), ("", 0, ""), ("字字字", 6, "字字字"), ("字字字", 5, "字字…"), ("字字字", 4, "字…"),
            ("e\u{301}e\u{301}e", 2, "e\u{301}…"), ("ab\u{1B}cd", 4, "ab^…"),
        ])
    func truncated(text: String, limit: Int, expected: String) {
        #expect(SafeText(text).truncated(to: limit).string == expected)
    }

    @Test("is cut with the ellipsis asked for")
    func ellipsis() {
        #expect(SafeText("hello").truncated(to: 3, ellipsis: ">").string == "he>")
    }

    @Test("is never wider than asked for, and begins as before", arguments: HostileText.seeds)
    func neverWider(seed: Int) {
        for text in HostileText.texts(of: HostileText.all, seed: seed).prefix(10).map({ SafeText($0) }) {
            for limit in -1...(text.columns + 1) {
                let cut = text.truncated(to: limit)
                #expect(cut.columns <= max(0, limit))
                if limit >= text.columns { #expect(cut == text) }
                // A wide sign that does not fit leaves one column free, and a join at the cut may free some more.
                let kept = limit > 0 && limit < text.columns ? cut.string.utf8.dropLast(3) : cut.string.utf8[...]
                #expect(text.string.utf8.starts(with: kept), "\(text.string.debugDescription) at \(limit)")
                if limit > 0 && limit < text.columns { #expect(cut.string.last == "…") }
            }
        }
    }

    @Test("fills exactly the columns asked for", arguments: HostileText.seeds)
    func padded(seed: Int) {
        for text in HostileText.texts(of: HostileText.all, seed: seed).prefix(10).map({ SafeText($0) }) {
            for width in 0...(text.columns + 3) {
                let filled = text.padded(to: width)
                #expect(filled.columns == width, "\(text.string.debugDescription) to \(width)")
                if width >= text.columns { #expect(filled.string.utf8.starts(with: text.string.utf8)) }
            }
        }
        #expect(SafeText("ab").padded(to: 4).string == "ab  ")
        #expect(SafeText("abc").padded(to: 2).string == "a…")
        #expect(SafeText("abc").padded(to: -1).string.isEmpty)
    }
}

@Suite("Safe text, for any text")
struct SafeTextPropertyTests {
    /// All of Unicode, one scalar at a time: a table would only hold what its writer thought of. Planes 4 to 13 are
    /// empty.
    @Test(
        "every scalar there is comes out harmless, at the columns that are drawn",
        arguments: [0, 1, 2, 3, 14, 15, 16] as [UInt32])
    func everyScalar(plane: UInt32) {
        var surface = Surface(size: Size(width: 16, height: 1))
        var harmful: [UInt32] = []
        var mismeasured: [UInt32] = []
        var dropped: [UInt32] = []
        for value in (plane << 16)...(plane << 16 | 0xFFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let safe = SafeText(String(scalar))
            if !safe.string.unicodeScalars.allSatisfy(\.isHarmless) { harmful.append(value) }
            if surface.put(safe, x: 0, y: 0) != safe.columns { mismeasured.append(value) }
            if safe.columns < 1 { dropped.append(value) }
        }
        #expect(harmful.isEmpty)
        #expect(mismeasured.isEmpty)
        #expect(dropped.isEmpty)
    }

    @Test("lets nothing through that a terminal could obey", arguments: HostileText.seeds)
    func harmless(seed: Int) {
        for text in HostileText.texts(of: HostileText.everything, seed: seed) {
            let harmful = SafeText(text).string.unicodeScalars.filter { !$0.isHarmless }
            #expect(harmful.isEmpty, "\(text.debugDescription)")
        }
    }

    /// Text is made safe again when it is cut, filled and joined; it must not change on the way.
    @Test("making safe text safe changes nothing", arguments: HostileText.seeds)
    func settled(seed: Int) {
        for text in HostileText.texts(of: HostileText.all, seed: seed) {
            let once = SafeText(text)
            let twice = SafeText(once.string)
            #expect(Array(twice.string.utf8) == Array(once.string.utf8), "\(text.debugDescription)")
            #expect(twice.columns == once.columns, "\(text.debugDescription)")
        }
    }

    @Test("takes the columns that a surface draws, and all of it is drawn", arguments: HostileText.seeds)
    func measured(seed: Int) {
        for text in HostileText.texts(of: HostileText.everything, seed: seed) {
            let safe = SafeText(text)
            var surface = Surface(size: Size(width: safe.columns + 1, height: 1))
            #expect(surface.put(safe, x: 0, y: 0) == safe.columns, "\(text.debugDescription)")
            #expect(Array(surface.text(row: 0).utf8) == Array(safe.string.utf8) + [0x20], "\(text.debugDescription)")
            #expect(TextWidth.columns(of: text) == safe.columns)
        }
    }

    /// Stripping in silence would show another name than the one that is used.
    @Test("shows hidden scalars where they stand, one by one", arguments: HostileText.seeds)
    func nothingDropped(seed: Int) {
        let pieces = HostileText.plain + HostileText.controls + HostileText.hidden.filter { $0 != "\u{E0100}" }
        for text in HostileText.texts(of: pieces, seed: seed) {
            let one = SafeText(text).string
            let each = text.unicodeScalars.map { SafeText(String($0)).string }.joined()
            #expect(Array(one.utf8) == Array(each.utf8))
        }
    }
}
