import Foundation
import TestSupport
import Testing

@Suite("Somebody practises", .serialized)
struct PractiseJourneys {
    @Test("line by line, with answers from a pipe")
    func plain() throws {
        let home = try Home()
        let input = (1...12).map { "In March I read \($0) tickets because nobody did.\n.\n" }.joined()
        let result = try home.run(
            ["practice", "--principle", "ownership", "--questions", "2", "--seed", "7", "--plain"], input: input)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let list = try #require(try home.json(["transcripts", "list", "--json"]) as? [[String: Any]])
        #expect(list.count == 1)
        let round = try #require(list.first)
        #expect(round["status"] as? String == "finished")
        #expect(round["questions"] as? Int == 2)
        #expect((round["probes"] as? Int ?? 0) >= 4)
        let shown = try home.run(["transcripts", "show", "last"])
        #expect(shown.status == 0)
        #expect(shown.output.contains("In March I read 1 tickets"))
        #expect(shown.output.contains("Asked"))
    }

    @Test("line by line, and the input ends in the middle of an answer")
    func plainEnd() throws {
        let home = try Home()
        let result = try home.run(["practice", "--plain", "--seed", "1"], input: "I wrote half a sent")
        #expect(result.status == 0)
        let shown = try home.run(["transcripts", "show", "last"])
        #expect(shown.output.contains("I wrote half a sent"))
        #expect(shown.output.contains("ended early"))
    }

    @Test("full screen, with a resize in the middle, and everything is kept", arguments: [(80, 24), (40, 12)])
    func fullScreen(columns: Int, rows: Int) throws {
        let home = try Home()
        let terminal = try home.start(
            ["practice", "--principle", "ownership", "--questions", "1", "--probes", "2"], columns: columns, rows: rows)
        try terminal.wait(for: "begin")
        terminal.type("\r")
        try terminal.wait(for: "done")
        terminal.type("I called the supplier")
        try terminal.wait(for: "I called the supplier")
        terminal.resize(columns: 60, rows: 16)
        terminal.type(" and waited.")
        try terminal.wait(for: "and waited.")
        terminal.resize(columns: columns, rows: rows)
        terminal.type("\u{4}")
        try terminal.wait(for: "Asked")
        terminal.type("First reply.")
        try terminal.wait(for: "First reply.")
        terminal.type("\u{4}")
        try terminal.wait("the second follow-up") {
            $0.text.components(separatedBy: "Asked").count > 2 || !$0.text.contains("First reply.\n │")
        }
        terminal.type("Second reply.")
        try terminal.wait(for: "Second reply.")
        terminal.type("\u{4}")
        try terminal.wait(for: "A minute of looking back")
        terminal.type("yn\r")
        try terminal.wait(for: "How did it go as a whole")
        terminal.type("4\r")
        try terminal.wait(for: "Debrief")
        terminal.type("q")
        try terminal.wait(for: "Practise a round")
        terminal.type("q")
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.settings == terminal.settingsBefore)
        #expect(!terminal.screen.isAlternateScreen)
        #expect(terminal.screen.isCursorVisible)
        #expect(!terminal.screen.isMouseOn)
        #expect(String(decoding: terminal.output.suffix(200), as: UTF8.self).contains("\u{1B}[?2004l"))
        let shown = try home.run(["transcripts", "show", "last"])
        for text in [
            "I called the supplier and waited.", "First reply.", "Second reply.", "Answers the question 4", "finished",
        ] {
            #expect(shown.output.contains(text))
        }
        let document = try #require(
            try home.json(["transcripts", "show", "last", "--format", "json"]) as? [String: Any])
        let checks = (document["questions"] as? [[String: Any]])?.first?["checks"] as? [String: String]
        #expect(checks == ["own-part": "yes", "number": "no"])
    }

    @Test("is stopped by the shell and comes back")
    func suspend() throws {
        let home = try Home()
        let shell = try home.startShell()
        try shell.wait(for: "shell>")
        shell.type("stty -a > ~/before; \(Home.program) practice --principle ownership --think 0\r")
        try shell.beginRound()
        shell.type("kept over a stop")
        try shell.wait(for: "kept over a stop")
        shell.type("\u{1A}")
        try shell.wait("the shell") { !$0.isAlternateScreen && $0.text.contains("Stopped") }
        shell.resize(columns: 70, rows: 20)
        shell.type("fg\r")
        try shell.wait("the round again") { $0.isAlternateScreen && $0.text.contains("kept over a stop") }
        shell.type("\u{11}")
        try shell.wait(for: "End the round here?")
        shell.type("y")
        try shell.wait(for: "Debrief")
        shell.type("qq")
        try shell.wait("the prompt") { !$0.isAlternateScreen && $0.text.hasSuffixIgnoringBlankRows("shell>") }
        shell.type("stty rows 24 cols 80; stty -a > ~/after; cmp ~/before ~/after && echo same as before\r")
        try shell.wait(for: "same as before")
        shell.type("exit\r")
    }

    @Test("writes on in an editor of their own")
    func externalEditor() throws {
        let home = try Home()
        let script = home.folder.appendingPathComponent("editor.sh")
        try Data("#!/bin/sh\nprintf ' and more\\n' >> \"$1\"\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        let terminal = try home.start(["practice", "--think", "0"], variables: ["VISUAL": script.path])
        try terminal.beginRound()
        terminal.type("Some words")
        try terminal.wait(for: "Some words")
        terminal.type("\u{1B}e")
        try terminal.wait(for: "Some words and more")
    }

    @Test("pastes a megabyte")
    func paste() throws {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0"])
        try terminal.beginRound()
        let line = "All work and no play makes a dull answer, said the interviewer kindly.\r"
        terminal.send(Array(("\u{1B}[200~" + String(repeating: line, count: 14_000) + "The end.\u{1B}[201~").utf8))
        try terminal.wait(for: "The end.", seconds: 30)
        terminal.type("\u{11}")
        try terminal.wait(for: "End the round here?")
        terminal.type("y")
        try terminal.wait(for: "Debrief", seconds: 30)
        let shown = try home.run(["transcripts", "show", "last", "--format", "json"])
        #expect(shown.output.contains("The end."))
    }
}

extension String {
    /// Whether the last row that is not blank ends so.
    fileprivate func hasSuffixIgnoringBlankRows(_ suffix: String) -> Bool {
        split(separator: "\n").last.map { $0.hasSuffix(suffix) } ?? false
    }
}
