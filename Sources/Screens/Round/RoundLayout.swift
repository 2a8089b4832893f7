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
        // A choice of letters needs one row, and leaves the rest to what is to be read.
        let wanted = conversation.isChoice ? 1 : max(editorRows, max(3, rest / 3))
        let threadRows = min(conversation.thread.count, max(0, rest - min(wanted, max(1, rest - rest / 3))))
        questionBox = body.top(questionRows)
        threadBox = Rect(x: body.x, y: questionBox.endY + gap, width: body.width, height: threadRows)
        probeBox = Rect(x: body.x, y: threadBox.endY, width: body.width, height: probeRows)
        editor = Rect(
            x: body.x + Self.margin, y: probeBox.endY, width: body.width - Self.margin,
            height: body.endY - probeBox.endY)
    }
}
