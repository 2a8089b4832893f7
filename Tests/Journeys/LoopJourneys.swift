import Foundation
import TestSupport
import Testing

/// The whole day, five people and ten questions, in which the program dies wherever it can.
@Suite("Somebody goes through a loop", .serialized)
struct LoopJourneys {
    /// Where the program is killed, each once: what the screen then shows, and in which sitting.
    private enum Death: String, CaseIterable {
        case thinking, answering, probing, resting, rating, voting
    }

    private let home: Home
    private var terminal: PseudoTerminal
    private var deaths = Death.allCases
    private var said = 0

    init() throws {
        home = try Home()
        terminal = try home.start(["practice", "--preset", "loop", "--probes", "2", "--think", "60", "--seed", "9"])
    }

    @Test("killed in each of its phases it goes on with ledger, votes and clock as they were")
    mutating func killed() throws {
        try terminal.wait(for: "5 interviewers, 10 questions")
        terminal.type("\r")
        for number in 1...10 {
            try terminal.wait(for: "question \(number) of 10")
            try die(.thinking, in: number == 3, shows: "THINK")
            try say("Story \(number): in March I read \(number)00 letters because nobody had.")
            for probe in 1...2 {
                try terminal.wait(for: "FOLLOW-UP \(probe)")
                try say("I asked \(said) people in week \(said), rather than wait.")
            }
            if number % 2 == 0, number < 10 {
                try terminal.wait(for: "A break")
                try die(.resting, in: number == 4, shows: "Interviewer 3 of 5")
                terminal.type("\r")
            }
        }
        try terminal.wait(for: "How did it go as a whole?")
        terminal.type("4")
        try terminal.wait(for: "4  A")
        try die(.rating, in: true, shows: "4  A")
        terminal.type("\r")
        try terminal.wait(for: "5 votes are in, sealed")
        #expect(try votes().count == 5)
        try die(.voting, in: true, shows: "5 votes are in, sealed")
        terminal.type("j\r")
        try terminal.wait(for: "The panel")
        #expect(deaths.isEmpty)
        try checkDocument()
    }

    /// Types something, sees it, and gives it.
    private mutating func say(_ text: String) throws {
        said += 1
        let mark = "word\(said)"
        terminal.type(text + " " + mark)
        try terminal.wait(for: mark)
        try die(.answering, in: said == 4, shows: mark)
        try die(.probing, in: said == 8, shows: mark)
        terminal.type("\u{4}")
    }

    /// Kills the program and goes on with the round, once for each place.
    private mutating func die(_ death: Death, in isPlace: Bool, shows text: String) throws {
        guard isPlace, let index = deaths.firstIndex(of: death) else { return }
        deaths.remove(at: index)
        let before = try votes()
        // What was on the screen for 50 ms must be there again.
        usleep(60_000)
        terminal.signal(SIGKILL)
        _ = try? terminal.waitForExit()
        #expect(try votes() == before)
        terminal = try home.start(["resume"])
        try terminal.wait(for: "Paused")
        terminal.type("\r")
        try terminal.wait(for: text)
    }

    private func votes() throws -> [String] {
        let document = try home.json(["transcripts", "show", "last", "--format", "json"]) as? [String: Any]
        return (document?["votes"] as? [[String: Any]] ?? []).map { vote in
            "\(vote["sitting"] ?? 0) \(vote["vote"] ?? 0) \(vote["reason"] ?? "")"
        }
    }

    private func checkDocument() throws {
        let document = try #require(
            try home.json(["transcripts", "show", "last", "--format", "json"]) as? [String: Any])
        #expect(document["status"] as? String == "finished")
        let questions = try #require(document["questions"] as? [[String: Any]])
        #expect(questions.count == 10)
        #expect(Set(questions.compactMap { $0["principle"] as? String }).count == 10)
        for (number, question) in questions.enumerated() {
            #expect((question["answer"] as? String)?.hasPrefix("Story \(number + 1): in March") == true)
            // The time between death and resumption is nobody's: an answer took seconds, not the whole test.
            #expect((question["answerMs"] as? Int ?? .max) < 60_000)
        }
        let votes = try #require(document["votes"] as? [[String: Any]])
        #expect(votes.count == 11)
        #expect(votes.count { $0["revote"] as? Bool == true } == 5)
        #expect(votes.count { $0["sitting"] == nil } == 1)
    }
}
