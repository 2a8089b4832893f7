import Canvas
import Testing

@Suite("The width of text")
struct TextWidthTests {
    /// Both sides of the borders where a wrong comparison would be off by one.
    @Test(
        "is that of Unicode's tables",
        arguments: [
            (0x20, 1), (0x7E, 1), (0xE9, 1), (0x2FF, 1), (0x300, 0), (0x36F, 0), (0x370, 1), (0x483, 0), (0x5D0, 1),
            (0x903, 1), (0x94D, 0), (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x1161, 0), (0x11FF, 0), (0x1200, 1),
            (0x20DD, 0), (0x2319, 1), (0x231A, 2), (0x231B, 2), (0x231C, 1), (0x23F0, 2), (0x23F1, 1), (0x23F3, 2),
            (0x2500, 1), (0x2614, 2), (0x2764, 1), (0x2E7F, 1), (0x2E80, 2), (0x3000, 2), (0x302A, 0), (0x303F, 1),
            (0x3041, 2), (0x3099, 0), (0x4DC0, 2), (0x4E00, 2), (0x9FFF, 2), (0xA4CF, 1), (0xABFF, 1), (0xAC00, 2),
            (0xD7A3, 2), (0xD7B0, 0), (0xF900, 2), (0xFF00, 1), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1), (0xFF9E, 1),
            (0xFFE6, 2), (0x1F003, 1), (0x1F004, 2), (0x1F1E6, 2), (0x1F321, 1), (0x1F600, 2), (0x1F9FF, 2),
            (0x1FAE9, 2), (0x1FFFF, 1), (0x20000, 2), (0x2FFFD, 2), (0x30000, 2), (0x3FFFD, 2), (0x3FFFE, 1),
        ] as [(UInt32, Int)])
    func scalars(value: UInt32, columns: Int) throws {
        #expect(TextWidth.columns(of: try #require(Unicode.Scalar(value))) == columns)
    }

    /// A second opinion: the standard library carries its own copy of these properties.
    @Test("is two columns for every picture and every ideograph", arguments: 0...3)
    func pictures(plane: UInt32) {
        var narrow: [UInt32] = []
        for value in (plane << 16)...(plane << 16 | 0xFFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let isWide = properties.isEmojiPresentation || properties.isIdeographic
            let isMark = properties.generalCategory == .nonspacingMark
            if isWide, !isMark, TextWidth.columns(of: scalar) != 2 { narrow.append(value) }
        }
        #expect(narrow.isEmpty)
    }

    @Test("is none for every mark that sits on a letter, one for the letters of our languages")
    func marksAndLetters() {
        for value in UInt32(0x20)..<0x700 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: #expect(TextWidth.columns(of: scalar) == 0, "\(value)")
            default: #expect(TextWidth.columns(of: scalar) == 1, "\(value)")
            }
        }
    }

    @Test(
        "of a text counts what will be drawn",
        arguments: [
            ("", 0), ("abc", 3), ("字a", 3), ("e\u{301}", 1), ("\t", 4), ("\u{1B}[m", 4), ("\u{202E}", 8),
            ("👩\u{200D}👩\u{200D}👧", 2), ("\u{1F1FA}\u{1F1F8}", 2),
        ])
    func text(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }
}
