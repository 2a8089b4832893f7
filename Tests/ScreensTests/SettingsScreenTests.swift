import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("Settings and help")
struct SettingsScreenTests {
    @Test("a changed setting is kept at once")
    func change() throws {
        var tester = try AppTester()
        tester.press("G", "enter", "right")
        #expect(tester.effects.contains(.useTheme("light")))
        #expect(
            tester.effects.contains { if case .savePreferences(let kept) = $0 { kept.theme == "light" } else { false } }
        )
        expectPicture(
            tester.surface,
            """
             Settings|
            ────────────────────────────────────────────────────────────────────────────────|
             ▸ Theme                      Light|
               Pack                       Amazon-style|
               Round                      Practice|
               Interviewer                Hiring manager|
               Answers by                 typing whole sentences|
               Name the principle         yes|
               Show the clock             yes|
               Look back after answers    yes|
               Use the mouse in lists     yes|
               Look for: own action       yes|
               Look for: metric           yes|
               Look for: baseline         yes|
               Look for: source           yes|
               Look for: time             yes|
               Look for: cause            yes|
               Look for: alternative      yes|
               Look for: trade off        yes|
            |
             How the screen looks. Your own: a file in the themes folder of your settings.|
            |
            ────────────────────────────────────────────────────────────────────────────────|
             → next   ← before   q back   F1 keys|
            """)
    }

    @Test("the help names the keys of the keymap")
    func help() throws {
        var tester = try AppTester()
        tester.press("?")
        expectPicture(
            tester.surface,
            """
             HOTSEAT                                                        Sat 21 Nov 2026|
            ────────────────────────────────────────────────────────────────────────────────|
             ▸ Pract┌──────────────────────────────────────────────────────────────┐|
               One p│ Keys                                                         │stion,|
               Trans│ F1 ?             Show the keys that work here                │|
               Setti│ Esc h ←          Go back                                     │ite|
                    │ q ^C ^Q          Leave Hotseat                               │|
                    │ ^L               Draw the screen anew                        │|
                    │ ^Z               Go to the shell; `fg` comes back            │|
                    │ ↑ k ^P           One up                                      │|
                    │ ↓ j ^N           One down                                    │|
                    │ PgUp ^B          A page up                                   │|
                    │ PgDn ^F          A page down                                 │|
                    │ Home g           To the first                                │|
                    │ End G            To the last                                 │|
                    │ ⏎ l →            Open what is chosen                         │|
                    │ a                Practise the same kind of round once more   │|
                    │ r                Go on with the round that was cut off       │|
                    │                                                              │|
                    │                                                              │|
                    │                                                              │|
                    └──────────────────────────────────────────────────────────────┘|
            ────────────────────────────────────────────────────────────────────────────────|
             F1 keys|
            """)
        tester.press("q")
        #expect(!tester.text.contains("Keys  "))
    }

    @Test("every command has a key somewhere, and every binding is of a command that exists")
    func complete() throws {
        let keymap = try AppTester.keymap()
        let bound = Set(keymap.contexts.map(\.bindings).flatMap { $0.map(\.command) })
        #expect(Set(Command.allCases.map(\.rawValue)).subtracting(bound).isEmpty)
        #expect(bound.allSatisfy { Command(rawValue: $0) != nil })
    }

    @Test("a window too small gets a plain notice", arguments: [(10, 3), (1, 1), (0, 0), (23, 24), (80, 5)])
    func tooSmall(columns: Int, rows: Int) throws {
        var tester = try AppTester()
        tester.press("enter", "enter")
        tester.type("kept")
        tester.tell(.resized(Size(width: columns, height: rows)))
        _ = tester.surface
        tester.type("!")
        tester.tell(.resized(Size(width: 80, height: 24)))
        #expect(tester.text.contains("│ kept!"))
    }

    @Test(
        "no screen draws beyond its window, at any size",
        arguments: [(24, 6), (30, 8), (37, 13), (80, 14), (200, 60), (500, 8)])
    func sizes(columns: Int, rows: Int) throws {
        var tester = try AppTester(columns: columns, rows: rows, shelf: shelf)
        for keys in [["enter"], ["enter"], ["a"], ["ctrl+d"], ["ctrl+q", "y"], ["r"], ["q"], ["q"], ["?"]] {
            for key in keys { tester.press(key) }
            let surface = tester.surface
            #expect(surface.size == Size(width: columns, height: rows))
        }
    }
}
