import Foundation
import TestSupport
import Testing

@Suite("Something goes wrong", .serialized)
struct FaultJourneys {
    @Test(
        "killed in the middle of an answer: the round goes on with everything that was on the screen", arguments: 0..<8)
    func killed(run: Int) throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0", "--seed", "\(run)"])
        try terminal.beginRound()
        let text = String("the quick brown fox jumps over the lazy dog".prefix(5 + run * 4))
        for letter in text { terminal.type(String(letter)) }
        try terminal.wait(for: text)
        usleep(50_000)
        terminal.signal(SIGKILL)
        #expect(try terminal.waitForExit() == 128 + SIGKILL)
        let again = try home.start(["resume"])
        try again.wait(for: "Paused")
        again.type("\r")
        try again.wait(for: text)
        again.type("!")
        try again.wait(for: text + "!")
    }

    @Test(
        "a signal saves the words, gives the terminal back and is told in the exit code",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signals(number: Int32) throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0"])
        try terminal.beginRound()
        terminal.type("saved?")
        try terminal.wait(for: "saved?")
        terminal.signal(number)
        #expect(try terminal.waitForExit() == 128 + number)
        if number != SIGHUP {
            #expect(terminal.settings == terminal.settingsBefore)
            #expect(!terminal.screen.isAlternateScreen)
        }
        #expect(try home.run(["transcripts", "show", "last"]).output.contains("saved?"))
    }

    @Test("a crash gives the terminal back", arguments: [SIGSEGV, SIGABRT, SIGILL])
    func crash(number: Int32) throws {
        let home = try Home()
        let terminal = try home.start(variables: ["SWIFT_BACKTRACE": ""])
        try terminal.wait(for: "Practise a round")
        terminal.signal(number)
        #expect(try terminal.waitForExit() == 128 + number)
        #expect(terminal.settings == terminal.settingsBefore)
        #expect(!terminal.screen.isAlternateScreen)
        #expect(terminal.screen.isCursorVisible)
    }

    @Test("the terminal vanishes: the words are kept")
    func hangUp() throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0"])
        try terminal.beginRound()
        terminal.type("still here")
        try terminal.wait(for: "still here")
        terminal.hangUp()
        _ = try terminal.waitForExit(seconds: 5)
        #expect(try home.run(["transcripts", "show", "last"]).output.contains("still here"))
    }

    @Test("a window of 10×3 gets a plain notice, and the words are there when it grows")
    func tiny() throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0"])
        try terminal.beginRound()
        terminal.type("zebra")
        try terminal.wait(for: "zebra")
        terminal.resize(columns: 10, rows: 3)
        try terminal.wait(for: "The window")
        terminal.type(" but typed")
        terminal.resize(columns: 80, rows: 24)
        try terminal.wait(for: "zebra but typed")
    }

    @Test(
        "no terminal, or one that is too simple, is refused with a sentence",
        arguments: ["dumb", "", "no-such-terminal"])
    func refused(kind: String) throws {
        let home = try Home()
        let piped = try home.run([])
        #expect(piped.status == 2)
        #expect(piped.errors.contains("needs a terminal"))
        let terminal = try home.start(variables: ["TERM": kind])
        #expect(try terminal.waitForExit() == 2)
        #expect(terminal.screen.text.contains("--plain"))
        #expect(!terminal.output.contains(0x1B))
    }

    @Test("a wrong flag or an unknown name ends with exit code 2 and a hint")
    func usage() throws {
        let home = try Home()
        #expect(try home.run(["--bogus"]).status == 2)
        let unknown = try home.run(["practice", "--principle", "onwership", "--plain"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean \"ownership\"?"))
        #expect(try home.run(["practice", "--questions", "0"]).status == 2)
        #expect(try home.run(["transcripts", "show", "last"]).status == 1)
    }

    @Test("a second instance looks but does not write")
    func twoInstances() throws {
        let home = try Home()
        let first = try home.start()
        try first.wait(for: "Welcome")
        let second = try home.start()
        try second.wait(for: "Another Hotseat")
        try second.wait(for: "Welcome")
        second.type("\r")
        try second.wait("a refusal") { $0.text(row: 23).contains("Another Hotseat") }
        #expect(try home.run(["practice", "--plain"]).status == 1)
        #expect(try home.run(["transcripts", "list"]).status == 0)
    }

    @Test("a store that is none is named and left as it is, and the rest works")
    func damagedStore() throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            at: home.store.deletingLastPathComponent(), withIntermediateDirectories: true)
        let rubbish = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try rubbish.write(to: home.store)
        let terminal = try home.start()
        try terminal.wait(for: "cannot be read as a Hotseat store")
        terminal.type("q")
        _ = try terminal.waitForExit()
        #expect(try Data(contentsOf: home.store) == rubbish)
        #expect(try home.run(["transcripts", "list"]).status == 1)
        #expect(try home.run(["prompts", "list"]).status == 0)
    }

    @Test("a broken pack of one's own is told and the rest goes on")
    func brokenPack() throws {
        let home = try Home()
        let folder = home.folder.appendingPathComponent("config/hotseat/prompts/mine")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("id = \"broken\nname".utf8).write(to: folder.appendingPathComponent("broken.toml"))
        let terminal = try home.start()
        try terminal.wait(for: "in your own prompts")
        let check = try home.run(["prompts", "check"])
        #expect(check.status == 1)
        #expect(check.output.contains("broken.toml:1"))
    }

    @Test("escape sequences in packs and answers never reach the terminal")
    func hostileText() throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0"])
        try terminal.beginRound()
        terminal.send(Array("\u{1B}[200~\u{1B}]0;owned\u{7}\u{9B}31m \u{202E}x\u{1B}[201~ zebra".utf8))
        try terminal.wait(for: "zebra")
        let text = terminal.screen.text
        #expect(text.contains("^[]0;owned^G"))
        #expect(text.contains("<9B>31m"))
        #expect(text.contains("<U+202E>x"))
        #expect(!String(decoding: terminal.output, as: UTF8.self).contains("]0;owned\u{7}"))
        #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{202E}"))
    }

    @Test(
        "NO_COLOR is kept to, and other locales and terminals work",
        arguments: [
            ["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "linux"], ["LANG": "C"], ["LANG": "nonsense"],
            ["TERM": "xterm-kitty"], ["LINES": "100000", "COLUMNS": "abc"],
        ])
    func surroundings(variables: [String: String]) throws {
        let home = try Home()
        let terminal = try home.start(variables: variables)
        try terminal.wait(for: "Practise a round")
        if variables["NO_COLOR"] != nil || variables["TERM"] == "vt100" {
            let output = String(decoding: terminal.output, as: UTF8.self)
            #expect(!output.contains("[38;5") && !output.contains("[3") || !output.contains("[31m"))
        }
        terminal.type("q")
        #expect(try terminal.waitForExit() == 0)
    }
}
