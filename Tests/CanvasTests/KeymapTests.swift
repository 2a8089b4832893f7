import Canvas
import Testing

@Suite("A keymap")
struct KeymapTests {
    private typealias Binding = Keymap.Binding

    private func chord(_ name: String) throws -> KeyChord { try #require(KeyChord(parsing: name)) }

    private func keymap(_ contexts: [String: [(String, String)]]) throws -> Keymap {
        Keymap(
            contexts: try contexts.map { name, lines in
                Keymap.Context(
                    name: name, bindings: try lines.map { Binding(chord: try chord($0.0), command: $0.1) })
            })
    }

    @Test(
        "looks a chord up in one context after the other",
        arguments: [
            ("q", ["round", "app"], "skip"), ("q", ["app", "round"], "quit"), ("x", ["round", "app"], "close"),
            ("q", ["nowhere", "app"], "quit"), ("z", ["round", "app"], nil), ("q", ["nowhere"], nil), ("q", [], nil),
            ("ctrl+q", ["app"], nil), ("Q", ["app"], nil),
        ] as [(String, [String], String?)])
    func lookUp(name: String, contexts: [String], command: String?) throws {
        let keymap = try keymap(["app": [("q", "quit"), ("x", "close")], "round": [("q", "skip")]])
        #expect(keymap.command(for: try chord(name), in: contexts) == command)
    }

    @Test("takes the first line where a chord stands twice in a context")
    func twice() throws {
        let keymap = try keymap(["app": [("q", "first"), ("q", "second")]])
        #expect(keymap.command(for: try chord("q"), in: ["app"]) == "first")
    }

    @Test("without bindings asks for nothing")
    func empty() throws {
        #expect(Keymap().command(for: try chord("q"), in: ["app"]) == nil)
        #expect(Keymap().overlaid(with: Keymap()) == Keymap())
    }

    /// What help and footers show must be what the key does: a chord that a nearer context has taken is left out.
    @Test(
        "tells the chords of a command, the nearest context's first",
        arguments: [
            ("quit", ["app"], ["q", "ctrl+q"]), ("quit", ["round", "app"], ["ctrl+q"]),
            ("help", ["round", "app"], ["f1", "h"]), ("help", ["app", "round"], ["h", "f1"]),
            ("skip", ["round", "app"], ["q"]), ("skip", ["app", "round"], []), ("skip", ["app"], []),
            ("nothing", ["round", "app"], []), ("quit", [], []), ("quit", ["nowhere"], []),
            ("help", ["app", "app"], ["h"]),
        ])
    func chords(command: String, contexts: [String], names: [String]) throws {
        let keymap = try keymap([
            "app": [("q", "quit"), ("ctrl+q", "quit"), ("h", "help")], "round": [("q", "skip"), ("f1", "help")],
        ])
        #expect(keymap.chords(for: command, in: contexts).map(\.name) == names)
    }

    @Test("gives way where another is laid over it, and keeps the rest")
    func overlaid() throws {
        let base = try keymap(["app": [("q", "quit"), ("x", "close"), ("h", "help")], "round": [("p", "pause")]])
        let mine = try keymap(["app": [("x", "export"), ("f1", "help")], "replay": [("p", "play")]])
        let both = base.overlaid(with: mine)
        let expected = try keymap([
            "app": [("x", "export"), ("f1", "help"), ("q", "quit"), ("h", "help")], "round": [("p", "pause")],
            "replay": [("p", "play")],
        ])
        #expect(Set(both.contexts) == Set(expected.contexts))
        #expect(both.command(for: try chord("x"), in: ["app"]) == "export")
        #expect(both.command(for: try chord("f1"), in: ["app"]) == "help")
        #expect(both.command(for: try chord("p"), in: ["round"]) == "pause")
    }

    /// Who wants a key to do nothing writes an empty command; the key then falls through to the next context.
    @Test("loses a binding to an empty command, in that context only")
    func takenAway() throws {
        let base = try keymap(["app": [("q", "quit"), ("x", "close")], "round": [("q", "skip")]])
        let both = base.overlaid(with: try keymap(["round": [("q", "")], "replay": [("q", "")]]))
        #expect(both.command(for: try chord("q"), in: ["round"]) == nil)
        #expect(both.command(for: try chord("q"), in: ["round", "app"]) == "quit")
        #expect(both.command(for: try chord("q"), in: ["replay"]) == nil)
        #expect(both.bindings(in: "round").isEmpty)
        #expect(both.bindings(in: "app").count == 2)
    }

    @Test("is another when a chord or a command is another")
    func equality() throws {
        let base = try keymap(["app": [("q", "quit")]])
        #expect(base == (try keymap(["app": [("q", "quit")]])))
        #expect(base != (try keymap(["app": [("Q", "quit")]])))
        #expect(base != (try keymap(["app": [("q", "close")]])))
        #expect(base != (try keymap(["round": [("q", "quit")]])))
    }
}
