import Canvas
import Packs
import Testing

@Suite("Loading themes")
struct ThemeLoaderTests {
    private static let base = SourceFile(
        "base.toml",
        """
        id = "base"
        title = "Base"
        [palette]
        ink = "#102030"
        grey = "244"
        [roles]
        text = { fg = "ink" }
        clock = { fg = "grey", bold = true }
        "clock.low" = { fg = "#ff0000", bg = "17", underline = true, reverse = true }
        line = { fg = "terminal", dim = true, italic = true }
        """)

    @Test("reads colours from the palette and of their own, and every attribute")
    func styles() throws {
        let outcome = ThemeLoader.load([Self.base])
        #expect(outcome.problems == [])
        let theme = try #require(outcome.themes.first)
        #expect(theme.id == "base")
        #expect(theme.title == "Base")
        #expect(!theme.isLight)
        #expect(theme[.text] == Style(foreground: .rgb(0x10, 0x20, 0x30)))
        #expect(theme[.clock] == Style(foreground: .indexed(244), attributes: .bold))
        #expect(
            theme[.clockLow]
                == Style(foreground: .rgb(255, 0, 0), background: .indexed(17), attributes: [.underline, .reverse]))
        #expect(theme[.line] == Style(attributes: [.dim, .italic]))
    }

    @Test("a role that is not named looks like what its name begins with, and else like text")
    func fallback() throws {
        let theme = try #require(ThemeLoader.load([Self.base]).themes.first)
        #expect(theme[.clockOvertime] == theme[.clock])
        #expect(theme[.error] == theme[.text])
    }

    @Test(
        "a theme that inherits takes what it does not say itself, whichever file comes first", arguments: [false, true])
    func inherits(isChildFirst: Bool) throws {
        let child = SourceFile(
            "child.toml",
            """
            id = "child"
            title = "Child"
            light = true
            inherits = "base"
            [palette]
            ink = "#ffffff"
            [roles]
            clock = { fg = "ink" }
            """)
        let outcome = ThemeLoader.load(isChildFirst ? [child, Self.base] : [Self.base, child])
        #expect(outcome.problems == [])
        #expect(outcome.parents == ["child": "base"])
        let theme = try #require(outcome.themes.first { $0.id == "child" })
        let base = try #require(outcome.themes.first { $0.id == "base" })
        #expect(theme.isLight)
        // The palette is changed for the roles that are inherited, too.
        #expect(theme[.text] == Style(foreground: .rgb(255, 255, 255)))
        #expect(theme[.clock] == Style(foreground: .rgb(255, 255, 255)))
        #expect(theme[.clockLow] == base[.clockLow])
        #expect(base[.text] == Style(foreground: .rgb(0x10, 0x20, 0x30)))
    }

    @Test("what is wrong with a theme is told once, however many inherit it")
    func toldOnce() {
        let heirs = ["one", "two"].map {
            SourceFile("\($0).toml", "id = \"\($0)\"\ntitle = \"Heir\"\ninherits = \"base\"")
        }
        let broken = SourceFile("base.toml", Self.base.text.replacing("fg = \"terminal\"", with: "fg = \"inkk\""))
        #expect(ThemeLoader.load([broken] + heirs).problems.count == 1)
    }

    @Test("themes that inherit in a circle are named, and load")
    func circle() {
        let outcome = ThemeLoader.load([
            SourceFile("a.toml", "id = \"a\"\ntitle = \"A\"\ninherits = \"b\"\n[roles]\nkey = { bold = true }"),
            SourceFile("b.toml", "id = \"b\"\ntitle = \"B\"\ninherits = \"a\"\n[roles]\nline = { dim = true }"),
        ])
        #expect(
            outcome.problems.map(\.description) == [
                #"a.toml: inherits from itself by way of "a"; break the circle"#,
                #"b.toml: inherits from itself by way of "b"; break the circle"#,
            ])
        #expect(outcome.themes.map(\.id) == ["a", "b"])
        for theme in outcome.themes {
            #expect(theme[.key] == Style(attributes: .bold))
            #expect(theme[.line] == Style(attributes: .dim))
        }
    }

    @Test("a theme that inherits from itself is named, and loads")
    func selfCircle() {
        let outcome = ThemeLoader.load([SourceFile("a.toml", "id = \"a\"\ntitle = \"A\"\ninherits = \"a\"")])
        #expect(outcome.problems.count == 1)
        #expect(outcome.themes.count == 1)
    }

    @Test(
        "what is wrong is named with file, place and remedy, and the rest of the theme stays",
        arguments: [
            (
                #"line = { fg = "terminal", dim"#, #"line = { fg = "inkk", dim"#,
                #"base.toml: roles, line: unknown colour "inkk"; "#
                    + #"write #rrggbb, a number from 0 to 255, "terminal" or a name of [palette]"#
            ),
            (
                #"line = { fg = "terminal", dim"#, #"line = { fg = "256", dim"#,
                #"base.toml: roles, line: unknown colour "256"; "#
                    + #"write #rrggbb, a number from 0 to 255, "terminal" or a name of [palette]"#
            ),
            (
                #"line = { fg = "terminal", dim"#, #"line = { fg = 7, dim"#,
                "base.toml: roles, line: `fg` is a number; make it text"
            ),
            (
                #"line = { fg = "terminal", dim = true"#, #"line = { dim = true, dmi = true"#,
                #"base.toml: roles, line: unknown field `dmi`; did you mean "dim"?"#
            ),
            (
                "line = {", "linn = { bold = true }\nline = {",
                #"base.toml: roles: unknown field `linn`; did you mean "line"?"#
            ),
            ("line = {", "key = \"ink\"\nline = {", "base.toml: roles: `key` is text; make it a table"),
            (
                "grey = ", "gold = \"#12345g\"\ngrey = ",
                ##"base.toml: palette: "#12345g" is no colour; write #rrggbb or a number from 0 to 255"##
            ),
            ("title =", "light = 1\ntitle =", "base.toml: `light` is a number; make it true or false"),
            ("title =", "lihgt = true\ntitle =", #"base.toml: unknown field `lihgt`; did you mean "light"?"#),
            (
                "title =", "inherits = \"bsae\"\ntitle =",
                #"base.toml: inherits from the unknown theme "bsae"; did you mean "base"?"#
            ),
        ])
    func problems(old: String, new: String, says: String) throws {
        try #require(Self.base.text.contains(old), "the test changes nothing")
        let outcome = ThemeLoader.load([
            SourceFile("base.toml", Self.base.text.replacing(old, with: new, maxReplacements: 1))
        ])
        #expect(outcome.problems.map(\.description) == [says])
        let theme = try #require(outcome.themes.first)
        #expect(theme[.clock] == Style(foreground: .indexed(244), attributes: .bold))
        #expect(theme[.line] == Style(attributes: [.dim, .italic]))
    }

    @Test(
        "a theme that cannot be read is named, and the others load",
        arguments: [
            ("title = \"X\"", "x.toml: `id` is missing; add it"),
            ("id = \"x\"", "x.toml: `title` is missing; add it"),
            (
                "id = \"X!\"\ntitle = \"X\"",
                #"x.toml: `id` "X!" is no id; use lower-case letters, digits, hyphens and dots"#
            ),
        ])
    func broken(text: String, says: String) {
        let outcome = ThemeLoader.load([SourceFile("x.toml", text), Self.base])
        #expect(outcome.problems.map(\.description) == [says])
        #expect(outcome.themes.map(\.id) == ["base"])
    }

    @Test("a theme that is no TOML is named with the line, and the others load")
    func badTOML() {
        let outcome = ThemeLoader.load([SourceFile("x.toml", "id = \"x\"\ntitle = "), Self.base])
        #expect(outcome.problems.map(\.file) == ["x.toml:2"])
        #expect(outcome.themes.map(\.id) == ["base"])
    }

    @Test("a later file with the same id takes the place of the earlier one")
    func override() {
        let outcome = ThemeLoader.load([Self.base, SourceFile("own.toml", "id = \"base\"\ntitle = \"Mine\"")])
        #expect(outcome.problems == [])
        #expect(outcome.themes.map(\.title) == ["Mine"])
        #expect(outcome.themes.first?[.text] == Style())
    }
}
