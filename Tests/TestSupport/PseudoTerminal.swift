import CVTerm
import Foundation

/// A program on a pseudo-terminal of its own, shown by a virtual terminal.
package final class PseudoTerminal {
    package let screen: VirtualTerminal
    package let process: Int32
    private var master: Int32
    private let slave: Int32
    /// The terminal's settings before the program was started.
    package let settingsBefore: [UInt32]
    /// Everything that the program wrote.
    package private(set) var output: [UInt8] = []
    package private(set) var exitStatus: Int32?

    package struct Timeout: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts a program. The environment is exactly the one given.
    package init(
        _ program: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
    ) throws {
        screen = VirtualTerminal(columns: columns, rows: rows)
        var name = [CChar](repeating: 0, count: 128)
        master = pseudo_terminal_open(&name, name.count)
        guard master >= 0 else { throw Timeout(description: "no pseudo-terminal: \(errno)") }
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        // Held open so that settings can be read after the program has gone.
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        settingsBefore = Self.settings(of: slave)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        // A session leader that opens a terminal gets it as its controlling one.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(
            &attributes, Int16(SPAWN_IN_NEW_SESSION) | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        // Worker threads block signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var child: pid_t = 0
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        let result = posix_spawn(&child, program, &actions, &attributes, words, variables)
        guard result == 0 else { throw Timeout(description: "cannot start \(program): \(result)") }
        process = child
    }

    deinit {
        if exitStatus == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        if master >= 0 { close(master) }
        close(slave)
    }

    // MARK: What a person does

    package func type(_ text: String) { send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
            if count > 0 { rest = rest.dropFirst(count) } else { return }
            // The line discipline holds little: let the program drink.
            drain(for: 0)
        }
    }

    package func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    package func signal(_ number: Int32) { kill(process, number) }

    /// The terminal goes away, as when a connection drops.
    package func hangUp() {
        close(master)
        // The number may soon belong to another file.
        master = -1
    }

    /// The terminal's settings, all flags of them.
    package var settings: [UInt32] { Self.settings(of: slave) }

    private static func settings(of slave: Int32) -> [UInt32] {
        var state = termios()
        tcgetattr(slave, &state)
        return [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag]
    }

    // MARK: What a person sees

    /// Reads until the screen fits, at most so long.
    @discardableResult
    package func wait(
        _ what: String, seconds: Double = 15, until fits: (VirtualTerminal) -> Bool
    ) throws -> VirtualTerminal {
        let deadline = Date().addingTimeInterval(seconds)
        while !fits(screen) {
            guard Date() < deadline else {
                throw Timeout(description: "waited in vain for \(what); the screen shows:\n\(screen.text)")
            }
            drain(for: 20)
        }
        return screen
    }

    /// Reads until the screen shows a text.
    @discardableResult
    package func wait(for text: String, seconds: Double = 15) throws -> VirtualTerminal {
        try wait("\"\(text)\"", seconds: seconds) { $0.text.contains(text) }
    }

    /// Reads until the program has ended; its status as a shell tells it.
    @discardableResult
    package func waitForExit(seconds: Double = 15) throws -> Int32 {
        let deadline = Date().addingTimeInterval(seconds)
        while exitStatus == nil {
            drain(for: 10)
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                let signal = status & 0x7F
                exitStatus = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            }
            guard Date() < deadline || exitStatus != nil else {
                throw Timeout(description: "the program did not end; the screen shows:\n\(screen.text)")
            }
        }
        drain(for: 0)
        return exitStatus ?? -1
    }

    /// Types a letter and measures until it comes back as such: what comes before, such as hiding the cursor, shows nobody
    /// anything yet.
    ///
    /// - Parameter quiet: the answer is whole when nothing comes for so many milliseconds.
    /// - Returns: microseconds to the letter, and the bytes of the whole answer; nil where it did not come in a second.
    package func measure(letter: UInt8, quiet: Int32 = 3) -> (microseconds: Double, bytes: Int)? {
        measure(key: letter, quiet: quiet) { Self.printed($0).contains(letter) }
    }

    /// Presses a key that shows no letter, and waits until the terminal is told anything.
    ///
    /// - Returns: microseconds to the first byte, and the bytes of the whole answer; nil where none came in a second.
    package func measure(key: UInt8) -> (microseconds: Double, bytes: Int)? {
        measure(key: key, quiet: 3) { !$0.isEmpty }
    }

    private func measure(
        key: UInt8, quiet: Int32, isAnswer: (ArraySlice<UInt8>) -> Bool
    ) -> (microseconds: Double, bytes: Int)? {
        let start = Self.nanoseconds()
        _ = withUnsafeBytes(of: key) { write(master, $0.baseAddress, $0.count) }
        let before = output.count
        var shown: Double?
        var patience: Int32 = 1000
        while true {
            var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, patience) > 0 else { break }
            let passed = Double(Self.nanoseconds() - start) / 1000
            guard drain(for: 0) > 0 else { break }
            if shown == nil, isAnswer(output[before...]) { shown = passed }
            patience = shown == nil ? 1000 : quiet
        }
        return shown.map { ($0, output.count - before) }
    }

    /// The bytes that are no part of a control sequence.
    private static func printed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var printed: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == 0x1B else {
                printed.append(byte)
                continue
            }
            guard rest.popFirst() == UInt8(ascii: "[") else { continue }
            while let part = rest.popFirst(), !(0x40...0x7E).contains(part) {}
        }
        return printed
    }

    /// Milliseconds from the start of a program until its screen fits.
    package static func timeToScreen(
        _ start: () throws -> PseudoTerminal, until fits: (VirtualTerminal) -> Bool
    ) throws -> Double {
        let began = nanoseconds()
        let terminal = try start()
        while !fits(terminal.screen) {
            terminal.drain(for: 1000)
            if nanoseconds() - began > 10_000_000_000 { throw Timeout(description: terminal.screen.text) }
        }
        return Double(nanoseconds() - began) / 1_000_000
    }

    private static func nanoseconds() -> Int {
        var reading = timespec()
        clock_gettime(CLOCK_MONOTONIC, &reading)
        return reading.tv_sec * 1_000_000_000 + reading.tv_nsec
    }

    /// Takes in what the program has written.
    ///
    /// - Returns: how many bytes came.
    @discardableResult
    package func drain(for milliseconds: Int32) -> Int {
        var total = 0
        var patience = milliseconds
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, patience) > 0, descriptor.revents & Int16(POLLIN) != 0 else { return total }
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { return total }
            output += buffer[..<count]
            screen.feed(buffer[..<count])
            total += count
            patience = 0
        }
    }
}
