import Interview

/// What can be taken back. Letters typed one after the other are taken back a word at a time.
struct UndoHistory: Equatable {
    /// A change and how to reverse it.
    struct Step: Equatable {
        /// The change as it was made.
        let edit: Edit
        /// What it replaced.
        let replaced: String
        /// Whether it goes with the step before.
        let continues: Bool

        /// The change that takes this one back.
        var inverse: Edit { Edit(start: edit.start, end: edit.newEnd, text: replaced) }
    }

    private var done: [Step] = []
    private var undone: [Step] = []

    /// Older steps are forgotten.
    private static let limit = 10_000

    /// Remembers a change.
    mutating func record(_ edit: Edit, replaced: String, isTyping: Bool) {
        done.append(Step(edit: edit, replaced: replaced, continues: isTyping && continuesTyping(edit)))
        undone = []
        if done.count > Self.limit { done.removeFirst(Self.limit / 10) }
    }

    /// The changes to make, in order, to take the last one back.
    mutating func undo() -> [Edit] {
        var edits: [Edit] = []
        while let step = done.popLast() {
            undone.append(step)
            edits.append(step.inverse)
            if !step.continues { break }
        }
        return edits
    }

    /// The changes to make, in order, to bring back what was taken back last.
    mutating func redo() -> [Edit] {
        var edits: [Edit] = []
        while let step = undone.popLast() {
            done.append(step)
            edits.append(step.edit)
            if undone.last?.continues != true { break }
        }
        return edits
    }

    /// Whether a typed letter goes with the ones before: at their end, and not the beginning of a new word.
    private func continuesTyping(_ edit: Edit) -> Bool {
        guard let last = done.last, last.replaced.isEmpty, last.edit.newEnd == edit.start, edit.start == edit.end else {
            return false
        }
        guard let before = last.edit.text.utf8.last, let letter = edit.text.utf8.first else { return true }
        let beginsWord = before <= 0x20 && letter > 0x20
        return !beginsWord && before != 0x0A
    }
}
