import Canvas
import Testing

@Suite("A key chord")
struct KeyTests {
    @Test(
        "is read as keymaps write it",
        arguments: [
            ("q", KeyChord(.character("q"))), ("Q", KeyChord(.character("Q"))), ("é", KeyChord(.character("é"))),
            ("?", KeyChord(.character("?"))), ("+", KeyChord(.character("+"))), ("f", KeyChord(.character("f"))),
            ("1", KeyChord(.character("1"))), (" ", KeyChord(.character(" "))), ("space", KeyChord(.character(" "))),
            ("enter", KeyChord(.enter)), ("tab", KeyChord(.tab)), ("backspace", KeyChord(.backspace)),
            ("delete", KeyChord(.delete)), ("insert", KeyChord(.insert)), ("escape", KeyChord(.escape)),
            ("up", KeyChord(.up)), ("down", KeyChord(.down)), ("left", KeyChord(.left)), ("right", KeyChord(.right)),
            ("home", KeyChord(.home)), ("end", KeyChord(.end)), ("pageup", KeyChord(.pageUp)),
            ("pagedown", KeyChord(.pageDown)), ("f1", KeyChord(.function(1))), ("f24", KeyChord(.function(24))),
            ("ctrl+d", KeyChord(.character("d"), .control)), ("alt+left", KeyChord(.left, .alt)),
            ("shift+tab", KeyChord(.tab, .shift)), ("ctrl++", KeyChord(.character("+"), .control)),
            ("ctrl+alt++", KeyChord(.character("+"), [.control, .alt])),
            ("shift+alt+ctrl+f12", KeyChord(.function(12), [.control, .alt, .shift])),
            ("ctrl+space", KeyChord(.character(" "), .control)),
        ])
    func parsing(text: String, chord: KeyChord) {
        #expect(KeyChord(parsing: text) == chord)
    }

    @Test(
        "is not read where it is none",
        arguments: [
            "", "ctrl", "ctrl+", "+a", "++", "hyper+a", "Ctrl+d", "ctrl+ctrl", "f0", "f25", "f-1", "f+1",
            "f999999999999999999",
            "abc", "ctrl+abc", "enter+a", "a+b", "alt++x", "Enter", "pgup", "ctrl +a", "\u{1B}[A",
        ])
    func nothing(text: String) {
        #expect(KeyChord(parsing: text) == nil)
    }

    static let keys: [Key] =
        [
            .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown,
        ]
        + (1...24).map { .function($0) }
        + (0x20..<0x7F as Range<UInt8>).map { .character(Character(Unicode.Scalar($0))) }
        + [.character("é"), .character("字"), .character("👩\u{200D}👧")]

    /// Settings are written by name and read again; a name that two keys shared would lose one of them.
    @Test("has a name of its own that reads as the same chord", arguments: 0..<8 as Range<UInt8>)
    func roundTrip(modifiers: UInt8) {
        var names: Set<String> = []
        for key in Self.keys {
            let chord = KeyChord(key, Modifiers(rawValue: modifiers))
            #expect(KeyChord(parsing: chord.name) == chord, "\(chord.name)")
            #expect(names.insert(chord.name).inserted, "\(chord.name)")
            #expect(!chord.shown.isEmpty)
        }
    }

    @Test(
        "is named and shown in few columns",
        arguments: [
            ("ctrl+d", "^D"), ("alt+f", "M-f"), ("up", "↑"), ("down", "↓"), ("left", "←"), ("right", "→"),
            ("enter", "⏎"), ("backspace", "⌫"), ("escape", "Esc"), ("tab", "Tab"), ("shift+tab", "S-Tab"),
            ("alt+enter", "M-⏎"), ("f5", "F5"), ("ctrl+f5", "^F5"), ("ctrl+left", "^←"), ("ctrl+alt+d", "^M-d"),
            ("space", "Space"), ("pageup", "PgUp"), ("pagedown", "PgDn"), ("home", "Home"), ("end", "End"),
            ("delete", "Del"), ("insert", "Ins"), ("q", "q"), ("?", "?"),
        ])
    func shown(name: String, shown: String) throws {
        let chord = try #require(KeyChord(parsing: name))
        #expect(chord.name == name)
        #expect(chord.shown == shown)
    }

    @Test("names its modifiers in one order")
    func order() {
        #expect(KeyChord(parsing: "shift+alt+ctrl+up")?.name == "ctrl+alt+shift+up")
        #expect(KeyChord(parsing: "alt+ctrl+up")?.shown == "^M-↑")
    }

    @Test(
        "types text where it is a character with nothing held down",
        arguments: [
            ("q", true), ("space", true), ("字", true), ("enter", false), ("tab", false), ("backspace", false),
            ("ctrl+q", false), ("alt+q", false), ("f1", false), ("left", false),
        ])
    func typesText(name: String, types: Bool) throws {
        #expect(try #require(KeyChord(parsing: name)).typesText == types)
    }
}
