import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("A store of a newer version")
struct NewerStoreTests {
    private static func addMigration(to database: Database) throws {
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
    }

    @Test("is refused and left as it is, byte for byte", arguments: [TranscriptStore.Access.read, .write])
    func refused(access: TranscriptStore.Access) throws {
        let url = try Place.file()
        do {
            let store = try TranscriptStore(at: url)
            try store.add(Rounds.finished("a"))
            try store.perform(Self.addMigration)
        }
        let before = try Data(contentsOf: url)
        #expect(throws: StoreError.newer(path: url.path)) { try TranscriptStore.reopened(at: url, access: access) }
        #expect(try Data(contentsOf: url) == before)
    }

    /// After a power cut the newest transactions are only in the log beside the file.
    @Test(
        "is refused even where only its log says so, and the log stays too",
        arguments: [TranscriptStore.Access.read, .write])
    func refusedByLog(access: TranscriptStore.Access) throws {
        let live = try Place.file()
        let store = try TranscriptStore(at: live)
        try store.add(Rounds.finished("a"))
        try store.perform(Self.addMigration)
        let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        try withExtendedLifetime(store) {
            for ending in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: live.path + ending, toPath: url.path + ending)
            }
        }
        let before = (try Data(contentsOf: url), try Data(contentsOf: URL(fileURLWithPath: url.path + "-wal")))
        try #require(!before.1.isEmpty)
        #expect(throws: StoreError.newer(path: url.path)) { try TranscriptStore.reopened(at: url, access: access) }
        #expect(try Data(contentsOf: url) == before.0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: url.path + "-wal")) == before.1)
    }
}

@Suite("A damaged store")
struct DamagedStoreTests {
    /// The bytes of a sound store with more than one page in every table.
    static let sound: [UInt8] = {
        do {
            let url = try Place.file()
            do {
                let store = try TranscriptStore(at: url)
                for number in 0..<6 {
                    try store.add(Rounds.finished(ID("finished-\(number)"), startedAt: number))
                    try store.add(Rounds.interrupted(ID("cut-\(number)"), startedAt: 100 + number))
                }
                try store.delete(["cut-3"], at: 200)
            }
            return Array(try Data(contentsOf: url))
        } catch {
            return []
        }
    }()

    /// Opens a file in both ways and reads all that is in it.
    ///
    /// Every failure is a `StoreError` by the types; what is tested is that there is an end of it at all.
    static func readThrough(_ bytes: [UInt8]) throws {
        for access in [TranscriptStore.Access.read, .write] {
            let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
            defer { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
            try Data(bytes).write(to: url)
            guard let store = try? TranscriptStore(at: url, access: access) else { continue }
            _ = try? store.integrity()
            _ = try? store.history()
            _ = try? store.find("last")
            let ids = (try? store.summaries().map(\.id)) ?? []
            for id in ids + ["finished-5", "cut-3"] {
                _ = try? store.summary(id)
                _ = try? store.transcript(id)
            }
        }
    }

    @Test("that is no store at all is refused and left as it is", arguments: [TranscriptStore.Access.read, .write])
    func noStore(access: TranscriptStore.Access) throws {
        var generator = SeededGenerator(seed: 1)
        let random = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        for bytes in [random, Array(random.prefix(2)), Array(random.prefix(4096)), Array("Dear diary, ".utf8)] {
            let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
            try Data(bytes).write(to: url)
            let error = #expect(throws: StoreError.self) { try TranscriptStore(at: url, access: access) }
            if case .damaged(url.path, _)? = error {} else { Issue.record("\(String(describing: error))") }
            #expect(Array(try Data(contentsOf: url)) == bytes)
        }
    }

    /// In a process of its own, so that a crash is a failed test and not the end of all tests.
    @Test("that ends anywhere is refused or read, and nothing crashes")
    func truncated() async {
        await #expect(processExitsWith: .success) {
            let sound = DamagedStoreTests.sound
            try #require(sound.count > 8 * 4096)
            for length in [2, 15, 16, 50, 99, 100, 101, 511, 512, 4095, 4096, 4097, 8192, 12_288, 20_000, 24_576] {
                try DamagedStoreTests.readThrough(Array(sound.prefix(length)))
            }
            try DamagedStoreTests.readThrough(sound.dropLast(1))
            try DamagedStoreTests.readThrough(sound.dropLast(4096))
        }
    }

    /// What a store says of itself stands in its first hundred bytes.
    @Test(
        "with a byte of its head changed is refused or read, and nothing crashes",
        arguments: [0x01, 0xFF] as [UInt8])
    func changedHead(change: UInt8) async {
        await #expect(processExitsWith: .success) { [change = change as UInt8] in
            let sound = DamagedStoreTests.sound
            try #require(sound.count > 8 * 4096)
            for place in 0..<100 {
                var bytes = sound
                bytes[place] ^= change
                try DamagedStoreTests.readThrough(bytes)
            }
        }
    }
}
