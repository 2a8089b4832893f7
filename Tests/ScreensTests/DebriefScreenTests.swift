import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("After a round")
struct DebriefScreenTests {
    private func finished(columns: Int = 80, rows: Int = 24) throws -> AppTester {
        var tester = try AppTester(columns: columns, rows: rows)
        tester.press("enter")
        tester.wait(1500)
        tester.press("enter")
        for text in ["In March we rebuilt the form.", "I drew it.", "It was quick.", "I went.", "So.", "Then."] {
            tester.say(text)
        }
        return tester
    }

    @Test("the round is rated on the rubric")
    func rating() throws {
        var tester = try finished()
        tester.press("4", "2")
        #expect(tester.recorded?.round.firstAssessments == ["own-part": 4, "evidence": 2])
        expectPicture(
            tester.surface,
            """
             Dive Deep · question 2 of 2 · Hiring manager|
            ────────────────────────────────────────────────────────────────────────────────|
             How did it go as a whole? First your own view, then what the program found.|
               4  A  Own part|
             ▸ 2  B  Evidence|
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
              1 no|
             ▸2 a word|
              3 a number|
              4 two|
              5 three|
            ────────────────────────────────────────────────────────────────────────────────|
             1 rate 1   5 rate 5   ↑ up   ↓ down   ⏎ done|
            """)
    }

    @Test("the debrief tells what was asked, why, and how long it took")
    func debrief() throws {
        var tester = try finished()
        tester.press("4", "enter")
        expectPicture(
            tester.surface,
            """
             Debrief                                                                   36 %|
            ────────────────────────────────────────────────────────────────────────────────|
             Sat 21 Nov 2026, 14:00|
             finished · 0:08 · 2 questions · 4 follow-ups · 16 words|
             practice · hiring-manager · prose · 20261121-140033-0000|
            |
             Work on next|
             1 Say what you did yourself (1 of 2: answer 1).|
             2 Give the reason for your main step (1 of 2: answer 2).|
             Most to gain: answer 1, Ownership.|
            |
             Your own rating|
             Own part 4|
            |
             1. Ownership|
             Tell me about ownership.q1.|
             You S  In March we rebuilt the form.|
                    Marked: your acts, numbers, reasons, vague words|
                    0:02 of 7:30 · 6 words|
                    A fragment.|
                    ? Your own part is hard to see. What did you do yourself?|
            |
            ────────────────────────────────────────────────────────────────────────────────|
             q back   w weakest again   Tab next finding   d put away   r replay|
            """)
    }

    @Test("the debrief works at 40×12")
    func small() throws {
        var tester = try finished(columns: 40, rows: 12)
        tester.press("enter", "pagedown")
        expectPicture(
            tester.surface,
            """
             Debrief                           29 %|
             2 Give the reason for your main step|
             (1 of 2: answer 2).|
             Most to gain: answer 1, Ownership.|
            |
             1. Ownership|
             Tell me about ownership.q1.|
             You S  In March we rebuilt the form.|
                    0:02 of 7:30 · 6 words|
                    A fragment.|
                    ? Your own part is hard to see.|
             q back   w weakest again|
            """)
    }

    @Test("one key practises the same kind of round again")
    func again() throws {
        var tester = try finished()
        let first = tester.recorded?.id
        tester.press("enter")
        tester.wait(3000)
        tester.press("a")
        #expect(tester.text.contains("A round with: Hiring manager"))
        #expect(tester.recorded?.id != first)
    }

    @Test("the replay shows the typing, seeks, and stays on its last frame")
    func replay() throws {
        var tester = try finished()
        tester.press("enter", "r")
        #expect(tester.text.contains("REPLAY"))
        tester.wait(1000)
        expectPicture(
            tester.surface,
            """
             A round with: Hiring manager|
            ────────────────────────────────────────────────────────────────────────────────|
             2 questions, 0:20 to think, 7:30 to answer, up to 2 follow-ups each. You|
             answer by typing whole sentences.|
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
             ▶ ███████░░░┃░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░┃░░░░░░░░░░  0:01 / 0:08 1×|
            ────────────────────────────────────────────────────────────────────────────────|
             Space play   ← -5 s   → +5 s   ] next question   - slower         14:00 REPLAY|
            """)
        let early = tester.text
        tester.press("G")
        let last = tester.text
        #expect(last != early)
        tester.wait(60_000)
        #expect(tester.text == last)
        tester.press("g", "]")
        #expect(tester.text.contains("question 1 of 2"))
        tester.press("]")
        #expect(tester.text.contains("question 2 of 2"))
        tester.press("/")
        tester.type("drew")
        tester.press("enter")
        #expect(tester.text.contains("\"drew\": place 1 of 1"))
        #expect(tester.text.contains("I drew^") || tester.text.contains("I drew"))
        tester.press("N")
        #expect(tester.text.contains("No further place"))
    }

    @Test("at sixteen times the speed a second shows sixteen")
    func speed() throws {
        var tester = try finished()
        tester.press("enter", "r", "+", "+", "+", "+")
        #expect(tester.text.contains("16×"))
        tester.wait(100)
        let position = tester.text.split(separator: "\n").first { $0.contains("16×") }
        #expect(position?.contains("0:01 /") == true)
    }
}
