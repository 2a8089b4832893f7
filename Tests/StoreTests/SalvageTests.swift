import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Saving what can be read of a damaged store")
struct SalvageTests {
    /// A store with rounds long enough to run over several pages, one of them deleted, one erased.
    private static func made() throws -> (url: URL, transcripts: [Transcript]) {
        let url = try Place.file()
        let store = try TranscriptStore(at: url)
        var kept: [Transcript] = []
        for number in 0..<8 {
            var transcript = Rounds.finished(ID("finished-\(number)"), startedAt: 1000 + number)
            transcript.events.insert(
                contentsOf: Rounds.typing(String(repeating: "We read every ticket. ", count: 10), from: .zero), at: 0)
            transcript.events = transcript.events.sorted { $0.offset < $1.offset }
            transcript.tags = number == 2 ? ["good"] : []
            transcript.note = number == 3 ? String(repeating: "A long note. ", count: 800) : ""
            try store.add(transcript)
            kept.append(transcript)
        }
        try store.add(Rounds.interrupted("cut", startedAt: 5000))
        kept.append(Rounds.interrupted("cut", startedAt: 5000))
        try store.add(Rounds.finished("erased", startedAt: 6000))
        try store.erase(["erased"])
        try store.add(Rounds.finished("deleted", startedAt: 7000))
        try store.delete(["deleted"], at: 8000)
        try store.database.close()
        return (url, kept)
    }

    private func transcripts(at url: URL) throws -> [Transcript] {
        let store = try TranscriptStore.reopened(at: url, access: .read)
        #expect(try store.integrity() == "ok")
        return try store.ids().map { try store.transcript($0) }
    }

    private func change(_ url: URL, _ change: (inout [UInt8]) -> Void) throws -> Data {
        var bytes = [UInt8](try Data(contentsOf: url))
        change(&bytes)
        try Data(bytes).write(to: url)
        return Data(bytes)
    }

    @Test("reads every row of a sound file that is not deleted")
    func everyRow() throws {
        let (url, transcripts) = try Self.made()
        let found = SalvagedRounds(from: try PageFile(at: url))
        let isSame = found.rounds.map(\.transcript) == transcripts
        #expect(isSame)
        #expect(found.rounds.filter { !$0.isWhole }.isEmpty)
        #expect(found.lost == [])
    }

    @Test("reads what only stands in the log beside the file")
    func log() throws {
        let url = try Place.file()
        let store = try TranscriptStore(at: url)
        try store.add(Rounds.finished("a"))
        try store.add(Rounds.interrupted("b"))
        try withExtendedLifetime(store) {
            #expect(try Data(contentsOf: URL(fileURLWithPath: url.path + "-wal")).count > 4096)
            let found = SalvagedRounds(from: try PageFile(at: url))
            #expect(Set(found.rounds.map(\.transcript.id)) == ["a", "b"])
            #expect(found.rounds.filter { !$0.isWhole }.isEmpty)
        }
    }

    @Test("a sound store is left alone")
    func sound() throws {
        let (url, _) = try Self.made()
        let before = try Data(contentsOf: url)
        #expect(try TranscriptStore.salvage(url, stamp: "now") == nil)
        #expect(try Data(contentsOf: url) == before)
    }

    @Test("what is no store is left alone, and so are a newer version's and one in use")
    func refused() throws {
        let rubbish = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        try Data((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: rubbish)
        let before = try Data(contentsOf: rubbish)
        #expect(throws: StoreError.self) { try TranscriptStore.salvage(rubbish, stamp: "now") }
        #expect(try Data(contentsOf: rubbish) == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: rubbish.deletingLastPathComponent().path).count == 2)

        let url = try Place.file()
        let store = try TranscriptStore(at: url)
        #expect(throws: StoreError.inUse(path: url.path, process: Int(getpid()))) {
            try withExtendedLifetime(store) { try TranscriptStore.salvage(url, stamp: "now") }
        }
    }

    @Test("without the first page, which tells what all others are, everything else is saved")
    func firstPage() throws {
        let (url, transcripts) = try Self.made()
        let damaged = try change(url) { bytes in
            for place in 0..<4096 { bytes[place] = 0xAA }
        }
        let outcome = try #require(try TranscriptStore.salvage(url, stamp: "now"))
        #expect(outcome.whole == transcripts.map(\.id))
        #expect(outcome.partial == [])
        #expect(outcome.damaged.lastPathComponent == "hotseat-damaged-now.sqlite")
        #expect(try Data(contentsOf: outcome.damaged) == damaged)
        let isSame = try self.transcripts(at: url) == transcripts
        #expect(isSame)
        #expect(try TranscriptStore.reopened(at: url).search(SearchQuery("tickets")).isEmpty == false)
        let names = try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)
        #expect(Set(names).isSubset(of: ["hotseat.sqlite", "hotseat.sqlite.lock", "hotseat-damaged-now.sqlite"]))
    }

    @Test("whichever page is spoilt, what stands on the others is saved, and what is missing is told")
    func anyPage() throws {
        let (sound, transcripts) = try Self.made()
        let pages = try Data(contentsOf: sound).count / 4096
        var wholes = 0
        for page in 1..<pages {
            let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
            try FileManager.default.copyItem(at: sound, to: url)
            _ = try change(url) { bytes in
                for place in (page * 4096)..<((page + 1) * 4096) { bytes[place] = 0xFF }
            }
            guard let outcome = try TranscriptStore.salvage(url, stamp: "now") else { continue }
            let saved = try self.transcripts(at: url)
            wholes += outcome.whole.count
            // What is called whole is whole; notes and tags too.
            for id in outcome.whole {
                let isSame = saved.first { $0.id == id } == transcripts.first { $0.id == id }
                #expect(isSame, "\(id), page \(page + 1)")
            }
            for id in outcome.partial {
                #expect(saved.first { $0.id == id }?.tags.contains(SalvageOutcome.tag) == true)
            }
            let told = Set(outcome.whole + outcome.partial + outcome.lost)
            let named = told.filter { !$0.rawValue.hasPrefix("salvaged-") }.count
            let unnamed = told.count - named
            // No round goes without a word, unless its line and all its words stood on that page.
            #expect(named + unnamed >= transcripts.count - 1, "page \(page + 1)")
        }
        #expect(wholes > pages * 4)
    }

    @Test(
        "bytes changed by chance: nothing crashes, and what is called whole can be read",
        arguments: 0..<6 as Range<UInt64>)
    func chance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (sound, transcripts) = try Self.made()
        for _ in 0..<20 {
            let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
            try FileManager.default.copyItem(at: sound, to: url)
            _ = try change(url) { bytes in
                for _ in 0..<Int.random(in: 1...300, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
                }
                if Bool.random(using: &generator) {
                    bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &generator))
                }
            }
            let damaged = try Data(contentsOf: url)
            guard let outcome = try? TranscriptStore.salvage(url, stamp: "now") else {
                #expect(try Data(contentsOf: url) == damaged)
                continue
            }
            #expect(try Data(contentsOf: outcome.damaged) == damaged)
            let saved = Set(try self.transcripts(at: url).map(\.id))
            #expect(saved.isSuperset(of: outcome.whole))
            #expect(outcome.whole.count <= transcripts.count + 1)
        }
    }
}
