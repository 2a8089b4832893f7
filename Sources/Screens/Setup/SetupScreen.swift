import Canvas
public import Interview

/// Setting up a round: how it goes, and which principles it is about.
struct SetupScreen: Equatable, Sendable {
    /// A row that can be chosen.
    enum Row: Equatable {
        case pack, preset, interviewer, input
        case principle(ID<Principle>)
    }

    private(set) var wish = RoundWish()
    /// The principles taken in; none: the one under the cursor, or all.
    private(set) var chosen: Set<ID<Principle>> = []
    var selected: Int

    private static let optionRows: [Row] = [.pack, .preset, .interviewer, .input]

    init(_ common: App.Common) {
        wish.pack = common.preferences.pack
        wish.preset = common.preferences.preset
        wish.interviewer = common.preferences.interviewer
        wish.input = common.preferences.input
        selected = Self.optionRows.count
    }

    func rows(_ common: App.Common) -> [Row] {
        Self.optionRows + (pack(common)?.principles ?? []).map { .principle($0.id) }
    }

    func pack(_ common: App.Common) -> Pack? { wish.pack.flatMap { common.library?.pack($0) } }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        let rows = rows(common)
        if let moved = RowList.move(selected, by: command, count: rows.count, page: common.size.height - 6) {
            selected = moved
            return .none
        }
        selected = min(selected, rows.count - 1)
        switch command {
        case .back: return .go(to: .home(HomeScreen(selected: 1)))
        case .start, .open: return start(rows[selected], common)
        case .toggle:
            if case .principle(let id) = rows[selected] { toggle(id) } else { change(rows[selected], by: 1, common) }
        case .nextValue: change(rows[selected], by: 1, common)
        case .previousValue: change(rows[selected], by: -1, common)
        default: break
        }
        return .none
    }

    /// The principles that a start now would be about; none: all.
    func effectivePrinciples(_ common: App.Common) -> [ID<Principle>] {
        if !chosen.isEmpty { return (pack(common)?.principles ?? []).map(\.id).filter(chosen.contains) }
        let rows = rows(common)
        if rows.indices.contains(selected), case .principle(let id) = rows[selected] { return [id] }
        return []
    }

    /// The round that a start now would begin.
    func plan(_ common: App.Common) -> Result<RoundPlan, RoundWish.Problem>? {
        guard let library = common.library else { return nil }
        var full = wish
        full.principles = effectivePrinciples(common)
        return full.plan(common.preferences, library: library, entropy: common.now.entropy)
    }

    private func start(_ row: Row, _ common: App.Common) -> Response {
        switch plan(common) {
        case .success(let plan): .start(plan)
        case .failure(let problem): .say(problem.description, .error)
        case nil: .say("One moment: still reading the questions.")
        }
    }

    private mutating func toggle(_ id: ID<Principle>) {
        if chosen.remove(id) == nil { chosen.insert(id) }
    }

    private mutating func change(_ row: Row, by step: Int, _ common: App.Common) {
        guard let library = common.library else { return }
        switch row {
        case .pack:
            wish.pack = Choice.next(after: wish.pack, among: library.packs.map(\.id), step: step)
            chosen = []
        case .preset: wish.preset = Choice.next(after: wish.preset, among: library.presets.map(\.id), step: step)
        case .interviewer:
            wish.interviewer = Choice.next(after: wish.interviewer, among: library.interviewers.map(\.id), step: step)
        case .input: wish.input = Choice.next(after: wish.input, among: InputMode.allCases, step: step)
        case .principle: break
        }
    }
}

/// Steps through values in a circle.
enum Choice {
    static func next<Value: Equatable>(after value: Value?, among values: [Value], step: Int) -> Value? {
        guard !values.isEmpty else { return value }
        let index = value.flatMap { values.firstIndex(of: $0) } ?? (step > 0 ? -1 : 0)
        return values[((index + step) % values.count + values.count) % values.count]
    }
}

extension InputMode {
    /// How the screens call it.
    public var title: String {
        switch self {
        case .prose: "typing whole sentences"
        case .notes: "typing short notes"
        case .speak: "speaking aloud"
        }
    }
}
