import Interview
import Screens
import TestSupport
import Testing

@Suite("The replay")
struct ReplayScreenTests {
    /// A round of a hundred seconds: a word each second.
    private static let transcript: Transcript = {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 0, think: 0))
        tester.send(.begin)
        for number in 1...100 {
            tester.wait(1000)
            tester.type("Wort\(number)\u{DF} ")
        }
        return Transcript(id: "a", startedAt: 1_795_269_753, utcOffset: 3600, plan: tester.plan, events: tester.events)
    }()

    private func replay(_ transcript: Transcript = transcript) throws -> AppTester {
        var tester = try AppTester(shelf: shelf)
        tester.tell(.transcriptLoaded(transcript, .replay))
        tester.press("space")
        return tester
    }

    private func seconds(_ tester: AppTester) -> Int? { tester.app.replayMoment.map { $0.milliseconds / 1000 } }

    @Test("steps of five and of thirty seconds, and digits for tenths of the round, stay inside it")
    func seeking() throws {
        var tester = try replay()
        tester.press("5")
        #expect(seconds(tester) == 50)
        tester.press(">")
        #expect(seconds(tester) == 80)
        tester.press(">")
        #expect(seconds(tester) == 100)
        tester.press("<", "left")
        #expect(seconds(tester) == 65)
        tester.press("9")
        #expect(seconds(tester) == 90)
        tester.press("0", "<")
        #expect(seconds(tester) == 0)
    }

    @Test("words are found forward and back, each time they come up anew, whatever their case")
    func search() throws {
        var tester = try replay()
        tester.press("/")
        tester.type("WORT7")
        tester.press("enter")
        #expect(seconds(tester) == 7)
        #expect(tester.text.contains("place 1 of 1"))
        tester.press("/", "ctrl+u")
        tester.type("wort42ß")
        tester.press("enter")
        #expect(seconds(tester) == 42)
        tester.press("n")
        #expect(tester.text.contains("No further place"))
    }

    @Test("words that are deleted and typed again are found twice")
    func deleted() throws {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 0, think: 0))
        tester.send(.begin)
        tester.wait(1000)
        tester.type("a pelican here")
        tester.wait(1000)
        tester.send(.edit(Edit(start: 4, end: 6, text: "")))
        tester.wait(1000)
        tester.send(.edit(Edit(start: 4, end: 4, text: "li")))
        tester.wait(1000)
        tester.type("!")
        var app = try replay(Transcript(id: "a", startedAt: 0, plan: tester.plan, events: tester.events))
        app.press("/")
        app.type("Pelican")
        app.press("enter")
        #expect(app.text.contains("place 1 of 2"))
        app.press("n")
        #expect(seconds(app) == 3)
        app.press("N")
        #expect(seconds(app) == 1)
    }

    @Test("the time of day then is told, until the round was gone on with at another time")
    func timeOfDay() throws {
        var tester = try replay()
        tester.press("9")
        #expect(tester.text.contains("15:04 REPLAY"))
        var resumed = Self.transcript
        resumed.events.append(TimedEvent(.reopened, at: Offset(milliseconds: 101_000)))
        tester = try replay(resumed)
        tester.press("G")
        #expect(tester.text.contains("REPLAY"))
        #expect(!tester.text.contains("15:04 REPLAY"))
    }
}
