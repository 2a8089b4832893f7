import Canvas
import Interview

/// Something laid over a screen that takes the keys first.
enum Dialog: Equatable, Sendable {
    /// The keys that work here, from the row `top` on.
    case help(top: Int)
    /// A question with yes and no.
    case confirm(Confirmation)
    /// A line to type into.
    case field(Field)

    struct Confirmation: Equatable, Sendable {
        let question: String
        /// What "yes" asks for.
        let action: Action

        enum Action: Equatable, Sendable {
            case skip
            case endRound
            case deleteTranscript(ID<Transcript>)
        }
    }

    struct Field: Equatable, Sendable {
        let label: String
        let purpose: Purpose
        var text: String
        /// The stories to choose from, where it asks for one.
        var ledger = StoryLedger()
        /// The number of the question that it is about, from 0; nil: the one on screen.
        var question: Int?

        /// The names that fit what was typed so far.
        var matches: [String] { purpose == .story ? ledger.names(matching: text, most: 4).filter { $0 != text } : [] }

        enum Purpose: Equatable, Sendable {
            /// Which transcripts to show.
            case filter
            /// What to look for in a replay.
            case find
            /// The story of the answer.
            case story
            /// What to look for in all rounds.
            case search
            /// The marks of a transcript.
            case tags(ID<Transcript>)
            /// The note on a transcript.
            case note(ID<Transcript>)
            /// Where to write what the store cannot take.
            case elsewhere
        }
    }

    var contexts: [KeyContext] {
        switch self {
        case .help: [.page, .everywhere]
        case .confirm: [.dialog]
        case .field: [.field]
        }
    }

    /// Takes a key that types something into a field; false where it is none.
    mutating func takes(_ chord: KeyChord) -> Bool {
        guard case .field(var field) = self else { return false }
        switch chord.key {
        case .character(let letter) where chord.modifiers.isEmpty: field.text.append(letter)
        case .character("u") where chord.modifiers == .control: field.text = ""
        case .backspace: field.text = String(field.text.dropLast())
        default: return false
        }
        self = .field(field)
        return true
    }

    mutating func paste(_ text: String) {
        guard case .field(var field) = self else { return }
        field.text += text.split(separator: "\n").first ?? ""
        self = .field(field)
    }
}

extension App {
    mutating func performInDialog(_ command: Command) -> [Effect] {
        guard let dialog else { return [] }
        switch dialog {
        case .help(let top):
            let page = max(1, common.size.height - 4)
            switch command {
            case .up: self.dialog = .help(top: max(0, top - 1))
            case .down: self.dialog = .help(top: top + 1)
            case .pageUp: self.dialog = .help(top: max(0, top - page))
            case .pageDown: self.dialog = .help(top: top + page)
            case .first: self.dialog = .help(top: 0)
            default: self.dialog = nil
            }
            boundHelp()
            return []
        case .confirm(let confirmation):
            self.dialog = nil
            return command == .accept ? confirm(confirmation.action) : []
        case .field(var field):
            if command == .complete {
                field.text = field.matches.first ?? field.text
                self.dialog = .field(field)
                return []
            }
            self.dialog = nil
            return command == .accept ? accept(field) : []
        }
    }

    private mutating func confirm(_ action: Dialog.Confirmation.Action) -> [Effect] {
        switch action {
        case .skip: return sendToRound(.skip)
        case .endRound: return sendToRound(.end)
        case .deleteTranscript(let id):
            guard case .transcripts(var list) = screen else { return [] }
            let response = list.delete(id, common)
            screen = .transcripts(list)
            return follow(response)
        }
    }

    private mutating func sendToRound(_ command: RoundCommand) -> [Effect] {
        (round?.send(command, common) ?? []) + moveOnIfOver()
    }

    private mutating func accept(_ field: Dialog.Field) -> [Effect] {
        if let round = round?.round, field.purpose == .story {
            guard let story = story(field.text, of: round.turns.count - 1, in: round) else { return [] }
            return sendToRound(.nameStory(story))
        }
        switch (field.purpose, screen) {
        case (.elsewhere, _):
            guard let transcript = transcriptOnScreen, !field.text.isEmpty else { return [] }
            return [.writeElsewhere(transcript, path: field.text)]
        case (.filter, .transcripts(var list)):
            list.show(only: field.text, common)
            screen = .transcripts(list)
            return []
        case (.search, .transcripts(var list)):
            list.search = field.text.contains { !$0.isWhitespace } ? FoundPlaces(field.text) : nil
            screen = .transcripts(list)
            return list.search.map { [.search($0.query)] } ?? []
        case (.tags(let id), .transcripts): return [.setTags(Tags.reading(field.text), of: id)]
        case (.note(let id), .transcripts): return [.setNote(field.text, of: id)]
        case (.find, .replay(var replay)):
            let response = replay.find(field.text)
            screen = .replay(replay)
            return follow(response)
        case (.story, .debrief(var debrief)):
            guard let number = field.question, let story = story(field.text, of: number, in: debrief.round) else {
                return []
            }
            let effects = debrief.send(.nameStory(story), common)
            screen = .debrief(debrief)
            return effects + [.loadShelf]
        default: return []
        }
    }

    /// The story that an answer is said to tell; says so where it was told today. Nil where no name was typed.
    private mutating func story(_ text: String, of number: Int, in round: Round) -> NamedStory? {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { return nil }
        let known = common.shelf?.stories.entry(named: name)
        let earlier = round.turns.enumerated().contains { $0 != number && $1.story?.lowercased() == name.lowercased() }
        let isOver = round.phase == .debriefed
        if earlier || (!isOver && known.map { common.now.wall - $0.lastUsed < StoryLedger.day } == true) {
            say("You have told \"\(name)\" today. On the real day every answer needs another story.", role: .warning)
        } else if known == nil {
            say("A new story: \"\(name)\".")
        } else if known?.isPokeTested == true {
            say("\"\(name)\": poke-tested.")
        }
        return NamedStory(question: number, name: known?.name ?? name)
    }

    /// Keeps the help from being scrolled away.
    private mutating func boundHelp() {
        guard case .help(let top)? = dialog else { return }
        let most = max(0, helpLines().count - helpBox.height)
        dialog = .help(top: min(top, most))
    }
}
