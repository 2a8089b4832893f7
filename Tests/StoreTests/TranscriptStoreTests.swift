import Foundation
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("The store")
struct TranscriptStoreTests {
    @Test("gives back what was put in", arguments: Place.allCases)
    func roundTrip(place: Place) throws {
        let store = try place.store()
        for transcript in [Rounds.finished("a"), Rounds.abandoned("b"), Rounds.interrupted("c")] {
            try store.add(transcript)
            #expect(try store.transcript(transcript.id) == transcript)
        }
    }

    @Test("gives back any text and any number as they were")
    func extremes() throws {
        let store = try TranscriptStore()
        let plan = Samples.plan(seed: .max)
        let text = "\0\u{1B}[2J \u{202E}\"\\/ \u{2028}\u{FFFD}\u{10FFFF} e\u{301} é 👩‍👩‍👧‍👦 \r\n\t'; DROP TABLE ask"
        let events = [
            TimedEvent(.began, at: .zero),
            TimedEvent(.edited(Edit(start: -1, end: .max, text: text)), at: Offset(milliseconds: 1 << 53 + 1)),
        ]
        try store.add(Transcript(id: "a", startedAt: -1, utcOffset: -19_800, plan: plan, events: events))
        let back = try store.transcript("a")
        #expect(back == Transcript(id: "a", startedAt: -1, utcOffset: -19_800, plan: plan, events: events))
        // Equal strings may differ in their bytes; places in a draft are bytes.
        #expect(Array(back.round.draft.text.utf8) == Array(text.utf8))
    }

    @Test("appends events at the end of those that are there", arguments: Place.allCases)
    func append(place: Place) throws {
        let store = try place.store()
        let whole = Rounds.finished("a")
        var begun = whole
        begun.events = Array(whole.events.prefix(3))
        try store.add(begun)
        var tape = Tape(of: "a", startedAt: begun.startedAt, round: begun.round, count: 3)
        for event in whole.events.dropFirst(3) { try store.append([event], to: &tape, durability: .process) }
        #expect(try store.transcript("a") == whole)
        #expect(try store.summary("a").status == .finished)
    }

    @Test("does not count events that could not be written")
    func failedAppend() throws {
        let store = try TranscriptStore()
        var tape = Tape(of: "nobody", startedAt: 0, round: Round(plan: Samples.plan()), count: 0)
        #expect(throws: StoreError.self) {
            try store.append([TimedEvent(.began, at: .zero)], to: &tape, durability: .process)
        }
        #expect(tape.count == 0)
    }

    @Test("lists a finished round with all its numbers")
    func finishedSummary() throws {
        let store = try TranscriptStore()
        let transcript = Rounds.finished("a")
        try store.add(transcript)
        let expected = TranscriptSummary(
            id: "a", startedAt: Rounds.start, utcOffset: 3600, endedAt: Rounds.start + 7, status: .finished,
            plan: transcript.plan, principles: ["ownership"], questions: 1, probes: 2, words: 16, duration: 7700)
        #expect(try store.summary("a") == expected)
        #expect(try store.summaries() == [expected])
    }

    @Test("tells rounds that were finished, left and cut off apart")
    func statuses() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a", startedAt: 1))
        try store.add(Rounds.abandoned("b", startedAt: 2))
        try store.add(Rounds.interrupted("c", startedAt: 3))
        let summaries = try store.summaries()
        #expect(summaries.map(\.id) == ["c", "b", "a"])
        #expect(summaries.map(\.status) == [.interrupted, .abandoned, .finished])
        #expect(summaries.map(\.endedAt) == [nil, 4, 8])
        let asked = Rounds.interrupted("c").round.turns.map(\.question.principle)
        #expect(summaries.map(\.principles) == [asked, ["ownership"], ["ownership"]])
        for status in TranscriptStatus.allCases {
            #expect(try store.summaries(TranscriptFilter(status: status)).map(\.status) == [status])
        }
    }

    @Test("lists the newest first, those of one second in the order in which they came, and so many at most")
    func order() throws {
        let store = try TranscriptStore()
        for (id, time) in [("b", 5), ("a", 9), ("c", 5), ("d", 1)] {
            try store.add(Rounds.finished(ID(id), startedAt: time))
        }
        #expect(try store.summaries().map(\.id) == ["a", "c", "b", "d"])
        #expect(try store.summaries(limit: 2).map(\.id) == ["a", "c"])
        #expect(try store.summaries(TranscriptFilter(status: .finished), limit: 1).map(\.id) == ["a"])
        #expect(try store.summaries(limit: 0) == [])
    }

    @Test("an empty store has nothing", arguments: Place.allCases)
    func empty(place: Place) throws {
        let store = try place.store()
        #expect(try store.summaries() == [])
        #expect(try store.history() == AskHistory())
        #expect(throws: StoreError.unknownTranscript("last")) { try store.find("last") }
        #expect(throws: StoreError.unknownTranscript("a")) { try store.transcript("a") }
        #expect(throws: StoreError.unknownTranscript("a")) { try store.summary("a") }
    }

    @Test("does not add a transcript twice")
    func twice() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a"))
        #expect(throws: StoreError.self) { try store.add(Rounds.abandoned("a")) }
        #expect(try store.transcript("a") == Rounds.finished("a"))
    }

    // MARK: Finding

    private func storeToSearch() throws -> TranscriptStore {
        let store = try TranscriptStore()
        for (id, time) in [("20261121-1", 30), ("20261121-12", 20), ("20261122-5", 10), ("x%_é", 5)] {
            try store.add(Rounds.finished(ID(id), startedAt: time))
        }
        return store
    }

    @Test(
        "finds a transcript by what a person would write",
        arguments: [
            ("last", "20261121-1"), ("20261121-1", "20261121-1"), ("20261121-12", "20261121-12"),
            ("20261122", "20261122-5"), ("x", "x%_é"), ("x%_é", "x%_é"),
        ])
    func find(name: String, id: String) throws {
        #expect(try storeToSearch().find(name).rawValue == id)
    }

    @Test("does not find what is not there", arguments: ["", "%", "2026112_", "1", "20261121-123", "X"])
    func findNothing(name: String) throws {
        let store = try storeToSearch()
        #expect(throws: StoreError.unknownTranscript(name)) { try store.find(name) }
    }

    @Test("names what a short beginning may mean")
    func ambiguous() throws {
        let store = try storeToSearch()
        #expect(
            throws: StoreError.ambiguousTranscript("2026", matches: ["20261121-1", "20261121-12", "20261122-5"])
        ) {
            try store.find("2026")
        }
        for number in 1...9 { try store.add(Rounds.finished(ID("many-\(number)"))) }
        #expect(
            throws: StoreError.ambiguousTranscript(
                "many", matches: ["many-1", "many-2", "many-3", "many-4", "many-5"])
        ) {
            try store.find("many")
        }
    }

    // MARK: Deleting

    @Test("what is deleted is in no list and found by no name, until it is brought back")
    func deleteAndRestore() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a", startedAt: 1))
        try store.add(Rounds.finished("b", startedAt: 2))
        try store.delete(["b"], at: 9)
        #expect(try store.summaries().map(\.id) == ["a"])
        #expect(try store.find("last") == "a")
        #expect(throws: StoreError.unknownTranscript("b")) { try store.find("b") }
        try store.restore(["b"])
        #expect(try store.summaries().map(\.id) == ["b", "a"])
        #expect(try store.transcript("b") == Rounds.finished("b", startedAt: 2))
    }

    @Test("what is deleted is gone when the store is next opened for writing, not for reading")
    func erasedAfterReopening() throws {
        let url = try Place.file()
        do {
            let store = try TranscriptStore(at: url)
            try store.add(Rounds.finished("a"))
            try store.add(Rounds.finished("b"))
            try store.delete(["a"], at: 9)
        }
        do {
            let reader = try TranscriptStore(at: url, access: .read)
            #expect(try reader.transcript("a") == Rounds.finished("a"))
        }
        let store = try TranscriptStore.reopened(at: url)
        try store.restore(["a"])
        #expect(try store.summaries().map(\.id) == ["b"])
        #expect(throws: StoreError.unknownTranscript("a")) { try store.transcript("a") }
    }

    /// Transcripts hold an employer's secrets: deleting must not mean hiding.
    @Test("what was said is nowhere in the file once it is erased")
    func overwritten() throws {
        let url = try Place.file()
        do {
            let store = try TranscriptStore(at: url)
            var tester = SessionTester()
            tester.send(.begin)
            tester.say("The password is swordfish.")
            try store.add(
                Transcript(id: "a", startedAt: 0, plan: tester.plan, events: tester.events))
            try store.add(Rounds.finished("b"))
        }
        let word = Data("swordfish".utf8)
        try #require(try Data(contentsOf: url).range(of: word) != nil)
        try TranscriptStore.reopened(at: url).erase(["a"])
        for name in try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path) {
            let file = url.deletingLastPathComponent().appendingPathComponent(name)
            #expect(try Data(contentsOf: file).range(of: word) == nil, "\(name)")
        }
    }

    // MARK: History

    @Test("remembers when and how often each question was asked")
    func history() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a", startedAt: 1000))
        try store.add(Rounds.finished("b", startedAt: 5000))
        let question = try #require(Rounds.finished("a").round.turns.first?.question.id)
        #expect(try store.history()[question] == AskHistory.Entry(count: 2, last: 5000))
        #expect(try store.history()["ownership.never"] == AskHistory.Entry(count: 0, last: 0))
    }

    /// A question is marked as seen when it is asked, not when the round ends.
    @Test("remembers a question of a round that was cut off, with the time at which it was asked")
    func historyOfInterrupted() throws {
        let store = try TranscriptStore()
        let transcript = Rounds.interrupted("a", startedAt: 1000)
        try store.add(transcript)
        let turns = transcript.round.turns
        try #require(turns.count == 2)
        for turn in turns {
            #expect(
                try store.history()[turn.question.id]
                    == AskHistory.Entry(count: 1, last: 1000 + turn.askedAt.milliseconds / 1000))
        }
    }

    @Test("remembers the questions of rounds that were deleted or erased")
    func historySurvives() throws {
        let url = try Place.file()
        let before: AskHistory
        do {
            let store = try TranscriptStore(at: url)
            try store.add(Rounds.finished("a"))
            try store.add(Rounds.interrupted("b"))
            before = try store.history()
            #expect(before != AskHistory())
            try store.delete(["a"], at: 9)
            try store.erase(["b"])
            #expect(try store.history() == before)
        }
        #expect(try TranscriptStore.reopened(at: url).history() == before)
    }

    // MARK: What cannot be read back

    @Test("says which transcript cannot be read back and gives the others")
    func unreadable() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a"))
        try store.add(Rounds.finished("b"))
        try store.perform { database in
            try database.execute(
                sql: "UPDATE event SET body = '{\"type\":\"sang\"}' WHERE transcript = 1 AND number = 3")
        }
        let error = #expect(throws: StoreError.self) { try store.transcript("a") }
        if case .unreadableTranscript("a", _)? = error {} else { Issue.record("\(String(describing: error))") }
        #expect(try store.transcript("b") == Rounds.finished("b"))
        #expect(try store.summaries().count == 2)
    }
}
