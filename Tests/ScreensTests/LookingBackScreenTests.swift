import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("Between and after the questions")
struct LookingBackScreenTests {
    /// A program in which the everyday round is another one.
    private func tester(_ change: (inout RoundPlan) -> Void, columns: Int = 80, rows: Int = 24) throws -> AppTester {
        var plan = Samples.plan(think: 0)
        change(&plan)
        let preset = Preset(
            id: "practice", title: "Practice", purpose: "Other.", questions: plan.questions, think: 0, answer: 150_000,
            probes: plan.probes, reply: 60_000, focus: plan.focus, sittings: plan.sittings ?? [],
            hasQuickCheck: plan.hasQuickCheck ?? false)
        var library = Samples.library
        library.presets = [preset]
        var tester = try AppTester(columns: columns, rows: rows, library: library)
        tester.press("enter", "enter")
        return tester
    }

    @Test("a minute's look back")
    func check() throws {
        var tester = try tester { $0.hasQuickCheck = true }
        tester.say("We went.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.press("p", "n")
        expectPicture(
            tester.surface,
            """
             Ownership · question 1 of 2 · Hiring manager|
            ────────────────────────────────────────────────────────────────────────────────|
             A minute of looking back. Was it in your answer?|
             Tell me about ownership.q1.|
            |
               partly  Did you say what you did?|
             ▸ no      Did you give a number?|
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
             y yes   p partly   n no   ⏎ done   F1 keys|
            """)
        tester.press("enter")
        #expect(tester.recorded?.round.turns.first?.checks == ["own-part": .partly, "number": .no])
        #expect(tester.text.contains("question 2 of 2"))
    }

    @Test("a break, a vote, and the panel")
    func loop() throws {
        var tester = try tester { $0.sittings = Samples.loop().sittings }
        tester.say("I went, because nobody else had.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.wait(65_000)
        expectPicture(
            tester.surface,
            """
             A break · then Peer|
            ────────────────────────────────────────────────────────────────────────────────|
             1:05 of 10:00|
             Stand up, drink something, look out of the window. Everything is saved: you|
             may also stop here and go on another day.|
            |
             Interviewer 2 of 2: Peer|
             Wants to know how.|
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
             ⏎ begin   q stop for now   F1 keys|
            """)
        tester.press("enter")
        #expect(tester.text.contains("Peer"))
        tester.say("We had some trouble.")
        while tester.text.contains("FOLLOW-UP") { tester.say("No.") }
        tester.press("4", "enter")
        expectPicture(
            tester.surface,
            """
             Dive Deep · question 2 of 2 · Peer|
            ────────────────────────────────────────────────────────────────────────────────|
             2 votes are in, sealed. This is what was written down:|
             1 Hiring manager|
               action 1 · decision 1 · result 2|
             2 Peer|
               nothing to write down|
            |
             On these notes alone, would you speak up for yourself? The steps are ours and|
             foretell nothing.|
             ▸ strongly in favour|
               in favour|
               against|
               strongly against|
            |
            |
            |
            |
            |
            |
            |
            |
            ────────────────────────────────────────────────────────────────────────────────|
             ⏎ vote   ↑ up   ↓ down   F1 keys|
            """)
        tester.press("down", "enter")
        #expect(tester.recorded?.round.ownVote?.vote == .inFavour)
        expectPicture(
            tester.surface,
            """
             Debrief                                                                   27 %|
            ────────────────────────────────────────────────────────────────────────────────|
             Sat 21 Nov 2026, 14:00|
             finished · 1:12 · 2 questions · 4 follow-ups · 16 words|
             practice · hiring-manager · prose · 20261121-140033-0000|
            |
             Work on next|
             1 Say what you did yourself (1 of 2: answer 2).|
             2 Give a number (1 of 2: answer 2).|
             Most to gain: answer 2, Dive Deep.|
            |
             Your own rating|
             Own part 4|
            |
             The panel|
             1 Hiring manager: against|
               4 data points in one answer; no number, no alternative, no person, no time,|
               no lesson.|
             2 Peer: strongly against|
               0 data points in one answer; no action, no number, no decision, no|
               alternative, no person, no time, no result, no lesson.|
             You: in favour|
            ────────────────────────────────────────────────────────────────────────────────|
             q back   w weakest again   Tab next finding   d put away   r replay|
            """)
    }

    @Test("a loop can be left in a break, and waits on the first screen")
    func leave() throws {
        var tester = try tester { $0.sittings = Samples.loop().sittings }
        tester.say("I went.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.press("q")
        #expect(tester.text.contains("HOTSEAT"))
        #expect(tester.effects.contains(.stopRecording))
        #expect(tester.recorded?.round.phase == .resting(1))
    }

    @Test("a sample answer with its follow-ups to choose from")
    func exhibit() throws {
        var tester = try tester {
            $0.focus = RoundFocus(spotsGaps: true); $0.probes = 0
        }
        #expect(tester.text.contains("They   We baked a lot and people were happy."))
        #expect(tester.text.contains("a "))
        tester.say("a b")
        #expect(tester.text.contains("Before: "))
        tester.say("c")
        tester.press("enter")
        #expect(tester.text.contains("You named:"))
    }

    @Test("a finding is put away with one key and taken back with the same")
    func dismiss() throws {
        var tester = try tester { $0.questions = 1 }
        tester.say("We went.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.press("enter", "d")
        #expect(tester.text.contains("Choose a finding first"))
        tester.press("tab", "d")
        #expect(tester.text.contains("▸ put away: Your own part is hard to see."))
        #expect(tester.recorded?.round.turns[0].dismissed == [.ownPart])
        tester.press("d")
        #expect(tester.text.contains("▸ ? Your own part is hard to see."))
        #expect(tester.recorded?.round.turns[0].dismissed.isEmpty == true)
    }

    @Test("the rubric again after the findings, the first view kept")
    func assessAgain() throws {
        var tester = try tester { $0.questions = 1 }
        tester.say("We went.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.press("5", "enter", "e", "2", "enter")
        #expect(tester.recorded?.round.firstAssessments == ["own-part": 5])
        #expect(tester.text.contains("Own part 5, then 2"))
    }

    @Test("one key asks the weakest answer's question again")
    func weakest() throws {
        var tester = try tester { _ in }
        tester.say("I went, because I read 200 tickets in March, rather than wait. It fell by half as a result.")
        for reply in ["I read 40 more because Anna asked.", "It fell to 12 in May, rather than 30."] {
            tester.say(reply)
        }
        tester.say("We had some trouble.")
        while tester.text.contains("FOLLOW-UP") { tester.say("No.") }
        let weak = try #require(tester.recorded?.round.turns[1].question.id)
        tester.press("enter", "w", "enter")
        #expect(tester.recorded?.round.turns.map(\.question.id) == [weak])
        #expect(tester.recorded?.plan.questions == 1)
    }

    @Test("two attempts side by side")
    func compare() throws {
        var tester = try tester { $0.questions = 1 }
        tester.say("We went.")
        while tester.text.contains("FOLLOW-UP") { tester.say("It fell.") }
        tester.press("enter", "c")
        let transcript = try #require(tester.recorded)
        let question = transcript.round.turns[0].question.id
        #expect(tester.effects.contains(.findAttempt(at: question, besides: transcript.id)))
        let reviews = TurnReview.reviews(of: transcript.round, library: Samples.library, ignoring: [])
        let earlier = Transcript(
            id: "earlier", startedAt: transcript.startedAt - 86_400, plan: transcript.plan, events: transcript.events)
        tester.tell(.attemptFound(Attempt(at: question, in: earlier, reviews: reviews), at: question))
        expectPicture(
            tester.surface,
            """
             Two attempts|
            ────────────────────────────────────────────────────────────────────────────────|
             Tell me about ownership.q1.|
            |
                         Fri 20 Nov 2026, 14:00            Sat 21 Nov 2026, 14:00|
             words       2                                 2|
             time        0:00                              0:00|
             thought     0:00                              0:00|
             segments    S 100 %                           S 100 %|
             your acts   0                                 0|
             numbers     0                                 0|
             reasons     0                                 0|
             outcomes    0                                 0|
             follow-ups  2                                 2|
             dry replies 2                                 2|
             story       -                                 -|
            |
             Asked|
             own-part, nothing new                   own-part, nothing new|
             why, nothing new                        why, nothing new|
            |
             To look at again|
            ────────────────────────────────────────────────────────────────────────────────|
             q back   ↑ up   ↓ down   PgDn page down   F1 keys|
            """)
        tester.press("q")
        #expect(tester.text.contains("Debrief"))
        tester.tell(.attemptFound(nil, at: question))
        #expect(tester.text.contains("not asked in another round"))
    }

    @Test("what was said aloud is written down without a clock")
    func speak() throws {
        var tester = try AppTester(
            start: .practice(
                {
                    var wish = RoundWish()
                    wish.input = .speak
                    wish.think = 0
                    return wish
                }()))
        tester.press("enter")
        #expect(tester.text.contains("SPEAK"))
        tester.wait(2000)
        tester.press("ctrl+d")
        #expect(tester.text.contains("WRITE IT DOWN"))
        #expect(tester.app.nextWake == nil)
        tester.say("We went.")
        #expect(tester.text.contains("FOLLOW-UP 1"))
    }
}
