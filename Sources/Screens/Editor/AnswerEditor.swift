import Canvas
import Interview

/// The box in which answers are written: cursor, kill buffer, undo, and where rows fall. The text itself belongs to the
/// round: the editor says how to change it (`perform`, `insert`), the round changes it, and the editor takes note
/// (`follow`), once for each change.
struct AnswerEditor: Equatable {
    /// Where the cursor stands, as a UTF-8 offset on the border of a character.
    private(set) var cursor = 0
    private(set) var layout: TextLayout
    /// The rows that may show something else since the last change of the text.
    private(set) var changedRows = 0..<0
    private(set) var history = UndoHistory()
    /// What was cut last.
    private var killed = ""
    private var lastWasKill = false
    /// The column that up and down keep to.
    private var goalColumn: Int?
    /// The first row shown.
    private(set) var top = 0

    init(draft: Draft = Draft(), width: Int = 80) {
        layout = TextLayout(of: draft, width: width)
        cursor = draft.bytes.count
    }

    /// Fits the rows to another width.
    mutating func resize(to width: Int, draft: Draft) {
        if max(1, width) != layout.width { layout = TextLayout(of: draft, width: width) }
    }

    /// Scrolls so that the cursor is among the rows shown, and no further than needed.
    mutating func scroll(toShow height: Int, draft: Draft) {
        let row = layout.place(of: cursor, in: draft).row
        if row < top { top = row }
        if row >= top + height { top = row - height + 1 }
        top = max(0, min(top, layout.rowCount - 1))
    }

    /// Takes note of a change that the round has made: `draft` is the text after it.
    mutating func follow(_ edit: Edit, in draft: Draft) {
        changedRows = layout.follow(edit, in: draft)
        cursor = edit.newEnd
    }

    // MARK: Changing

    /// Text typed or pasted at the cursor.
    mutating func insert(_ text: String, into draft: Draft, isTyping: Bool) -> Edit {
        make(Edit(start: cursor, end: cursor, text: text), in: draft, isTyping: isTyping)
    }

    /// The changes that turn the text into another: what both begin and end with stays untouched.
    mutating func replaceAll(with text: String, in draft: Draft) -> [Edit] {
        let old = draft.bytes
        let new = Array(text.utf8)
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        while head > 0, head < old.count, old[head] & 0xC0 == 0x80 { head -= 1 }
        while head > 0, head < new.count, new[head] & 0xC0 == 0x80 { head -= 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        while tail > 0, old[old.count - tail] & 0xC0 == 0x80 { tail -= 1 }
        if head + tail == old.count, old.count == new.count { return [] }
        let middle = String(decoding: new[head..<(new.count - tail)], as: UTF8.self)
        return [make(Edit(start: head, end: old.count - tail, text: middle), in: draft, isTyping: false)]
    }

    /// Carries an editing command out: moves the cursor, and tells how to change the text.
    mutating func perform(_ command: EditorCommand, in draft: Draft) -> [Edit] {
        let steps = TextSteps(draft)
        let wasKill = lastWasKill
        lastWasKill = false
        if !command.keepsColumn { goalColumn = nil }
        switch command {
        case .left: cursor = steps.characterBefore(cursor)
        case .right: cursor = steps.characterAfter(cursor)
        case .wordLeft: cursor = steps.wordBefore(cursor)
        case .wordRight: cursor = steps.wordAfter(cursor)
        case .lineStart: cursor = steps.lineStart(cursor)
        case .lineEnd: cursor = steps.lineEnd(cursor)
        case .textStart: cursor = 0
        case .textEnd: cursor = draft.bytes.count
        case .up(let rows): moveRows(-rows, in: draft)
        case .down(let rows): moveRows(rows, in: draft)
        case .newline: return [insert("\n", into: draft, isTyping: true)]
        case .deleteBack: return delete(steps.characterBefore(cursor)..<cursor, in: draft)
        case .deleteForward: return delete(cursor..<steps.characterAfter(cursor), in: draft)
        case .deleteWordBack: return kill(steps.blankedWordBefore(cursor)..<cursor, in: draft, joins: wasKill)
        case .deleteWordForward: return kill(cursor..<steps.wordAfter(cursor), in: draft, joins: wasKill)
        case .killToLineStart: return kill(steps.lineStart(cursor)..<cursor, in: draft, joins: wasKill)
        case .killToLineEnd:
            let end = steps.lineEnd(cursor)
            // At the end of a line its line end goes.
            return kill(cursor..<(end > cursor ? end : steps.characterAfter(end)), in: draft, joins: wasKill)
        case .yank: return killed.isEmpty ? [] : [insert(killed, into: draft, isTyping: false)]
        case .transpose: return transpose(steps, in: draft)
        case .undo: return history.undo()
        case .redo: return history.redo()
        }
        return []
    }

    /// Puts the cursor on a place of the box, as a click does. Rows count from the first one shown.
    mutating func moveCursor(toRow row: Int, column: Int, in draft: Draft) {
        goalColumn = nil
        cursor = layout.offset(at: TextLayout.Place(row: top + row, column: column), in: draft)
    }

    /// Puts the cursor on an offset, as a replay does.
    mutating func place(at offset: Int, in draft: Draft) {
        cursor = min(max(0, offset), draft.bytes.count)
    }

    private mutating func moveRows(_ rows: Int, in draft: Draft) {
        let place = layout.place(of: cursor, in: draft)
        let column = goalColumn ?? place.column
        let row = place.row + rows
        if row < 0 {
            cursor = 0
        } else if row >= layout.rowCount {
            cursor = draft.bytes.count
        } else {
            cursor = layout.offset(at: TextLayout.Place(row: row, column: column), in: draft)
        }
        goalColumn = column
    }

    private mutating func delete(_ range: Range<Int>, in draft: Draft) -> [Edit] {
        range.isEmpty
            ? [] : [make(Edit(start: range.lowerBound, end: range.upperBound, text: ""), in: draft, isTyping: false)]
    }

    private mutating func kill(_ range: Range<Int>, in draft: Draft, joins: Bool) -> [Edit] {
        guard !range.isEmpty else { return [] }
        let cut = draft.text(in: range)
        killed = !joins ? cut : range.lowerBound < cursor ? cut + killed : killed + cut
        lastWasKill = true
        return delete(range, in: draft)
    }

    /// Changes the two characters round the cursor over.
    private mutating func transpose(_ steps: TextSteps, in draft: Draft) -> [Edit] {
        let middle = cursor == draft.bytes.count ? steps.characterBefore(cursor) : cursor
        let start = steps.characterBefore(middle)
        let end = steps.characterAfter(middle)
        guard start < middle, middle < end else { return [] }
        let swapped = draft.text(in: middle..<end) + draft.text(in: start..<middle)
        return [make(Edit(start: start, end: end, text: swapped), in: draft, isTyping: false)]
    }

    private mutating func make(_ edit: Edit, in draft: Draft, isTyping: Bool) -> Edit {
        let replaced = edit.start == edit.end ? "" : draft.text(in: edit.start..<edit.end)
        history.record(edit, replaced: replaced, isTyping: isTyping)
        goalColumn = nil
        return edit
    }
}

/// What the keys of an editor ask for.
enum EditorCommand: Equatable {
    case left, right, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd
    case up(Int)
    case down(Int)
    case newline, deleteBack, deleteForward, deleteWordBack, deleteWordForward, killToLineStart, killToLineEnd
    case yank, transpose, undo, redo

    /// Whether the next up or down still aims at the same column.
    var keepsColumn: Bool {
        switch self {
        case .up, .down: true
        default: false
        }
    }
}
