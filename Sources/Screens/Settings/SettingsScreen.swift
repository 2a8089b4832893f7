import Canvas
import Interview
import Reading

/// The preferences, one row each.
struct SettingsScreen: Equatable, Sendable {
    enum Row: Equatable {
        case theme, pack, preset, interviewer, input, meaning, clock, lookBack, mouse
        /// Whether reading looks for a signal.
        case signal(Signal)

        static let all: [Row] =
            [.theme, .pack, .preset, .interviewer, .input, .meaning, .clock, .lookBack, .mouse]
            + Signal.allCases.map(Row.signal)
    }

    var selected = 0

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        if let moved = RowList.move(selected, by: command, count: Row.all.count, page: 5) {
            selected = moved
            return .none
        }
        switch command {
        case .back: return .go(to: .home(HomeScreen(selected: 3)))
        case .nextValue, .open: return change(Row.all[selected], by: 1, common)
        case .previousValue: return change(Row.all[selected], by: -1, common)
        default: return .none
        }
    }

    private func change(_ row: Row, by step: Int, _ common: App.Common) -> Response {
        var preferences = common.preferences
        let library = common.library ?? Library()
        switch row {
        case .theme:
            let ids = common.themes.map(\.id)
            preferences.theme = Choice.next(after: preferences.theme, among: ids, step: step) ?? preferences.theme
        case .pack:
            let ids = library.packs.map(\.id)
            preferences.pack = Choice.next(after: preferences.pack, among: ids, step: step) ?? preferences.pack
        case .preset:
            let ids = library.presets.map(\.id)
            preferences.preset = Choice.next(after: preferences.preset, among: ids, step: step) ?? preferences.preset
        case .interviewer:
            let ids = library.interviewers.map(\.id)
            preferences.interviewer =
                Choice.next(after: preferences.interviewer, among: ids, step: step) ?? preferences.interviewer
        case .input:
            let all = InputMode.allCases
            preferences.input = Choice.next(after: preferences.input, among: all, step: step) ?? preferences.input
        case .meaning: preferences.showsMeaning.toggle()
        case .clock: preferences.showsClock.toggle()
        case .lookBack: preferences.looksBack.toggle()
        case .mouse: preferences.usesMouse.toggle()
        case .signal(let signal): preferences.ignoredSignals.formSymmetricDifference([signal])
        }
        return Response(preferences: preferences)
    }

    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let body = Chrome(
            title: StyledLine("Settings", .title), commands: [.nextValue, .previousValue, .back, .help]
        ).draw(in: view, on: &surface)
        let rows = Row.all.map { row in
            let (name, value) = describe(row, common)
            return StyledLine(SafeText(name).padded(to: min(26, body.width / 2)).string, .text).adding(
                " " + value, .strong)
        }
        RowList.draw(rows, selected: selected, in: body.inset(bottom: 3), on: &surface)
        let hint = StyledLine.wrapped(hint(Row.all[selected]), .muted, width: body.width)
        surface.put(hint, in: body.bottom(2))
    }

    private func describe(_ row: Row, _ common: App.Common) -> (name: String, value: String) {
        let preferences = common.preferences
        func yes(_ flag: Bool) -> String { flag ? "yes" : "no" }
        switch row {
        case .theme:
            return ("Theme", common.themes.first { $0.id == preferences.theme }?.title ?? preferences.theme)
        case .pack: return ("Pack", common.library?.pack(preferences.pack)?.title ?? preferences.pack.rawValue)
        case .preset: return ("Round", common.library?.preset(preferences.preset)?.title ?? preferences.preset.rawValue)
        case .interviewer:
            let title = common.library?.interviewer(preferences.interviewer)?.title
            return ("Interviewer", title ?? preferences.interviewer.rawValue)
        case .input: return ("Answers by", preferences.input.title)
        case .meaning: return ("Name the principle", yes(preferences.showsMeaning))
        case .clock: return ("Show the clock", yes(preferences.showsClock))
        case .lookBack: return ("Look back after answers", yes(preferences.looksBack))
        case .mouse: return ("Use the mouse in lists", yes(preferences.usesMouse))
        case .signal(let signal):
            return ("Look for: \(signal.title)", yes(!preferences.ignoredSignals.contains(signal)))
        }
    }

    private func hint(_ row: Row) -> String {
        switch row {
        case .theme: "How the screen looks. Your own: a file in the themes folder of your settings."
        case .pack: "Whose principles you are asked about."
        case .preset: "How \"Practise a round\" goes."
        case .interviewer: "Who sits across the table, unless the round names somebody."
        case .input: "Typing takes longer than speaking: the clock knows."
        case .meaning: "The principle and its meaning while you think. On the real day nobody names it."
        case .clock: "The time counts either way. Off is calmer."
        case .lookBack: "A minute of your own view after each answer, in rounds that have it."
        case .mouse: "With the mouse in use, hold Shift to select text."
        case .signal: "Switched off, it is neither found in your answers nor asked about."
        }
    }
}
