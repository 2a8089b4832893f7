import Foundation
import TestSupport

/// Which functions the program runs for a key and until its first picture, for the linker to lay side by side.
///
/// A key at human pace finds the processor's caches cold: what counts then is how many pages and lines of code it runs
/// through, and the program's own are strewn over thirty megabytes. Names that a later version lacks do no harm.
struct FunctionOrder {
    /// The program, linked with its symbols.
    let program: String
    let environment: [String: String]
    private let scratch: URL

    init(of program: String, environment: [String: String], scratch: URL) {
        self.program = program
        self.environment = environment
        self.scratch = scratch
    }

    /// Writes the names, those of a key and of a tick of the clock first.
    func write(to file: URL) throws {
        let profile = scratch.appendingPathComponent("profile")
        let terminal = try PseudoTerminal(
            "/usr/bin/valgrind",
            [
                "--tool=callgrind", "--demangle=no", "--compress-strings=no", "--separate-threads=yes",
                "--log-file=/dev/null",
                "--callgrind-out-file=\(profile.path)", program, "practice", "--think", "0", "--principle", "ownership",
            ], environment: environment)
        defer { kill(terminal.process, SIGKILL) }
        try terminal.wait(for: "quit", seconds: 120)
        try control(terminal, "--dump")
        try control(terminal, "--instr=off")
        try terminal.wait(for: "begin", seconds: 120)
        terminal.type("\r")
        try terminal.wait(for: "ANSWER", seconds: 120)
        let text = String(repeating: "we read every ticket by hand because nobody had ", count: 66)
        terminal.send(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
        terminal.drain(for: 3000)
        try control(terminal, "--instr=on")
        for letter
            in "typing an answer of ordinary words, long enough that the last of them stand in a row of their own "
        {
            terminal.type(String(letter))
            terminal.drain(for: 60)
        }
        for key in ["\u{7F}", "\u{7F}", "\u{1B}[D", "\u{1B}[C", "\u{1B}[A", "\u{7F}"] {
            terminal.type(key)
            terminal.drain(for: 60)
        }
        try control(terminal, "--dump")
        var seen: Set<String> = []
        let order = try profiles().flatMap(functions).filter { seen.insert($0).inserted }
        try Data((order.joined(separator: "\n") + "\n").utf8).write(to: file)
        print("\(order.count) functions in \(file.path)")
    }

    private func control(_ terminal: PseudoTerminal, _ command: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/callgrind_control")
        process.arguments = [command, "\(terminal.process)"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        terminal.drain(for: 500)
    }

    /// The files `profile.DUMP-THREAD` of the drawing thread, the first: what it did for keys, then until the first picture.
    private func profiles() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path)
            .filter { $0.hasPrefix("profile.") && $0.hasSuffix("-01") }.sorted().reversed()
            .map(scratch.appendingPathComponent)
    }

    /// The functions of a profile, as the linker knows them.
    private func functions(in profile: URL) throws -> [String] {
        try String(contentsOf: profile, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("fn=") else { return nil }
            // A recursion is told by an apostrophe and its depth; what has no name by its address.
            let name = line.dropFirst(3).prefix { $0 != "'" }
            return name.hasPrefix("0x") || name.hasPrefix("(") ? nil : String(name)
        }
    }
}
