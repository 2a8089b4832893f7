import Foundation
import Interview
import Store
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite("The store's file")
struct StoreFileTests {
    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// Transcripts hold what people would not tell everybody, and the mask of a shared machine may allow everything.
    @Test("and its folder are private, whatever the mask")
    func permissions() throws {
        let url = try Place.file()
        let mask = umask(0)
        defer { umask(mask) }
        let store = try TranscriptStore(at: url)
        try store.add(Rounds.finished("a"))
        try withExtendedLifetime(store) {
            #expect(try mode(url.deletingLastPathComponent().path) == 0o700)
            let names = try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)
            #expect(
                names.sorted() == [
                    "hotseat.sqlite", "hotseat.sqlite-shm", "hotseat.sqlite-wal", "hotseat.sqlite.lock",
                ])
            for name in names {
                #expect(try mode(url.deletingLastPathComponent().path + "/" + name) == 0o600, "\(name)")
            }
        }
    }

    @Test("leaves a folder that was there as it was")
    func existingFolder() throws {
        let folder = try Samples.scratchFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        _ = try TranscriptStore(at: folder.appendingPathComponent("hotseat.sqlite"))
        #expect(try mode(folder.path) == 0o755)
    }

    @Test("may not be a link, even to a store", arguments: [TranscriptStore.Access.read, .write])
    func link(access: TranscriptStore.Access) throws {
        let real = try Place.file()
        try TranscriptStore(at: real).add(Rounds.finished("a"))
        let link = try Samples.scratchFolder().appendingPathComponent("link.sqlite")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
        #expect(
            throws: StoreError.inaccessible(
                path: link.path, detail: "it is a symbolic link; name the file itself")
        ) {
            try TranscriptStore(at: link, access: access)
        }
    }

    /// Or whoever may write into the folder could have a file made anywhere.
    @Test("is not made where a link leads")
    func danglingLink() throws {
        let folder = try Samples.scratchFolder()
        let link = folder.appendingPathComponent("hotseat.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: folder.path + "/elsewhere")
        #expect(throws: StoreError.self) { try TranscriptStore(at: link) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["hotseat.sqlite"])
    }

    @Test("is not locked by way of a link")
    func linkedLock() throws {
        let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        let victim = url.path + ".victim"
        try Data("precious".utf8).write(to: URL(fileURLWithPath: victim))
        try FileManager.default.createSymbolicLink(atPath: url.path + ".lock", withDestinationPath: victim)
        #expect(throws: StoreError.self) { try TranscriptStore(at: url) }
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    }

    @Test("may not be a folder", arguments: [TranscriptStore.Access.read, .write])
    func folder(access: TranscriptStore.Access) throws {
        let url = try Samples.scratchFolder()
        #expect(throws: StoreError.inaccessible(path: url.path, detail: "it is a folder")) {
            try TranscriptStore(at: url, access: access)
        }
    }

    @Test(
        "may not be a pipe, and nobody waits for one", .timeLimit(.minutes(1)),
        arguments: [TranscriptStore.Access.read, .write])
    func pipe(access: TranscriptStore.Access) throws {
        let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        try #require(mkfifo(url.path, 0o600) == 0)
        #expect(throws: StoreError.inaccessible(path: url.path, detail: "it is not an ordinary file")) {
            try TranscriptStore(at: url, access: access)
        }
    }

    @Test("cannot be made below a file")
    func belowFile() throws {
        let file = try Samples.scratchFolder().appendingPathComponent("file")
        try Data().write(to: file)
        #expect(
            throws: StoreError.inaccessible(path: file.path + "/sub", detail: "its folder cannot be made")
        ) {
            try TranscriptStore(at: file.appendingPathComponent("sub/hotseat.sqlite"))
        }
    }

    @Test("is not made by looking")
    func missing() throws {
        let url = try Place.file()
        #expect(throws: StoreError.self) { try TranscriptStore(at: url, access: .read) }
        #expect(!FileManager.default.fileExists(atPath: url.deletingLastPathComponent().path))
    }

    @Test("is written by one instance only, and the other is told which")
    func secondWriter() throws {
        let url = try Place.file()
        let first = try TranscriptStore(at: url)
        withExtendedLifetime(first) {
            #expect(throws: StoreError.inUse(path: url.path, process: Int(getpid()))) {
                try TranscriptStore(at: url)
            }
            // The one that was refused has not taken the lock away.
            #expect(throws: StoreError.inUse(path: url.path, process: Int(getpid()))) {
                try TranscriptStore(at: url)
            }
        }
    }

    @Test("can be written again once the first instance is gone")
    func lockGoes() throws {
        let url = try Place.file()
        for number in 1...3 {
            try TranscriptStore.reopened(at: url).add(Rounds.finished(ID("\(number)"), startedAt: number))
        }
        #expect(try TranscriptStore(at: url, access: .read).summaries().map(\.id) == ["3", "2", "1"])
    }

    @Test("can be looked at while another instance writes, and shows what was written since")
    func readerMeanwhile() throws {
        let url = try Place.file()
        let writer = try TranscriptStore(at: url)
        try writer.add(Rounds.finished("a"))
        let reader = try TranscriptStore(at: url, access: .read)
        #expect(try reader.transcript("a") == Rounds.finished("a"))
        try writer.add(Rounds.abandoned("b"))
        #expect(try reader.summaries().count == 2)
        #expect(try reader.transcript("b") == Rounds.abandoned("b"))
    }

    @Test("cannot be changed by who may only look")
    func readerWrites() throws {
        let url = try Place.file()
        try TranscriptStore(at: url).add(Rounds.finished("a"))
        let reader = try TranscriptStore(at: url, access: .read)
        #expect(throws: StoreError.self) { try reader.add(Rounds.finished("b")) }
        #expect(throws: StoreError.self) { try reader.delete(["a"], at: 1) }
        #expect(throws: StoreError.self) { try reader.erase(["a"]) }
        #expect(try reader.summaries().map(\.id) == ["a"])
    }
}
