import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("A round on screen")
struct RoundScreenTests {
    private func begun(columns: Int = 80, rows: Int = 24) throws -> AppTester {
        var tester = try AppTester(columns: columns, rows: rows)
        tester.press("enter", "enter")
        return tester
    }

    @Test("begins with a briefing")
    func briefing() throws {
        var tester = try AppTester()
        tester.press("enter")
        expectPicture(
            tester.surface,
            """
             A round with: Hiring manager|
            ────────────────────────────────────────────────────────────────────────────────|
             Hiring manager|
             Wants scope and results.|
            |
             "Let us begin."|
            |
             2 questions, 0:20 to think, 7:30 to answer, up to 2 follow-ups each. You|
             answer by typing whole sentences.|
             Tell true stories of your own, and say "I" where it was you. Expect to be|
             asked why. When the time is up, what stands in the box is your answer.|
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
             ⏎ begin   q back   F1 keys|
            """)
    }

    @Test("shows the question and the meaning while the user thinks")
    func thinking() throws {
        var tester = try begun()
        tester.wait(5500)
        expectPicture(
            tester.surface,
            """
             Ownership · question 1 of 2 · Hiring manager                THINK 0:05 of 0:20|
            ────────────────────────────────────────────────────────────────────────────────|
             Tell me about ownership.q1.|
            |
               Do you answer for it?|
            |
               Think of one case. Begin to type when you have it.|
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
             ^D done   ^G pause   ^N skip   F1 keys|
            """)
    }

    @Test("shows the words as they are typed, the clock and how many words there are")
    func answering() throws {
        var tester = try begun()
        tester.type(
            "In March I read 200 tickets? Yes; all of them, because nobody else had, and I wrote each reason on a card."
        )
        tester.wait(1000)
        expectPicture(
            tester.surface,
            """
             Ownership · question 1 of 2 · Hiring manager               ANSWER 0:11 of 7:30|
            ────────────────────────────────────────────────────────────────────────────────|
             Tell me about ownership.q1.|
            |
             │ In March I read 200 tickets? Yes; all of them, because nobody else had, and|
             │ I wrote each reason on a card.^|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
            ────────────────────────────────────────────────────────────────────────────────|
             ^D done   ^G pause   ^S story   ^N skip   F1 keys          22 words █░░░░░░░░░|
            """)
        #expect(roles(of: tester.surface, row: 0).contains { $0.hasPrefix("clock.label \"ANSWER") })
    }

    @Test("shows the conversation so far and the follow-up that waits")
    func probing() throws {
        var tester = try begun()
        tester.say("In March we rebuilt the form.")
        tester.type("I drew it")
        tester.wait(1000)
        expectPicture(
            tester.surface,
            """
             Ownership · question 1 of 2 · Hiring manager          FOLLOW-UP 1 0:01 of 3:00|
            ────────────────────────────────────────────────────────────────────────────────|
             Tell me about ownership.q1.|
            |
             You    In March we rebuilt the form.|
             Asked  Which part was yours?|
             │ I drew it^|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
             │|
            ────────────────────────────────────────────────────────────────────────────────|
             ^D done   ^G pause   ^S story   ^N skip   F1 keys           3 words ░░░░░░░░░░|
            """)
    }

    @Test("works at 40×12")
    func small() throws {
        var tester = try begun(columns: 40, rows: 12)
        tester.say("In March we rebuilt the form, and it took the three of us most of a week.")
        tester.type("I drew it on paper first, and")
        tester.wait(1000)
        expectPicture(
            tester.surface,
            """
             Ownership · question 1 of 2… 0:03/3:00|
             Tell me about ownership.q1.|
             You    In March we rebuilt the form,|
                    and it took the three of us|
                    most of a week.|
             Asked  Which part was yours?|
             │ I drew it on paper first, and^|
             │|
             │|
             │|
             │|
             ^D done   ^G pause   ^S story  7 words|
            """)
    }

    @Test("takes what stands in the box when the time is up")
    func timeUp() throws {
        var tester = try begun()
        tester.type("half")
        tester.wait(450_000)
        #expect(tester.text.contains("FOLLOW-UP 1"))
        #expect(tester.text.contains("You    half"))
    }

    @Test("stands still in a pause and types nothing")
    func pause() throws {
        var tester = try begun()
        tester.type("abc")
        tester.press("ctrl+g")
        #expect(tester.app.nextWake == nil)
        #expect(tester.text.contains("Paused"))
        tester.type("xyz")
        tester.press("enter")
        #expect(tester.text.contains("│ abc"))
        #expect(!tester.text.contains("xyz"))
    }

    @Test("asks before it skips or ends, and keeps what was written")
    func confirmations() throws {
        var tester = try begun()
        tester.type("kept")
        tester.press("ctrl+n", "n")
        #expect(tester.text.contains("│ kept"))
        tester.press("ctrl+q", "y")
        #expect(tester.text.contains("Debrief"))
        #expect(tester.recorded?.round.turns.first?.answer?.text == "kept")
        #expect(tester.effects.contains(.stopRecording))
    }

    @Test("does not give an empty answer by accident")
    func emptyAnswer() throws {
        var tester = try begun()
        tester.press("ctrl+d", "ctrl+d")
        #expect(tester.text.contains("Nothing is written yet"))
        #expect(tester.recorded?.round.phase == .answering)
    }

    @Test("keeps letters that are also commands elsewhere as letters")
    func letters() throws {
        var tester = try begun()
        tester.type("q?/jkh")
        #expect(tester.text.contains("│ q?/jkh"))
    }

    @Test(
        "a letter changes the picture as drawing all of it anew would, in every place and while the box scrolls",
        arguments: [(80, 24), (40, 12), (24, 6), (20, 5)])
    func lettersAreDrawnAlone(columns: Int, rows: Int) throws {
        var tester = try begun(columns: columns, rows: rows)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<60 {
            // The tester compares the two after each message.
            tester.type(["a", "word ", "é", "字", "a-very-long-word", "  "].randomElement(using: &generator) ?? "a")
            tester.press(
                ["up", "left", "alt+b", "backspace", "ctrl+e", "enter"].randomElement(using: &generator) ?? "up")
        }
        tester.press("alt+>")
        tester.type(" and this is the end")
        #expect(tester.recorded?.round.draft.text.hasSuffix(" and this is the end") == true)
    }

    @Test("says so while words cannot be saved")
    func notSaved() throws {
        var tester = try begun()
        tester.tell(.savingFailed("There is no room left."))
        #expect(tester.text.contains("Not saved! ^O writes it elsewhere. There is no room left."))
        tester.tell(.savingFailed(nil))
        #expect(!tester.text.contains("Not saved"))
    }

    @Test("while words cannot be saved, the round can be written to another place, and only then")
    func elsewhere() throws {
        var tester = try AppTester(start: .practice(RoundWish()))
        tester.press("enter")
        tester.wait(5000)
        tester.type("I read tickets.")
        tester.press("ctrl+o")
        #expect(tester.text.contains("All your words are saved."))
        tester.tell(.savingFailed("There is no room left."))
        tester.press("ctrl+o")
        #expect(tester.text.contains("Write it to: ~/hotseat-"))
        tester.press("ctrl+u")
        tester.type("/mnt/round.json")
        tester.press("enter")
        let transcript = try #require(tester.recorded)
        #expect(tester.effects.contains(.writeElsewhere(transcript, path: "/mnt/round.json")))
        tester.tell(.writtenElsewhere("/mnt/round.json"))
        #expect(tester.text.contains("Written to /mnt/round.json."))
        tester.tell(.savingFailed(nil))
        #expect(!tester.text.contains("Not saved!"))
    }

    @Test("the recorded events fold to what was on the screen")
    func recorded() throws {
        var tester = try begun()
        tester.say("In March we rebuilt the form.")
        tester.type("I drew")
        #expect(tester.recorded?.round.draft.text == "I drew")
    }

    @Test("a notice goes after a few seconds")
    func notices() throws {
        var tester = try begun()
        tester.press("ctrl+d", "ctrl+d")
        tester.wait(20_000)
        #expect(!tester.text.contains("Nothing is written yet"))
    }
}
