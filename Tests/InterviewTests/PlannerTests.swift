import Reading
import Testing

@testable import Interview

@Suite("Choosing follow-ups")
struct PlannerTests {
    private static let lexicon = Lexicon(lists: [
        .irregularPast: ["went", "wrote", "found"], .state: ["was", "am"], .speaker: ["i", "my"], .group: ["we"],
        .cause: ["because"], .alternative: ["rather than"],
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
