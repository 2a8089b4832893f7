import Interview
import TestSupport
import Testing

@testable import Packs

/// Every shipped kind of round, run to its end.
@Suite("The shipped presets")
struct ShippedPresetTests {
    private static let library = LibraryLoader.load(layers: [
        SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts")).files
    ]).library

    /// What the rounds of DOMAIN.md section 6 come to, in seconds of spoken time.
    private static let durations = [
        "recruiter-call": 900, "phone-screen": 1520, "pm-phone-screen": 3105, "one-interviewer": 2900,
        "bar-raiser": 3330,
        "drill": 810, "lightning": 1000, "headline": 300, "gauntlet": 980, "barrage": 975, "why-not-ladder": 1640,
        "self-critical": 1560, "metric-hunt": 1230, "tension": 1380, "four-lenses": 980, "written-narrative": 4500,
        "uk-panel": 2020, "daily": 240, "loop": 17_140, "half-loop": 3780, "spot-the-gap": 360,
        "constraint-ladder": 380,
    ]

    private static let answer = """
        In March our queue stood at 900 tickets and nobody owned it. I read two hundred of them by hand, because the totals \
        told me nothing, and found that one broken form caused a third of them. I could have hired two people instead, but \
        that would only have hidden it. I drew a new form with the two agents who took most calls. By May we were under 100.
        """

    @Test("take as long as they should", arguments: durations.sorted { $0.key < $1.key })
    func duration(id: String, seconds: Int) throws {
        #expect(try #require(Self.library.preset(ID(id))).duration == seconds * 1000)
    }

    @Test("run to their end", arguments: library.presets.map(\.id))
    func run(id: ID<Preset>) throws {
        let preset = try #require(Self.library.preset(id))
        let plan = RoundPlan(
            preset: preset, pack: "amazon", principles: [], interviewer: "hiring-manager", input: .notes, seed: 7)
        let round = Self.play(plan)
        #expect(round.ending == .finished)
        #expect(round.turns.count == preset.questions)
        for (number, turn) in round.turns.enumerated() {
            #expect(turn.probes.count <= plan.probes(of: number))
            #expect(turn.probes.count >= min(2, plan.probes(of: number)))
            if let ask = plan.step(number).ask { #expect(turn.question.ask == ask) }
            if let families = preset.focus?.families, !families.isEmpty {
                #expect(turn.probes.allSatisfy { families.contains($0.probe.family) })
            }
            if preset.focus?.spreads == true {
                #expect(Set(turn.probes.map(\.probe.family)).count == turn.probes.count)
                #expect(turn.probes.count >= 9)
            }
            #expect((turn.question.exhibit != nil) == (preset.focus?.spotsGaps == true))
            #expect(turn.checks.count == (preset.hasQuickCheck ? 1 : 0))
        }
        let principles = Set(round.turns.map(\.question.principle))
        if plan.isLoop {
            #expect(principles.count == preset.questions)
            #expect(round.votes.count == preset.sittings.count * 2 + 1)
        }
        let reviews = TurnReview.reviews(of: round, library: Self.library, ignoring: [])
        #expect(reviews.count == preset.questions)
        #expect((reviews.first?.depth != nil) == (plan.step(0).chain != nil))
    }

    /// Plays a round with scripted answers, whatever it asks for.
    private static func play(_ plan: RoundPlan) -> Round {
        let material = RoundMaterial(for: plan, from: library, history: AskHistory())
        var session = Session(id: "t", round: Round(plan: plan), material: material)
        var now = Offset.zero
        func send(_ command: RoundCommand) {
            now = now + 1000
            _ = session.send(command, at: now)
        }
        func say(_ text: String) {
            send(.edit(Edit(start: 0, end: 0, text: text)))
            send(.submit)
        }
        for step in 0..<500 {
            switch session.round.phase {
            case .briefing, .resting: send(.begin)
            case .thinking: send(.startAnswering)
            case .answering: say(session.round.turn?.question.exhibit == nil ? answer : "a c")
            case .logging: say(answer)
            case .probing: say("Reply \(step): I asked \(step) people in week \(step).")
            case .checking:
                send(.check("number", .partly))
                send(.submit)
            case .selfRating: send(.end)
            case .voting: send(.vote(.inFavour))
            case .debriefed: return session.round
            }
        }
        return session.round
    }

    @Test("a barrage ends at the floor")
    func floor() throws {
        let preset = try #require(Self.library.preset("barrage"))
        let plan = RoundPlan(
            preset: preset, pack: "amazon", principles: ["ownership"], interviewer: "sceptic", input: .notes, seed: 7)
        var session = Session(
            id: "t", round: Round(plan: plan),
            material: RoundMaterial(for: plan, from: Self.library, history: AskHistory()))
        _ = session.send(.begin, at: .zero)
        let replies = [Self.answer, "The form asked for a number that nobody had.", "Don't know."]
        for (index, text) in replies.enumerated() {
            _ = session.send(.edit(Edit(start: 0, end: 0, text: text)), at: Offset(milliseconds: index * 2000 + 1000))
            _ = session.send(.submit, at: Offset(milliseconds: index * 2000 + 2000))
        }
        let turn = try #require(session.round.turns.first)
        #expect(session.round.turns.count == 2)
        #expect(turn.probes.count == 2)
        #expect(TurnReview(turn, of: nil, isBarrage: true, by: Self.library.reader).depth == 1)
    }
}
