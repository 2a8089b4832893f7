import CNcurses
import Canvas
import Glibc

/// How a terminal is opened: its kind, its letters, its colours, its size.
enum TerminalSetup {
    /// A lying terminal cannot take all memory.
    private static let largest = Size(width: 1000, height: 500)

    /// What is known of a kind of terminal without opening it, for `doctor`.
    static func facts(ofKind kind: String) -> (isUsable: Bool, colors: Int, isUTF8: Bool) {
        setlocale(LC_ALL, "")
        let isUTF8 = locale_is_utf8()
        var status: Int32 = 0
        guard !kind.isEmpty, kind != "dumb", setupterm(kind, STDOUT_FILENO, &status) == OK else {
            return (false, 0, isUTF8)
        }
        return (terminal_string("cup") != nil, Int(max(0, tigetnum("colors"))), isUTF8)
    }

    /// Opens the terminal as its own kind, or as the kind that nearly all modern ones can pose as where its description
    /// is not installed (often so over ssh).
    static func open(_ kind: String) -> OpaquePointer? {
        if let screen = curses_open(kind) { return screen }
        let poses = [
            "xterm", "kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "rio", "st-", "tmux", "screen",
        ]
        guard poses.contains(where: kind.contains) else { return nil }
        return curses_open("xterm-256color")
    }

    static func setLocale() {
        // Only what letters are: the rest is a dozen files to open and nothing that we use.
        setlocale(LC_CTYPE, "")
        if !locale_is_utf8() { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    static func startColors(allowsColor: Bool) -> ColorDepth {
        guard allowsColor, has_colors(), start_color() == OK else { return .monochrome }
        use_default_colors()
        switch curses_colors() {
        case 256...: return .palette
        case 16...: return .sixteen
        case 8...: return .eight
        default: return .monochrome
        }
    }

    static func windowSize() -> Size {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(width: 80, height: 24)
        }
        return Size(width: min(Int(window.ws_col), largest.width), height: min(Int(window.ws_row), largest.height))
    }
}
