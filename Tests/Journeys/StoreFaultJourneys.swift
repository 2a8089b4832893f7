import Foundation
import Store
import TestSupport
import Testing

@Suite("The store cannot be written, or not be read", .serialized)
struct StoreFaultJourneys {
    /// A home in which one round was practised.
    private func practised() throws -> Home {
        let home = try Home()
        try practise("I read two hundred tickets by hand.", in: home)
        return home
    }

    private func practise(_ answer: String, in home: Home) throws {
        let arguments = ["practice", "--principle", "ownership", "--plain", "--questions", "1", "--seed", "3"]
        let round = try home.run(arguments, input: "\(answer)\n.\nNobody else had.\n.\n")
        try #require(round.status == 0, "\(round.errors)")
    }

    /// A round on a disk so full that saving has failed, with what was typed in it.
    private func onFullDisk(_ home: Home) throws -> (terminal: PseudoTerminal, typed: String) {
        // Neither the store nor its log can grow by more than a few pages.
        let sizes = try ["", "-wal"].map { ending -> Int in
            let path = home.store.path + ending
            guard FileManager.default.fileExists(atPath: path) else { return 0 }
            return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        }
        let largest = (sizes.max() ?? 0) / 1024 + 16
        let terminal = try home.start(["practice", "--think", "0"], largestFile: largest)
        try terminal.beginRound()
        var typed = ""
        for number in 0..<400 where !terminal.screen.text.contains("Not saved!") {
            let word = "w\(number) "
            typed += word
            terminal.type(word)
            terminal.drain(for: 30)
        }
        try terminal.wait(for: "Not saved! ^O writes it elsewhere. There is no room left")
        // One word, which no row breaks.
        typed += "pelican"
        terminal.type("pelican")
        try terminal.wait(for: "pelican")
        return (terminal, typed)
    }

    @Test("the disk is full: it is said, the round goes on, and all is saved when there is room again")
    func fullDisk() throws {
        let home = try practised()
        let (terminal, typed) = try onFullDisk(home)
        let lift = ["/usr/bin/prlimit", "--pid", "\(terminal.process)", "--fsize=unlimited:unlimited"]
        try #require(try home.run(command: lift).status == 0)
        try terminal.wait("saving again") { !$0.text.contains("Not saved!") }
        terminal.signal(SIGKILL)
        _ = try terminal.waitForExit()
        #expect(try home.run(["transcripts", "export", "last", "--format", "markdown"]).output.contains(typed))
        #expect(try TranscriptStore(at: home.store, access: .read).integrity() == "ok")
    }

    @Test("while the disk is full the round can be written elsewhere, and taken in from there")
    func elsewhere() throws {
        let (home, other) = (try practised(), try Home())
        let (terminal, typed) = try onFullDisk(home)
        let path = home.folder.path + "/saved.json"
        terminal.type("\u{F}")
        try terminal.wait(for: "Write it to: ~/hotseat-")
        terminal.type("\u{15}\(home.folder.path)/no/such/place\r")
        try terminal.wait(for: "It cannot be written there")
        terminal.type("\u{F}\u{15}\(path)\r")
        try terminal.wait("the file") { _ in FileManager.default.fileExists(atPath: path) }
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        terminal.signal(SIGKILL)
        _ = try terminal.waitForExit()
        #expect(try other.run(["transcripts", "import", path]).output.hasPrefix("1 transcript added"))
        #expect(try other.run(["transcripts", "export", "last", "--format", "markdown"]).output.contains(typed))
    }

    @Test(
        "the program ends while the disk is full: the round is in a file, and where that is is told",
        arguments: [true, false])
    func rescue(roundEnds: Bool) throws {
        let (home, other) = (try practised(), try Home())
        let (terminal, typed) = try onFullDisk(home)
        if roundEnds {
            // The round is over and out of sight before the program ends.
            terminal.type("\u{11}")
            try terminal.wait(for: "End the round here?")
            terminal.type("y")
            try terminal.wait(for: "Debrief")
            terminal.type("q")
            try terminal.wait(for: "Practise a round")
            terminal.type("q")
        } else {
            terminal.signal(SIGTERM)
        }
        #expect(try terminal.waitForExit() == (roundEnds ? 0 : 128 + SIGTERM))
        #expect(terminal.screen.text.contains("could not be saved in the store"))
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
        let file = try #require(names.first { $0.hasPrefix("hotseat-") && $0.hasSuffix(".json") })
        #expect(try other.run(["transcripts", "import", home.folder.path + "/" + file]).status == 0)
        #expect(try other.run(["transcripts", "export", "last", "--format", "markdown"]).output.contains(typed))
        #expect(try TranscriptStore(at: home.store, access: .read).integrity() == "ok")
    }

    @Test("a store that may not be written is shown, and says why no round can be kept in it")
    func readOnly() throws {
        let home = try practised()
        // Closed well, the store is one file.
        #expect(try home.run(["doctor", "--vacuum"]).status == 0)
        let before = try Data(contentsOf: home.store)
        let terminal = try home.startAsStranger()
        try terminal.wait(for: "Permission denied")
        try terminal.wait(for: "Last rounds")
        terminal.type("jj\r\r")
        try terminal.wait(for: "two hundred tickets")
        terminal.type("qqq")
        _ = try terminal.waitForExit()
        let list = try home.run(command: try home.asStranger(["transcripts", "search", "tickets"]))
        #expect(list.output.contains("[tickets]"), "\(list.errors)")
        let refused = try home.run(command: try home.asStranger(["practice", "--plain"]))
        #expect(refused.status == 1)
        #expect(refused.errors.contains("Permission denied"))
        #expect(try Data(contentsOf: home.store) == before)
        try home.giveBack()
    }

    @Test("a store cut short is refused and kept, and what can be read of it is saved")
    func truncated() throws {
        let home = try practised()
        for number in 0..<6 { try practise("Answer \(number): " + String(repeating: "tickets ", count: 900), in: home) }
        // Closed well, the store is one file: what its log holds would make up for what is cut off.
        #expect(try home.run(["doctor", "--vacuum"]).status == 0)
        let whole = try Data(contentsOf: home.store)
        let cut = Data(whole.prefix(whole.count * 3 / 4 / 4096 * 4096))
        try cut.write(to: home.store)
        let terminal = try home.start()
        try terminal.wait(for: "hotseat doctor --salvage")
        terminal.type("q")
        _ = try terminal.waitForExit()
        #expect(try Data(contentsOf: home.store) == cut)
        #expect(try home.run(["transcripts", "list"]).errors.contains("hotseat doctor --salvage"))

        let salvaged = try home.run(["doctor", "--salvage"])
        #expect(salvaged.output.contains("with nothing missing"), "\(salvaged.errors)")
        #expect(salvaged.output.contains("The damaged file is kept as"))
        let folder = home.store.deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let kept = try #require(names.first { $0.hasPrefix("hotseat-damaged-") && $0.hasSuffix(".sqlite") })
        #expect(try Data(contentsOf: folder.appendingPathComponent(kept)) == cut)
        #expect(try TranscriptStore(at: home.store, access: .read).integrity() == "ok")
        #expect(try home.run(["transcripts", "search", "tickets"]).output.contains("[tickets]"))
        #expect(try home.run(["doctor", "--salvage"]).output.contains("The store is sound"))
        try practise("It goes on.", in: home)
    }

    @Test("a second instance leaves the round of the first alone, and has the store when that is killed")
    func twoInstances() throws {
        let home = try practised()
        let first = try home.start(["practice", "--think", "0"])
        try first.beginRound()
        first.type("mine")
        try first.wait(for: "mine")
        // A way round through a link leads to the same store.
        let link = home.folder.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: home.store.deletingLastPathComponent())
        for path in [home.store.path, link.path + "/hotseat.sqlite"] {
            for arguments in [["practice", "--plain"], ["transcripts", "delete", "last"], ["doctor", "--salvage"]] {
                let second = try home.run(arguments + ["--store", path])
                #expect(second.status == 1)
                #expect(second.errors.contains("Another Hotseat (process \(first.process))"), "\(arguments)")
            }
        }
        first.type(" still")
        try first.wait(for: "mine still")
        usleep(50_000)
        first.signal(SIGKILL)
        _ = try first.waitForExit()
        let second = try home.start(["resume"])
        try second.wait(for: "Paused")
        second.type("\r")
        try second.wait(for: "mine still")
    }

    @Test("doctor tells the size of the store, and gives back the room of what was deleted")
    func vacuum() throws {
        let home = try practised()
        try practise(String(repeating: "tickets ", count: 60_000), in: home)
        #expect(try home.run(["transcripts", "delete", "last"]).status == 0)
        let findings = try #require(try home.json(["doctor", "--json"]) as? [[String: Any]])
        #expect(findings.contains { $0["check"] as? String == "size" })
        let done = try home.run(["doctor", "--vacuum"])
        #expect(done.status == 0)
        #expect(done.output.contains(" now."))
        #expect(try home.run(["doctor", "--vacuum", "--salvage"]).status == 2)
        #expect(try home.run(["transcripts", "search", "tickets"]).output.contains("[tickets]"))
    }
}
