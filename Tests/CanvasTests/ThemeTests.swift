import Canvas
import Testing

@Suite("A role")
struct RoleTests {
    @Test("has a name of its own")
    func names() {
        #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
        #expect(Role.allCases.allSatisfy { !$0.name.isEmpty })
    }

    /// Cells pack a role into eight bits, and a theme keeps its styles by that number.
    @Test("is counted from nought without a gap")
    func numbers() {
        #expect(Role.allCases.map { Int($0.rawValue) } == Array(Role.allCases.indices))
    }

    @Test(
        "falls back along the dots of its name, in the end to text",
        arguments: [
            (Role.text, ["text"]), (.muted, ["text.muted", "text"]), (.title, ["title", "text"]),
            (.clockOvertime, ["clock.overtime", "clock", "text"]), (.probe, ["question.probe", "question", "text"]),
            (.barFull, ["bar.full", "bar", "text"]),
        ])
    func fallback(role: Role, names: [String]) {
        #expect(role.fallbackNames == names)
    }

    @Test("always falls back to text", arguments: Role.allCases)
    func alwaysText(role: Role) {
        #expect(role.fallbackNames.first == role.name)
        #expect(role.fallbackNames.last == "text")
        #expect(Set(role.fallbackNames).count == role.fallbackNames.count)
    }
}

@Suite("A theme")
struct ThemeTests {
    private static let gold = Style(foreground: .indexed(3), attributes: .bold)
    private static let red = Style(foreground: .rgb(255, 0, 0), background: .indexed(0))

    private func theme(_ named: [String: Style]) -> Theme {
        Theme(id: "mine", title: "Mine", isLight: true, named: named)
    }

    @Test(
        "shows a role in the nearest style that it names",
        arguments: [
            (["clock.low": red, "clock": gold], Role.clockLow, red), (["clock": gold], .clockLow, gold),
            (["clock": gold], .clock, gold), (["clock.low": red], .clock, Style()), (["text": gold], .clockLow, gold),
            (["text": gold, "clock": red], .clockLow, red), (["text.muted": red, "text": gold], .muted, red),
            (["text.muted": red], .text, Style()), ([:], .error, Style()), (["notice": gold], .error, gold),
            (["bar": red], .barEmpty, red), (["unknown": red], .text, Style()),
        ])
    func fallback(named: [String: Style], role: Role, style: Style) {
        #expect(theme(named)[role] == style)
    }

    @Test("keeps every role's style apart", arguments: Role.allCases)
    func everyRole(role: Role) {
        let theme = theme([role.name: Self.red])
        #expect(theme[role] == Self.red)
        let others = Role.allCases.filter { !$0.fallbackNames.contains(role.name) }
        #expect(others.allSatisfy { theme[$0] == Style() })
    }

    @Test("keeps what it is called")
    func names() {
        let theme = theme([:])
        #expect([theme.id, theme.title] == ["mine", "Mine"])
        #expect(theme.isLight)
    }

    @Test("a style says nothing unless told to")
    func plainStyle() {
        #expect(Style() == Style(foreground: .terminal, background: .terminal, attributes: []))
    }

    @Test("every attribute has a name and a flag of its own")
    func attributes() {
        #expect(Attributes.named.map(\.name) == ["bold", "dim", "italic", "underline", "reverse"])
        #expect(Attributes.named.map(\.flag) == [.bold, .dim, .italic, .underline, .reverse])
        #expect(Attributes(Attributes.named.map(\.flag)).rawValue.nonzeroBitCount == 5)
    }
}

@Suite("The monochrome theme")
struct MonochromeTests {
    @Test("uses no colour", arguments: Role.allCases)
    func noColour(role: Role) {
        #expect(Theme.monochrome[role].foreground == .terminal)
        #expect(Theme.monochrome[role].background == .terminal)
    }

    /// Colour is never the only sign: what must not be missed differs in weight, line or reverse.
    @Test(
        "tells apart what must not be missed",
        arguments: [
            (Role.selected, Role.text), (.clockLow, .clock), (.clockOvertime, .clock), (.clockOvertime, .clockLow),
            (.warning, .text), (.error, .warning), (.error, .notice), (.found, .answer), (.barFull, .barEmpty),
            (.key, .keyLabel), (.muted, .text), (.strong, .text), (.title, .text), (.question, .answer),
        ])
    func toldApart(one: Role, other: Role) {
        #expect(Theme.monochrome[one] != Theme.monochrome[other])
    }
}

@Suite("A colour depth")
struct ColorDepthTests {
    /// What every colour of the palette looks like in xterm, written down anew: bright and dark letters, cube, greys.
    private static func components(of index: Int) -> (UInt8, UInt8, UInt8) {
        let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
        if index >= 232 {
            let grey = UInt8(8 + 10 * (index - 232))
            return (grey, grey, grey)
        }
        return (levels[(index - 16) / 36], levels[(index - 16) % 36 / 6], levels[(index - 16) % 6])
    }

    @Test("leaves the terminal's own colours alone", arguments: ColorDepth.allCases)
    func terminal(depth: ColorDepth) {
        #expect(depth.index(of: .terminal) == nil)
    }

    @Test(
        "of eight draws nothing in the colour behind it",
        arguments: [
            (Color.rgb(0x58, 0x58, 0x58), Color.terminal, false, nil), (.rgb(0x58, 0x58, 0x58), .terminal, true, 0),
            (.rgb(0xF0, 0xF0, 0xF0), .terminal, true, nil), (.rgb(0xF0, 0xF0, 0xF0), .terminal, false, 7),
            (.rgb(0x58, 0x58, 0x58), .indexed(4), false, 0), (.indexed(4), .indexed(4), false, nil),
        ] as [(Color, Color, Bool, Int?)])
    func neverInvisible(foreground: Color, background: Color, isLight: Bool, index: Int?) {
        let style = Style(foreground: foreground, background: background)
        #expect(ColorDepth.eight.indices(of: style, isLight: isLight).foreground == index)
        #expect(ColorDepth.palette.indices(of: style, isLight: isLight).foreground != nil)
    }

    @Test("without colours gives none", arguments: [Color.indexed(1), .indexed(255), .rgb(1, 2, 3)])
    func monochrome(color: Color) {
        #expect(ColorDepth.monochrome.index(of: color) == nil)
    }

    @Test(
        "keeps the colours that it has",
        arguments: [(ColorDepth.eight, 8), (.sixteen, 16), (.palette, 256)])
    func own(depth: ColorDepth, count: Int) {
        for index in 0..<count {
            #expect(depth.index(of: .indexed(UInt8(index))) == index)
        }
    }

    @Test("of the palette finds each colour of the cube and each grey again")
    func exact() {
        for index in 16..<256 {
            let (red, green, blue) = Self.components(of: index)
            #expect(ColorDepth.palette.index(of: .rgb(red, green, blue)) == index)
        }
    }

    @Test(
        "of the palette finds the nearest where there is none",
        arguments: [
            (Color.rgb(254, 1, 1), 196), (.rgb(1, 1, 1), 16), (.rgb(250, 250, 250), 231), (.rgb(130, 130, 130), 244),
            (.rgb(100, 100, 255), 63), (.rgb(140, 170, 90), 107),
        ])
    func nearest(color: Color, index: Int) {
        #expect(ColorDepth.palette.index(of: color) == index)
    }

    @Test(
        "with few colours keeps the hue",
        arguments: [
            (Color.rgb(200, 0, 0), 1, 1), (.rgb(0, 200, 10), 2, 2), (.rgb(205, 205, 0), 3, 3), (.rgb(10, 0, 200), 4, 4),
            (.rgb(200, 0, 200), 5, 5), (.rgb(0, 200, 200), 6, 6), (.rgb(200, 200, 200), 7, 7), (.rgb(0, 0, 0), 0, 0),
            (.rgb(255, 255, 255), 7, 15), (.rgb(255, 90, 90), 1, 9), (.rgb(90, 90, 90), 0, 8), (.indexed(9), 1, 9),
            (.indexed(15), 7, 15), (.indexed(160), 1, 1), (.indexed(16), 0, 0), (.indexed(231), 7, 15),
            (.indexed(226), 3, 11), (.indexed(240), 0, 8),
        ])
    func few(color: Color, ofEight: Int, ofSixteen: Int) {
        #expect(ColorDepth.eight.index(of: color) == ofEight)
        #expect(ColorDepth.sixteen.index(of: color) == ofSixteen)
    }

    /// ncurses is asked for exactly this colour; one that it does not have would draw something else or nothing.
    @Test(
        "never names a colour that the terminal has not",
        arguments: [(ColorDepth.eight, 8), (.sixteen, 16), (.palette, 256)])
    func inRange(depth: ColorDepth, count: Int) throws {
        var chance = Chance(seed: count)
        let random = (0..<500).map { _ in
            Color.rgb(
                UInt8.random(in: 0...255, using: &chance), UInt8.random(in: 0...255, using: &chance),
                UInt8.random(in: 0...255, using: &chance))
        }
        for color in random + (0...255).map({ Color.indexed($0) }) {
            #expect((0..<count).contains(try #require(depth.index(of: color))))
        }
    }
}
