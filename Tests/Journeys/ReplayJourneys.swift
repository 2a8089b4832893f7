import Foundation
import TestSupport
import Testing

@Suite("Somebody goes back to a round", .serialized)
struct ReplayJourneys {
    private func practised() throws -> Home {
        let home = try Home()
        let terminal = try home.start(["practice", "--think", "0", "--questions", "1", "--probes", "1", "--seed", "5"])
        try terminal.beginRound()
        for word in ["alpha ", "bravo ", "charlie"] {
            // A replay tells moments apart by milliseconds: words typed in the same one come together.
            usleep(3000)
            terminal.type(word)
            try terminal.wait(for: word.trimmingCharacters(in: .whitespaces))
        }
        terminal.type("\u{4}")
        try terminal.wait(for: "Asked")
        terminal.type("a reply")
        try terminal.wait(for: "a reply")
        terminal.type("\u{4}")
        try terminal.wait(for: "looking back")
        terminal.type("\r")
        try terminal.wait(for: "as a whole")
        terminal.type("\r")
        try terminal.wait(for: "Debrief")
        terminal.type("qq")
        _ = try terminal.waitForExit()
        return home
    }

    @Test("the typing is shown again, seeking works, and the last frame stays")
    func replay() throws {
        let home = try practised()
        let terminal = try home.start(["replay", "last", "--speed", "16"])
        try terminal.wait(for: "REPLAY")
        try terminal.wait(for: "finished")
        try terminal.wait(for: "‖")
        terminal.type("g")
        try terminal.wait(for: "0:00 /")
        terminal.type("/bravo\r")
        try terminal.wait(for: "place 1 of 1")
        #expect(terminal.screen.text.contains("alpha bravo"))
        #expect(!terminal.screen.text.contains("charlie"))
        terminal.type("G")
        try terminal.wait(for: "finished")
        terminal.type("q")
        try terminal.wait(for: "Debrief")
    }

    @Test("a transcript is found, deleted, and brought back")
    func transcripts() throws {
        let home = try practised()
        let terminal = try home.start()
        try terminal.wait(for: "Last rounds")
        terminal.type("jj\r")
        try terminal.wait(for: "Transcripts")
        terminal.type("fno such words\r")
        try terminal.wait(for: "No transcript has these words.")
        terminal.type("q")
        try terminal.wait("the list") { !$0.text.contains("No transcript has") }
        terminal.type("d")
        try terminal.wait(for: "Delete this transcript?")
        terminal.type("y")
        try terminal.wait(for: "No round was kept yet.")
        terminal.type("u")
        try terminal.wait("the transcript again") { !$0.text.contains("No round was kept yet.") }
        terminal.type("q")
        try terminal.wait(for: "Practise a round")
        terminal.type("q")
        _ = try terminal.waitForExit()
        #expect(try home.run(["transcripts", "show", "last"]).output.contains("alpha bravo charlie"))
        let id = try #require(
            (try home.json(["transcripts", "list", "--json"]) as? [[String: Any]])?.first?["id"] as? String)
        #expect(try home.run(["transcripts", "delete", id]).status == 0)
        #expect(try home.run(["transcripts", "show", "last"]).status == 1)
    }

    @Test("words are found in all rounds, and the replay opens where they were typed")
    func search() throws {
        let home = try practised()
        let terminal = try home.start()
        try terminal.wait(for: "Last rounds")
        terminal.type("jj\r/charl*\r")
        try terminal.wait(for: "1 with \"charl*\"")
        try terminal.wait(for: "alpha bravo charlie")
        terminal.type("\r")
        try terminal.wait(for: "place 1 of 1")
        #expect(terminal.screen.text.contains("alpha bravo charlie"))
        #expect(terminal.screen.text.contains("‖"))
        terminal.type("q")
        try terminal.wait(for: "1 with \"charl*\"")
        terminal.type("qnA short note.\r")
        try terminal.wait(for: "Note: A short note.")
        terminal.type("tgood, 2nd try\r")
        try terminal.wait(for: "#good")
        terminal.type("/note\r")
        try terminal.wait(for: "1 with \"note\"")
        terminal.type("\r")
        try terminal.wait(for: "Tags: 2nd try, good")
        terminal.type("qqq")
        _ = try terminal.waitForExit()
        #expect(try home.run(["transcripts", "list", "--tag", "good"]).output.contains("#good"))
        #expect(try home.run(["transcripts", "note", "last"]).output == "A short note.\n")
        #expect(try home.run(["transcripts", "tag", "last", "good", "--remove"]).output.hasSuffix(": 2nd try\n"))
        #expect(try home.run(["transcripts", "list", "--tag", "good"]).output == "No transcript fits.\n")
    }
}
