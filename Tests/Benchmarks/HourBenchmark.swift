import Foundation
import TestSupport

/// The memory of the program after the hour with the bar raiser: three answers of 400 words and all their follow-ups, typed
/// letter by letter, to the end of the debrief. The clock is not waited for: what is kept grows with what is said.
struct HourBenchmark {
    /// The program.
    let hotseat: String
    let environment: [String: String]

    private static let wordsOfAnswer = 400
    private static let wordsOfReply = 80
    private static let words =
        """
        in March our queue stood at 900 tickets and nobody owned it so I read two hundred of them by hand because the \
        totals told me nothing and found that one broken form caused a third of all complaints my manager wanted to \
        hire two more agents but I thought that would only hide it rather than wait I drew a new form with Ana who took \
        most of the calls by Friday it had fallen to 300 and I learned to look first
        """.split(separator: " ")

    /// What the screen shows while a box stands empty, after an answer and its follow-ups, and after the last of them.
    private static let empty = " 0 words"
    private static let lookingBack = "A minute of looking back"
    private static let end = "How did it go"

    func run() throws {
        let terminal = try PseudoTerminal(
            hotseat, ["practice", "--preset", "bar-raiser", "--think", "0", "--seed", "5"], environment: environment)
        try terminal.wait(for: "begin")
        report("before the round", terminal)
        terminal.type("\r")
        var (answers, replies, typed) = (0, 0, 0)
        while true {
            let screen = try terminal.wait("the next question", seconds: 60) { screen in
                [Self.empty, Self.lookingBack, Self.end].contains { screen.text.contains($0) }
            }.text
            if screen.contains(Self.empty) {
                let isReply = screen.contains("FOLLOW-UP")
                let count = isReply ? Self.wordsOfReply : Self.wordsOfAnswer
                for _ in 0..<count {
                    for letter in Self.words[typed % Self.words.count] + " " {
                        terminal.type(String(letter))
                        terminal.drain(for: 0)
                    }
                    typed += 1
                }
                try terminal.wait(for: "\(count) words")
                terminal.type("\u{4}")
                try terminal.wait("the next question", seconds: 60) { !$0.text.contains("\(count) words") }
                if isReply { replies += 1 } else { answers += 1 }
            } else if screen.contains(Self.end) {
                break
            } else {
                terminal.type("\r")
                terminal.drain(for: 200)
            }
        }
        report("\(answers) answers and \(replies) replies later, \(typed) words", terminal)
        terminal.type("3\r")
        terminal.drain(for: 2000)
        report("in the debrief", terminal)
    }

    private func report(_ moment: String, _ terminal: PseudoTerminal) {
        let status = (try? String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)) ?? ""
        let kilobytes = status.split(separator: "\n").compactMap { line -> String? in
            let parts = line.split(whereSeparator: { " \t:".contains($0) })
            guard parts.count == 3, ["VmHWM", "VmRSS", "RssAnon", "RssFile"].contains(parts[0]) else { return nil }
            return Int(parts[1]).map { "\(parts[0]) \(String(format: "%.1f", Double($0) / 1024))" }
        }
        print("memory \(moment): \(kilobytes.joined(separator: ", ")) MiB")
    }
}
