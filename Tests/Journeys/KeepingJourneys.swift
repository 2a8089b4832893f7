import Foundation
import TestSupport
import Testing

@Suite("Somebody keeps transcripts, and finds them again", .serialized)
struct KeepingJourneys {
    private func practised() throws -> Home {
        let home = try Home()
        try practise("I read two hundred tickets by hand.", in: home, seed: "3")
        return home
    }

    private func practise(_ answer: String, in home: Home, seed: String) throws {
        let arguments = ["practice", "--principle", "ownership", "--plain", "--questions", "1", "--seed", seed]
        let round = try home.run(arguments, input: "\(answer)\n.\nNobody else had.\n.\n")
        try #require(round.status == 0, "\(round.errors)")
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("words are found with their moment, and the hit stands in brackets")
    func search() throws {
        let home = try practised()
        #expect(
            try home.run(["transcripts", "search", "TICKET"]).output.contains("I read two hundred [tickets] by hand."))
        let hits = try #require(
            try home.json(["transcripts", "search", "nobody", "else", "--json"]) as? [[String: Any]])
        #expect(hits.count == 1)
        #expect(
            Set(hits[0].keys) == [
                "id", "startedAt", "principle", "preset", "question", "kind", "offsetMs", "snippet",
            ])
        #expect(hits[0]["kind"] as? String == "reply")
        #expect(
            try home.json(["transcripts", "search", "ticket", "--since", "2999-01-01", "--json"]) as? [String] == [])
        #expect(try home.run(["transcripts", "search", "ticket", "--until", "2026-02-30"]).status == 2)
        #expect(try home.run(["transcripts", "search", "..."]).errors.contains("There is no word to look for"))
    }

    @Test("what is written of a terminal's language in an answer is shown, not obeyed, wherever it comes out")
    func raw() throws {
        let home = try Home()
        try practise("Look \u{1B}[2J\u{9B}31m here \u{202E}now", in: home, seed: "4")
        #expect(!(try home.run(["transcripts", "search", "look"]).output.contains("\u{1B}")))
        for format in ["json", "markdown", "text", "csv", "session", "asciicast"] {
            let output = try home.run(["transcripts", "export", "last", "--format", format]).output
            #expect(!output.isEmpty)
            #expect(!output.unicodeScalars.contains { "\u{1B}\u{9B}\u{202E}".unicodeScalars.contains($0) }, "\(format)")
        }
    }

    @Test("a backup goes to another machine and back, private, and the same to the byte")
    func backup() throws {
        let (home, other) = (try practised(), try Home())
        try practise("Something else.", in: home, seed: "5")
        let file = home.folder.path + "/backup.json"
        #expect(try home.run(["transcripts", "export", "--all", "--output", file]).status == 0)
        #expect(try mode(file) == 0o600)
        #expect(try other.run(["transcripts", "import", file]).output == "2 transcripts added, 0 there already.\n")
        #expect(try other.run(["transcripts", "import", file]).output == "0 transcripts added, 2 there already.\n")
        let back = try other.run(["transcripts", "export", "--all"]).output
        #expect(Data(back.utf8) == FileManager.default.contents(atPath: file))
        #expect(try other.run(["transcripts", "search", "tickets"]).output.contains("[tickets]"))
    }

    @Test("a wrong file is refused in a sentence, with all the others on the same line, and changes nothing")
    func wrongFile() throws {
        let home = try practised()
        let file = home.folder.path + "/backup.json"
        _ = try home.run(["transcripts", "export", "--all", "--output", file])
        let other = try Home()
        let refused = try other.run(["transcripts", "import", file, Home.program])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("cannot be imported: it is not JSON"))
        #expect(!FileManager.default.fileExists(atPath: other.store.path))
    }

    @Test("a folder gets a file for each transcript; what cannot be written leaves nothing behind")
    func folder() throws {
        let home = try practised()
        try practise("Something else.", in: home, seed: "5")
        let folder = home.folder.path + "/films/"
        let done = try home.run(
            ["transcripts", "export", "--all", "--format", "session", "--output", folder, "--public"])
        #expect(done.status == 0, "\(done.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == 2)
        for name in names { #expect(try mode(folder + name) == 0o644) }
        let several = try home.run(["transcripts", "export", "--all", "--format", "asciicast"])
        #expect(several.status == 2)
        #expect(several.errors.contains("Name a folder"))
        #expect(try home.run(["transcripts", "export", "--all", "--output", folder + "no/such"]).status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
        #expect(try home.run(["transcripts", "export"]).status == 2)
    }

    @Test("the film shows what the replay shows, to the last picture, with a mark at each question")
    func film() throws {
        let home = try practised()
        let film = try home.run(["transcripts", "export", "last", "--format", "asciicast"]).output
        let lines = film.split(separator: "\n").map { try? JSONSerialization.jsonObject(with: Data($0.utf8)) }
        let head = try #require(lines.first as? [String: Any])
        #expect(head["version"] as? Int == 2)
        #expect(Set(head.keys) == ["version", "width", "height", "timestamp", "idle_time_limit", "title", "env"])
        #expect(head["width"] as? Int == 80)
        #expect(head["height"] as? Int == 24)
        let events = lines.dropFirst().compactMap { $0 as? [Any] }
        #expect(events.count == lines.count - 1)
        #expect(events.filter { $0[1] as? String == "m" }.map { $0[2] as? String } == ["1. Ownership"])
        let times = events.compactMap { $0[0] as? Double }
        #expect(times == times.sorted() && times.count == events.count)
        #expect(events.allSatisfy { $0.count == 3 && ["o", "m"].contains($0[1] as? String) && $0[2] is String })
        let viewer = VirtualTerminal(columns: 80, rows: 24)
        for event in events where event[1] as? String == "o" { viewer.feed((event[2] as? String ?? "").utf8) }

        let terminal = try home.start(["replay", "last", "--idle-limit", "2"])
        try terminal.wait(for: "REPLAY")
        terminal.type("G")
        try terminal.wait(for: "‖")
        #expect(viewer.text == terminal.screen.text)
        terminal.type("qqq")
    }

    @Test(
        "asciinema takes the film, and ends it with the picture that the replay ends with",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/asciinema")))
    func asciinema() throws {
        let home = try practised()
        let file = home.folder.path + "/film.cast"
        let export = ["transcripts", "export", "last", "--format", "asciicast", "--output", file]
        #expect(try home.run(export).status == 0)
        let viewer = try PseudoTerminal("/usr/bin/asciinema", ["cat", file], environment: home.environment)
        try #require(try viewer.waitForExit() == 0, "\(viewer.screen.text)")
        let terminal = try home.start(["replay", "last", "--idle-limit", "2"])
        try terminal.wait(for: "REPLAY")
        terminal.type("G")
        try terminal.wait(for: "‖")
        #expect(viewer.screen.text == terminal.screen.text)
        terminal.type("qqq")
    }

    @Test("sessions of other tools are taken in beside our own files, once")
    func sessions() throws {
        let (home, other) = (try practised(), try Home())
        let file = home.folder.path + "/session.md"
        #expect(
            try home.run(["transcripts", "export", "last", "--format", "session", "--output", file]).status == 0)
        // The transcript that it was made from is there.
        #expect(try home.run(["transcripts", "import", file]).output == "0 transcripts added, 1 there already.\n")
        for added in [1, 0] {
            #expect(try other.run(["transcripts", "import", file]).output.hasPrefix("\(added) transcript"))
        }
        #expect(try other.run(["transcripts", "search", "hundred"]).output.contains("[hundred] tickets by hand"))
        let plain = try other.run(["transcripts", "import", "-"], input: "---\n---\n**Interviewer:** Why?\n")
        #expect(plain.output == "1 transcript added, 0 there already.\n", "\(plain.errors)")
    }

    @Test("tags and notes are written, listed, found, and kept in a backup to the byte")
    func notes() throws {
        let (home, other) = (try practised(), try Home())
        #expect(try home.run(["transcripts", "tag", "last", "good, second try", "#Good"]).status == 0)
        #expect(
            try home.run(["transcripts", "note", "last", "-"], input: "Say the number\nfirst: zebra.\n").status == 0)
        let list = try #require(try home.json(["transcripts", "list", "--tag", "GOOD", "--json"]) as? [[String: Any]])
        #expect(list.first?["tags"] as? [String] == ["good", "second try"])
        #expect(list.first?["note"] as? String == "Say the number\nfirst: zebra.")
        #expect(try home.run(["transcripts", "search", "zebras", "--tag", "good"]).output.contains("[zebra]"))
        #expect(try home.run(["transcripts", "list", "--sort", "longest", "--since", "2999-01-01"]).status == 0)
        #expect(try home.run(["transcripts", "list", "--sort", "best"]).status == 2)
        #expect(try home.run(["transcripts", "tag", "last", "#,"]).status == 2)
        let backup = try home.run(["transcripts", "export", "--all"]).output
        #expect(try other.run(["transcripts", "import", "-"], input: backup).status == 0)
        #expect(try other.run(["transcripts", "export", "--all"]).output == backup)
        #expect(try home.run(["transcripts", "note", "last", "--clear"]).status == 0)
        #expect(try home.run(["transcripts", "note", "last"]).output == "There is no note.\n")
    }

    @Test("old transcripts are deleted after a question, which only yes answers")
    func olderThan() throws {
        let home = try practised()
        #expect(try home.run(["transcripts", "delete", "--older-than", "1"]).output.contains("No transcript is older"))
        for answer in ["", "n\n", "what?\n"] {
            // Rounds of the running second are not older than it.
            usleep(1_100_000)
            let refused = try home.run(["transcripts", "delete", "--older-than", "0"], input: answer)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("Nothing was deleted."))
        }
        #expect(try home.run(["transcripts", "delete", "--older-than", "0", "--yes"]).status == 0)
        #expect(try home.json(["transcripts", "list", "--json"]) as? [String] == [])
        #expect(try home.run(["transcripts", "delete"]).status == 2)
    }
}
