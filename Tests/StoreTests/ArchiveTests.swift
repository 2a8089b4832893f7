import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Transcripts as a file to keep")
struct ArchiveTests {
    private func archive(_ store: TranscriptStore) throws -> String {
        try TranscriptArchive(store.ids().map { try store.transcript($0) }).text()
    }

    private func read(_ text: String) throws -> [Transcript] {
        try TranscriptArchive(Data(text.utf8), path: "a.json").transcripts
    }

    @Test("is written like this, for ever")
    func golden() throws {
        let transcript = Transcript(
            id: "20261121-150233", startedAt: Rounds.start, utcOffset: 3600, plan: Samples.plan(questions: 1),
            events: [
                TimedEvent(.began, at: .zero),
                TimedEvent(.edited(Edit(start: 0, end: 0, text: "a/\u{1B}\u{202E}ü")), at: Offset(milliseconds: 80)),
                TimedEvent(.answered(.timeUp), at: Offset(milliseconds: 90)),
            ])
        let text = #"""
            {
            "format":"hotseat-transcripts","version":1,"transcripts":[
            {"id":"20261121-150233","plan":{"answerLimit":450000,"input":"prose","interviewer":"hiring-manager",\#
            "pack":"amazon","preset":"practice","principles":["ownership"],"probes":2,"questions":1,\#
            "replyLimit":180000,"seed":7,"thinkLimit":20000},"startedAt":1795269753,"utcOffset":3600,"events":[
            {"at":0,"type":"began"},
            {"at":80,"end":0,"start":0,"type":"edited","with":"a/\u001b\u202eü"},
            {"at":90,"cause":"time-up","type":"answered"}
            ]}
            ]}

            """#
        #expect(try TranscriptArchive([transcript]).text() == text)
        #expect(try read(text) == [transcript])
    }

    @Test("an empty history is a file, too")
    func empty() throws {
        #expect(try read(TranscriptArchive([]).text()) == [])
    }

    @Test(
        "exported, taken into an empty store and exported again, rounds played by chance are the same bytes",
        arguments: 0..<6 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let store = try TranscriptStore()
        for number in 0..<8 as Range<UInt64> { try store.add(ChanceRound.annotated(seed: seed * 100 + number)) }
        let text = try archive(store)
        let other = try TranscriptStore()
        let transcripts = try read(text)
        #expect(try other.merge(transcripts).added.count == 8)
        #expect(try archive(other) == text)
        #expect(try other.summaries() == store.summaries())
        #expect(try other.history() == store.history())
        #expect(try other.stories() == store.stories())
        #expect(
            try other.search(SearchQuery("tell"), limit: 1000) == store.search(SearchQuery("tell"), limit: 1000))
    }

    @Test("taking in the same file again changes nothing")
    func idempotent() throws {
        let store = try TranscriptStore()
        let transcripts = [Rounds.finished("a"), Rounds.interrupted("b"), Rounds.abandoned("c")]
        #expect(try store.merge(transcripts) == ImportOutcome(added: ["a", "b", "c"]))
        let before = try store.rows()
        #expect(try store.merge(transcripts) == ImportOutcome(known: ["a", "b", "c"]))
        #expect(try store.rows() == before)
    }

    @Test("of two states of one round the longer stays, whichever comes first")
    func longer() throws {
        let whole = Rounds.finished("a")
        var begun = whole
        begun.events.removeLast(3)
        let store = try TranscriptStore()
        try store.add(begun)
        #expect(try store.merge([whole]) == ImportOutcome(grown: ["a"]))
        #expect(try store.transcript("a") == whole)
        #expect(try store.summary("a").status == .finished)
        #expect(try store.merge([begun]) == ImportOutcome(known: ["a"]))
        #expect(try store.transcript("a") == whole)
        #expect(try store.search(SearchQuery("tickets")).count == 1)
    }

    @Test("two rounds that bear one name are both kept, and only once")
    func sameName() throws {
        let (mine, yours) = (Rounds.finished("a"), Rounds.interrupted("a"))
        let store = try TranscriptStore()
        try store.add(mine)
        #expect(try store.merge([yours]) == ImportOutcome(added: ["a-2"]))
        #expect(try store.transcript("a") == mine)
        #expect(try store.transcript("a-2").events == yours.events)
        #expect(try store.merge([yours, mine]) == ImportOutcome(known: ["a-2", "a"]))
    }

    @Test("a round that goes on differently on two machines is kept twice", arguments: [true, false])
    func forked(isMineFirst: Bool) throws {
        var (mine, yours) = (Rounds.interrupted("a"), Rounds.interrupted("a"))
        mine.events.append(TimedEvent(.paused, at: Offset(milliseconds: 20_000)))
        yours.events.append(TimedEvent(.answered(.user), at: Offset(milliseconds: 20_000)))
        let store = try TranscriptStore()
        _ = try store.merge(isMineFirst ? [mine, yours] : [yours, mine])
        let kept = try store.ids().map { try store.transcript($0).events }
        #expect(kept.contains(mine.events))
        #expect(kept.contains(yours.events))
        #expect(kept.count == 2)
    }

    @Test("a transcript that cannot be read is left alone")
    func unreadable() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a"))
        try store.perform { try $0.execute(sql: "UPDATE event SET body = '{' WHERE number = 3") }
        #expect(try store.merge([Rounds.finished("a")]) == ImportOutcome(added: ["a-2"]))
    }

    @Test(
        "what is no export is refused in a sentence that says what is wrong",
        arguments: [
            ("", "it is not JSON"), ("hello", "it is not JSON"), ("[]", "no export of transcripts"),
            ("{}", "no export of transcripts"), (#"{"format":"other","version":1}"#, "no export of transcripts"),
            (#"{"format":"hotseat-transcripts","version":2,"transcripts":[]}"#, "newer version"),
            (#"{"format":"hotseat-transcripts","version":1}"#, "transcripts is missing"),
            (#"{"format":"hotseat-transcripts","version":1,"transcripts":[{}]}"#, "transcripts[0].id is missing"),
            (#"{"format":"hotseat-transcripts","version":1,"transcripts":7}"#, "transcripts is not what it should be"),
        ])
    func wrongFile(text: String, words: String) {
        let error = #expect(throws: StoreError.self) { try TranscriptArchive(Data(text.utf8), path: "x/a.json") }
        #expect(error?.description.contains(words) == true, "\(String(describing: error))")
        #expect(error?.description.hasPrefix("x/a.json cannot be imported: ") == true)
    }

    @Test(
        "numbers and names out of all proportion are refused",
        arguments: [
            (#""at":4000"#, #""at":-1"#), (#""at":4000"#, #""at":9223372036854775807"#), (#""at":4000"#, #""at":1e99"#),
            (#""at":4000"#, #""at":0.5"#), (#""start":0"#, #""start":9223372036854775807"#),
            (#""start":0"#, #""start":-1"#), (#""id":"a""#, #""id":"../a""#), (#""id":"a""#, #""id":"""#),
            (#""id":"a""#, #""id":".a""#), (#""id":"a""#, #""id":"a\u001b[2J""#), (#""startedAt":"#, #""startedAt":-"#),
            (#""utcOffset":3600"#, #""utcOffset":-9223372036854775808"#),
            (#""answerLimit":450000"#, #""answerLimit":9223372036854775807"#), (#""probes":2"#, #""probes":-2"#),
            (#""score":4"#, #""score":9223372036854775807"#), (#""type":"ended""#, #""type":"sang""#),
            (#""type":"ended""#, #""sitting":-1,"type":"rest-began""#),
            (
                #""type":"ended""#,
                #""isRevote":false,"points":{},"reason":"","sitting":9223372036854775807,"type":"voted","vote":3"#
            ),
        ])
    func outOfProportion(old: String, new: String) throws {
        let text = try TranscriptArchive([Rounds.finished("a")]).text()
        let changed = text.replacingOccurrences(of: old, with: new)
        try #require(changed != text)
        #expect(throws: StoreError.self) { try read(changed) }
    }

    @Test("a file cut or changed anywhere is refused, or is some history; nothing crashes, and the store stays sound")
    func damaged() throws {
        let sound = Array(try TranscriptArchive([Rounds.finished("a"), Rounds.interrupted("b")]).text().utf8)
        let store = try TranscriptStore()
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            var bytes = sound
            if Bool.random(using: &generator) {
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
            } else {
                for _ in 0..<Int.random(in: 1...4, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
                }
            }
            guard let archive = try? TranscriptArchive(Data(bytes), path: "a.json") else { continue }
            _ = try store.merge(archive.transcripts)
            for id in try store.ids() { _ = try store.transcript(id).round }
        }
        #expect(try store.integrity() == "ok")
    }

    @Test("when one transcript cannot be added, none is")
    func allOrNothing() throws {
        let store = try TranscriptStore()
        try store.perform { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER refuse BEFORE INSERT ON transcript WHEN new.id = 'b'
                    BEGIN SELECT RAISE (ABORT, 'no'); END
                    """)
        }
        #expect(throws: StoreError.self) { try store.merge([Rounds.finished("a"), Rounds.finished("b")]) }
        #expect(try store.ids() == [])
        #expect(try store.history() == AskHistory())
    }
}

/// Rounds played by chance, with all that can be typed.
enum ChanceRound {
    private static let texts = [
        "I ", "read ", "two hundred tickets. ", "e\u{301}", "👩‍👩‍👧‍👦", "\u{1B}[2J", "\u{202E}", "\u{2028}", "\"\\/", "\0",
        "\r\n", "\t",
        "\u{FFFD}\u{10FFFF}", "\u{E000}", "'; DROP TABLE ask", "",
    ]

    /// A round with tags and a note, or without.
    static func annotated(seed: UInt64) -> Transcript {
        var generator = SeededGenerator(seed: ~seed)
        var transcript = play(seed: seed)
        func text() -> String {
            (0..<Int.random(in: 0...6, using: &generator))
                .map { _ in texts[Int.random(in: 0..<texts.count, using: &generator)] }.joined()
        }
        transcript.note = text()
        transcript.tags = Tags.tidied((0..<Int.random(in: 0...3, using: &generator)).map { _ in text() })
        return transcript
    }

    static func play(seed: UInt64) -> Transcript {
        var generator = SeededGenerator(seed: seed)
        let plan = Samples.plan(
            questions: Int.random(in: 1...4, using: &generator), probes: Int.random(in: 0...3, using: &generator),
            principles: [], seed: generator.next())
        var tester = SessionTester(plan)
        tester.send(.begin)
        for _ in 0..<Int.random(in: 0...120, using: &generator) {
            tester.wait(Int.random(in: 0...3000, using: &generator))
            switch Int.random(in: 0...20, using: &generator) {
            case 0...13: tester.type(texts[Int.random(in: 0..<texts.count, using: &generator)])
            case 14: tester.send(.edit(Edit(start: 0, end: 3, text: "x")))
            case 15: tester.send(.rate(SelfRating(question: 0, score: 3)))
            case 16: tester.wait(200_000)
            case 17: tester.type("end")
            default: tester.send(.submit)
            }
        }
        var events = tester.events
        if !tester.round.turns.isEmpty, Bool.random(using: &generator) {
            events.append(
                TimedEvent(.storyNamed(NamedStory(question: 0, name: "Jet wash")), at: tester.round.lastOffset))
        }
        return Transcript(
            id: ID("20261121-\(seed)"), startedAt: Int.random(in: 0...2_000_000_000, using: &generator),
            utcOffset: Int.random(in: -50...50, using: &generator) * 900, plan: plan, events: events)
    }
}

extension TranscriptStore {
    /// All that the tables of ours hold, to see that nothing was changed.
    func rows() throws -> [[String]] {
        try perform { database in
            try ["transcript", "event", "ask", "storyUse", "passage"].map { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\($0)" }
            }
        }
    }
}
