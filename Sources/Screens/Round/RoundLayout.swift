import Canvas
import Interview

/// Where things stand in a round: the question, the conversation so far, the follow-up, the box.
struct RoundLayout: Equatable, Sendable {
    let questionBox: Rect
    let threadBox: Rect
    let probeBox: Rect
    let editor: Rect

    /// The box is set off from the frame by a mark.
    static let margin = 2

    /// The columns that a row of the box holds.
    static func editorWidth(_ size: Size) -> Int {
        // One column stays free for the cursor behind the last letter.
        max(8, Chrome.body(of: size).width - margin - 1)
    }

    /// Shares the body out: the question and the follow-up are always in view; the box gets what it needs, at least a
    /// third of the rest.
    init(_ conversation: Conversation, size: Size, editorRows: Int) {
        let body = Chrome.body(of: size)
        let questionRows = min(conversation.question.count, max(1, body.height / 3))
        let probeRows = min(conversation.probe.count, max(1, body.height / 3))
        let gap = body.height >= 12 ? 1 : 0
        let rest = max(0, body.height - questionRows - probeRows - gap)
        let wanted = max(editorRows, max(3, rest / 3))
        let threadRows = min(conversation.thread.count, max(0, rest - min(wanted, max(1, rest - rest / 3))))
        questionBox = body.top(questionRows)
        threadBox = Rect(x: body.x, y: questionBox.endY + gap, width: body.width, height: threadRows)
        probeBox = Rect(x: body.x, y: threadBox.endY, width: body.width, height: probeRows)
        editor = Rect(
            x: body.x + Self.margin, y: probeBox.endY, width: body.width - Self.margin,
            height: body.endY - probeBox.endY)
    }
}

/// What has been said in a question so far, wrapped to a width. It changes with the phase, not with each key.
struct Conversation: Equatable, Sendable {
    /// The question.
    let question: [StyledLine]
    /// The answer and the follow-ups that have been replied to.
    let thread: [StyledLine]
    /// The follow-up that waits for a reply.
    let probe: [StyledLine]

    init(_ round: Round, size: Size) {
        let width = Chrome.body(of: size).width
        // How the interviewer left the question before stands over the new one until an answer is begun.
        let closing = round.phase == .thinking ? round.turns.dropLast().last?.remarks.last { $0.kind == .closing } : nil
        question =
            (closing.map { StyledLine.wrapped($0.text, .muted, width: width) } ?? [])
            + (round.turn.map { StyledLine.wrapped($0.question.ask, .question, width: width) } ?? [])
        thread = Self.threadLines(round, width: width)
        probe = Self.probeLines(round, width: width)
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
