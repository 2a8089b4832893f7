import Foundation
import Interview
import Store
import TestSupport

/// Measures a store of ten thousand rounds, in process and as whole commands, beside ripgrep over the same words as
/// Markdown files.
struct StoreBenchmark {
    let hotseat: String
    let scratch: URL
    let environment: [String: String]
    let rounds: Int

    private var file: URL { scratch.appendingPathComponent("data/hotseat/hotseat.sqlite") }
    private var notes: URL { scratch.appendingPathComponent("markdown", isDirectory: true) }
    private var ripgrep: String? {
        ["/usr/bin/rg", "/usr/local/bin/rg"].first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    func run() throws {
        var history = GeneratedHistory(seed: 7)
        try fill(&history)
        let words = [
            ("one word", history.middlingWord), ("a common word", history.commonWord),
            ("a rare word", history.rareWord),
            ("a phrase", "\"\(history.commonWord) \(history.commonWord)\""), ("a beginning", "tic*"),
        ]
        try measureInProcess(words, common: history.commonWord)
        try measureCommands(word: history.middlingWord)
        try measureScreen(word: history.middlingWord)
        measureSeeking(history.longRound(hours: 2))
    }

    private func fill(_ history: inout GeneratedHistory) throws {
        let start = Date()
        let store = try TranscriptStore(at: file)
        for batch in stride(from: 0, to: rounds, by: 500) {
            _ = try store.merge((batch..<min(rounds, batch + 500)).map { history.round($0) })
        }
        let room = try store.room()
        print(
            "\(rounds) rounds with \(rounds * 10) answers made in \(Int(Date().timeIntervalSince(start))) s: "
                + "\(room.bytes / 1_000_000) MB")
    }

    // MARK: In process

    private func measureInProcess(_ words: [(String, String)], common: String) throws {
        let store = try TranscriptStore(at: file, access: .read)
        try report("list, all in process") { _ = try store.summaries() }
        try report("list of one principle, in process") {
            _ = try store.summaries(TranscriptFilter(principle: "ownership"), order: .longest)
        }
        for (name, word) in words {
            let query = SearchQuery(word)
            let found = try store.search(query, limit: 20).count
            try report("search, \(name), \(found) places, in process") { _ = try store.search(query, limit: 20) }
        }
        let narrowed = [
            ("a principle that never came up", SearchFilters(principle: "bakery")),
            ("a preset that never came up", SearchFilters(preset: "bakery")),
            ("a story never told", SearchFilters(story: "bakery")), ("a tag nobody gave", SearchFilters(tag: "bakery")),
            ("one principle", SearchFilters(principle: "ownership")),
            ("one principle and preset", SearchFilters(principle: "ownership", preset: "drill")),
        ]
        for (name, filters) in narrowed {
            let query = SearchQuery(common)
            let found = try store.search(query, filters, limit: 20).count
            try report("search, a common word, \(name), \(found) places, in process") {
                _ = try store.search(query, filters, limit: 20)
            }
        }
        let ids = try store.ids()
        var number = 0
        try report("open one, in process") {
            number += 1
            _ = Timeline(try store.transcript(ids[number * 7919 % ids.count]))
        }
    }

    // MARK: Whole commands

    private func measureCommands(word: String) throws {
        try command("list, 20 of them, whole command", hotseat, ["transcripts", "list", "--limit", "20"])
        try command("list, all, whole command", hotseat, ["transcripts", "list"], times: 10)
        try command("open one, whole command", hotseat, ["transcripts", "show", "round-77", "--format", "json"])
        try command("search first page, whole command", hotseat, ["transcripts", "search", word])
        _ = try runOnce(
            hotseat, ["transcripts", "export", "--all", "--format", "markdown", "--output", notes.path + "/"])
        guard let ripgrep else {
            print("rg is not installed: nothing to measure beside")
            return
        }
        for jobs in ["1", "0"] {
            let name =
                "rg over the same words in \(rounds) Markdown files, " + (jobs == "0" ? "all threads" : "1 thread")
            try command(name, ripgrep, ["-i", "-j", jobs, "-m", "1", word, notes.path], times: 10)
        }
    }

    private func command(_ name: String, _ program: String, _ arguments: [String], times: Int = 30) throws {
        try report(name, times: times) { _ = try runOnce(program, arguments) }
    }

    private func runOnce(_ program: String, _ arguments: [String]) throws -> Int32 {
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, nil, words, variables) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status
    }

    // MARK: On the screen

    private func measureScreen(word: String) throws {
        let terminal = try PseudoTerminal(hotseat, [], environment: environment)
        try terminal.wait(for: "Last rounds", seconds: 60)
        terminal.type("jj")
        terminal.drain(for: 200)
        var (lists, searches): ([Double], [Double]) = ([], [])
        for _ in 0..<20 {
            lists.append(try milliseconds(terminal, "\r") { $0.text(row: 0).contains("Transcripts") })
            terminal.type("/\(word)")
            terminal.drain(for: 50)
            searches.append(try milliseconds(terminal, "\r") { $0.text(row: 0).contains("with \"") })
            terminal.type("qq")
            try terminal.wait(for: "Practise a round")
        }
        Self.tell("the list opens on the screen", lists)
        Self.tell("a search on the screen, to its first page", searches)
        terminal.type("q")
        _ = try terminal.waitForExit()
    }

    private func milliseconds(
        _ terminal: PseudoTerminal, _ key: String, until fits: (VirtualTerminal) -> Bool
    ) throws -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        terminal.type(key)
        let deadline = start + 10_000_000_000
        while !fits(terminal.screen), DispatchTime.now().uptimeNanoseconds < deadline { terminal.drain(for: 100) }
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    }

    // MARK: Seeking

    private func measureSeeking(_ transcript: Transcript) {
        let start = DispatchTime.now().uptimeNanoseconds
        let timeline = Timeline(transcript)
        let made = Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
        let end = timeline.end.milliseconds
        var generator = SeededGenerator(seed: 3)
        let times = (0..<1000).map { _ in
            let moment = Offset(milliseconds: Int.random(in: 0...end, using: &generator))
            return Self.milliseconds { _ = timeline.round(at: moment) }
        }
        Self.tell(
            "seek in a round of \(end / 60_000) minutes with \(transcript.events.count) events "
                + "(timeline made in \(String(format: "%.1f", made)) ms)", times)
        guard var tester = try? AppTester() else { return }
        tester.tell(.transcriptLoaded(transcript, .replay))
        tester.press("space")
        let keys = ["1", "9", "3", "7", "right", "left", ">", "<", "5", "0"]
        let drawn = (0..<100).map { number in
            Self.milliseconds {
                tester.press(keys[number % keys.count])
                _ = tester.surface
            }
        }
        Self.tell("seek by a key in it, drawn", drawn)
        tester.press("0", "/")
        tester.type("nobody has said this")
        Self.tell("look for words in it that are not there", [Self.milliseconds { tester.press("enter") }])
    }

    // MARK: Telling

    private func report(_ name: String, times: Int = 30, _ work: () throws -> Void) throws {
        // The first warms the caches.
        try work()
        Self.tell(name, try (0..<times).map { _ in try Self.milliseconds(work) })
    }

    private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        try work()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    }

    private static func tell(_ name: String, _ times: [Double]) {
        let sorted = times.sorted()
        let (median, worst) = (sorted[sorted.count / 2], sorted[sorted.count - 1])
        print("\(name): median \(String(format: "%.2f", median)) ms, worst \(String(format: "%.2f", worst)) ms")
    }
}
