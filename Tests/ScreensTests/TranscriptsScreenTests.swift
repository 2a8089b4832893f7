import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("Going back")
struct TranscriptsScreenTests {
    @Test("the list tells when, what about and how much", arguments: [80, 40])
    func list(columns: Int) throws {
        var tester = try AppTester(columns: columns, rows: columns == 80 ? 24 : 12, shelf: shelf)
        tester.press("j", "j", "enter")
        if columns == 80 {
            expectPicture(
                tester.surface,
                """
                 Transcripts                                                                  3|
                ────────────────────────────────────────────────────────────────────────────────|
                 ▸ ! 21 Nov 14:02  Ownership                            2 q  4 f  345 words|
                     21 Nov 12:32  Dive Deep, Ownership                 2 q  4 f  345 words|
                   - 19 Nov 12:02  Ownership                            2 q  4 f  345 words|
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                ────────────────────────────────────────────────────────────────────────────────|
                 ⏎ open   r replay   / filter   d delete   q back   F1 keys|
                """)
        } else {
            expectPicture(
                tester.surface,
                """
                 Transcripts                          3|
                 ▸ ! 21 Nov 14:02  Ownership    345 w|
                     21 Nov 12:32  Dive Deep, … 345 w|
                   - 19 Nov 12:02  Ownership    345 w|
                |
                |
                |
                |
                |
                |
                |
                 ⏎ open   r replay   / filter|
                """)
        }
    }

    @Test("a filter shows what holds its words, and escape lets go of it")
    func filter() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "/")
        tester.type("dive")
        tester.press("enter")
        #expect(tester.text.contains("1 with \"dive\""))
        #expect(!tester.text.contains("19 Nov"))
        tester.press("escape")
        #expect(tester.text.contains("19 Nov"))
    }

    @Test("deleting asks first and can be undone")
    func delete() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "d", "n")
        #expect(!tester.effects.contains(.deleteTranscript("c")))
        tester.press("d", "y")
        #expect(tester.effects.contains(.deleteTranscript("c")))
        tester.press("u")
        #expect(tester.effects.contains(.restoreTranscript("c")))
    }

    @Test("the mouse chooses and opens")
    func mouse() throws {
        var tester = try AppTester(shelf: shelf)
        tester.tell(.input(.mouse(.press, Point(x: 5, y: 4))))
        tester.tell(.input(.mouse(.press, Point(x: 5, y: 4))))
        #expect(tester.text.contains("Transcripts  ") || tester.text.contains(" Transcripts"))
        #expect(tester.text.contains("345 words"))
    }
}
