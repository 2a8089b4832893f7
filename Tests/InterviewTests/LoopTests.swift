import Interview
import TestSupport
import Testing

@Suite("A loop")
struct LoopTests {
    private static let answer =
        "In March I read two hundred tickets because nobody had. I drew a new form rather than wait. It fell by half."

    /// A loop up to its break.
    private func untilRest() -> SessionTester {
        var tester = SessionTester(Samples.loop())
        tester.send(.begin)
        tester.say(Self.answer)
        while case .probing = tester.round.phase { tester.say("I drew it.") }
        return tester
    }

    @Test("rests between two people, and asks nothing until it is told to")
    func rest() {
        var tester = untilRest()
        #expect(tester.round.phase == .resting(1))
        #expect(tester.round.plan.interviewer(of: 0) == "hiring-manager")
        #expect(tester.round.plan.interviewer(of: 1) == "peer")
        tester.wait(3_600_000)
        #expect(tester.send(.tick).isEmpty)
        tester.send(.begin)
        #expect(tester.round.turns.count == 2)
        #expect(tester.round.turns[0].question.principle != tester.round.turns[1].question.principle)
    }

    @Test("has each interviewer vote before the next one begins, and opens the votes after the user's own")
    func votes() throws {
        var tester = untilRest()
        let first = try #require(tester.round.vote(ofSitting: 0))
        #expect(!first.reason.isEmpty)
        #expect(first.points["action"] == 1)
        #expect(tester.round.vote(ofSitting: 1) == nil)
        tester.send(.begin)
        tester.say("We had some trouble.")
        while case .probing = tester.round.phase { tester.say("No idea.") }
        #expect(tester.round.phase == .selfRating)
        let second = try #require(tester.round.vote(ofSitting: 1))
        #expect(second.vote == .stronglyAgainst)
        #expect(first.vote > second.vote)
        tester.send(.end)
        #expect(tester.round.phase == .voting)
        #expect(tester.round.votes.allSatisfy { !$0.isRevote })
        tester.send(.vote(.inFavour))
        #expect(tester.round.ending == .finished)
        #expect(tester.round.ownVote?.vote == .inFavour)
        #expect(tester.round.votes.count { $0.isRevote } == 2)
    }

    @Test("makes who heard a story second vote one step lower")
    func repeated() throws {
        var tester = untilRest()
        tester.send(.begin)
        tester.say(Self.answer)
        while case .probing = tester.round.phase { tester.say("I drew it.") }
        for number in 0...1 { tester.send(.nameStory(NamedStory(question: number, name: "The form"))) }
        let first = try #require(tester.round.vote(ofSitting: 1)).vote
        tester.send(.end)
        tester.send(.end)
        let second = try #require(tester.round.vote(ofSitting: 1, isRevote: true))
        #expect(second.vote.rawValue == max(1, first.rawValue - 1))
        #expect(second.reason.contains("the same story"))
        #expect(tester.round.vote(ofSitting: 0, isRevote: true)?.vote == tester.round.vote(ofSitting: 0)?.vote)
        #expect(tester.round.ownVote == nil)
        #expect(tester.round.ending == .finished)
    }

    @Test("goes on from any of its events as it would have gone on")
    func resumed() {
        var whole = untilRest()
        whole.wait(5000)
        whole.send(.begin)
        whole.say(Self.answer)
        while case .probing = whole.round.phase { whole.say("I drew it.") }
        whole.send(.assess(Assessment(dimension: "evidence", score: 4)))
        whole.send(.end)
        whole.send(.vote(.against))
        for count in whole.events.indices {
            let events = whole.events.prefix(count)
            let round = Round(plan: whole.plan, events: events)
            var session = Session(id: "t", round: round, material: Samples.material(whole.plan))
            let now = events.last?.offset ?? .zero
            // The clock of a round goes on where its last event left it, however long ago that was.
            let reopened = session.send(.reopen, at: now)
            #expect(reopened.isEmpty == (round.phase == .debriefed))
            _ = session.send(.resume, at: now + 600_000)
            #expect(session.round.phase == round.phase)
            #expect(session.round.votes == round.votes)
            #expect(session.round.turns == round.turns)
            #expect(session.round.elapsedInPhase(at: now + 601_000) <= round.elapsedInPhase(at: now) + 601_000)
            if round.nextDeadline != nil {
                // A pause is not counted.
                #expect(session.round.elapsedInPhase(at: now + 601_000) == round.elapsedInPhase(at: now) + 1000)
            }
        }
    }

    @Test("left in a break it is not finished")
    func left() {
        var tester = untilRest()
        tester.send(.end)
        #expect(tester.round.ending == .abandoned)
        #expect(tester.round.votes.allSatisfy { !$0.isRevote })
    }
}
