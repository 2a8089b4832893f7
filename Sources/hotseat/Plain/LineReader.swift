import Glibc

/// Reads lines from standard input, with a deadline.
struct LineReader {
    enum Result {
        /// A line, without its end.
        case line(String)
        /// Nothing came before the deadline.
        case timedOut
        /// There is no more.
        case ended
    }

    private var buffer: [UInt8] = []
    private var hasEnded = false
    /// A line longer than this is taken in pieces.
    private static let lineLimit = 16 << 20

    /// The next line.
    ///
    /// - Parameter timeout: milliseconds to wait at most; nil: for ever.
    mutating func next(timeout: Int?) -> Result {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) { return .line(take(end, skipping: 1)) }
            if buffer.count > Self.lineLimit { return .line(take(buffer.count, skipping: 0)) }
            if hasEnded { return buffer.isEmpty ? .ended : .line(take(buffer.count, skipping: 0)) }
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let ready = poll(&descriptor, 1, timeout.map { Int32(clamping: max(0, $0)) } ?? -1)
            if ready == 0 { return .timedOut }
            if ready > 0 { fill() }
        }
    }

    private mutating func fill() {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 || errno != EINTR {
            hasEnded = true
        }
    }

    private mutating func take(_ end: Int, skipping: Int) -> String {
        var line = buffer[..<end]
        if line.last == 0x0D { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        buffer.removeFirst(min(buffer.count, end + skipping))
        return text
    }
}
