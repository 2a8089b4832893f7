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

    @Test("the answers are rated")
    func rating() throws {
        var tester = try finished()
        tester.press("4", "2")
        expectPicture(
            tester.surface,
            """
             Dive Deep · question 2 of 2 · Hiring manager|
            ────────────────────────────────────────────────────────────────────────────────|
             How did each answer hold up under the questions? 1 it fell apart, 3 in parts,|
             5 whatever was asked.|
            |
               4  1. Tell me about ownership.q1.|
             ▸ 2  2. Tell me about dive-deep.q1.|
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
             ⏎ start   ↑ up   ↓ down|
            """)
    }

    @Test("the debrief tells what was asked, why, and how long it took")
    func debrief() throws {
        var tester = try finished()
        tester.press("4", "enter")
        expectPicture(
            tester.surface,
            """
             Debrief                                                                   41 %|
            ────────────────────────────────────────────────────────────────────────────────|
             Sat 21 Nov 2026, 14:00|
             finished · 0:08 · 2 questions · 4 follow-ups · 16 words|
             practice · hiring-manager · prose · 20261121-140033-0000|
            |
             1. Ownership|
             Tell me about ownership.q1.|
             You    In March we rebuilt the form.|
                    0:02 of 7:30 · 6 words|
                    A fragment.|
                    ? Your own part is hard to see. What did you do yourself?|
            |
             Asked  Which part was yours?|
                    own-part: No act of your own is named yet.|
                    You said: "we"|
             You    I drew it.|
                    0:01 of 3:00 · 3 words|
                    Nothing new in this reply.|
            |
             Asked  Why that?|
                    why: No reason is given for any step.|
            ────────────────────────────────────────────────────────────────────────────────|
             q back   r replay   a again   PgDn page down   F1 keys|
            """)
    }

    @Test("the debrief works at 40×12")
    func small() throws {
        var tester = try finished(columns: 40, rows: 12)
        tester.press("enter", "pagedown")
        expectPicture(
            tester.surface,
            """
             Debrief                           32 %|
                    0:02 of 7:30 · 6 words|
                    A fragment.|
                    ? Your own part is hard to see.|
                    What did you do yourself?|
            |
             Asked  Which part was yours?|
                    own-part: No act of your own is|
                    named yet.|
                    You said: "we"|
             You    I drew it.|
             q back   r replay   a again|
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
             Space play   ← -5 s   → +5 s   ] next question   - slower   + faster    REPLAY|
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
