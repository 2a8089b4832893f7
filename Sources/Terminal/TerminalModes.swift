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
        let names = ["sgr0", "rmkx", "cnorm", "rmcup"]
        resetString =
            pasteOff + mouseOff
            + names.compactMap { terminal_string($0).map { Self.withoutPadding(String(cString: $0)) } }
            .joined() + "\r\n"
    }

    /// A capability without its `$<…>` delays, which only matter on hardware.
    private static func withoutPadding(_ capability: String) -> String {
        var kept = ""
        var rest = Substring(capability)
        while let start = rest.range(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
            kept += rest[..<start.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }
}

extension Substring {
    fileprivate func range(of other: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(other) {
                return index..<self.index(index, offsetBy: other.count)
            }
            index = self.index(after: index)
        }
        return nil
    }
}
