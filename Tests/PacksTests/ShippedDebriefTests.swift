import Foundation
import Interview
import Reading
import Screens
import TestSupport
import Testing

@testable import Packs

/// What somebody reads after a scripted round with the shipped questions, follow-ups and weights: it should tell a stranger
/// what to work on next.
@Suite("The debrief of a scripted round")
struct ShippedDebriefTests {
    private static let answers = [
        """
        Last March our clinic lost forty referral letters a week. I pulled the fax log for ten days and found that one \
        number had been changed, so half of them went to a closed ward. I rang the ward, because nobody else had the list, \
        and had the line moved the same day. We could have bought a new system for 9,000 pounds, but that would not have \
        mended the number. By May it was two letters a week instead of forty. I check the log every Monday since.
        """,
        """
        We had loads of complaints at the desk and the team sorted them out. Management never told us anything about it. \
        It was a great success in the end and everyone was happier, and people worked really hard on it for quite some time.
        """,
    ]
    private static let replies = [
        "Forty families got their letter in time, where before nearly none did.",
        "Because the ward clerk had retired and nobody read that tray, so waiting would have lost another forty.",
        "We all did our bit.", "No idea, really.",
    ]

    private func debrief(columns: Int, rows: Int) throws -> AppTester {
        let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
        var library = LibraryLoader.load(layers: [prompts.files]).library
        let weights = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")
        library.reader.weights = ReadingWeights(parsing: try String(contentsOf: weights, encoding: .utf8))
        var wish = RoundWish()
        wish.principles = ["ownership"]
        (wish.questions, wish.probes, wish.think, wish.seed) = (2, 2, 0, 7)
        var tester = try AppTester(columns: columns, rows: rows, library: library, start: .practice(wish))
        tester.press("enter")
        var replies = Self.replies[...]
        for answer in Self.answers {
            tester.say(answer)
            for _ in 0..<2 { tester.say(replies.removeFirst()) }
            tester.press("y", "p", "y", "n", "enter")
        }
        tester.press("4", "3", "3", "enter")
        return tester
    }

    @Test("at 80×24, the first two pages")
    func small() throws {
        var tester = try debrief(columns: 80, rows: 24)
        expectPicture(
            tester.surface,
            """
             Debrief                                                                   26 %|
            ────────────────────────────────────────────────────────────────────────────────|
             Sat 21 Nov 2026, 14:00|
             finished · 1:28 · 2 questions · 4 follow-ups · 171 words|
             practice · hiring-manager · prose · 20261121-140033-0000|
            |
             Work on next|
             1 Say what you did yourself (1 of 2: answer 2).|
             2 Give the reason for your main step (1 of 2: answer 2).|
             3 Name the fault that was yours (1 of 2: answer 2).|
             Most to gain: answer 2, Ownership.|
            |
             Your own rating|
             Answers the question 4 · Order and economy 3 · Own part 3|
            |
             1. Ownership|
             Which piece of work have you done that nobody reading your contract would|
             expect?|
             You SA Last March our clinic lost forty referral letters a week. I pulled the|
                    fax log for ten days and found that one number had been changed, so|
                    half of them went to a closed ward. I rang the ward, because nobody|
                    else had the list, and had the line moved the same day. We could have|
            ────────────────────────────────────────────────────────────────────────────────|
             q back   w weakest again   Tab next finding   d put away   r replay|
            """)
        tester.press("pagedown")
        expectPicture(
            tester.surface,
            """
             Debrief                                                                   51 %|
            ────────────────────────────────────────────────────────────────────────────────|
                    else had the list, and had the line moved the same day. We could have|
                    bought a new system for 9,000 pounds, but that would not have mended|
                 RL the number. By May it was two letters a week instead of forty. I check|
                    the log every Monday since.|
                    Marked: your acts, numbers, reasons, vague words|
                    0:44 of 7:30 · 89 words|
                    SSSSAAAAAAAAAAAAAAAAAAAAAAAARRRRLLL S 11 %  A 69 %  R 12 %  L 8 %|
                    A story: 3 acts of your own, 6 numbers, 1 reason, 1 option, 1 outcome,|
                    1 lesson.|
            |
             Asked  What happened to your usual work in the meantime?|
                    trade-off: Made for this question.|
             You    Forty families got their letter in time, where before nearly none did.|
                    0:07 of 3:00 · 12 words|
            |
             Asked  Which earlier experience, if any, taught you not to say 'that's not my|
                    job'?|
                    why: Made for this question.|
             You    Because the ward clerk had retired and nobody read that tray, so|
                    waiting would have lost another forty.|
            ────────────────────────────────────────────────────────────────────────────────|
             q back   w weakest again   Tab next finding   d put away   r replay|
            """)
    }

    @Test("at 120×40")
    func large() throws {
        let tester = try debrief(columns: 120, rows: 40)
        expectPicture(
            tester.surface,
            """
             Debrief                                                                                                           52 %|
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────|
             Sat 21 Nov 2026, 14:00|
             finished · 1:28 · 2 questions · 4 follow-ups · 171 words|
             practice · hiring-manager · prose · 20261121-140033-0000|
            |
             Work on next|
             1 Say what you did yourself (1 of 2: answer 2).|
             2 Give the reason for your main step (1 of 2: answer 2).|
             3 Name the fault that was yours (1 of 2: answer 2).|
             Most to gain: answer 2, Ownership.|
            |
             Your own rating|
             Answers the question 4 · Order and economy 3 · Own part 3|
            |
             1. Ownership|
             Which piece of work have you done that nobody reading your contract would expect?|
             You SA Last March our clinic lost forty referral letters a week. I pulled the fax log for ten days and found that one|
                    number had been changed, so half of them went to a closed ward. I rang the ward, because nobody else had the|
                    list, and had the line moved the same day. We could have bought a new system for 9,000 pounds, but that would|
                 RL not have mended the number. By May it was two letters a week instead of forty. I check the log every Monday|
                    since.|
                    Marked: your acts, numbers, reasons, vague words; S T A R L at the margin|
                    0:44 of 7:30 · 89 words|
                    SSSSAAAAAAAAAAAAAAAAAAAAAAAAAAARRRRRLLL S 11 %  A 69 %  R 12 %  L 8 %|
                    A story: 3 acts of your own, 6 numbers, 1 reason, 1 option, 1 outcome, 1 lesson.|
            |
             Asked  What happened to your usual work in the meantime?|
                    trade-off: Made for this question.|
             You    Forty families got their letter in time, where before nearly none did.|
                    0:07 of 3:00 · 12 words|
            |
             Asked  Which earlier experience, if any, taught you not to say 'that's not my job'?|
                    why: Made for this question.|
             You    Because the ward clerk had retired and nobody read that tray, so waiting would have lost another forty.|
                    0:10 of 3:00 · 18 words|
             Your look back: lesson no · number partly · own-part yes · reason yes.|
             A listener hopes to hear: where the own job ended; why waiting for the proper person was worse; the people whose area|
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────|
             q back   w weakest again   Tab next finding   d put away   r replay   c compare   a again   F1 keys|
            """)
    }
}
