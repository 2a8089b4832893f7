import Canvas
import Packs
import Testing

@Suite("Loading keymaps")
struct KeymapLoaderTests {
    private static let builtIn = """
        [list]
        up = ["up", "k"]
        down = ["down", "j"]
        [page]
        up = ["up"]
        """

    private func load(_ layers: String...) -> (keymap: Keymap, problems: [Problem]) {
        KeymapLoader.load(
            layers.enumerated().map { SourceFile("keys\($0).toml", $1) }, commands: ["up", "down", "page-up"],
            contexts: ["list", "page"])
    }

    private func command(_ key: String, _ context: String = "list", in keymap: Keymap) throws -> String? {
        keymap.command(for: try #require(KeyChord(parsing: key)), in: [context])
    }

    @Test("binds keys to commands by context")
    func builtIn() throws {
        let (keymap, problems) = load(Self.builtIn)
        #expect(problems == [])
        #expect(try command("k", in: keymap) == "up")
        #expect(try command("down", in: keymap) == "down")
        #expect(try command("up", "page", in: keymap) == "up")
        #expect(try command("k", "page", in: keymap) == nil)
    }

    @Test("the first key of a command is the one that help shows")
    func order() {
        let keymap = load(Self.builtIn).keymap
        #expect(keymap.bindings(in: "list").filter { $0.command == "up" }.map(\.chord.name) == ["up", "k"])
    }

    @Test("a later file binds a key anew and leaves the others")
    func rebind() throws {
        let (keymap, problems) = load(Self.builtIn, "[list]\npage-up = [\"k\", \"ctrl+b\"]")
        #expect(problems == [])
        #expect(try command("k", in: keymap) == "page-up")
        #expect(try command("ctrl+b", in: keymap) == "page-up")
        #expect(try command("up", in: keymap) == "up")
        #expect(try command("up", "page", in: keymap) == "up")
    }

    @Test("a later file takes keys away from one context only")
    func unbind() throws {
        let (keymap, problems) = load(Self.builtIn, "[list]\nunbind = [\"up\", \"j\"]")
        #expect(problems == [])
        #expect(try command("up", in: keymap) == nil)
        #expect(try command("j", in: keymap) == nil)
        #expect(try command("k", in: keymap) == "up")
        #expect(try command("up", "page", in: keymap) == "up")
        // What is taken away is not shown either.
        #expect(!keymap.bindings(in: "list").contains { $0.command.isEmpty })
    }

    @Test(
        "what is wrong is named with file, place and remedy, and the rest holds",
        arguments: [
            ("[list]\nupp = [\"u\"]", #"keys1.toml: list: unknown command "upp"; did you mean "up"?"#),
            ("[lists]\nup = [\"u\"]", #"keys1.toml: unknown field `lists`; did you mean "list"?"#),
            (
                "[list]\nup = [\"ctl+u\"]",
                #"keys1.toml: list: "ctl+u" is no key; write for example "ctrl+d", "alt+left", "f1" or "q""#
            ),
            (
                "[list]\nup = [\"f25\"]",
                #"keys1.toml: list: "f25" is no key; write for example "ctrl+d", "alt+left", "f1" or "q""#
            ),
            (
                "[list]\nunbind = [\"\"]",
                #"keys1.toml: list: "" is no key; write for example "ctrl+d", "alt+left", "f1" or "q""#
            ),
            ("[list]\nup = \"u\"", "keys1.toml: list: `up` is text; make it a list of texts"),
            ("list = 3", "keys1.toml: `list` is a number; make it a table"),
        ])
    func problems(own: String, says: String) throws {
        let (keymap, problems) = load(Self.builtIn, own)
        #expect(problems.map(\.description) == [says])
        #expect(keymap == load(Self.builtIn).keymap)
    }

    @Test(
        "a key that stands twice in a context is named, and the rest holds",
        arguments: [
            (
                "up = [\"u\"]\ndown = [\"u\"]",
                #"keys0.toml: list: "u" stands in `down` and in `up`; leave it out of one"#
            ),
            ("up = [\"u\", \"u\"]", #"keys0.toml: list: "u" stands twice in `up`; leave it out of one"#),
            (
                "up = [\"u\"]\nunbind = [\"u\"]",
                #"keys0.toml: list: "u" stands in `unbind` and in `up`; leave it out of one"#
            ),
        ])
    func twice(bindings: String, says: String) throws {
        let (keymap, problems) = load("[list]\npage-up = [\"p\"]\n" + bindings + "\n[page]\nup = [\"u\"]")
        #expect(problems.map(\.description) == [says])
        #expect(try command("p", in: keymap) == "page-up")
        #expect(try command("u", "page", in: keymap) == "up")
    }

    @Test("a bad key does not take the good ones beside it along")
    func goodBesideBad() throws {
        let (keymap, problems) = load("[list]\nup = [\"x+\", \"u\"]")
        #expect(problems.count == 1)
        #expect(try command("u", in: keymap) == "up")
    }

    @Test("a file that is no TOML is named with the line and changes nothing")
    func badTOML() {
        let (keymap, problems) = load(Self.builtIn, "[list]\nup = [")
        #expect(problems.map(\.file) == ["keys1.toml:2"])
        #expect(keymap == load(Self.builtIn).keymap)
    }
}
