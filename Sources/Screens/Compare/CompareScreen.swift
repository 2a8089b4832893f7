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
        let last = max(0, ComparePage.lines(one, other, width: body.width).count - body.height)
        switch command {
        case .up: top = max(0, top - 1)
        case .down: top = min(last, top + 1)
        case .pageUp: top = max(0, top - body.height + 1)
        case .pageDown: top = min(last, top + body.height - 1)
        case .first: top = 0
        case .last: top = last
        case .back: return .go(to: .debrief(origin))
        default: break
        }
        return .none
    }

    func draw(in view: View, on surface: inout Surface) {
        let body = Chrome(title: StyledLine("Two attempts", .title), commands: [.back, .up, .down, .pageDown, .help])
            .draw(in: view, on: &surface)
        surface.put(ComparePage.lines(one, other, width: body.width), from: top, in: body)
    }
}
