import Canvas
import Interview

/// Two attempts at one question, to read.
struct CompareScreen: Equatable, Sendable {
    let one: Attempt
    let other: Attempt
    /// Where "back" leads to.
    private let origin: DebriefScreen
    private var top = 0

    init(_ one: Attempt, _ other: Attempt, cameFrom origin: DebriefScreen) {
        self.one = one
        self.other = other
        self.origin = origin
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        let body = Chrome.body(of: common.size)
        let rows = ComparePage.lines(one, other, width: body.width).count
        if let scrolled = PageScroll.top(top, after: command, rows: rows, height: body.height) {
            top = scrolled
            return .none
        }
        return command == .back ? .go(to: .debrief(origin)) : .none
    }

    func draw(in view: View, on surface: inout Surface) {
        let body = Chrome(title: StyledLine("Two attempts", .title), commands: [.back, .up, .down, .pageDown, .help])
            .draw(in: view, on: &surface)
        surface.put(ComparePage.lines(one, other, width: body.width), from: top, in: body)
    }
}
