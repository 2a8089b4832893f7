import CNcurses

/// What is sent to turn the terminal's extras on and off, and everything off at once after a crash.
struct TerminalModes {
    let pasteOn: String
    let pasteOff: String
    /// Button presses and the wheel, places as numbers (modes 1000 and 1006).
    let mouseOn: String
    let mouseOff: String
    /// Everything that may be on, off: written as it is by the crash handler.
    let resetString: String

    init(kind: String) {
        // Old terminals print what they do not know; all others ignore it.
        let isOld = kind.hasPrefix("vt") || kind.hasPrefix("ansi") || kind == "linux"
        pasteOn = isOld ? "" : "\u{1B}[?2004h"
        pasteOff = isOld ? "" : "\u{1B}[?2004l"
        mouseOn = isOld ? "" : "\u{1B}[?1000h\u{1B}[?1006h"
        mouseOff = isOld ? "" : "\u{1B}[?1006l\u{1B}[?1000l"
        var reset = pasteOff + mouseOff
        for name in ["sgr0", "rmkx", "cnorm", "rmcup"] {
            if let capability = terminal_string(name) { reset += Self.withoutPadding(String(cString: capability)) }
        }
        resetString = reset + "\r\n"
    }

    /// A capability without its `$<…>` delays, which only matter on hardware.
    private static func withoutPadding(_ capability: String) -> String {
        var kept: [UInt8] = []
        var rest = Array(capability.utf8)[...]
        while let first = rest.first {
            if rest.starts(with: [0x24, 0x3C]), let end = rest.firstIndex(of: 0x3E) {
                rest = rest[(end + 1)...]
            } else {
                kept.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
