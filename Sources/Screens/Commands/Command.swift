/// Everything that a key can ask for. One table: the keymap binds these names, the footer and the help show these words.
public enum Command: String, CaseIterable, Sendable {
    // Everywhere
    case help, back, quit, redraw, suspend

    // Lists and pages
    case up, down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last, open
    case again, filter, search, sort, tag, note, delete
    case restore = "undo-delete"
    case replay, resume

    // Setting up a round
    case toggle
    case previousValue = "previous-value"
    case nextValue = "next-value"
    case start

    // A round
    case begin, submit, skip, pause
    case goOn = "go-on"
    case endRound = "end-round"
    case nameStory = "name-story"
    case externalEditor = "external-editor"
    case writeElsewhere = "write-elsewhere"
    case scrollUp = "scroll-up"
    case scrollDown = "scroll-down"
    case rate1 = "rate-1"
    case rate2 = "rate-2"
    case rate3 = "rate-3"
    case rate4 = "rate-4"
    case rate5 = "rate-5"
    case checkYes = "check-yes"
    case checkPartly = "check-partly"
    case checkNo = "check-no"
    case castVote = "cast-vote"
    case leaveForNow = "leave-for-now"

    // After a round
    case nextFinding = "next-finding"
    case previousFinding = "previous-finding"
    case dismissFinding = "dismiss-finding"
    case againWeakest = "again-weakest"
    case assessAgain = "assess-again"
    case compare

    // Writing
    case left, right
    case wordLeft = "word-left"
    case wordRight = "word-right"
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case textStart = "text-start"
    case textEnd = "text-end"
    case newline
    case deleteBack = "delete-back"
    case deleteForward = "delete-forward"
    case deleteWordBack = "delete-word-back"
    case deleteWordForward = "delete-word-forward"
    case killToLineStart = "kill-to-line-start"
    case killToLineEnd = "kill-to-line-end"
    case yank, transpose, undo, redo

    // A replay
    case playPause = "play-pause"
    case seekBack = "seek-back"
    case seekForward = "seek-forward"
    case seekBackFar = "seek-back-far"
    case seekForwardFar = "seek-forward-far"
    case percent0 = "percent-0"
    case percent10 = "percent-10"
    case percent20 = "percent-20"
    case percent30 = "percent-30"
    case percent40 = "percent-40"
    case percent50 = "percent-50"
    case percent60 = "percent-60"
    case percent70 = "percent-70"
    case percent80 = "percent-80"
    case percent90 = "percent-90"
    case previousChapter = "previous-chapter"
    case nextChapter = "next-chapter"
    case slower, faster
    case findNext = "find-next"
    case findPrevious = "find-previous"

    // Dialogues and one-line fields
    case accept, cancel, complete

    /// The step of a scale that it chooses, 1–5; nil where it chooses none.
    var score: Int? {
        switch self {
        case .rate1: 1
        case .rate2: 2
        case .rate3: 3
        case .rate4: 4
        case .rate5: 5
        default: nil
        }
    }

    /// A few words for the footer.
    public var label: String {
        switch self {
        case .help: "keys"
        case .back: "back"
        case .quit: "quit"
        case .redraw: "redraw"
        case .suspend: "to the shell"
        case .up: "up"
        case .down: "down"
        case .pageUp: "page up"
        case .pageDown: "page down"
        case .first: "first"
        case .last: "last"
        case .open: "open"
        case .again: "again"
        case .filter: "filter"
        case .search: "search"
        case .sort: "order"
        case .tag: "tags"
        case .note: "note"
        case .delete: "delete"
        case .restore: "undo"
        case .replay: "replay"
        case .resume: "go on with it"
        case .toggle: "choose"
        case .previousValue: "before"
        case .nextValue: "next"
        case .start: "start"
        case .begin: "begin"
        case .submit: "done"
        case .skip: "skip"
        case .pause: "pause"
        case .goOn: "go on"
        case .endRound: "end"
        case .nameStory: "story"
        case .externalEditor: "editor"
        case .writeElsewhere: "write elsewhere"
        case .scrollUp: "scroll up"
        case .scrollDown: "scroll down"
        case .rate1, .rate2, .rate3, .rate4, .rate5: "rate \(rawValue.suffix(1))"
        case .checkYes: "yes"
        case .checkPartly: "partly"
        case .checkNo: "no"
        case .castVote: "vote"
        case .leaveForNow: "stop for now"
        case .nextFinding: "next finding"
        case .previousFinding: "finding before"
        case .dismissFinding: "put away"
        case .againWeakest: "weakest again"
        case .assessAgain: "rate anew"
        case .compare: "compare"
        case .left: "left"
        case .right: "right"
        case .wordLeft: "word left"
        case .wordRight: "word right"
        case .lineStart: "line start"
        case .lineEnd: "line end"
        case .textStart: "start"
        case .textEnd: "end"
        case .newline: "new line"
        case .deleteBack, .deleteForward: "delete"
        case .deleteWordBack, .deleteWordForward: "delete word"
        case .killToLineStart, .killToLineEnd: "cut"
        case .yank: "put back"
        case .transpose: "swap"
        case .undo: "undo"
        case .redo: "redo"
        case .playPause: "play"
        case .seekBack: "-5 s"
        case .seekForward: "+5 s"
        case .seekBackFar: "-30 s"
        case .seekForwardFar: "+30 s"
        case .percent0, .percent10, .percent20, .percent30, .percent40, .percent50, .percent60, .percent70, .percent80,
            .percent90:
            "to \(rawValue.drop { !$0.isNumber }) %"
        case .previousChapter: "question before"
        case .nextChapter: "next question"
        case .slower: "slower"
        case .faster: "faster"
        case .findNext: "next hit"
        case .findPrevious: "hit before"
        case .accept: "yes"
        case .complete: "complete"
        case .cancel: "no"
        }
    }

    /// One line for the help.
    public var help: String {
        switch self {
        case .help: "Show the keys that work here"
        case .back: "Go back"
        case .quit: "Leave Hotseat"
        case .redraw: "Draw the screen anew"
        case .suspend: "Go to the shell; `fg` comes back"
        case .up: "One up"
        case .down: "One down"
        case .pageUp: "A page up"
        case .pageDown: "A page down"
        case .first: "To the first"
        case .last: "To the last"
        case .open: "Open what is chosen"
        case .again: "Practise the same kind of round once more"
        case .filter: "Show only what holds some words; in a replay, find them"
        case .search: "Find words in all rounds"
        case .sort: "Put the list in another order"
        case .tag: "Mark the transcript with words of your own"
        case .note: "Write a note on the transcript"
        case .delete: "Delete the transcript"
        case .restore: "Bring back what was deleted last"
        case .replay: "Watch the round again, key by key"
        case .resume: "Go on with the round that was cut off"
        case .toggle: "Take the principle in or leave it out"
        case .previousValue: "The value before"
        case .nextValue: "The next value"
        case .start: "Start the round"
        case .begin: "Begin: the first question is asked"
        case .submit: "Give what is in the box as the answer"
        case .skip: "Leave this question or follow-up"
        case .pause: "Stop the clock"
        case .goOn: "Let the clock go on"
        case .endRound: "End the round; what you wrote is kept"
        case .nameStory: "Name the story that this answer tells"
        case .externalEditor: "Write on in your own editor ($VISUAL or $EDITOR); the clock runs on"
        case .writeElsewhere: "Write the round to another place while it cannot be saved"
        case .scrollUp: "Scroll the conversation up"
        case .scrollDown: "Scroll the conversation down"
        case .rate1: "Rate it 1, the lowest step"
        case .rate2: "Rate it 2"
        case .rate3: "Rate it 3"
        case .rate4: "Rate it 4"
        case .rate5: "Rate it 5, the highest step"
        case .checkYes: "Yes, it was in the answer"
        case .checkPartly: "Partly"
        case .checkNo: "No, it was not"
        case .castVote: "Give your own vote, which opens the others"
        case .leaveForNow: "Stop here for now; the loop waits, today or another day"
        case .nextFinding: "To the next finding"
        case .previousFinding: "To the finding before"
        case .dismissFinding: "Put the finding away, or take it back"
        case .againWeakest: "Answer the weakest answer's question again at once"
        case .assessAgain: "Rate the round anew, now that you have seen the findings"
        case .compare: "Lay this answer beside your last one to the same question"
        case .left: "One character left"
        case .right: "One character right"
        case .wordLeft: "One word left"
        case .wordRight: "One word right"
        case .lineStart: "To the start of the line"
        case .lineEnd: "To the end of the line"
        case .textStart: "To the start of the text"
        case .textEnd: "To the end of the text"
        case .newline: "Begin a new line"
        case .deleteBack: "Delete the character to the left"
        case .deleteForward: "Delete the character to the right"
        case .deleteWordBack: "Cut the word to the left"
        case .deleteWordForward: "Cut the word to the right"
        case .killToLineStart: "Cut up to the start of the line"
        case .killToLineEnd: "Cut up to the end of the line"
        case .yank: "Put back what was cut last"
        case .transpose: "Change two characters over"
        case .undo: "Take the last change back"
        case .redo: "Make it again"
        case .playPause: "Play or stand still"
        case .seekBack: "Five seconds back"
        case .seekForward: "Five seconds on"
        case .seekBackFar: "Half a minute back"
        case .seekForwardFar: "Half a minute on"
        case .percent0, .percent10, .percent20, .percent30, .percent40, .percent50, .percent60, .percent70, .percent80,
            .percent90:
            "To \(rawValue.drop { !$0.isNumber }) % of the round"
        case .previousChapter: "To the question before"
        case .nextChapter: "To the next question"
        case .slower: "Play at half the speed"
        case .faster: "Play at twice the speed"
        case .findNext: "To the next place with the words"
        case .findPrevious: "To the place before with the words"
        case .accept: "Yes, or done"
        case .complete: "Take the first name that fits"
        case .cancel: "No, or never mind"
        }
    }
}

/// Where keys mean something. A screen names the contexts that hold on it, nearest first.
public enum KeyContext: String, CaseIterable, Sendable {
    /// On every screen.
    case everywhere
    /// Wherever something is chosen from rows.
    case list
    /// Wherever a page is read.
    case page
    /// The first screen.
    case home
    /// Setting up a round.
    case setup
    /// Before the first question.
    case briefing
    /// While a question or follow-up waits for words.
    case answer
    /// In the box of words.
    case editor
    /// While the clock stands still.
    case paused
    /// Looking back at an answer for a minute.
    case checking
    /// A break in a loop.
    case resting
    /// Rating the round.
    case rating
    /// Voting on a loop.
    case voting
    /// After a round.
    case debrief
    /// The list of transcripts.
    case transcripts
    /// A replay.
    case replay
    /// The settings.
    case settings
    /// A question to be answered with yes or no.
    case dialog
    /// A line to type into.
    case field
}
