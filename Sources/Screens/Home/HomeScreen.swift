import Canvas
import Interview

/// The first screen: what to do, what was practised least, what was done last.
struct HomeScreen: Equatable, Sendable {
    enum Item: CaseIterable, Equatable {
        case practise, onePrinciple, transcripts, settings

        var title: String {
            switch self {
            case .practise: "Practise a round"
            case .onePrinciple: "One principle"
            case .transcripts: "Transcripts"
            case .settings: "Settings"
            }
        }
    }

    var selected = 0

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        if let moved = RowList.move(selected, by: command, count: Item.allCases.count, page: 4) {
            selected = moved
            return .none
        }
        switch command {
        case .open: return open(Item.allCases[selected], common)
        case .again: return again(common)
        case .resume:
            guard let cutOff = common.shelf?.interrupted else { return .say("No round was cut off.") }
            return .effects([.loadTranscript(cutOff.id, .resume)])
        case .quit: return .effects([.quit(code: 0)])
        default: return .none
        }
    }

    private func open(_ item: Item, _ common: App.Common) -> Response {
        switch item {
        case .practise:
            guard let library = common.library else { return .say("One moment: still reading the questions.") }
            switch RoundWish().plan(common.preferences, library: library, entropy: common.now.entropy) {
            case .success(let plan): return .start(plan)
            case .failure(let problem): return .say(problem.description, .error)
            }
        case .onePrinciple:
            guard common.library != nil else { return .say("One moment: still reading the questions.") }
            return .go(to: .setup(SetupScreen(common)))
        case .transcripts: return .go(to: .transcripts(TranscriptsScreen()))
        case .settings: return .go(to: .settings(SettingsScreen()))
        }
    }

    private func again(_ common: App.Common) -> Response {
        guard var plan = common.shelf?.transcripts.first?.plan else { return .say("Nothing was practised yet.") }
        plan.seed = common.now.entropy
        return .start(plan)
    }
}
