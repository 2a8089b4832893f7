import Canvas
import Interview

/// What has been said in a question so far, wrapped to a width. It changes with the phase, not with each key.
struct Conversation: Equatable, Sendable {
    /// The question.
    let question: [StyledLine]
    /// The answer and the follow-ups that have been replied to.
    let thread: [StyledLine]
    /// The follow-up that waits for a reply.
    let probe: [StyledLine]
    /// Whether letters are chosen instead of an answer given.
    let isChoice: Bool

    init(_ round: Round, size: Size) {
        let width = Chrome.body(of: size).width
        if let exhibit = round.turn?.question.exhibit {
            isChoice = true
            question = Self.exhibitQuestion(round, width: width)
            thread =
                Self.said("Asked", exhibit.question, .probe, width: width)
                + Self.said("They", exhibit.text, .answer, width: width)
            probe = Self.options(exhibit, width: width)
        } else {
            isChoice = false
            question = Self.questionLines(round, width: width)
            thread = Self.threadLines(round, width: width)
            probe = Self.probeLines(round, width: width)
        }
    }

    private static func questionLines(_ round: Round, width: Int) -> [StyledLine] {
        // How the interviewer left the question before stands over the new one until an answer is begun.
        let closing = round.phase == .thinking ? round.turns.dropLast().last?.remarks.last { $0.kind == .closing } : nil
        return (closing.map { StyledLine.wrapped($0.text, .muted, width: width) } ?? [])
            + (round.turn.map { StyledLine.wrapped($0.question.ask, .question, width: width) } ?? [])
    }

    /// What the exhibit before lacked, and what is asked of this one.
    private static func exhibitQuestion(_ round: Round, width: Int) -> [StyledLine] {
        let verdict = round.turns.dropLast().last?.remarks.last { $0.kind == .verdict }
        return (verdict.map { StyledLine.wrapped("Before: " + $0.text, .muted, width: width) } ?? [])
            + (round.turn.map { StyledLine.wrapped($0.question.ask, .question, width: width) } ?? [])
    }

    /// The follow-ups to choose from, by their letters.
    private static func options(_ exhibit: AskedExhibit, width: Int) -> [StyledLine] {
        let options = exhibit.options.enumerated().map { index, option in
            StyledLine("\(AskedExhibit.letter(of: index)) ", .key).adding(option.title, .text)
        }
        return columns(options, width: width)
    }

    /// Lines in two columns where there is room.
    private static func columns(_ lines: [StyledLine], width: Int) -> [StyledLine] {
        guard width >= 60 else { return lines }
        let half = (lines.count + 1) / 2
        return (0..<half).map { row in
            guard row + half < lines.count else { return lines[row] }
            let gap = String(repeating: " ", count: max(1, width / 2 - lines[row].columns))
            return lines[row].adding(gap).adding(lines[row + half])
        }
    }

    /// The answer and the follow-ups answered so far.
    private static func threadLines(_ round: Round, width: Int) -> [StyledLine] {
        guard let turn = round.turn, let answer = turn.answer else { return [] }
        let replied = turn.probes.filter { $0.reply != nil }
        return said("You", answer.text, .answer, width: width)
            + replied.flatMap { probe in
                said("Asked", probe.probe.ask, .probe, width: width)
                    + said("You", probe.reply?.text ?? "", .answer, width: width)
            }
    }

    private static func probeLines(_ round: Round, width: Int) -> [StyledLine] {
        if round.phase == .answering, let remark = round.turn?.remarks.last, remark.kind == .interruption {
            return said("Asked", remark.text, .probe, width: width)
        }
        if round.plan.input == .notes, round.phase == .answering {
            return StyledLine.wrapped(
                "S how it was · T what was wanted · A what you did · R what came of it", .muted, width: width)
        }
        if round.phase == .logging {
            return StyledLine.wrapped(
                "Write down what you said, or paste it: facts, numbers, what you did. No clock runs.", .muted,
                width: width)
        }
        guard case .probing = round.phase, let last = round.turn?.probes.last, last.reply == nil else { return [] }
        return said("Asked", last.probe.ask, .probe, width: width)
    }

    /// Somebody's words beside their name.
    static func said(_ name: String, _ text: String, _ role: Role, width: Int) -> [StyledLine] {
        let indent = 7
        let rows = Wrapping.rows(of: text.isEmpty ? "(nothing)" : text, width: max(8, width - indent))
        return rows.enumerated().map { index, row in
            StyledLine(SafeText(index == 0 ? name : "").padded(to: indent).string, .muted).adding(row, role)
        }
    }
}
