import Reading
import Testing

@testable import Interview

@Suite("Choosing follow-ups")
struct PlannerTests {
    private static let lexicon = Lexicon(lists: [
        .irregularPast: ["went", "wrote", "found"], .state: ["was", "am"], .speaker: ["i", "my"], .group: ["we"],
        .cause: ["because"], .alternative: ["rather than"],
        .denial: ["never"],
    ])
    private static let families = [
        ProbeFamily(
            id: .why, title: "Why",
            wordings: [
                ProbeWording(level: 1, ask: "Why did you do that?"),
                ProbeWording(level: 1, ask: "Why is that?", about: .view),
            ]),
        ProbeFamily(
            id: .metric, title: "Number",
            wordings: [
                ProbeWording(level: 1, ask: "How much?", about: .either)
            ]),
        ProbeFamily(id: .result, title: "Result", wordings: [ProbeWording(level: 1, ask: "How did it end?")]),
    ]

    private func asks(_ kind: QuestionKind, _ answer: String) -> Set<String> {
        let planner = ProbePlanner(
            families: Self.families, interviewer: nil, reader: Reader(lexicon: Self.lexicon))
        let turn = Turn(
            question: AskedQuestion(id: "q", principle: "ownership", principleName: "", kind: kind, ask: "What?"),
            answer: answer)
        var generator = SeededGenerator(seed: 1)
        var asked: Set<String> = []
        var current = turn
        while let probe = planner.next(in: current, of: nil, after: [], limit: 6, using: &generator) {
            asked.insert(probe.ask)
            current = current.asking(probe, reply: "Well, that is how it is.")
        }
        return asked
    }

    @Test("a view is not asked how it ended", arguments: [QuestionKind.opinion, .situational, .selfRating])
    func view(kind: QuestionKind) {
        let asked = asks(kind, "Seven, as people can count on me.")
        #expect(asked.contains("Why is that?"))
        #expect(asked.isDisjoint(with: ["How did it end?", "Why did you do that?"]))
    }

    @Test("once a case is told in reply to such a question, it is poked as a case")
    func caseOfView() {
        let asked = asks(.selfRating, "Seven. I went home and I wrote it down, and I found the leak.")
        #expect(asked.contains("How did it end?"))
        #expect(!asked.contains("Why is that?"))
    }

    @Test("a question after a case is never poked as a view")
    func told() {
        let asked = asks(.behavioural, "Nothing comes to mind.")
        #expect(asked.contains("Why did you do that?"))
        #expect(!asked.contains("Why is that?"))
    }

    /// What is asked first, of one family alone.
    private func first(of wordings: [ProbeWording], after answer: String) -> Set<String> {
        let planner = ProbePlanner(
            families: [ProbeFamily(id: .why, title: "Why", wordings: wordings)], interviewer: nil,
            reader: Reader(lexicon: Self.lexicon))
        let turn = Turn(
            question: AskedQuestion(
                id: "q", principle: "ownership", principleName: "", kind: .behavioural, ask: "What?"),
            answer: answer)
        return Set(
            (UInt64(0)..<20).compactMap { seed in
                var generator = SeededGenerator(seed: seed)
                return planner.next(in: turn, of: nil, after: [], limit: 3, using: &generator)?.ask
            })
    }

    @Test(
        "what was told is not asked for, and what was not told is not built upon",
        arguments: [
            ("I wrote to the maker.", "Why that way?"), ("I wrote because the pump leaked.", "Was that all?"),
        ])
    func occasions(answer: String, ask: String) {
        let wordings = [
            ProbeWording(level: 1, ask: "Why that way?", when: .untold),
            ProbeWording(level: 1, ask: "Was that all?", when: .told),
        ]
        #expect(first(of: wordings, after: answer) == [ask])
    }

    @Test(
        "a wording that quotes a step or a reason goes before one that could be put to anybody",
        arguments: [
            ("I wrote a letter to Tom.", "You say 'I wrote a letter to Tom'. Why?"),
            ("I wrote to Tom because the pump leaked.", "Because 'the pump leaked', you say. Was that all?"),
            ("I was on my way.", "Why?"),
        ])
    func quoting(answer: String, ask: String) {
        let wordings = [
            ProbeWording(level: 1, ask: "Why?"), ProbeWording(level: 1, ask: "You say '{step}'. Why?"),
            ProbeWording(level: 1, ask: "Because '{reason}', you say. Was that all?", when: .told),
        ]
        #expect(first(of: wordings, after: answer) == [ask])
    }

    /// The family asked first, of one general wording for each family and what was made for the question.
    private func firstFamily(made: [ID<ProbeFamily>], fits: [ID<ProbeFamily>: Double], after answer: String)
        -> Set<ID<ProbeFamily>>
    {
        let families =
            ([.ownPart, .why, .whyNot, .result, "obstacle", "verification", "learning"] as [ID<ProbeFamily>])
            .map { id in
                ProbeFamily(
                    id: id, title: "", wordings: [ProbeWording(level: 1, ask: "\(id.rawValue), in general?")],
                    fits: fits[id] ?? ProbeFamily.usualFit)
            }
        let planner = ProbePlanner(families: families, interviewer: nil, reader: Reader(lexicon: Self.lexicon))
        let question = Question(
            id: "q", principle: "other", wordings: ["What?"],
            probes: made.map { OwnProbe(family: $0, ask: "\($0.rawValue), made for it?") })
        let turn = Turn(
            question: AskedQuestion(
                id: "q", principle: "other", principleName: "", kind: .behavioural, ask: "What?"),
            answer: answer)
        return Set(
            (UInt64(0)..<20).compactMap { seed in
                var generator = SeededGenerator(seed: seed)
                return planner.next(in: turn, of: question, after: [], limit: 3, using: &generator)?.family
            })
    }

    private static let told = "I wrote to Tom because the pump leaked, rather than wait, and I found the leak."

    @Test("of what was made for the question, what fits more often is asked first")
    func likeliest() {
        let made: [ID<ProbeFamily>] = ["obstacle", "verification"]
        #expect(firstFamily(made: made, fits: ["obstacle": 0.9], after: Self.told) == ["obstacle"])
        #expect(firstFamily(made: made, fits: ["verification": 0.9], after: Self.told) == ["verification"])
    }

    @Test("what is missing altogether is asked for before a follow-up that seldom fits")
    func missing() {
        let answer = "We were late and we were cold."
        #expect(firstFamily(made: ["obstacle"], fits: ["obstacle": 0.2], after: answer) == [.ownPart])
        #expect(firstFamily(made: ["obstacle"], fits: ["obstacle": 0.9], after: answer) == ["obstacle"])
    }

    @Test("what was learned is not asked first where something else fits nearly as well")
    func notTooEarly() {
        let fits: [ID<ProbeFamily>: Double] = ["learning": 0.7, "obstacle": 0.6]
        #expect(firstFamily(made: ["learning", "obstacle"], fits: fits, after: Self.told) == ["obstacle"])
    }

    @Test("where there is said to be no case the nearest is asked for, once, and nothing else is missing")
    func noCase() {
        let reader = Reader(lexicon: Self.lexicon)
        let planner = ProbePlanner(
            families: Self.families + [
                ProbeFamily(
                    id: .nearestCase, title: "", wordings: [ProbeWording(level: 1, ask: "And the nearest?")])
            ], interviewer: nil, reader: reader)
        let turn = Turn(
            question: AskedQuestion(
                id: "q", principle: "other", principleName: "", kind: .behavioural, ask: "What?"),
            answer: "Never, as far as I know. We are careful people here and things are checked twice.")
        #expect(Finding.findings(in: turn, of: nil, by: reader).map(\.id) == [.nearestCase])
        var generator = SeededGenerator(seed: 1)
        var asked: [ID<ProbeFamily>] = []
        var current = turn
        while let probe = planner.next(in: current, of: nil, after: [], limit: 6, using: &generator) {
            asked.append(probe.family)
            current = current.asking(probe, reply: "The nearest was in May, when the pump leaked for a week.")
        }
        #expect(asked.first == .nearestCase)
        #expect(asked.count { $0 == .nearestCase } == 1)
        #expect(!Finding.findings(in: current, of: nil, by: reader).contains { $0.id == .nearestCase })
    }

    @Test(
        "of an answer that tells how things are and nothing that happened, a case is asked for first",
        arguments: [
            (
                "The yard is loud and people are in a hurry, so they leave the doors open and nobody minds it much here.",
                true
            ),
            (
                "The yard was loud and people were late, so they went home and left the doors open, and nobody was there.",
                false
            ),
        ])
    func theory(answer: String, isTheory: Bool) {
        let hearing = Hearing(
            Turn(
                question: AskedQuestion(
                    id: "q", principle: "other", principleName: "", kind: .behavioural, ask: "What?"),
                answer: answer), by: Reader(lexicon: Self.lexicon))
        #expect(hearing.isTheory == isTheory)
    }

    @Test("a case is asked for twice at most", arguments: [(QuestionKind.behavioural, 2), (.situational, 1)])
    func caseTwice(kind: QuestionKind, most: Int) {
        let planner = ProbePlanner(
            families: Self.families + [
                ProbeFamily(
                    id: .hypothetical, title: "",
                    wordings: (1...4).map { ProbeWording(level: 1, ask: "A case, \($0)?", about: .either) })
            ], interviewer: nil, reader: Reader(lexicon: Self.lexicon))
        var turn = Turn(
            question: AskedQuestion(id: "q", principle: "other", principleName: "", kind: kind, ask: "What?"),
            answer: "The yard is loud and people are in a hurry, so they leave the doors open and nobody minds it here."
        )
        var generator = SeededGenerator(seed: 1)
        var asked: [ID<ProbeFamily>] = []
        while let probe = planner.next(in: turn, of: nil, after: [], limit: 8, using: &generator) {
            asked.append(probe.family)
            turn = turn.asking(
                probe, reply: "The yard number \(asked.count) is a loud place with rusty blue gates and geese.")
        }
        #expect(asked.count { $0 == .hypothetical } == most)
    }

    @Test("between two that fit nearly as well chance decides")
    func chance() {
        let fits: [ID<ProbeFamily>: Double] = ["obstacle": 0.6, "verification": 0.6]
        #expect(
            firstFamily(made: ["obstacle", "verification"], fits: fits, after: Self.told) == [
                "obstacle", "verification",
            ])
    }

    @Test("after a dry reply comes what its family points to", arguments: [true, false])
    func nextIfDry(points: Bool) {
        let one = { (id: ID<ProbeFamily>, next: [ID<ProbeFamily>]) in
            ProbeFamily(
                id: id, title: "", wordings: [ProbeWording(level: 1, ask: "\(id.rawValue)?")], nextIfDry: next)
        }
        let planner = ProbePlanner(
            families: [one(.why, points ? ["obstacle"] : []), one("trade-off", []), one("obstacle", [])],
            interviewer: nil,
            reader: Reader(lexicon: Self.lexicon))
        let turn = Turn(
            question: AskedQuestion(
                id: "q", principle: "other", principleName: "", kind: .behavioural, ask: "What?"),
            answer: "I wrote to Tom."
        )
        .asking(AskedProbe(family: .why, level: 1, ask: "Why?", reason: ""), reply: "No.")
        .asking(AskedProbe(family: .result, level: 1, ask: "And?", reason: ""), reply: "It rained on the hills.")
        .asking(AskedProbe(family: .why, level: 1, ask: "Really?", reason: ""), reply: "Yes.")
        var generator = SeededGenerator(seed: 1)
        let next = planner.next(in: turn, of: nil, after: [], limit: 6, using: &generator)
        #expect(next?.family == (points ? "obstacle" : "trade-off"))
    }

    @Test(
        "of a plan nothing is missing that only a case could have",
        arguments: [(QuestionKind.situational, false), (.behavioural, true)])
    func findingsOfPlan(kind: QuestionKind, isMissing: Bool) {
        let turn = Turn(
            question: AskedQuestion(id: "q", principle: "ownership", principleName: "", kind: kind, ask: "What?"),
            answer: """
                I would ask the people at the desk first, and then the two neighbours, as they know the street well, and
                after that I would ring the office and see who is in.
                """)
        let findings = Finding.findings(in: turn, of: nil, by: Reader(lexicon: Self.lexicon))
        #expect(findings.contains { $0.id == .ownPart } == isMissing)
        #expect(findings.contains { $0.id == .why })
    }

    @Test(
        "a reply is dry that is short, repeats, or tells nothing new",
        arguments: [
            ("Yes.", true), ("I went home because the pump had stopped again.", true),
            ("That is how it is, really.", true),
            ("Our neighbours kept goats behind the chapel, noisy stubborn animals with yellow eyes.", false),
        ])
    func dry(reply: String, isDry: Bool) {
        let question = AskedQuestion(
            id: "q", principle: "ownership", principleName: "", kind: .behavioural, ask: "What?")
        let turn = Turn(
            question: question, answer: "I went home because the pump had stopped again, so I wrote it down."
        )
        .asking(AskedProbe(family: .why, level: 1, ask: "Why?", reason: ""), reply: reply)
        #expect(Hearing(turn, by: Reader(lexicon: Self.lexicon)).replies.map(\.isDry) == [isDry])
    }
}
