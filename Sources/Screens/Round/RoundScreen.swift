import Canvas
import Interview

/// A round that is going on.
struct RoundScreen: Equatable, Sendable {
    /// The round's state and its source of chance.
    private(set) var session: Session
    /// What is written: the transcript with its events so far.
    private(set) var transcript: Transcript
    private(set) var editor: AnswerEditor
    private(set) var conversation: Conversation
    /// The reading of the monotonic clock at the round's offset 0.
    private var clockZero: Int
    /// Rows that the conversation is scrolled up from its end.
    private(set) var scrolled = 0
    /// The words in the box when they were last counted: with the clock, not with each key, so that a letter typed is
    /// one byte on the screen.
    private(set) var countedWords = 0
    /// Which row is chosen, where the user looks back on something.
    var chosenRow = 0

    init(_ transcript: Transcript, material: RoundMaterial, _ common: App.Common) {
        let round = transcript.round
        self.transcript = transcript
        session = Session(id: transcript.id, round: round, material: material)
        // A round that is gone on with continues where its last event left the clock.
        clockZero = common.now.monotonic - round.lastOffset.milliseconds
        editor = AnswerEditor(draft: round.draft, width: RoundLayout.editorWidth(common.size))
        conversation = Conversation(round, size: common.size)
        countedWords = round.draft.wordCount
    }

    var round: Round { session.round }

    func offset(_ common: App.Common) -> Offset {
        Offset(milliseconds: max(round.lastOffset.milliseconds, common.now.monotonic - clockZero))
    }

    var contexts: [KeyContext] {
        if round.isPaused { return [.paused] }
        return switch round.phase {
        case .briefing: [.briefing]
        case .thinking, .answering, .logging, .probing: [.answer, .editor]
        case .checking: [.checking]
        case .resting: [.resting]
        case .selfRating: [.rating]
        case .voting: [.voting]
        case .debriefed: [.page]
        }
    }

    /// Whether letters go into the box.
    var isTypedInto: Bool { round.acceptsText && !round.isPaused }

    /// Whether a clock is shown.
    private var showsTime: Bool {
        switch round.phase {
        case .thinking, .answering, .probing: true
        case .resting(let sitting): round.plan.rest(beforeSitting: sitting) > 0
        case .briefing, .logging, .checking, .selfRating, .voting, .debriefed: false
        }
    }

    /// The next second that the clock shows, or the deadline.
    func nextWake(_ common: App.Common) -> Int? {
        guard showsTime, !round.isPaused else { return nil }
        let now = offset(common)
        let elapsed = round.elapsedInPhase(at: now)
        let nextSecond = common.now.monotonic + 1000 - elapsed % 1000
        let deadline = round.nextDeadline.map { clockZero + $0.milliseconds }
        if !common.preferences.showsClock { return deadline }
        return min(nextSecond, deadline ?? .max)
    }

    /// Where things stand now.
    func layout(_ common: App.Common) -> RoundLayout {
        RoundLayout(conversation, size: common.size, editorRows: editor.layout.rowCount)
    }

    // MARK: What is asked of it

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        switch round.phase {
        case _ where round.isPaused: return performPaused(command, common)
        case .briefing: return performInBriefing(command, common)
        case .thinking, .answering, .logging, .probing: return performWhileAnswering(command, common)
        case .checking: return performWhileChecking(command, common)
        case .resting: return performWhileResting(command, common)
        case .selfRating: return performWhileRating(command, common)
        case .voting: return performWhileVoting(command, common)
        case .debriefed: return .none
        }
    }

    /// Puts a letter into the box, and tells what of the picture changes for it; nil where letters are no text now.
    mutating func typeLetter(_ letter: Character, _ common: App.Common) -> (effects: [Effect], damage: Damage)? {
        changeBox(common) { [$0.editor.insert(String(letter), into: $0.round.draft, isTyping: true)] }
    }

    /// Moves the cursor or takes letters away, and tells what of the picture changes for it; nil where the command does
    /// something else.
    mutating func editBox(by command: Command, _ common: App.Common) -> (effects: [Effect], damage: Damage)? {
        guard let command = editorCommand(command, common) else { return nil }
        return changeBox(common) { $0.editor.perform(command, in: $0.round.draft) }
    }

    private mutating func changeBox(
        _ common: App.Common, by change: (inout Self) -> [Edit]
    ) -> (effects: [Effect], damage: Damage)? {
        guard isTypedInto else { return nil }
        let before = (phase: round.phase, words: countedWords, layout: layout(common), top: editor.top)
        let edits = change(&self)
        let effects = apply(edits, common)
        let layout = layout(common)
        guard round.phase == before.phase, countedWords == before.words, layout == before.layout, edits.count <= 1
        else { return (effects, .everything) }
        let inView = 0..<layout.editor.height
        if editor.top != before.top { return (effects, .box(rows: inView)) }
        // Where nothing was changed only the cursor moves.
        let changed = edits.isEmpty ? editor.top..<editor.top : editor.changedRows
        let rows = max(0, changed.lowerBound - editor.top)..<max(0, changed.upperBound - editor.top)
        return (effects, .box(rows: rows.clamped(to: inView)))
    }

    /// Puts pasted text into the box.
    mutating func paste(_ text: String, _ common: App.Common) -> [Effect] {
        guard isTypedInto else { return [] }
        let effects = apply(editor.insert(text, into: round.draft, isTyping: false), common)
        scrollEditor(common)
        return effects
    }

    /// Takes over what the user's own editor left.
    mutating func replaceText(with text: String, _ common: App.Common) -> [Effect] {
        guard isTypedInto else { return [] }
        // Editors end a file with a line end; nobody typed that.
        let kept = text.hasSuffix("\n") && !round.draft.text.hasSuffix("\n") ? String(text.dropLast()) : text
        return apply(editor.replaceAll(with: kept, in: round.draft), common)
    }

    mutating func tick(_ common: App.Common) -> [Effect] {
        countedWords = round.draft.wordCount
        let remarks = round.turn?.remarks.count ?? 0
        let effects = send(.tick, common)
        if (round.turn?.remarks.count ?? 0) != remarks { fit(common) }
        return effects
    }

    /// Opens a round that was cut off.
    mutating func reopen(_ common: App.Common) -> [Effect] { send(.reopen, common) }

    mutating func fit(_ common: App.Common) {
        editor.resize(to: RoundLayout.editorWidth(common.size), draft: round.draft)
        conversation = Conversation(round, size: common.size)
        scrollEditor(common)
    }

    /// Sends a command to the round and passes on what happened.
    mutating func send(_ command: RoundCommand, _ common: App.Common) -> [Effect] {
        let before = round.phase
        let turnsBefore = round.turns.count
        let isLetter = if case .edit(let edit) = command { edit.text.utf8.count == 1 } else { false }
        let events = session.send(command, at: offset(common))
        guard !events.isEmpty else { return [] }
        transcript.events += events
        if !isLetter || !common.preferences.showsClock { countedWords = round.draft.wordCount }
        if round.phase != before || round.turns.count != turnsBefore {
            // Who begins to type while thinking goes on typing: only an emptied box is a new one.
            if round.draft.isEmpty {
                editor = AnswerEditor(draft: round.draft, width: RoundLayout.editorWidth(common.size))
            }
            conversation = Conversation(round, size: common.size)
            // What is to be read is read from its beginning, what was said is followed at its end.
            scrolled = conversation.isChoice ? conversation.thread.count : 0
            chosenRow = 0
            scrollEditor(common)
        }
        return [.record(events)]
    }

    // MARK: Phase by phase

    private mutating func performInBriefing(_ command: Command, _ common: App.Common) -> Response {
        switch command {
        case .begin: return .effects(send(.begin, common))
        case .back: return .effects(send(.end, common))
        default: return .none
        }
    }

    private mutating func performPaused(_ command: Command, _ common: App.Common) -> Response {
        switch command {
        case .goOn: return .effects(send(.resume, common))
        case .endRound: return askToEnd()
        default: return .none
        }
    }

    private mutating func performWhileAnswering(_ command: Command, _ common: App.Common) -> Response {
        switch command {
        case .submit: return submit(common)
        case .skip:
            let what = if case .probing = round.phase { "follow-up" } else { "question" }
            return .ask(.confirm(.init(question: "Skip this \(what)? What you wrote is kept.", action: .skip)))
        case .pause: return .effects(send(.pause, common))
        case .endRound: return askToEnd()
        case .externalEditor: return .effects([.openEditor(round.draft.text)])
        case .nameStory: return askForStory(common)
        case .scrollUp: scrolled = min(scrolled + 3, conversation.thread.count)
        case .scrollDown:
            // From where the rows end, not from where the counting does.
            let most = conversation.thread.count - layout(common).threadBox.height
            scrolled = max(0, min(scrolled, most) - 3)
        default:
            if let edit = editorCommand(command, common) {
                return .effects(apply(editor.perform(edit, in: round.draft), common))
            }
        }
        return .none
    }

    private mutating func submit(_ common: App.Common) -> Response {
        if round.phase == .thinking { return .effects(send(.startAnswering, common)) }
        // What is said aloud need not be written down; the answer is, afterwards, so that follow-ups can fit it.
        let isAloud = round.plan.input == .speak && round.phase != .logging
        if round.draft.isEmpty, !isAloud {
            return .say("Nothing is written yet. Write something, or skip it with the key below.")
        }
        return .effects(send(.submit, common))
    }

    private func askForStory(_ common: App.Common) -> Response {
        .ask(
            .field(
                .init(
                    label: "Which story is this", purpose: .story, text: round.turn?.story ?? "",
                    ledger: common.shelf?.stories ?? StoryLedger())))
    }

    func askToEnd() -> Response {
        .ask(.confirm(.init(question: "End the round here? What you wrote is kept.", action: .endRound)))
    }

    // MARK: The box

    private func editorCommand(_ command: Command, _ common: App.Common) -> EditorCommand? {
        let page = max(1, layout(common).editor.height - 1)
        return switch command {
        case .left: .left
        case .right: .right
        case .up: .up(1)
        case .down: .down(1)
        case .wordLeft: .wordLeft
        case .wordRight: .wordRight
        case .lineStart: .lineStart
        case .lineEnd: .lineEnd
        case .textStart: .textStart
        case .textEnd: .textEnd
        case .pageUp: .up(page)
        case .pageDown: .down(page)
        case .newline: .newline
        case .deleteBack: .deleteBack
        case .deleteForward: .deleteForward
        case .deleteWordBack: .deleteWordBack
        case .deleteWordForward: .deleteWordForward
        case .killToLineStart: .killToLineStart
        case .killToLineEnd: .killToLineEnd
        case .yank: .yank
        case .transpose: .transpose
        case .undo: .undo
        case .redo: .redo
        default: nil
        }
    }

    private mutating func apply(_ edits: [Edit], _ common: App.Common) -> [Effect] {
        var effects: [Effect] = []
        for edit in edits { effects += apply(edit, common) }
        scrollEditor(common)
        return effects
    }

    private mutating func apply(_ edit: Edit, _ common: App.Common) -> [Effect] {
        let effects = send(.edit(edit), common)
        editor.follow(edit, in: round.draft)
        return effects
    }

    private mutating func scrollEditor(_ common: App.Common) {
        editor.scroll(toShow: layout(common).editor.height, draft: round.draft)
    }
}
