import Canvas
import Interview

/// A round to read: what was asked and why, what was said, and how long it took.
struct DebriefScreen: Equatable, Sendable {
    enum Origin: Equatable, Sendable {
        case round, transcripts
    }

    let transcript: Transcript
    let round: Round
    private let origin: Origin
    private let reviews: [TurnReview]
    var top = 0

    init(_ transcript: Transcript, cameFrom origin: Origin, _ common: App.Common) {
        self.transcript = transcript
        round = transcript.round
        self.origin = origin
        reviews =
            common.library.map {
                TurnReview.reviews(of: transcript.round, library: $0, ignoring: common.preferences.ignoredSignals)
            } ?? []
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        let body = Chrome.body(of: common.size)
        let last = max(0, DebriefPage.lines(transcript, round, reviews: reviews, width: body.width).count - body.height)
        switch command {
        case .up: top = max(0, top - 1)
        case .down: top = min(last, top + 1)
        case .pageUp: top = max(0, top - body.height + 1)
        case .pageDown: top = min(last, top + body.height - 1)
        case .first: top = 0
        case .last: top = last
        case .back:
            return .go(
                to: origin == .round ? .home(HomeScreen()) : .transcripts(TranscriptsScreen(at: transcript.id, common)))
        case .replay: return .go(to: .replay(ReplayScreen(Timeline(transcript), wish: ReplayWish(), now: common.now)))
        case .again:
            var plan = transcript.plan
            plan.seed = common.now.entropy
            return .start(plan)
        default: break
        }
        return .none
    }

    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let body = Chrome.body(of: common.size)
        let lines = DebriefPage.lines(transcript, round, reviews: reviews, width: body.width)
        let shown = min(100, lines.isEmpty ? 100 : (top + body.height) * 100 / lines.count)
        Chrome(
            title: StyledLine("Debrief", .title), right: StyledLine("\(shown) %", .muted),
            commands: [.back, .replay, .again, .pageDown, .help]
        ).draw(in: view, on: &surface)
        surface.put(lines, from: top, in: body)
    }
}
