import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("Setting up a round")
struct SetupScreenTests {
    @Test("lists the principles with what has come up", arguments: [(80, 24, "setup"), (40, 12, "setup40")])
    func looks(columns: Int, rows: Int, golden: String) throws {
        var tester = try AppTester(columns: columns, rows: rows, shelf: shelf)
        tester.press("j", "enter")
        if golden == "setup" {
            expectPicture(
                tester.surface,
                """
                 Set up a round|
                ────────────────────────────────────────────────────────────────────────────────|
                   Pack        ‹ Amazon-style ›|
                   Round       ‹ Practice ›|
                   Interviewer ‹ Hiring manager ›|
                   Answers by  ‹ typing whole sentences ›|
                 ▸ [ ] Ownership                                              1/5  3 days ago|
                   [ ] Dive Deep                                              0/4  not yet|
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
                 Starts: Ownership|
                 2 questions · think 0:20 · answer 7:30 · 2 follow-ups of 3:00|
                 Do you answer for it?|
                ────────────────────────────────────────────────────────────────────────────────|
                 ⏎ start   Space choose   → next   q back   F1 keys|
                """)
        } else {
            expectPicture(
                tester.surface,
                """
                 Set up a round|
                   Round       ‹ Practice ›|
                   Interviewer ‹ Hiring manager ›|
                   Answers by  ‹ typing whole sentences|
                 ▸ [ ] Ownership      1/5  3 days ago|
                   [ ] Dive Deep      0/4  not yet|
                |
                 Starts: Ownership|
                 2 questions · think 0:20 · answer 7:30|
                 · 2 follow-ups of 3:00|
                 Do you answer for it?|
                 ⏎ start   Space choose   → next|
                """)
        }
    }

    @Test("starts the principle under the cursor, or those chosen")
    func starts() throws {
        var tester = try AppTester()
        tester.press("j", "enter", "j", "enter")
        #expect(tester.recorded?.plan.principles == ["dive-deep"])
        var several = try AppTester()
        several.press("j", "enter", "space", "j", "space", "g", "enter")
        #expect(several.recorded?.plan.principles == ["ownership", "dive-deep"])
    }

    @Test("changes values in a circle and goes back")
    func values() throws {
        var tester = try AppTester()
        tester.press("j", "enter", "k", "right")
        #expect(tester.text.contains("typing short notes"))
        tester.press("left", "left")
        #expect(tester.text.contains("speaking aloud"))
        tester.press("q")
        #expect(tester.text.contains("Practise a round"))
    }
}
