import Interview
import TestSupport
import Testing

@testable import Store

/// Every transcript that was ever stored is made of these words: a test here may be added to and never changed.
@Suite("What is written into the store")
struct EventCodingTests {
    private static let question = AskedQuestion(
        id: "ownership.q1", principle: "ownership", principleName: "Ownership", kind: .companyImprovement,
        ask: "Tell \"me\" a/b.", parts: ["one"], listenFor: ["two"], tip: "Short.")

    static let events: [(event: RoundEvent, json: String)] = [
        (.began, #"{"type":"began"}"#),
        (
            .questionAsked(question),
            #"{"ask":"Tell \"me\" a/b.","id":"ownership.q1","kind":"company-improvement","listenFor":["two"],"#
                + #""parts":["one"],"principle":"ownership","principleName":"Ownership","tip":"Short.","#
                + #""type":"question-asked"}"#
        ),
        (.answeringBegan(.user), #"{"cause":"user","type":"answering-began"}"#),
        (.answeringBegan(.timeUp), #"{"cause":"time-up","type":"answering-began"}"#),
        (.edited(Edit(start: 3, end: 5, text: "ü\n")), #"{"end":5,"start":3,"type":"edited","with":"ü\n"}"#),
        (.answered(.skipped), #"{"cause":"skipped","type":"answered"}"#),
        (
            .probeAsked(AskedProbe(family: "why-not", level: 2, ask: "Why not?", reason: "No option.")),
            #"{"ask":"Why not?","family":"why-not","level":2,"reason":"No option.","type":"probe-asked"}"#
        ),
        (
            .probeAsked(AskedProbe(family: "why", level: 1, ask: "Why?", reason: "None.", quotes: ["we went"])),
            #"{"ask":"Why?","family":"why","level":1,"quotes":["we went"],"reason":"None.","type":"probe-asked"}"#
        ),
        (
            .storyNamed(NamedStory(question: 2, name: "Jet wash")),
            #"{"name":"Jet wash","question":2,"type":"story-named"}"#
        ),
        (
            .remarked(Remark(kind: .interruption, text: "Stop.")),
            #"{"kind":"interruption","text":"Stop.","type":"remarked"}"#
        ),
        (.remarked(Remark(kind: .closing, text: "Thanks.")), #"{"kind":"closing","text":"Thanks.","type":"remarked"}"#),
        (.replied(.roundEnded), #"{"cause":"round-ended","type":"replied"}"#),
        (.paused, #"{"type":"paused"}"#),
        (.resumed, #"{"type":"resumed"}"#),
        (.selfRatingBegan, #"{"type":"self-rating-began"}"#),
        (.rated(SelfRating(question: 1, score: 4)), #"{"question":1,"score":4,"type":"rated"}"#),
        (.ended(.finished), #"{"ending":"finished","type":"ended"}"#),
        (.ended(.abandoned), #"{"ending":"abandoned","type":"ended"}"#),
        (.reopened, #"{"type":"reopened"}"#),
        (.remarked(Remark(kind: .verdict, text: "Two.")), #"{"kind":"verdict","text":"Two.","type":"remarked"}"#),
        (.spoken(.user), #"{"cause":"user","type":"spoken"}"#),
        (.checkBegan, #"{"type":"check-began"}"#),
        (
            .checked(QuickCheck(question: 1, check: "number", answer: .partly)),
            #"{"answer":"partly","check":"number","question":1,"type":"checked"}"#
        ),
        (.restBegan(sitting: 2), #"{"sitting":2,"type":"rest-began"}"#),
        (
            .assessed(Assessment(dimension: "evidence", score: 3)),
            #"{"dimension":"evidence","score":3,"type":"assessed"}"#
        ),
        (
            .voted(CastVote(sitting: 0, vote: .inFavour, reason: "Much.", points: ["action": 2])),
            #"{"isRevote":false,"points":{"action":2},"reason":"Much.","sitting":0,"type":"voted","vote":3}"#
        ),
        (
            .voted(CastVote(sitting: nil, vote: .stronglyAgainst)),
            #"{"isRevote":false,"points":{},"reason":"","type":"voted","vote":1}"#
        ),
        (.votingBegan, #"{"type":"voting-began"}"#),
        (.pokeTested(question: 0), #"{"question":0,"type":"poke-tested"}"#),
        (
            .dismissed(Dismissal(question: 1, finding: "metric", isDismissed: true)),
            #"{"finding":"metric","isDismissed":true,"question":1,"type":"dismissed"}"#
        ),
    ]

    @Test("every event is written with these words, and read back", arguments: events)
    func event(event: RoundEvent, json: String) throws {
        #expect(try Coding.encode(event) == json)
        #expect(try Coding.decode(RoundEvent.self, from: json) == event)
    }

    /// A new case does not compile here until it is counted, and is not counted until it stands above.
    @Test("no event is forgotten above")
    func complete() {
        func number(_ event: RoundEvent) -> Int {
            switch event {
            case .began: 0
            case .questionAsked: 1
            case .answeringBegan: 2
            case .edited: 3
            case .answered: 4
            case .probeAsked: 5
            case .replied: 6
            case .paused: 7
            case .resumed: 8
            case .selfRatingBegan: 9
            case .rated: 10
            case .ended: 11
            case .reopened: 12
            case .storyNamed: 13
            case .remarked: 14
            case .spoken: 15
            case .checkBegan: 16
            case .checked: 17
            case .restBegan: 18
            case .assessed: 19
            case .voted: 20
            case .votingBegan: 21
            case .pokeTested: 22
            case .dismissed: 23
            }
        }
        #expect(Set(Self.events.map { number($0.event) }) == Set(0...23))
    }

    @Test("a plan is written with these words, and read back")
    func plan() throws {
        let json =
            #"{"answerLimit":450000,"input":"prose","interviewer":"hiring-manager","pack":"amazon","#
            + #""preset":"practice","principles":["ownership"],"probes":2,"questions":2,"replyLimit":180000,"#
            + #""seed":18446744073709551615,"thinkLimit":20000}"#
        #expect(try Coding.encode(Samples.plan(seed: .max)) == json)
        #expect(try Coding.decode(RoundPlan.self, from: json) == Samples.plan(seed: .max))
    }

    @Test("words for kinds, causes, endings, ways to answer and states stay")
    func names() {
        #expect(
            QuestionKind.allCases.map(\.rawValue) == [
                "behavioural", "opinion", "practice", "situational", "market", "company-improvement", "company-why",
                "self-rating",
            ])
        #expect(
            [EndCause.user, .timeUp, .skipped, .roundEnded].map(\.rawValue) == [
                "user", "time-up", "skipped", "round-ended",
            ])
        #expect([RoundEnding.finished, .abandoned].map(\.rawValue) == ["finished", "abandoned"])
        #expect(InputMode.allCases.map(\.rawValue) == ["prose", "notes", "speak"])
        #expect(TranscriptStatus.allCases.map(\.rawValue) == ["finished", "interrupted", "abandoned"])
    }

    @Test("a field that a later version adds does no harm")
    func unknownField() throws {
        let json = #"{"end":0,"mood":"calm","start":0,"type":"edited","with":"x"}"#
        #expect(try Coding.decode(RoundEvent.self, from: json) == .edited(Edit(start: 0, end: 0, text: "x")))
    }

    @Test(
        "what is no event is refused",
        arguments: [
            "", "{}", "[]", "null", #"{"type":"sang"}"#, #"{"type":3}"#, #"{"type":"edited"}"#,
            #"{"type":"edited","start":0,"end":99999999999999999999,"with":""}"#,
            #"{"type":"answered","cause":"bored"}"#,
        ])
    func noEvent(json: String) {
        #expect(throws: (any Error).self) { try Coding.decode(RoundEvent.self, from: json) }
    }
}
