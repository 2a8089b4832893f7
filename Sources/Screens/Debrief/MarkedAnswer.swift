import Canvas
import Interview
import Reading

/// An answer as it was given, with what reading found marked in it: the segment where each begins, acts, numbers, reasons
/// and vague words.
enum MarkedAnswer {
    private static let indent = 7
    /// Room for the letters of the segments that begin in a row.
    private static let letterColumns = 3
    /// What is marked, the more particular last: where two meet, the later one shows.
    private static let marks: [(signal: Signal, role: Role)] = [
        (.cause, .answerReason), (.ownAction, .answerAct), (.vague, .answerVague), (.metric, .answerNumber),
    ]

    /// The legend, each word marked as it marks; none where it does not fit.
    static func legend(width: Int) -> [StyledLine] {
        let marks = StyledLine("Marked: ", .muted)
            .adding("your acts", .answerAct).adding(", ", .muted).adding("numbers", .answerNumber).adding(", ", .muted)
            .adding("reasons", .answerReason).adding(", ", .muted).adding("vague words", .answerVague)
        let whole = marks.adding("; S T A R L at the margin", .muted)
        let margin = StyledLine(String(repeating: " ", count: indent))
        return [margin.adding(whole), margin.adding(marks)].first { $0.columns <= width }.map { [$0] } ?? []
    }

    /// The rows of an answer beside the speaker's name.
    static func lines(_ text: String, _ evidence: Evidence, width: Int) -> [StyledLine] {
        let roles = roles(of: text, evidence)
        let segments = Dictionary(
            evidence.segments.filter { $0.segment != .other }.map { ($0.span.start, $0.segment.rawValue) }
        ) { first, _ in first }
        var lines: [StyledLine] = []
        let bytes = Array(text.utf8)
        var lineStart = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let starts = Wrapping.rowStarts(of: line, width: max(8, width - indent))
            for (row, start) in starts.enumerated() {
                let end = row + 1 < starts.count ? starts[row + 1] : line.count
                let range = (lineStart + start)..<(lineStart + end)
                let letters = segments.filter { range.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
                let name = SafeText(lines.isEmpty ? "You" : "").padded(to: indent - letterColumns).string
                let margin = SafeText(letters.prefix(letterColumns - 1).joined()).padded(to: letterColumns).string
                lines.append(
                    runs(of: bytes, in: range, roles)
                        .reduce(StyledLine(name, .muted).adding(margin, .reason)) { $0.adding($1.text, $1.role) })
            }
            lineStart += line.count + 1
        }
        return lines
    }

    /// The role of each byte.
    private static func roles(of text: String, _ evidence: Evidence) -> [Role] {
        var roles = [Role](repeating: .answer, count: text.utf8.count)
        for mark in marks {
            for span in evidence.certain(mark.signal) {
                for place in max(0, span.start)..<max(span.start, min(span.end, roles.count)) {
                    roles[place] = mark.role
                }
            }
        }
        return roles
    }

    /// Stretches of one role. Spans end on the borders of characters, so every stretch is whole.
    private static func runs(of bytes: [UInt8], in range: Range<Int>, _ roles: [Role]) -> [(text: String, role: Role)] {
        var runs: [(text: String, role: Role)] = []
        var start = range.lowerBound
        for place in range where place + 1 == range.upperBound || roles[place + 1] != roles[place] {
            runs.append((String(decoding: bytes[start...place], as: UTF8.self), roles[place]))
            start = place + 1
        }
        return runs
    }
}
