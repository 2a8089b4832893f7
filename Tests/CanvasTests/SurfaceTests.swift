import Canvas
import TestSupport
import Testing

@Suite("A surface")
struct SurfaceTests {
    private func surface(_ width: Int = 6, _ height: Int = 1) -> Surface {
        Surface(size: Size(width: width, height: height))
    }

    @Test("is blank at first")
    func blank() {
        let surface = surface(3, 2)
        #expect(surface.cells == Array(repeating: .blank, count: 6))
        #expect(surface.cursor == nil)
        #expect(surface.bounds == Rect(x: 0, y: 0, width: 3, height: 2))
        expectPicture(surface, "|\n|")
    }

    @Test(
        "draws text to the right, cut at the width and at its edge",
        arguments: [
            ("abc", 0, Int.max, 3, "abc|"), ("abc", 2, Int.max, 3, "  abc|"), ("abc", 4, Int.max, 2, "    ab|"),
            ("abc", 0, 2, 2, "ab|"), ("abc", 1, 0, 0, "|"), ("abc", 1, -1, 0, "|"), ("", 1, 5, 0, "|"),
            ("abcdefgh", 0, 7, 6, "abcdef|"), ("字a", 0, Int.max, 3, "字a|"), ("字字字字", 0, Int.max, 6, "字字字|"),
            ("a字字字", 0, Int.max, 5, "a字字|"), ("字字", 0, 3, 2, "字|"), ("字", 5, Int.max, 0, "|"),
            ("e\u{301}x", 4, Int.max, 2, "    e\u{301}x|"), ("a\u{1B}b", 0, 3, 3, "a^[|"),
        ])
    func put(text: String, x: Int, width: Int, drawn: Int, picture: String) {
        var surface = surface()
        #expect(surface.put(SafeText(text), x: x, y: 0, width: width) == drawn)
        expectPicture(surface, picture)
    }

    @Test(
        "draws nothing outside",
        arguments: [(-1, 0), (6, 0), (0, -1), (0, 1), (Int.max, 0), (0, Int.max), (Int.min, 0)])
    func outside(x: Int, y: Int) {
        var surface = surface()
        #expect(surface.put("abc", x: x, y: y) == 0)
        #expect(surface.put("字", x: x, y: y) == 0)
        #expect(surface == self.surface())
        #expect(surface[x, y] == .blank)
    }

    /// Half a wide sign cannot be drawn: the terminal would move everything behind it by one column.
    @Test(
        "blanks the other half of a wide sign that is drawn over",
        arguments: [
            ("a", 0, "a 字字|"), ("a", 1, " a字字|"), ("a", 2, "字a 字|"), ("a", 3, "字 a字|"), ("a", 5, "字字 a|"),
            ("ab", 1, " ab 字|"), ("ab", 2, "字ab字|"), ("한", 1, " 한 字|"), ("한", 2, "字한字|"), ("한", 3, "字 한 |"),
            ("é", 0, "é 字字|"), ("é", 1, " é字字|"), ("é", 5, "字字 é|"), ("é한", 2, "字é한 |"),
        ])
    func halves(text: String, x: Int, picture: String) {
        var surface = surface()
        surface.put("字字字", x: 0, y: 0)
        surface.put(SafeText(text), x: x, y: 0)
        expectPicture(surface, picture.replacing(" |", with: "|"))
    }

    @Test(
        "fills the part of a box that lies on it",
        arguments: [
            (Rect(x: 1, y: 0, width: 2, height: 1), "a##d字|"), (Rect(x: -5, y: -5, width: 6, height: 6), "#bcd字|"),
            (Rect(x: 0, y: 0, width: 5, height: 1), "##### |"), (Rect(x: 5, y: 0, width: 9, height: 9), "abcd #|"),
            (Rect(x: 6, y: 0, width: 1, height: 1), "abcd字|"), (Rect(x: -3, y: 0, width: 3, height: 1), "abcd字|"),
            (Rect(x: 0, y: 1, width: 6, height: 1), "abcd字|"), (Rect(x: 2, y: 0, width: 0, height: 1), "abcd字|"),
            (Rect(x: 0, y: 0, width: 6, height: 0), "abcd字|"), (Rect(x: -9, y: -9, width: 99, height: 99), "######|"),
        ])
    func fill(box: Rect, picture: String) {
        var surface = surface()
        surface.put("abcd字", x: 0, y: 0)
        surface.fill(box, with: "#", role: .line)
        expectPicture(surface, picture.replacing(" |", with: "|"))
    }

    @Test("keeps the role of each piece, and paints others over it")
    func painted() {
        var surface = surface(8)
        surface.put("ab", x: 0, y: 0, role: .title)
        surface.put("é字", x: 2, y: 0, role: .error)
        surface.fill(Rect(x: 5, y: 0, width: 1, height: 1), with: "-", role: .line)
        #expect(roles(of: surface, row: 0) == ["title \"ab\"", "notice.error \"é字\"", "line \"-\""])
        surface.paint(Rect(x: 1, y: -1, width: 2, height: 9), role: .selected)
        #expect(
            roles(of: surface, row: 0)
                == ["title \"a\"", "selected \"bé\"", "notice.error \"字\"", "line \"-\""])
        surface.paint(Rect(x: -2, y: 0, width: 99, height: 1), role: .text)
        #expect(roles(of: surface, row: 0).isEmpty)
        expectPicture(surface, "abé字-|")
    }

    @Test("every role comes back from a cell, with every kind of character", arguments: Role.allCases)
    func cells(role: Role) {
        var surface = surface()
        surface.put("ae\u{301}字\u{1F600}", x: 0, y: 0, role: role)
        #expect((0..<6).map { surface[$0, 0].role } == Array(repeating: role, count: 6))
        #expect((0..<6).map { surface[$0, 0].columns } == [1, 1, 2, 0, 2, 0])
        #expect(surface[0, 0].scalar == "a")
        #expect(surface[1, 0].scalar == nil)
        #expect(surface.scalars(of: surface[1, 0]) == ["e", "\u{301}"])
        #expect(surface[4, 0].scalar == "\u{1F600}")
        #expect(surface.scalars(of: surface[3, 0]).isEmpty)
        #expect(surface.text(row: 0) == "ae\u{301}字\u{1F600}")
    }

    @Test("is blank again when cleared or given another size")
    func cleared() {
        var surface = surface()
        surface.put("abc", x: 0, y: 0, role: .error)
        surface.cursor = Point(x: 1, y: 0)
        var cleared = surface
        cleared.clear()
        #expect(cleared == self.surface())
        var same = surface
        same.resize(to: Size(width: 6, height: 1))
        #expect(same == self.surface())
        surface.resize(to: Size(width: 2, height: 3))
        #expect(surface == self.surface(2, 3))
        #expect(surface.cells.count == 6)
    }

    @Test("of no size takes everything and shows nothing", arguments: [(0, 0), (0, 3), (3, 0), (-1, -1)])
    func empty(width: Int, height: Int) {
        var surface = surface(width, height)
        #expect(surface.put("abc字", x: 0, y: 0) == 0)
        surface.fill(Rect(x: -1, y: -1, width: 9, height: 9), with: "#")
        surface.paint(Rect(x: -1, y: -1, width: 9, height: 9), role: .error)
        surface.clear()
        #expect(surface.cells.isEmpty)
    }
}

@Suite("Two surfaces")
struct SurfaceEqualityTests {
    private func drawn(_ texts: SafeText..., role: Role = .text) -> Surface {
        var surface = Surface(size: Size(width: 4, height: 1))
        for text in texts { surface.put(text, x: 0, y: 0, role: role) }
        return surface
    }

    @Test("are equal when they show the same, whatever was drawn before")
    func equal() {
        #expect(drawn("a\u{301}") == drawn("b\u{302}", "a\u{301}"))
        #expect(drawn("abcd", "    ") == drawn())
    }

    @Test("differ by a letter, a mark, a role, the cursor or the size")
    func different() {
        #expect(drawn("a") != drawn("b"))
        #expect(drawn("a\u{301}") != drawn("a\u{302}"))
        #expect(drawn("b\u{302}", "a\u{301}") != drawn("a\u{301}", "b\u{302}"))
        #expect(drawn("a", role: .error) != drawn("a", role: .title))
        #expect(drawn("字") != drawn("字", "  "))
        var withCursor = drawn()
        withCursor.cursor = Point(x: 0, y: 0)
        #expect(withCursor != drawn())
        #expect(Surface(size: Size(width: 2, height: 2)) != drawn())
    }
}

@Suite("A surface, for any drawing")
struct SurfacePropertyTests {
    private static let size = Size(width: 12, height: 4)

    @Test("never holds half a wide sign, whatever is drawn and filled where", arguments: HostileText.seeds)
    func wholeSigns(seed: Int) {
        var chance = Chance(seed: seed)
        var surface = Surface(size: Self.size)
        for text in HostileText.texts(of: ["字", "a", "é", "한", "\u{301}", "\u{1B}"], seed: seed) {
            let x = Int.random(in: -2...13, using: &chance)
            let y = Int.random(in: -1...4, using: &chance)
            let width = Int.random(in: 1...14, using: &chance)
            if Bool.random(using: &chance) {
                surface.fill(Rect(x: x, y: y, width: width, height: 2), with: "#")
            } else if !text.isEmpty {
                surface.put(SafeText(text), x: x, y: y, width: width)
            }
            for y in 0..<4 {
                let columns = (0..<12).map { surface[$0, y].columns }
                let isWhole = columns.indices.allSatisfy { x in
                    let isLeft = columns[x] == 2
                    let isFollowed = x + 1 < columns.count && columns[x + 1] == 0
                    return isLeft == isFollowed && !(x == 0 && columns[x] == 0)
                }
                #expect(isWhole, "row \(y): \(columns)")
            }
        }
    }

    @Test("changes nothing beside what is drawn, but for the other half of a wide sign", arguments: HostileText.seeds)
    func bounded(seed: Int) {
        var chance = Chance(seed: seed)
        var background = Surface(size: Self.size)
        for y in 0..<4 { background.put("a字字é字bcd", x: 0, y: y) }
        for text in HostileText.texts(of: HostileText.everything, seed: seed) where !text.isEmpty {
            var surface = background
            let x = Int.random(in: 0...11, using: &chance)
            let y = Int.random(in: 0...3, using: &chance)
            let width = Int.random(in: 1...14, using: &chance)
            let drawn = surface.put(SafeText(text), x: x, y: y, width: width, role: .error)
            #expect(drawn <= min(width, 12 - x))
            for row in 0..<4 {
                for column in 0..<12 {
                    let isDrawn = row == y && (x..<(x + drawn)).contains(column)
                    let isBeside = row == y && (column == x - 1 || column == x + drawn)
                    let (now, before) = (surface[column, row], background[column, row])
                    if isDrawn {
                        #expect(now.role == .error)
                    } else {
                        #expect(now == before || isBeside && now == .blank && before.columns != 1)
                    }
                }
            }
        }
    }

    /// A transcript could bring a million different letters with marks; each takes memory for as long as the screen
    /// lives.
    @Test("draws letters without their marks when there are too many kinds of them")
    func manyClusters() {
        var surface = Surface(size: Size(width: 2, height: 1))
        let marks = (0x300..<0x34F as Range<UInt32>).compactMap { Unicode.Scalar($0) }
        for first in marks {
            for second in marks {
                #expect(surface.put(SafeText("a\(first)\(second)"), x: 0, y: 0) == 1)
                #expect(surface.scalars(of: surface[0, 0]).first == "a")
            }
        }
        #expect(surface.scalars(of: surface[0, 0]) == ["a"])
        surface.put("a\u{300}\u{300}", x: 0, y: 0)
        #expect(surface.scalars(of: surface[0, 0]) == ["a", "\u{300}", "\u{300}"])
    }
}

@Suite("A box")
struct RectTests {
    private let box = Rect(x: 2, y: 3, width: 10, height: 4)

    @Test("never measures less than nothing")
    func negative() {
        #expect(Rect(x: 1, y: 1, width: -1, height: -5) == Rect(x: 1, y: 1, width: 0, height: 0))
        #expect(Size(width: -1, height: 2) == Size(width: 0, height: 2))
        #expect(box.inset(left: 6, right: 6).isEmpty)
        #expect(!box.isEmpty)
        #expect(Rect(Size(width: 3, height: 2)) == Rect(x: 0, y: 0, width: 3, height: 2))
    }

    @Test("gives parts of itself, never more than there is")
    func parts() {
        #expect(box.inset(left: 1, right: 2, top: 1, bottom: 2) == Rect(x: 3, y: 4, width: 7, height: 1))
        #expect(box.top(1) == Rect(x: 2, y: 3, width: 10, height: 1))
        #expect(box.top(9) == box)
        #expect(box.bottom(1) == Rect(x: 2, y: 6, width: 10, height: 1))
        #expect(box.bottom(9) == box)
        #expect(box.bottom(-1).isEmpty)
        #expect(box.left(3) == Rect(x: 2, y: 3, width: 3, height: 4))
        #expect(box.left(99) == box)
        #expect(box.centred(Size(width: 4, height: 2)) == Rect(x: 5, y: 4, width: 4, height: 2))
        #expect(box.centred(Size(width: 99, height: 99)) == box)
    }

    @Test(
        "holds its first cell and its last, and none beyond",
        arguments: [(2, 3, true), (11, 6, true), (1, 3, false), (2, 2, false), (12, 6, false), (11, 7, false)])
    func contains(x: Int, y: Int, isInside: Bool) {
        #expect(box.contains(Point(x: x, y: y)) == isInside)
    }
}
