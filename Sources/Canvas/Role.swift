/// What a piece of the screen means. Widgets name roles; a theme says how each one looks.
///
/// The dotted name is what theme files use, and the path along which a theme falls back: `clock.overtime` looks like
/// `clock` where a theme does not name it, and `clock` like `text`.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Ordinary text.
    case text
    /// Text of less weight: hints, times, side notes.
    case muted
    /// Text of more weight.
    case strong
    /// Headings inside a screen.
    case heading
    /// The program's name and the screen's title in the top row.
    case title
    /// Rules and borders.
    case line
    /// Keys in the footer and the help.
    case key
    /// What the keys do.
    case keyLabel
    /// The chosen row of a list.
    case selected
    /// Text of less weight in the chosen row.
    case selectedMuted
    /// What the clock counts.
    case clockLabel
    /// The running clock. Themes do well to leave it plain: a digit in a colour of its own costs twenty bytes a second.
    case clock
    /// The clock when little time is left.
    case clockLow
    /// The clock after the time.
    case clockOvertime
    /// The clock while the round stands still.
    case clockPaused
    /// The interviewer's question.
    case question
    /// A follow-up question.
    case probe
    /// Why a follow-up was asked.
    case reason
    /// The user's own words, after they were given.
    case answer
    /// An act of the user's own, in an answer that was read.
    case answerAct
    /// A number in an answer that was read.
    case answerNumber
    /// A reason in an answer that was read.
    case answerReason
    /// Vague words in an answer that was read.
    case answerVague
    /// The words being typed.
    case editor
    /// The words marked for copying or found by a search.
    case found
    /// The filled part of a bar.
    case barFull
    /// The empty part of a bar.
    case barEmpty
    /// A notice that asks for nothing.
    case notice
    /// A notice that something needs attention.
    case warning
    /// A notice that something failed.
    case error
    /// Something that went well.
    case good
    /// The box of a dialogue.
    case dialog

    /// The dotted name, as theme files write it.
    public var name: String {
        switch self {
        case .text: "text"
        case .muted: "text.muted"
        case .strong: "text.strong"
        case .heading: "text.heading"
        case .title: "title"
        case .line: "line"
        case .key: "key"
        case .keyLabel: "key.label"
        case .selected: "selected"
        case .selectedMuted: "selected.muted"
        case .clockLabel: "clock.label"
        case .clock: "clock"
        case .clockLow: "clock.low"
        case .clockOvertime: "clock.overtime"
        case .clockPaused: "clock.paused"
        case .question: "question"
        case .probe: "question.probe"
        case .reason: "reason"
        case .answer: "answer"
        case .answerAct: "answer.act"
        case .answerNumber: "answer.number"
        case .answerReason: "answer.reason"
        case .answerVague: "answer.vague"
        case .editor: "editor"
        case .found: "found"
        case .barFull: "bar.full"
        case .barEmpty: "bar.empty"
        case .notice: "notice"
        case .warning: "notice.warning"
        case .error: "notice.error"
        case .good: "notice.good"
        case .dialog: "dialog"
        }
    }

    /// The names to look for in a theme, nearest first: `a.b`, `a`, `text`.
    public var fallbackNames: [String] {
        var names = [name]
        while let dot = names[names.count - 1].lastIndex(of: ".") {
            names.append(String(names[names.count - 1][..<dot]))
        }
        return names.contains("text") ? names : names + ["text"]
    }
}
