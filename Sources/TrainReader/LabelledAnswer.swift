import Foundation
import Reading

/// An answer with a human reader's labels, line by line.
struct LabelledAnswer {
    struct Line {
        let text: String
        let segment: Int
        /// By signal of `Columns.signals`.
        let signals: [Bool]
        /// Whether a new paragraph begins with it.
        let opensParagraph: Bool
    }

    var id = ""
    /// How it was given: prose, notes or spoken.
    var mode = ""
    var kind = 0
    var lines: [Line] = []

    /// The names of the labels in the files, in the order of `Columns.signals`.
    static let labelNames = [
        "own", "metric", "baseline", "cause", "alternative", "result", "praise", "learning", "failure", "blame",
        "customer",
        "vague",
    ]

    /// All answers of the files of a folder whose names begin so.
    static func load(from folder: URL, prefix: String) throws -> [LabelledAnswer] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".txt") }.flatMap { name in
            parse(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        }
    }

    static func parse(_ file: String) -> [LabelledAnswer] {
        var answers: [LabelledAnswer] = []
        var opensParagraph = false
        for row in file.split(separator: "\n") {
            if row.hasPrefix("== ") {
                answers.append(LabelledAnswer(id: String(row.dropFirst(3))))
            } else if row.hasPrefix("mode: "), answers.last?.lines.isEmpty == true {
                answers[answers.count - 1].mode = String(row.dropFirst(6))
            } else if row == "-" {
                opensParagraph = true
            } else if row.hasPrefix("kind: "), answers.last?.lines.isEmpty == true {
                let kind = AnswerKind(rawValue: String(row.dropFirst(6)))
                answers[answers.count - 1].kind = Columns.kinds.firstIndex { $0 == kind } ?? 0
            } else if let bar = row.range(of: " | "),
                let line = line(labels: row[..<bar.lowerBound], row[bar.upperBound...], opensParagraph)
            {
                answers[answers.count - 1].lines.append(line)
                opensParagraph = false
            }
        }
        return answers.filter { !$0.lines.isEmpty }
    }

    private static func line(labels: Substring, _ text: Substring, _ opensParagraph: Bool) -> Line? {
        let labels = labels.split(separator: " ")
        guard let first = labels.first, let segment = Segment(rawValue: String(first)) else { return nil }
        return Line(
            text: String(text), segment: Columns.segments.firstIndex(of: segment) ?? 0,
            signals: labelNames.map { name in labels.contains { $0 == name } }, opensParagraph: opensParagraph)
    }

    /// The answer as it would be typed: prose in paragraphs, notes and speech line by line; and where its lines stand.
    var typed: (text: String, spans: [Span]) {
        var text = ""
        var spans: [Span] = []
        for line in lines {
            if !text.isEmpty { text += line.opensParagraph ? "\n\n" : mode == "prose" ? " " : "\n" }
            spans.append(Span(start: text.utf8.count, end: text.utf8.count + line.text.utf8.count))
            text += line.text
        }
        return (text, spans)
    }
}
