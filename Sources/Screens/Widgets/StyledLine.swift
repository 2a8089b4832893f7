import Canvas

/// A row of text made of runs, each in its role.
struct StyledLine: Equatable, Sendable {
    struct Run: Equatable, Sendable {
        let text: SafeText
        let role: Role
    }

    fileprivate(set) var runs: [Run] = []

    init(_ text: String = "", _ role: Role = .text) {
        if !text.isEmpty { runs = [Run(text: SafeText(text), role: role)] }
    }

    /// The line with more text behind.
    func adding(_ text: String, _ role: Role = .text) -> StyledLine {
        var longer = self
        longer.runs.append(Run(text: SafeText(text), role: role))
        return longer
    }

    /// The line with another behind.
    func adding(_ other: StyledLine) -> StyledLine {
        var longer = self
        longer.runs += other.runs
        return longer
    }

    /// The line cut to at most `limit` columns, with a sign where something was cut.
    func truncated(to limit: Int) -> StyledLine {
        if columns <= limit { return self }
        var cut = StyledLine()
        for run in runs {
            let room = limit - cut.columns
            if run.text.columns >= room { return cut.adding(run.text.truncated(to: room).string, run.role) }
            cut.runs.append(run)
        }
        return cut
    }

    /// The text without its roles.
    var text: String { runs.map(\.text.string).joined() }

    var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

    /// Text wrapped to a width, each row indented.
    static func wrapped(_ text: String, _ role: Role, width: Int, indent: Int = 0) -> [StyledLine] {
        let margin = String(repeating: " ", count: indent)
        return Wrapping.rows(of: text, width: max(8, width - indent)).map { StyledLine(margin + $0, role) }
    }
}

extension Surface {
    /// Draws a line of runs, cut at `width` columns.
    mutating func put(_ line: StyledLine, x: Int, y: Int, width: Int) {
        var column = 0
        for run in line.runs where column < width {
            column += put(run.text, x: x + column, y: y, width: width - column, role: run.role)
        }
    }

    /// Draws lines from `top` on, as many as fit.
    mutating func put(_ lines: some RandomAccessCollection<StyledLine>, from top: Int = 0, in rect: Rect) {
        for (row, line) in lines.dropFirst(max(0, top)).prefix(rect.height).enumerated() {
            put(line, x: rect.x, y: rect.y + row, width: rect.width)
        }
    }
}
