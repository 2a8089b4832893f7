import Canvas
import Foundation

/// Text for the terminal or a pipe. Whatever a terminal could obey is made visible first.
enum Output {
    /// Writes lines to standard output.
    static func print(_ text: String = "") {
        write(safe(text) + "\n", to: .standardOutput)
    }

    /// Writes text that is safe already, such as JSON, as it is.
    static func printRaw(_ text: String) {
        write(text, to: .standardOutput)
    }

    /// Writes lines to standard error.
    static func complain(_ text: String) {
        write(safe(text) + "\n", to: .standardError)
    }

    /// Text in which whatever a terminal could obey is made visible.
    static func safe(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(String($0)).string }
            .joined(separator: "\n")
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that went away (`| head`) is no reason to complain.
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// A text in rows of a width.
    static func wrapped(_ text: String, width: Int) -> [String] { Wrapping.rows(of: text, width: max(10, width)) }

    /// The width to wrap to: the terminal's, or 80 columns elsewhere.
    static var width: Int {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
        return min(max(Int(window.ws_col), 20), 100)
    }
}
