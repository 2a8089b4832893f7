import Interview
import TestSupport
import Testing

@Suite("Looking back")
struct LookingBackTests {
    @Test("a minute after each answer, in one's own time")
    func check() {
        var plan = Samples.plan(probes: 2, think: 0)
        plan.hasQuickCheck = true
        var tester = SessionTester(plan)
        tester.send(.begin)
        tester.say("We went.")
        while case .probing = tester.round.phase { tester.say("a") }
        #expect(tester.round.phase == .checking)
        tester.wait(600_000)
        #expect(tester.send(.tick).isEmpty)
        tester.send(.check("number", .no))
        tester.send(.check("own-part", .partly))
        tester.send(.check("number", .yes))
        #expect(tester.send(.check("nonsense", .yes)).isEmpty)
        tester.send(.submit)
        #expect(tester.round.turns.count == 2)
        #expect(tester.round.turns[0].checks == ["number": .yes, "own-part": .partly])
    }

    @Test("a skipped question asks for no look back")
    func skipped() {
        var plan = Samples.plan(think: 0)
        plan.hasQuickCheck = true
        var tester = SessionTester(plan)
        tester.send(.begin)
        tester.send(.skip)
        #expect(tester.round.phase == .answering)
        #expect(tester.round.turns.count == 2)
    }

    @Test("the rating before the findings and the one after them are both kept")
    func assessments() {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 0, think: 0))
        tester.send(.begin)
        tester.say("I went.")
        tester.send(.assess(Assessment(dimension: "evidence", score: 4)))
        #expect(tester.send(.assess(Assessment(dimension: "evidence", score: 6))).isEmpty)
        tester.send(.end)
        tester.send(.assess(Assessment(dimension: "evidence", score: 2)))
        #expect(tester.round.firstAssessments == ["evidence": 4])
        #expect(tester.round.assessments == ["evidence": 2])
    }

    @Test("a finding is put away and taken back, after the round only")
    func dismissal() {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 0, think: 0))
        tester.send(.begin)
        let away = Dismissal(question: 0, finding: "metric", isDismissed: true)
        #expect(tester.send(.dismiss(away)).isEmpty)
        tester.say("I went.")
        tester.send(.end)
        tester.send(.dismiss(away))
        #expect(tester.round.turns[0].dismissed == ["metric"])
        tester.send(.dismiss(Dismissal(question: 0, finding: "metric", isDismissed: false)))
        #expect(tester.round.turns[0].dismissed.isEmpty)
    }
}

@Suite("An answer said aloud")
struct SpokenAnswerTests {
    @Test("is written down afterwards, without a clock, and took as long as it was spoken")
    func logging() throws {
        var plan = Samples.plan(think: 0)
        plan.input = .speak
        var tester = SessionTester(plan)
        tester.send(.begin)
        tester.wait(60_000)
        tester.send(.submit)
        #expect(tester.round.phase == .logging)
        #expect(tester.round.nextDeadline == nil)
        tester.wait(600_000)
        tester.say("We went, because nobody else would.")
        let answer = try #require(tester.round.turn?.answer)
        #expect(answer.duration == 60_000)
        #expect(answer.text == "We went, because nobody else would.")
        #expect(tester.round.phase == .probing(0))
        // A reply may stay spoken.
        tester.send(.submit)
        #expect(tester.round.turn?.probes.first?.reply?.text == "")
    }

    @Test("is written down when the time is up, too")
    func timeUp() {
        var plan = Samples.plan(think: 0)
        plan.input = .speak
        var tester = SessionTester(plan)
        tester.send(.begin)
        tester.wait(plan.answerLimit)
        tester.send(.tick)
        #expect(tester.round.phase == .logging)
    }
}

@Suite("Spot the gap")
struct SpotTheGapTests {
    private var plan: RoundPlan {
        var plan = Samples.plan(questions: 8, probes: 0, think: 0, principles: [])
        plan.focus = RoundFocus(spotsGaps: true)
        return plan
    }

    @Test("shows each sample answer once, and tells what it lacked")
    func run() throws {
        var tester = SessionTester(plan)
        tester.send(.begin)
        let exhibit = try #require(tester.round.turn?.question.exhibit)
        #expect(Set(exhibit.options.map(\.family)).isSuperset(of: exhibit.lacks))
        let letters = exhibit.lacks.compactMap { family in
            exhibit.options.firstIndex { $0.family == family }.map(AskedExhibit.letter)
        }
        tester.say(letters.joined(separator: " "))
        let verdict = try #require(tester.round.turns[0].remarks.first)
        #expect(verdict.kind == .verdict)
        #expect(verdict.text.hasPrefix("2 of 2. It called for: "))
        tester.say("zz?")
        #expect(tester.round.turns[1].remarks.first?.text.hasPrefix("0 of 2.") == true)
        #expect(tester.round.phase == .selfRating)
        #expect(tester.round.turns.count == 2)
    }

    @Test("letters count once, in any case, and in the order in which they were typed")
    func choices() throws {
        var tester = SessionTester(plan)
        tester.send(.begin)
        let exhibit = try #require(tester.round.turn?.question.exhibit)
        #expect(exhibit.choices(in: "B, b a") == [exhibit.options[1].family, exhibit.options[0].family])
        #expect(exhibit.choices(in: "é9").isEmpty)
    }
}
