import Interview
import Screens
import TestSupport
import Testing

@Suite("The wall clock is set while a round goes on")
struct MovedClockTests {
    @Test(
        "times in the round go on as if nothing had happened, and it stays dated as it began",
        arguments: [-400 * 86_400, -3600, -1, 1, 3600, 400 * 86_400])
    func moved(seconds: Int) throws {
        func played(_ seconds: Int) throws -> AppTester {
            var tester = try AppTester(start: .practice(RoundWish()))
            tester.press("enter")
            tester.wait(5000)
            tester.setClock(by: seconds, utcOffset: seconds == 0 ? nil : -7200)
            tester.say("I read two hundred tickets.")
            tester.setClock(by: -2 * seconds)
            tester.say("Nobody had.")
            return tester
        }
        let (still, moved) = (try played(0), try played(seconds))
        let (wanted, actual) = (try #require(still.recorded), try #require(moved.recorded))
        #expect(actual.events == wanted.events)
        #expect(actual.startedAt == wanted.startedAt)
        #expect(actual.utcOffset == wanted.utcOffset)
        #expect(
            moved.app.nextWake.map { $0 - moved.now.monotonic } == still.app.nextWake.map { $0 - still.now.monotonic })
    }
}
