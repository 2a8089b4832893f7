import Foundation
import Packs
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite("Reading a folder of files")
struct SourceFolderTests {
    private let folder: URL

    init() throws {
        folder = try Samples.scratchFolder()
    }

    private func write(_ path: String, _ bytes: some Sequence<UInt8>) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    private func write(_ path: String, _ text: String) throws { try write(path, text.utf8) }

    private func shown(_ path: String) -> String { folder.appendingPathComponent(path).path }

    @Test("finds the .toml files of it and of the folders in it, sorted, with their text")
    func ordinary() throws {
        try write("probes.toml", "p")
        try write("b/two.toml", "2")
        try write("a/one.toml", "1 ü")
        try write("a/notes.txt", "no")
        try write("a/.hidden.toml", "no")
        try write(".git/x.toml", "no")
        let found = SourceFolder.files(in: folder)
        #expect(found.problems == [])
        #expect(
            found.files == [
                SourceFile(path: "a/one.toml", shownPath: shown("a/one.toml"), text: "1 ü"),
                SourceFile(path: "b/two.toml", shownPath: shown("b/two.toml"), text: "2"),
                SourceFile(path: "probes.toml", shownPath: shown("probes.toml"), text: "p"),
            ])
    }

    @Test("that is not there finds nothing and is no problem")
    func missing() {
        let found = SourceFolder.files(in: folder.appendingPathComponent("none"))
        #expect(found.files == [])
        #expect(found.problems == [])
    }

    @Test("that is a file says so")
    func fileInstead() throws {
        try write("prompts", "x")
        let found = SourceFolder.files(in: folder.appendingPathComponent("prompts"))
        #expect(found.files == [])
        #expect(
            found.problems == [
                Problem(file: shown("prompts"), what: "cannot be listed", remedy: "make it a folder that you may read")
            ])
    }

    /// Whoever opens a pipe without a writer waits for ever.
    @Test("does not wait for a pipe, and reads the rest", .timeLimit(.minutes(1)))
    func pipe() throws {
        try write("good.toml", "x")
        try #require(mkfifo(shown("a.toml"), 0o600) == 0)
        let found = SourceFolder.files(in: folder)
        #expect(found.files.map(\.path) == ["good.toml"])
        #expect(
            found.problems == [
                Problem(file: shown("a.toml"), what: "not an ordinary file", remedy: "put a text file there")
            ])
    }

    @Test("does not read a device by way of a link", .timeLimit(.minutes(1)))
    func device() throws {
        try write("good.toml", "x")
        try FileManager.default.createSymbolicLink(atPath: shown("zero.toml"), withDestinationPath: "/dev/zero")
        let found = SourceFolder.files(in: folder)
        #expect(found.files.map(\.path) == ["good.toml"])
        #expect(found.problems.map(\.what) == ["not an ordinary file"])
    }

    @Test("takes a folder named like a file as a folder")
    func folderNamedLikeFile() throws {
        try write("x.toml/inside.toml", "i")
        try write("good.toml", "x")
        let found = SourceFolder.files(in: folder)
        #expect(found.files.map(\.path) == ["good.toml", "x.toml/inside.toml"])
        #expect(found.problems == [])
    }

    @Test("comes back from a circle of links", .timeLimit(.minutes(1)))
    func linkLoop() throws {
        try write("pack/one.toml", "1")
        try FileManager.default.createSymbolicLink(atPath: shown("pack/again"), withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: shown("self.toml"), withDestinationPath: "self.toml")
        let found = SourceFolder.files(in: folder)
        #expect(found.files.contains { $0.path == "pack/one.toml" })
        #expect(found.files.allSatisfy { $0.text == "1" })
        #expect(found.files.allSatisfy { $0.path.split(separator: "/").count <= 6 })
    }

    @Test("reads an ordinary file by way of a link")
    func link() throws {
        try write("real", "x")
        try FileManager.default.createSymbolicLink(atPath: shown("linked.toml"), withDestinationPath: "real")
        #expect(SourceFolder.files(in: folder).files.map(\.text) == ["x"])
    }

    @Test("names a file that may not be read", .disabled(if: geteuid() == 0, "root may read everything"))
    func unreadable() throws {
        try write("secret.toml", "x")
        try write("good.toml", "x")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shown("secret.toml"))
        let found = SourceFolder.files(in: folder)
        #expect(found.files.map(\.path) == ["good.toml"])
        #expect(
            found.problems == [
                Problem(file: shown("secret.toml"), what: "cannot be read", remedy: "check its permissions")
            ])
    }

    @Test(
        "names a file that is no UTF-8",
        arguments: [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) throws {
        try write("bad.toml", bytes)
        try write("good.toml", "x")
        let found = SourceFolder.files(in: folder)
        #expect(found.files.map(\.path) == ["good.toml"])
        #expect(
            found.problems == [
                Problem(file: shown("bad.toml"), what: "not valid UTF-8", remedy: "save it as UTF-8")
            ])
    }

    /// Editors on other systems write one; TOML knows none.
    @Test("takes a byte order mark away")
    func byteOrderMark() throws {
        try write("bom.toml", [0xEF, 0xBB, 0xBF] + Array("id = \"x\"\r\n".utf8))
        #expect(SourceFolder.files(in: folder).files.map(\.text) == ["id = \"x\"\r\n"])
    }

    /// The file has a hole instead of 64 MB, so nothing is written.
    @Test("names a file that is too large instead of reading it")
    func tooLarge() throws {
        try write("huge.toml", "x")
        try #require(truncate(shown("huge.toml"), 64 << 20 + 1) == 0)
        let found = SourceFolder.files(in: folder)
        #expect(found.files == [])
        #expect(
            found.problems == [
                Problem(file: shown("huge.toml"), what: "larger than 64 MB", remedy: "split it into several files")
            ])
    }
}
