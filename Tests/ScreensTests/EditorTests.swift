import Interview
import Testing

@testable import Screens

/// A box with a text: `|` stands for the cursor.
private struct Box {
    var editor: AnswerEditor
    var draft: Draft

    init(_ text: String, width: Int = 20) {
        let cursor = text.utf8.firstIndex(of: UInt8(ascii: "|")).map {
            text.utf8.distance(from: text.utf8.startIndex, to: $0)
        }
        draft = Draft(text.replacing("|", with: ""))
        editor = AnswerEditor(draft: draft, width: width)
        editor.place(at: cursor ?? draft.bytes.count, in: draft)
    }

    mutating func perform(_ commands: [EditorCommand]) {
        for command in commands { apply(editor.perform(command, in: draft)) }
    }

    mutating func type(_ text: String) {
        for letter in text { apply([editor.insert(String(letter), into: draft, isTyping: true)]) }
    }

    mutating func apply(_ edits: [Edit]) {
        for edit in edits {
            draft.apply(edit)
            editor.follow(edit, in: draft)
        }
    }

    var text: String {
        let head = draft.text(in: 0..<editor.cursor)
        return head + "|" + draft.text(in: editor.cursor..<draft.bytes.count)
    }
}

@Suite("The editor")
struct EditorTests {
    /// Before, commands, after.
    @Test(
        "moves and deletes by what a person sees as one character",
        arguments: [
            ("ab|c", [EditorCommand.left], "a|bc"),
            ("a|bc", [.right, .right, .right], "abc|"),
            ("e\u{301}|x", [.left], "|e\u{301}x"),
            ("👩‍👩‍👧|", [.deleteBack], "|"),
            ("|🇩🇪🇫🇷", [.right], "🇩🇪|🇫🇷"),
            ("|नि", [.right], "नि|"),
            ("a\n|b", [.deleteBack], "a|b"),
            ("a|\nb", [.deleteForward], "a|b"),
            ("|", [.deleteBack, .deleteForward, .left, .right], "|"),
        ])
    func characters(before: String, commands: [EditorCommand], after: String) {
        var box = Box(before)
        box.perform(commands)
        #expect(box.text == after)
    }

    @Test(
        "moves and cuts by words and lines as a shell does",
        arguments: [
            ("one two|", [EditorCommand.wordLeft], "one |two"),
            ("|one two", [.wordRight], "one| two"),
            ("one two|", [.deleteWordBack], "one |"),
            ("one-two.txt|", [.deleteWordBack], "|"),
            ("|one two", [.deleteWordForward], "| two"),
            ("one\ntwo| three", [.lineStart], "one\n|two three"),
            ("one\nt|wo\nthree", [.lineEnd], "one\ntwo|\nthree"),
            ("one\ntwo| three", [.killToLineEnd], "one\ntwo|"),
            ("one|\ntwo", [.killToLineEnd], "one|two"),
            ("one\ntwo| three", [.killToLineStart], "one\n| three"),
            ("a b c|", [.deleteWordBack, .deleteWordBack, .yank], "a b c|"),
            ("ab|", [.transpose], "ba|"),
            ("a|b", [.transpose], "ba|"),
            ("x|", [.textStart, .textEnd], "x|"),
        ])
    func words(before: String, commands: [EditorCommand], after: String) {
        var box = Box(before)
        box.perform(commands)
        #expect(box.text == after)
    }

    @Test("up and down keep to their column over shorter rows and soft breaks")
    func upAndDown() {
        var box = Box("a long first line\nab\nanother long line|")
        box.perform([.up(1)])
        #expect(box.text == "a long first line\nab|\nanother long line")
        box.perform([.up(1)])
        #expect(box.text == "a long first line|\nab\nanother long line")
        var soft = Box("aaaa bbbb cccc dddd eeee|", width: 10)
        #expect(soft.editor.layout.rowCount == 3)
        soft.perform([.up(1)])
        #expect(soft.text == "aaaa bbbb cccc| dddd eeee")
        soft.perform([.up(1), .up(1)])
        #expect(soft.text == "|aaaa bbbb cccc dddd eeee")
    }

    @Test("undo takes typing back a word at a time, and redo brings it again")
    func undo() {
        var box = Box("|")
        box.type("one two three")
        box.perform([.undo])
        #expect(box.text == "one two |")
        box.perform([.undo, .undo])
        #expect(box.text == "|")
        box.perform([.redo, .redo])
        #expect(box.text == "one two |")
        box.perform([.redo])
        #expect(box.text == "one two three|")
        box.perform([.deleteWordBack, .undo])
        #expect(box.text == "one two three|")
        box.type("!")
        box.perform([.redo])
        #expect(box.text == "one two three!|")
    }

    @Test(
        "taking over another text changes only what differs",
        arguments: [
            ("abcdef", "abXdef"), ("", "new"), ("old", ""), ("aé", "aè"), ("one two", "one and two"), ("aaa", "aa"),
        ])
    func replaceAll(old: String, new: String) {
        var box = Box(old)
        let edits = box.editor.replaceAll(with: new, in: box.draft)
        box.apply(edits)
        #expect(box.draft.text == new)
        box.perform([.undo])
        #expect(box.draft.text == old)
    }

    @Test(
        "after any changes the rows are those of the text, and the cursor is on a character's border", arguments: 0..<60
    )
    func layoutFollows(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var box = Box("", width: 12)
        // Plain text breaks by another way than text of every kind.
        let plain = ["a", "long-word-without-blanks", " ", "word ", "  ", "an even longer word-without-any-blanks "]
        let pieces =
            seed.isMultiple(of: 2)
            ? plain
            : [
                "a", "long-word-without-blanks", " ", "\n", "é", "👩‍👩‍👧", "日本語", "e\u{301}", "word ", "\u{200B}", "\t",
            ]
        let commands: [EditorCommand] = [
            .left, .right, .up(1), .down(1), .wordLeft, .wordRight, .deleteBack, .deleteForward, .deleteWordBack,
            .newline,
            .killToLineEnd, .killToLineStart, .yank, .undo, .redo, .textStart, .transpose, .lineEnd,
        ]
        for _ in 0..<150 {
            if Bool.random(using: &generator) {
                let piece = pieces.randomElement(using: &generator) ?? "a"
                box.apply([box.editor.insert(piece, into: box.draft, isTyping: true)])
            } else {
                box.perform([commands.randomElement(using: &generator) ?? .left])
            }
            #expect(box.editor.layout == TextLayout(of: box.draft, width: 12))
            #expect(String(validating: box.draft.bytes, as: UTF8.self) != nil)
            let cursor = box.editor.cursor
            #expect(cursor == box.draft.bytes.count || box.draft.bytes[cursor] & 0xC0 != 0x80)
        }
    }

    @Test("a megabyte in one line and in many can be edited", arguments: ["word ", "a short line\n"])
    func megabyte(piece: String) {
        var box = Box(String(repeating: piece, count: 1_000_000 / piece.utf8.count), width: 76)
        box.perform([.textStart])
        box.type("x")
        box.perform([.textEnd, .deleteWordBack, .undo])
        #expect(box.draft.text.hasPrefix("x" + piece))
    }
}
