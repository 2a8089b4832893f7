import Interview
import TestSupport
import Testing

@Suite("A round")
struct RoundTests {
    @Test("begins with a question and time to think")
    func begins() {
        var tester = SessionTester()
        #expect(tester.round.phase == .briefing)
        let events = tester.send(.begin)
        #expect(events.count == 2)
        #expect(events.first == .began)
        #expect(tester.round.phase == .thinking)
        #expect(tester.round.turns.count == 1)
        #expect(tester.round.nextDeadline == .seconds(20))
    }

    @Test("without time to think the answer begins at once")
    func noThinking() {
        var tester = SessionTester(Samples.plan(think: 0))
        tester.send(.begin)
        #expect(tester.round.phase == .answering)
    }

    @Test("who types has stopped thinking")
    func typingEndsThinking() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.wait(3000)
        let events = tester.type("I")
        #expect(events == [.answeringBegan(.user), .edited(Edit(start: 0, end: 0, text: "I"))])
        #expect(tester.round.turn?.thinkTime == 3000)
    }

    @Test("asks at least two follow-ups, one of them why or why not, and then the next question")
    func probes() throws {
        var tester = SessionTester()
        tester.send(.begin)
        tester.say("I read 200 tickets because nobody did. In the end complaints fell by half rather than growing.")
        #expect(tester.round.phase == .probing(0))
        tester.say("I wrote a list.")
        #expect(tester.round.phase == .probing(1))
        tester.say("It fell to 3.")
        #expect(tester.round.turns.count == 2)
        let families = tester.round.turns[0].probes.map(\.probe.family)
        #expect(families.count == 2)
        #expect(families.contains("why") || families.contains("why-not"))
        #expect(Set(families).count == 2)
        #expect(tester.round.turns[0].probes.allSatisfy { !$0.probe.reason.isEmpty })
    }

    @Test("what stands in the box when the time is up is the answer")
    func timeUp() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.wait(1000)
        tester.type("half an ans")
        tester.wait(449_999)
        #expect(tester.send(.tick).isEmpty)
        tester.wait(1)
        let events = tester.send(.tick)
        #expect(events.first == .answered(.timeUp))
        #expect(tester.round.turns[0].answer?.text == "half an ans")
        #expect(tester.round.turns[0].answer?.duration == 450_000)
        #expect(tester.round.draft.isEmpty)
    }

    @Test("a pause stops the clock, and nothing can be typed in it")
    func pause() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.type("a")
        tester.wait(10_000)
        tester.send(.pause)
        #expect(tester.round.nextDeadline == nil)
        tester.wait(1_000_000)
        #expect(tester.send(.tick).isEmpty)
        #expect(tester.type("b").isEmpty)
        #expect(tester.round.elapsedInPhase(at: tester.now) == 10_000)
        tester.send(.resume)
        tester.wait(5000)
        #expect(tester.round.elapsedInPhase(at: tester.now) == 15_000)
        #expect(tester.round.nextDeadline == Offset(milliseconds: 1_450_000))
    }

    @Test("skipping a question keeps what was written and asks nothing about it")
    func skip() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.type("not much")
        tester.send(.skip)
        #expect(tester.round.turns[0].answer?.text == "not much")
        #expect(tester.round.turns[0].answer?.cause == .skipped)
        #expect(tester.round.turns[0].probes.isEmpty)
        #expect(tester.round.turns.count == 2)
    }

    @Test("ending early keeps what was written and counts as abandoned")
    func abandon() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.type("cut")
        let events = tester.send(.end)
        #expect(events == [.answered(.roundEnded), .ended(.abandoned)])
        #expect(tester.round.turns[0].answer?.text == "cut")
        #expect(tester.round.phase == .debriefed)
    }

    @Test("ending in the last follow-up counts as finished")
    func endInLastProbe() {
        var tester = SessionTester(Samples.plan(questions: 1))
        tester.send(.begin)
        tester.say("I went.")
        #expect(tester.round.phase == .probing(0))
        #expect(tester.send(.end).last == .ended(.finished))
    }

    @Test("is finished after the rating")
    func finish() {
        var tester = SessionTester(Samples.plan(questions: 1))
        tester.send(.begin)
        for word in ["I went.", "one", "two"] { tester.say(word) }
        #expect(tester.round.phase == .selfRating)
        tester.send(.rate(SelfRating(question: 0, score: 4)))
        #expect(tester.send(.rate(SelfRating(question: 9, score: 4))).isEmpty)
        #expect(tester.send(.rate(SelfRating(question: 0, score: 6))).isEmpty)
        #expect(tester.send(.end) == [.ended(.finished)])
        #expect(tester.round.turns[0].rating == 4)
    }

    @Test("never asks a question twice, and ends when there are no more")
    func noRepeat() {
        var tester = SessionTester(Samples.plan(questions: 50, probes: 0, principles: []))
        tester.send(.begin)
        while tester.round.phase != .selfRating { tester.say("x") }
        let ids = tester.round.turns.map(\.question.id)
        #expect(ids.count == 9)
        #expect(Set(ids).count == 9)
    }

    @Test("that was cut off stands still until it is resumed")
    func reopen() {
        var tester = SessionTester()
        tester.send(.begin)
        tester.type("so far")
        tester.wait(2000)
        let restored = Round(plan: tester.plan, events: tester.events)
        #expect(restored == tester.round)
        tester.send(.reopen)
        #expect(tester.round.isPaused)
        tester.send(.resume)
        tester.type(" and on")
        #expect(tester.round.draft.text == "so far and on")
    }

    @Test("a clock that goes backwards cannot move events before earlier ones")
    func backwards() {
        var tester = SessionTester()
        tester.wait(5000)
        tester.send(.begin)
        tester.wait(-4000)
        tester.type("x")
        let offsets = tester.events.map(\.offset)
        #expect(offsets == offsets.sorted())
    }

    @Test("the same inputs and seed give the same events", arguments: [1, 7, 99] as [UInt64])
    func deterministic(seed: UInt64) {
        func run() -> [TimedEvent] {
            var tester = SessionTester(Samples.plan(seed: seed))
            tester.send(.begin)
            for word in ["I went.", "a", "b", "We had some.", "c", "d"] { tester.say(word) }
            return tester.events
        }
        #expect(run() == run())
    }
}

@Suite("For any run")
struct RoundPropertyTests {
    @Test("folding every prefix of the events gives the state that was live then", arguments: 0..<60)
    func foldEqualsLive(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var plan = Samples.plan(
            questions: Int.random(in: 1...4, using: &generator), probes: Int.random(in: 0...4, using: &generator),
            think: Bool.random(using: &generator) ? 0 : 20_000,
            principles: Bool.random(using: &generator) ? [] : ["dive-deep"], seed: UInt64(seed))
        // A third are loops, every other one looks back after each answer, some are spoken.
        if seed % 3 == 0 {
            plan.sittings = (0..<plan.questions).map { number in
                Sitting(interviewer: number % 2 == 0 ? "hiring-manager" : "peer", questions: 1, rest: 60_000)
            }
        }
        plan.hasQuickCheck = seed % 2 == 0
        if seed % 5 == 0 { plan.input = .speak }
        var tester = SessionTester(plan)
        var states = [tester.round]
        for _ in 0..<120 {
            tester.wait(Int.random(in: 0...40_000, using: &generator))
            let before = tester.events.count
            tester.send(Self.command(for: tester.round, using: &generator))
            // Only the last state of a decision is ever live; the ones inside it are folded alone.
            for _ in before..<tester.events.count { states.append(tester.round) }
            #expect(Round(plan: plan, events: tester.events) == tester.round)
        }
        var folded = Round(plan: plan)
        for (index, event) in tester.events.enumerated() {
            folded.apply(event)
            #expect(folded == Round(plan: plan, events: tester.events.prefix(index + 1)))
            let isLastOfDecision =
                index + 1 == tester.events.count || states[index + 1] != states[min(index + 2, states.count - 1)]
            if isLastOfDecision { #expect(folded == states[index + 1]) }
        }
        let timeline = Timeline(Transcript(id: "x", startedAt: 0, plan: plan, events: tester.events))
        for event in tester.events {
            let upTo = tester.events.filter { $0.offset <= event.offset }
            #expect(timeline.round(at: event.offset) == Round(plan: plan, events: upTo))
        }
    }

    private static func command(
        for round: Round, using generator: inout SeededGenerator
    ) -> RoundCommand {
        let count = round.draft.bytes.count
        let start = Int.random(in: -2...(count + 2), using: &generator)
        let edit = Edit(
            start: start, end: start + Int.random(in: 0...4, using: &generator),
            text: ["a", "é", "👩‍👩‍👧 ", "\n", "", "because we"].randomElement(using: &generator) ?? "")
        let commands: [RoundCommand] = [
            .begin, .startAnswering, .edit(edit), .edit(edit), .edit(edit), .submit, .skip, .pause, .resume, .resume,
            .tick, .tick, .reopen, .rate(SelfRating(question: 0, score: 3)), .check("number", .no),
            .assess(Assessment(dimension: "evidence", score: 2)), .vote(.against),
            .dismiss(Dismissal(question: 0, finding: "metric", isDismissed: true)),
            .nameStory(NamedStory(question: 0, name: "Bread")),
        ]
        // Ending is rare, or no run would get far.
        if Int.random(in: 0..<60, using: &generator) == 0 { return .end }
        return commands.randomElement(using: &generator) ?? .tick
    }
}
