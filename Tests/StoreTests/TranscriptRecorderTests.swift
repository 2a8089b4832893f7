import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("The recorder", .timeLimit(.minutes(1)))
struct TranscriptRecorderTests {
    private func blank(_ id: ID<Transcript>) -> Transcript {
        Transcript(id: id, startedAt: Rounds.start, plan: Samples.plan())
    }

    @Test("keeps events in the order in which they came, one by one", arguments: Place.allCases)
    func order(place: Place) throws {
        let store = try place.store()
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: true)
        let events = Rounds.typing(String(repeating: "All these words. ", count: 30))
        for event in events { recorder.append([event]) }
        #expect(recorder.flush(timeout: 30))
        #expect(try store.transcript("a").events == events)
        #expect(recorder.unsaved == [])
        #expect(recorder.status == .saving)
        recorder.stop()
    }

    @Test("writes a round so that opening the file a second time gives the same round")
    func restart() throws {
        let url = try Place.file()
        let whole = Rounds.interrupted("a")
        do {
            let store = try TranscriptStore(at: url)
            var begun = whole
            begun.events = []
            let recorder = TranscriptRecorder(begun, in: store, isNew: true)
            for event in whole.events { recorder.append([event]) }
            #expect(recorder.stop(timeout: 30))
        }
        let reader = try TranscriptStore(at: url, access: .read)
        let back = try reader.transcript("a")
        #expect(back == whole)
        #expect(back.round == whole.round)
        #expect(back.round.draft.text == "half a wo")
        #expect(try reader.summary("a").status == .interrupted)
    }

    @Test("what is flushed can be seen by another instance at once")
    func durable() throws {
        let url = try Place.file()
        let store = try TranscriptStore(at: url)
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: true)
        let reader = try TranscriptStore(at: url, access: .read)
        for text in ["one ", "two "] {
            recorder.append(Rounds.typing(text))
            #expect(recorder.flush(timeout: 30))
            #expect(try reader.transcript("a").events.suffix(4) == Rounds.typing(text).suffix(4))
        }
        #expect(try reader.transcript("a").events.count == 8)
        recorder.stop()
    }

    @Test("adds a new transcript although nothing has happened in it")
    func newcomer() throws {
        let store = try TranscriptStore()
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: true)
        #expect(recorder.flush(timeout: 30))
        #expect(try store.summaries().map(\.id) == ["a"])
        recorder.stop()
    }

    @Test("adds a new transcript with the events that it has")
    func newcomerWithEvents() throws {
        let store = try TranscriptStore()
        let whole = Rounds.finished("a")
        var begun = whole
        begun.events = Array(whole.events.prefix(2))
        let recorder = TranscriptRecorder(begun, in: store, isNew: true)
        recorder.append(Array(whole.events.dropFirst(2)))
        #expect(recorder.flush(timeout: 30))
        #expect(try store.transcript("a") == whole)
        #expect(try store.summary("a").status == .finished)
        recorder.stop()
    }

    @Test("goes on with a transcript that is there, after its last event")
    func resume() throws {
        let store = try TranscriptStore()
        let old = Rounds.interrupted("a")
        try store.add(old)
        let recorder = TranscriptRecorder(old, in: store, isNew: false)
        let more = [
            TimedEvent(.reopened, at: old.round.lastOffset), TimedEvent(.resumed, at: old.round.lastOffset + 5),
        ]
        recorder.append(more)
        #expect(recorder.flush(timeout: 30))
        #expect(try store.transcript("a").events == old.events + more)
        recorder.stop()
    }

    @Test("writes nothing after it was stopped")
    func stopped() throws {
        let store = try TranscriptStore()
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: true)
        #expect(recorder.stop(timeout: 30))
        recorder.append(Rounds.typing("late"))
        #expect(!recorder.flush(timeout: 0.05))
        #expect(try store.transcript("a").events == [])
        #expect(recorder.unsaved == Rounds.typing("late"))
    }

    /// Typing is worth a commit; a sync of the disk for each key would wear out disk and battery.
    @Test("syncs the disk for what ends a phase, and not for each key")
    func durability() async throws {
        let store = try Place.file.store()
        try store.add(blank("a"))
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: false)
        for key in Rounds.typing("typed letter by letter") { recorder.append([key]) }
        while !recorder.unsaved.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        // A slow machine may take the end for a pause, and a pause is synced.
        #expect(store.syncs.withLock(\.self) <= 2)
        recorder.append([TimedEvent(.answered(.user), at: .seconds(9))])
        #expect(recorder.flush(timeout: 30))
        #expect(store.syncs.withLock(\.self) >= 1)
        recorder.stop()
        #expect(try store.facts().synchronous == 1)
    }

    @Test("syncs what was typed when the typing pauses")
    func pause() async throws {
        let store = try Place.file.store()
        try store.add(blank("a"))
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: false)
        recorder.append(Rounds.typing("typed"))
        // Nobody asks for it; the test's time limit ends a wait in vain.
        while store.syncs.withLock(\.self) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(try store.transcript("a").events == Rounds.typing("typed"))
        recorder.stop()
    }

    /// SQLite's own limit stands for a full disk: the error is the same.
    @Test("keeps in memory what a full disk does not take, says so, and writes it when there is room again")
    func fullDisk() async throws {
        let store = try Place.file.store()
        let path = try #require(store.url).path
        let (reports, continuation) = AsyncStream.makeStream(of: TranscriptRecorder.Status.self)
        let recorder = TranscriptRecorder(blank("a"), in: store, isNew: true) { continuation.yield($0) }
        #expect(recorder.flush(timeout: 30))
        try store.perform { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let events = Rounds.typing(String(repeating: "A very long answer. ", count: 60))
        recorder.append(events)
        var report = reports.makeAsyncIterator()
        #expect(await report.next() == .failing(.full(path: path)))
        #expect(recorder.status == .failing(.full(path: path)))
        #expect(recorder.unsaved == events)
        #expect(!recorder.flush(timeout: 0.01))
        try store.perform { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(recorder.flush(timeout: 30))
        #expect(await report.next() == .saving)
        #expect(recorder.status == .saving)
        #expect(recorder.unsaved == [])
        #expect(try store.transcript("a").events == events)
        recorder.stop()
    }
}

/// The statements that a store carries out, transaction by transaction.
private struct Transactions {
    private var statements: AsyncStream<String>.Iterator

    init(of store: TranscriptStore) throws {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        try store.perform { database in database.trace { continuation.yield("\($0)") } }
        statements = stream.makeAsyncIterator()
    }

    /// The statements up to the next commit.
    mutating func next() async -> [String] {
        var transaction: [String] = []
        while let statement = await statements.next() {
            transaction.append(statement)
            if statement.hasPrefix("COMMIT") { break }
        }
        return transaction
    }
}
