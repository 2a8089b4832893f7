import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

/// What once went wrong, so that it does not again.
@Suite("The store, where it once failed", .timeLimit(.minutes(1)))
struct StoreRegressionTests {
    @Test(
        "a row with a value of the wrong type is told, and nothing crashes",
        arguments: [
            "transcript SET startedAt = 'x'", "transcript SET endedAt = 'x'", "transcript SET words = 'x'",
            "transcript SET plan = x'ff'", "transcript SET status = x'ff'", "transcript SET id = x'ff'",
            "event SET body = x'ff'", "event SET offset = 'x'", "ask SET askedAt = 'x'", "ask SET question = x'ff'",
        ])
    func wrongType(change: String) async {
        await #expect(processExitsWith: .success) { [change = change as String] in
            let store = try TranscriptStore()
            try store.add(Rounds.finished("a"))
            try store.perform { try $0.execute(sql: "UPDATE " + change) }
            _ = try? store.summaries()
            _ = try? store.history()
            _ = try? store.find("last")
            _ = try? store.transcript("a")
            _ = try? store.summary("a")
        }
    }

    @Test("bits changed anywhere are refused or read, and nothing crashes", arguments: 0..<8 as Range<UInt64>)
    func flipped(seed: UInt64) async {
        await #expect(processExitsWith: .success) { [seed = seed as UInt64] in
            var generator = SeededGenerator(seed: seed)
            for _ in 0..<40 {
                var bytes = DamagedStoreTests.sound
                for _ in 0..<Int.random(in: 1...20, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                }
                try DamagedStoreTests.readThrough(bytes)
            }
        }
    }

    @Test("somebody else's database is refused and left as it is", arguments: [TranscriptStore.Access.read, .write])
    func foreign(access: TranscriptStore.Access) throws {
        let url = try Samples.scratchFolder().appendingPathComponent("places.sqlite")
        let queue = try DatabaseQueue(path: url.path)
        try queue.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: url)
        #expect(throws: StoreError.self) { try TranscriptStore(at: url, access: access) }
        #expect(try Data(contentsOf: url) == before)
    }

    @Test("what was said is nowhere in the files once it is erased, while the store is still open")
    func erasedWhileOpen() throws {
        let url = try Place.file()
        let store = try TranscriptStore(at: url)
        try store.add(
            Transcript(id: "a", startedAt: 0, plan: Samples.plan(), events: Rounds.pasted("The password is swordfish."))
        )
        try store.erase(["a"])
        try withExtendedLifetime(store) {
            for ending in ["", "-wal"] {
                let file = URL(fileURLWithPath: url.path + ending)
                let bytes = try Data(contentsOf: file)
                #expect(bytes.range(of: Data("swordfish".utf8)) == nil, "\(ending)")
            }
        }
    }

    @Test("a new transcript that met a full disk is written when there is room again")
    func fullAtStart() async throws {
        let store = try TranscriptStore()
        try store.perform { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let events = Rounds.typing(String(repeating: "long ", count: 400))
        let (reports, continuation) = AsyncStream.makeStream(of: TranscriptRecorder.Status.self)
        let recorder = TranscriptRecorder(
            Transcript(id: "a", startedAt: 0, plan: Samples.plan(), events: events), in: store, isNew: true
        ) { continuation.yield($0) }
        var report = reports.makeAsyncIterator()
        _ = await report.next()
        try store.perform { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(recorder.flush(timeout: 5))
        #expect(try store.transcript("a").events == events)
        recorder.stop()
    }

    @Test("the recorder reports that a new transcript could be added after all")
    func recovered() async throws {
        let store = try TranscriptStore()
        try store.perform { try $0.execute(sql: "ALTER TABLE transcript RENAME TO away") }
        let (reports, continuation) = AsyncStream.makeStream(of: TranscriptRecorder.Status.self)
        let recorder = TranscriptRecorder(
            Transcript(id: "a", startedAt: 0, plan: Samples.plan()), in: store, isNew: true
        ) { continuation.yield($0) }
        var report = reports.makeAsyncIterator()
        _ = await report.next()
        try store.perform { try $0.execute(sql: "ALTER TABLE away RENAME TO transcript") }
        // One retry comes after two seconds; there is no report to wait for.
        try await Task.sleep(for: .seconds(5))
        #expect(try store.summaries().map(\.id) == ["a"])
        #expect(recorder.status == .saving)
        recorder.stop()
    }

    @Test("a lock goes with its store although a child process has a copy of it")
    func lockWithChild() throws {
        let url = try Place.file()
        var copy: Int32 = -1
        do {
            let store = try TranscriptStore(at: url)
            withExtendedLifetime(store) {
                // What a fork does: one more descriptor of the same open file.
                for descriptor in 3..<1024 as Range<Int32> {
                    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
                    if link == url.path + ".lock" { copy = dup(descriptor) }
                }
            }
        }
        try #require(copy >= 0)
        defer { close(copy) }
        #expect(throws: Never.self) { try TranscriptStore(at: url) }
    }

    @Test("a store that is not there is not called damaged")
    func missing() throws {
        let url = try Place.file()
        let error = #expect(throws: StoreError.self) { try TranscriptStore(at: url, access: .read) }
        if case .damaged? = error { Issue.record("\(String(describing: error))") }
    }

    @Test("an empty file has no transcripts, for a reader too")
    func emptyFile() throws {
        let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        try Data().write(to: url)
        #expect(try TranscriptStore(at: url, access: .read).summaries() == [])
    }

    @Test("one transcript that cannot be read does not take the list along")
    func oneBadRow() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a"))
        try store.add(Rounds.finished("b"))
        try store.perform { try $0.execute(sql: "UPDATE transcript SET plan = '{' WHERE id = 'a'") }
        #expect(try store.summaries().map(\.id).contains("b"))
    }
}

extension Rounds {
    static func pasted(_ text: String) -> [TimedEvent] {
        [TimedEvent(.edited(Edit(start: 0, end: 0, text: text)), at: .zero)]
    }
}
