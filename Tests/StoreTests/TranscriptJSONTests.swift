import Foundation
import Interview
import Store
import TestSupport
import Testing

/// Scripts rely on these fields (DESIGN.md, section 7): they may be added to, never renamed.
@Suite("Transcripts as JSON")
struct TranscriptJSONTests {
    private static let headFields: Set = [
        "id", "startedAt", "endedAt", "status", "preset", "pack", "principles", "interviewer", "input", "questions",
        "probes", "words", "durationMs", "tags", "note",
    ]

    private func store() throws -> TranscriptStore {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a", startedAt: Rounds.start))
        try store.add(Rounds.interrupted("b", startedAt: Rounds.start - 60))
        return store
    }

    private func object(_ json: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(json.utf8))
    }

    private func document(_ id: ID<Transcript>) throws -> [String: Any] {
        let store = try store()
        let json = try TranscriptJSON.document(store.transcript(id), store.summary(id))
        return try #require(try object(json) as? [String: Any])
    }

    @Test("the list has an object for each, with these fields and no others")
    func list() throws {
        let json = try TranscriptJSON.list(store().summaries())
        #expect(json.hasSuffix("]\n"))
        let entries = try #require(try object(json) as? [[String: Any]])
        try #require(entries.count == 2)
        #expect(Set(entries[0].keys) == Self.headFields)
        #expect(Set(entries[1].keys) == Self.headFields.subtracting(["endedAt"]))
    }

    @Test("an entry is written like this")
    func entry() throws {
        let json = try TranscriptJSON.list(store().summaries(TranscriptFilter(status: .finished)))
        #expect(
            json == """
                [
                  {
                    "durationMs" : 7700,
                    "endedAt" : "2026-11-21T15:02:40+01:00",
                    "id" : "a",
                    "input" : "prose",
                    "interviewer" : "hiring-manager",
                    "note" : "",
                    "pack" : "amazon",
                    "preset" : "practice",
                    "principles" : [
                      "ownership"
                    ],
                    "probes" : 2,
                    "questions" : 1,
                    "startedAt" : "2026-11-21T15:02:33+01:00",
                    "status" : "finished",
                    "tags" : [

                    ],
                    "words" : 16
                  }
                ]

                """)
    }

    @Test("an empty list is an empty list")
    func emptyList() throws {
        #expect(try object(TranscriptJSON.list([])) as? [String] == [])
    }

    @Test("one transcript has the fields of the list, the seed, and the questions as a list")
    func documentFields() throws {
        let document = try document("a")
        #expect(Set(document.keys) == Self.headFields.union(["seed", "rubric", "rubricBefore", "votes"]))
        #expect(document["seed"] as? Int == 7)
        #expect(document["probes"] as? Int == 2)
        let questions = try #require(document["questions"] as? [[String: Any]])
        try #require(questions.count == 1)
        let question = questions[0]
        #expect(
            Set(question.keys) == [
                "id", "principle", "kind", "ask", "startedMs", "thinkMs", "answerMs", "answer", "probes", "findings",
                "selfRating", "checks", "segments", "gaps", "pokeTested", "remarks",
            ])
        #expect(question["principle"] as? String == "ownership")
        #expect(question["kind"] as? String == "behavioural")
        #expect(question["startedMs"] as? Int == 0)
        #expect(question["thinkMs"] as? Int == 4000)
        #expect(question["answer"] as? String == "I read 200 tickets because nobody did. 😀")
        #expect(question["answerMs"] as? Int == 0)
        #expect(question["selfRating"] as? Int == 4)
        let probes = try #require(question["probes"] as? [[String: Any]])
        #expect(probes.count == 2)
        for probe in probes {
            #expect(Set(probe.keys) == ["family", "level", "ask", "reason", "askedMs", "reply", "replyMs"])
        }
        #expect(probes.map { $0["reply"] as? String } == ["I wrote a list.", "It fell to 3."])
        #expect(probes.map { $0["askedMs"] as? Int } == [4000, 5500])
        #expect(probes.map { $0["replyMs"] as? Int } == [1500, 1500])
    }

    @Test("a transcript that was cut off has what stood in the box, and no end")
    func interrupted() throws {
        let document = try document("b")
        #expect(document["draft"] as? String == "half a wo")
        #expect(document["endedAt"] == nil)
        let questions = try #require(document["questions"] as? [[String: Any]])
        #expect(questions.map { $0["answer"] as? String } == ["We went.", nil])
    }

    /// The output may be looked at in a terminal.
    @Test("nothing in it is obeyed by a terminal, and nothing is lost")
    func escaped() throws {
        let text = "\u{1B}[2J \u{7F} \u{9B}2J \u{202E} \u{2028} \u{200D} \u{E0041} \" \\ ü 😀"
        var tester = SessionTester()
        tester.send(.begin)
        tester.say(text)
        let transcript = Transcript(id: "x", startedAt: 0, plan: tester.plan, events: tester.events)
        let store = try TranscriptStore()
        try store.add(transcript)
        let json = try TranscriptJSON.document(transcript, store.summary("x"))
        for scalar in json.unicodeScalars where scalar != "\n" {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("U+\(scalar.value)")
            default: break
            }
        }
        let questions = try #require(try (object(json) as? [String: Any])?["questions"] as? [[String: Any]])
        #expect(questions.first?["answer"] as? String == text)
    }
}
