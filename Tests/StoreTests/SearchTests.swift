import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Searching")
struct SearchTests {
    private func store(_ transcripts: Transcript...) throws -> TranscriptStore {
        let store = try TranscriptStore()
        for transcript in transcripts { try store.add(transcript) }
        return store
    }

    /// A round of one question, whose answer and replies are given.
    private func round(_ id: ID<Transcript>, _ said: String..., startedAt: Int = Rounds.start, story: String? = nil)
        -> Transcript
    {
        var tester = SessionTester(Samples.plan(questions: 1, probes: max(0, said.count - 1)))
        tester.send(.begin)
        for text in said {
            tester.wait(2000)
            tester.say(text)
        }
        var events = tester.events
        if let story { events.append(TimedEvent(.storyNamed(NamedStory(question: 0, name: story)), at: tester.now)) }
        return Transcript(id: id, startedAt: startedAt, utcOffset: 3600, plan: tester.plan, events: events)
    }

    private func marked(_ hit: SearchHit) -> String {
        hit.snippet.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test("finds what was asked, answered, asked further and replied, with its moment")
    func kinds() throws {
        let transcript = round("a", "I read tickets.", "I wrote a list.")
        let store = try store(transcript)
        let turn = try #require(transcript.round.turns.first)
        let question = try #require(try store.search(SearchQuery("Tell")).first)
        #expect(question.kind == .question)
        #expect(question.offset == turn.askedAt)
        let answer = try #require(try store.search(SearchQuery("tickets")).first)
        #expect(
            answer
                == SearchHit(
                    transcript: "a", startedAt: Rounds.start, utcOffset: 3600, principle: "ownership",
                    preset: "practice", question: 0, kind: .answer, offset: Offset(milliseconds: 2000),
                    snippet: [
                        SnippetPart(text: "I read ", isHit: false), SnippetPart(text: "tickets", isHit: true),
                        SnippetPart(text: ".", isHit: false),
                    ]))
        let followUp = try #require(turn.probes.first)
        let asked = try store.search(SearchQuery(arguments: [followUp.probe.ask]))
        #expect(asked.map(\.kind) == [.followUp])
        #expect(asked.map(\.offset) == [followUp.askedAt])
        let reply = try #require(try store.search(SearchQuery("list")).first)
        #expect(reply.kind == .reply)
        #expect(transcript.round.turns[0].probes[0].reply?.text == "I wrote a list.")
    }

    @Test(
        "case, accents and endings do not matter; beginnings, phrases and several words do what they say",
        arguments: [
            ("TICKET", true), ("ticket", true), ("reading", true), ("reader", false), ("Müller", true),
            ("muller", true),
            ("mu\u{308}ller", true), ("cafe", true), ("tick*", true), ("ick*", false), ("tick", false),
            ("\"two tickets\"", true), ("\"tickets two\"", false), ("tickets two", true), ("tickets three", false),
            ("\"from mul*\"", true), ("\"from mul\"*", true), ("\"never closed", false), ("\"two tickets", true),
        ])
    func matching(query: String, isFound: Bool) throws {
        let store = try store(round("a", "I read two tickets from Müller at the café."))
        #expect(try store.search(SearchQuery(query)).isEmpty == !isFound)
    }

    @Test("a word of the command line that was quoted there is a phrase")
    func arguments() {
        #expect(SearchQuery(arguments: ["two tickets", "list*"]) == SearchQuery("\"two tickets\" list*"))
        #expect(SearchQuery(arguments: ["two", "tickets"]) == SearchQuery("two tickets"))
    }

    @Test(
        "no query can be a command of the index",
        arguments: [
            "a AND", "OR", "NOT", "NEAR(a b)", "body:a", "-a", "^a", "a + b", "{body}: a", "'; DROP TABLE passage; --",
            "a\0b", "\"a\0", "\"\"\"", "(a", "a)", "*", "a**", "\u{E000}a\u{E001}", "%_", "a\" OR \"b", "\u{202E}a",
            "\u{1B}[2Ja", String(repeating: "a ", count: 500), "\\\"a", "👩‍👩‍👧‍👦 a", "ａ",
        ])
    func hostile(query: String) throws {
        let store = try store(round("a", "b AND body: near DROP"))
        let found = SearchQuery(query)
        if found.isEmpty {
            #expect(throws: StoreError.nothingToFind(query)) { try store.search(found) }
        } else {
            #expect(throws: Never.self) { try store.search(found) }
        }
        #expect(try store.search(SearchQuery("body AND near")).count == 1)
    }

    @Test("no letters put together by chance can break a query", arguments: 0..<4 as Range<UInt64>)
    func chance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = Array("ab\"*()-+^:{}'\\\0 \n\tANDORT\u{301}é😀\u{E000}\u{E001}.;%")
        let store = try store(round("a", "ab AND OR"))
        for _ in 0..<300 {
            let count = Int.random(in: 0...12, using: &generator)
            let text = String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
            let query = SearchQuery(text)
            if !query.isEmpty { #expect(throws: Never.self, "\(text.debugDescription)") { try store.search(query) } }
        }
    }

    @Test("marks show every word found; those in the user's own text are none, and a line is one line")
    func snippets() throws {
        let store = try store(round("a", "\u{E000}I\u{E001} read\n\n  tickets,\tmany \u{1B}[2J tickets"))
        let hits = try store.search(SearchQuery("ticket"))
        #expect(hits.map(marked) == ["\u{FFFD}I\u{FFFD} read [tickets], many \u{1B}[2J [tickets]"])
    }

    @Test("filters by principle, preset, time and story")
    func filters() throws {
        let day = 86_400
        let store = try store(
            round("old", "alpha", startedAt: Rounds.start - day, story: "Jet Wäsche"),
            round("new", "alpha", startedAt: Rounds.start))
        func ids(_ filters: SearchFilters) throws -> [ID<Transcript>] {
            try store.search(SearchQuery("alpha"), filters).map(\.transcript)
        }
        #expect(try ids(SearchFilters()) == ["new", "old"])
        #expect(try ids(SearchFilters(principle: "ownership")) == ["new", "old"])
        #expect(try ids(SearchFilters(principle: "dive-deep")) == [])
        #expect(try ids(SearchFilters(preset: "practice", since: Rounds.start)) == ["new"])
        #expect(try ids(SearchFilters(preset: "drill")) == [])
        #expect(try ids(SearchFilters(since: Rounds.start + 1)) == [])
        #expect(try ids(SearchFilters(until: Rounds.start - 1)) == ["old"])
        #expect(try ids(SearchFilters(since: Rounds.start, until: Rounds.start - 1)) == [])
        #expect(try ids(SearchFilters(since: .min, until: .max)) == ["new", "old"])
        #expect(try ids(SearchFilters(story: "jet wäSCHE")) == ["old"])
        #expect(try ids(SearchFilters(story: "')) OR 1 --")) == [])
        try store.setTags(["Good one"], of: "old")
        #expect(try ids(SearchFilters(tag: "good ONE")) == ["old"])
        #expect(try ids(SearchFilters(tag: "good")) == [])
        try store.setTags(["Ärger"], of: "old")
        #expect(try ids(SearchFilters(tag: "good one")) == [])
        #expect(try ids(SearchFilters(tag: "ärger")) == ["old"])
    }

    @Test("a story is found by the last name it was given, whatever was said before or after that")
    func renamed() throws {
        let store = try TranscriptStore()
        var tester = SessionTester(Samples.plan(questions: 2, probes: 1, principles: []))
        tester.send(.begin)
        tester.say("alpha one")
        tester.send(.nameStory(NamedStory(question: 0, name: "Wrong")))
        tester.send(.nameStory(NamedStory(question: 0, name: "Right")))
        tester.say("alpha two")
        tester.say("alpha three")
        let transcript = Transcript(id: "a", startedAt: Rounds.start, plan: tester.plan, events: tester.events)
        try store.add(transcript)
        func said(_ story: String) throws -> [Int] {
            try store.search(SearchQuery("alpha"), SearchFilters(story: story)).map(\.question)
        }
        #expect(try said("wrong") == [])
        #expect(try said("right") == [0, 0])
        #expect(try said("") == [])
        try store.perform { database in
            try database.execute(sql: "INSERT INTO passageText (passageText, rank) VALUES ('integrity-check', 1)")
        }
    }

    @Test("names that are alike in the index are not taken for each other")
    func facets() throws {
        let names = [
            "a", "A", "aa", "running", "runs", "run", "é", "\"", "x\" OR facets : y",
            String(repeating: "n", count: 300),
        ]
        let store = try TranscriptStore()
        for (number, name) in names.enumerated() {
            var transcript = round(ID("r\(number)"), "alpha", startedAt: number)
            transcript = Transcript(
                id: transcript.id, startedAt: number, plan: transcript.plan, events: transcript.events)
            try store.add(transcript)
            try store.perform { database in
                try database.execute(
                    sql: "UPDATE passage SET principle = ? WHERE transcript = (SELECT max(key) FROM transcript)",
                    arguments: [name])
            }
        }
        for (number, name) in names.enumerated() {
            let hits = try store.search(SearchQuery("alpha"), SearchFilters(principle: ID(name)))
            #expect(hits.map(\.transcript) == [ID("r\(number)")], "\(name)")
        }
    }

    @Test("a store from before searches could be narrowed is searched with its stories after the first start")
    func narrowedLater() throws {
        let url = try StoredForEver.store()
        let queue = try DatabaseQueue(path: url.path)
        try Schema.migrator.migrate(queue, upTo: "search")
        try queue.write { database in
            try database.execute(sql: "INSERT INTO storyUse VALUES ('20261121-150233', 0, 'Jet wash', 1795269753)")
        }
        try queue.close()
        let store = try TranscriptStore(at: url)
        #expect(try store.search(SearchQuery("yes"), SearchFilters(story: "jet WASH")).map(\.kind) == [.answer])
        #expect(try store.search(SearchQuery("yes"), SearchFilters(principle: "ownership", story: "other")) == [])
        #expect(try store.search(SearchQuery("tell"), SearchFilters(principle: "ownership")).count == 1)
        #expect(try store.transcript("20261121-150233").tags == [])
    }

    @Test("the newest round comes first, whenever it was added; in a round, what was said first")
    func order() throws {
        let store = try store(
            round("b", "alpha", "alpha two", startedAt: 200), round("c", "alpha", startedAt: 300),
            round("a", "alpha", startedAt: 100), round("z", "alpha", startedAt: -5),
            round("b2", "alpha", startedAt: 200))
        let hits = try store.search(SearchQuery("alpha"))
        #expect(hits.map(\.transcript) == ["c", "b", "b", "b2", "a", "z"])
        #expect(hits[1].kind == .answer)
        #expect(hits[2].kind == .reply)
        #expect(try store.search(SearchQuery("alpha"), limit: 2).map(\.transcript) == ["c", "b"])
        #expect(try store.search(SearchQuery("alpha"), limit: -1) == [])
    }

    @Test("an answer is found as soon as it is given, not while it is written")
    func whileWriting() throws {
        let store = try TranscriptStore()
        let whole = round("a", "alpha")
        var begun = whole
        begun.events = []
        try store.add(begun)
        var tape = Tape(of: "a", startedAt: whole.startedAt, round: begun.round, count: 0)
        for event in whole.events {
            try store.append([event], to: &tape, durability: .process)
            let isFound = try !store.search(SearchQuery("alpha")).isEmpty
            #expect(isFound == (tape.round.turns.first?.answer != nil))
        }
    }

    @Test("what is deleted is not found until it is brought back, what is erased never")
    func deleted() throws {
        let store = try store(round("a", "alpha"), round("b", "alpha"))
        try store.delete(["a"], at: 9)
        #expect(try store.search(SearchQuery("alpha")).map(\.transcript) == ["b"])
        try store.restore(["a"])
        #expect(try store.search(SearchQuery("alpha")).count == 2)
        try store.erase(["a"])
        #expect(try store.search(SearchQuery("alpha")).map(\.transcript) == ["b"])
        try store.perform { database in
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM passage WHERE body = 'alpha'") == 1)
            // Fails where the index and what it was made from do not agree.
            try database.execute(sql: "INSERT INTO passageText (passageText, rank) VALUES ('integrity-check', 1)")
        }
    }

    @Test("the words of a deleted transcript leave the index, too, when the store is next opened")
    func overwritten() throws {
        let url = try Place.file()
        do {
            let store = try TranscriptStore(at: url)
            try store.add(round("a", "The password is swordfish."))
            try store.add(round("b", "The password is a secret."))
            try store.delete(["a"], at: 9)
        }
        // Opened once more, closed, and with that written into the file itself.
        #expect(try TranscriptStore.reopened(at: url).search(SearchQuery("password")).map(\.transcript) == ["b"])
        _ = try TranscriptStore.reopened(at: url).facts()
        let folder = url.deletingLastPathComponent()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            for word in ["swordfish", "wordfish", "ordfish"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test("transcripts from before there was a search are found after the first start")
    func backfill() throws {
        let url = try StoredForEver.store()
        let before = try TranscriptStore(at: url, access: .read)
        #expect(throws: StoreError.notSearchable(path: url.path)) { try before.search(SearchQuery("yes")) }
        let hits = try TranscriptStore.reopened(at: url).search(SearchQuery("yes"))
        #expect(hits.map(\.transcript) == ["20261121-150233"])
        #expect(hits.map(\.offset) == [Offset(milliseconds: 30)])
        #expect(try TranscriptStore.reopened(at: url).search(SearchQuery("tell")).map(\.kind) == [.question])
    }

    @Test(
        "a transcript that cannot be read does not keep the others from being made searchable",
        arguments: ["body = '{'", "body = x'ff'", "offset = 'x'", "offset = -9223372036854775807"])
    func damagedBackfill(change: String) throws {
        let url = try StoredForEver.store()
        let queue = try DatabaseQueue(path: url.path)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO transcript SELECT 2, 'b', startedAt, utcOffset, endedAt, status, plan, principles,
                    questions, probes, words, duration, deletedAt FROM transcript;
                    INSERT INTO event SELECT 2, number, offset, body FROM event;
                    UPDATE event SET \(change) WHERE transcript = 1 AND number = 3;
                    """)
        }
        try queue.close()
        #expect(try TranscriptStore(at: url).search(SearchQuery("yes")).map(\.transcript) == ["b"])
    }
}
