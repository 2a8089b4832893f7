import Foundation
import TestSupport

/// A user's home folder and the real program in it.
struct Home {
    let folder: URL

    init() throws {
        folder = try Samples.scratchFolder()
    }

    /// The program: the one built beside the tests, or what `HOTSEAT_PROGRAM` names, such as the release build.
    static let program =
        ProcessInfo.processInfo.environment["HOTSEAT_PROGRAM"]
        ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("hotseat").path

    var store: URL { folder.appendingPathComponent("data/hotseat/hotseat.sqlite") }

    var environment: [String: String] {
        [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// Writes the user's settings.
    func set(_ settings: String) throws {
        let config = folder.appendingPathComponent("config/hotseat")
        try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
        try Data(settings.utf8).write(to: config.appendingPathComponent("settings.toml"))
    }

    /// Starts the program on a terminal.
    func start(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            Self.program, arguments, environment: environment.merging(variables) { $1 }, columns: columns, rows: rows)
    }

    /// Starts the program where no file may grow beyond a size, in units of 1024 bytes: to a program a full disk.
    func start(_ arguments: [String] = [], largestFile kilobytes: Int) throws -> PseudoTerminal {
        try PseudoTerminal(
            "/bin/bash", ["-c", "ulimit -S -f \(kilobytes); exec \"$@\"", "bash", Self.program] + arguments,
            environment: environment)
    }

    /// Starts the program as somebody who may look at everything here and change nothing.
    func startAsStranger(_ arguments: [String] = []) throws -> PseudoTerminal {
        let command = try asStranger(arguments)
        return try PseudoTerminal(command[0], Array(command.dropFirst()), environment: environment)
    }

    /// The words of a command that runs the program as that stranger: where the tests run with all rights, as the user
    /// who has none.
    func asStranger(_ arguments: [String]) throws -> [String] {
        let data = store.deletingLastPathComponent()
        let folders = [folder, data.deletingLastPathComponent(), data]
        let modes = folders.map { ($0.path, 0o555) } + [(store.path, 0o444)]
        for (path, mode) in modes {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        guard geteuid() == 0 else { return [Self.program] + arguments }
        return ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups", Self.program] + arguments
    }

    /// Makes everything ours again, after a stranger was here.
    func giveBack() throws {
        for path in [folder.path, folder.path + "/data", store.deletingLastPathComponent().path] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
    }

    /// Starts a shell on a terminal, with job control.
    func startShell() throws -> PseudoTerminal {
        try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment.merging(["PS1": "shell> "]) { $1 })
    }

    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs the program without a terminal.
    func run(_ arguments: [String], input: String = "", variables: [String: String] = [:]) throws -> Result {
        try run(command: [Self.program] + arguments, input: input, variables: variables)
    }

    /// Runs some command without a terminal.
    func run(command: [String], input: String = "", variables: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = environment.merging(variables) { $1 }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }

    /// What a script reads from `--json`.
    func json(_ arguments: [String]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(run(arguments).output.utf8))
    }
}

extension PseudoTerminal {
    /// From the start of `practice --think 0` to the box of the first answer.
    func beginRound() throws {
        try wait(for: "begin")
        type("\r")
        try wait(for: "ANSWER")
    }
}
