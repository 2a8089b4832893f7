/// Why the full screen cannot be opened. The description says what and what to do.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal cannot move its cursor, or does not say what it is.
    case tooSimple(kind: String)
    /// There is no description of this kind of terminal.
    case unknownKind(String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "The full screen needs a terminal. Without one, use `hotseat practice --plain` or `hotseat transcripts`."
        case .tooSimple(let kind):
            "The terminal\(kind.isEmpty ? "" : " \"\(kind)\"") cannot show a full screen. "
                + "Set TERM to what it is, or use `hotseat practice --plain`."
        case .unknownKind(let kind):
            "No description of the terminal \"\(kind)\" is installed. "
                + "Try `TERM=xterm-256color hotseat`, or use `hotseat practice --plain`."
        }
    }
}
