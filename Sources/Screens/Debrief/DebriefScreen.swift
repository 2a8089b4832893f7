import Canvas
import Interview

/// A round to read: what was asked and why, what was said, how long it took, and what reading found.
struct DebriefScreen: Equatable, Sendable {
    enum Origin: Equatable, Sendable {
        case round, transcripts
    }

    private(set) var transcript: Transcript
    private(set) var round: Round
    private let origin: Origin
    /// What reading found; nil while it reads.
    private(set) var reviews: [TurnReview]?
    /// Which finding is marked.
    private var chosen: Int?
    /// The dimension that is being rated anew; nil: none is.
    private(set) var assessing: Int?
    var top = 0

    init(_ transcript: Transcript, cameFrom origin: Origin) {
        self.transcript = transcript
        round = transcript.round
        self.origin = origin
    }

    var contexts: [KeyContext] { assessing == nil ? [.debrief, .page] : [.rating] }

    /// Asks for the reading. It takes a while for a long round, so it is done elsewhere.
    func review(_ common: App.Common) -> [Effect] {
        guard reviews == nil, common.library != nil else { return [] }
        return [.review(transcript)]
    }

    mutating func take(_ reviews: [TurnReview], of id: ID<Transcript>) {
        if id == transcript.id { self.reviews = reviews }
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        if assessing != nil { return performWhileAssessing(command, common) }
        let body = Chrome.body(of: common.size)
        let rows = page(common).lines.count
        if let scrolled = PageScroll.top(top, after: command, rows: rows, height: body.height) {
            top = scrolled
            return .none
        }
        switch command {
        case .nextFinding: choose(by: 1, common)
        case .previousFinding: choose(by: -1, common)
        case .dismissFinding: return dismiss(common)
        case .assessAgain: assessing = 0
        default: return leave(command, common)
        }
        return .none
    }

    private func leave(_ command: Command, _ common: App.Common) -> Response {
        switch command {
        case .back:
            return .go(
                to: origin == .round ? .home(HomeScreen()) : .transcripts(TranscriptsScreen(at: transcript.id, common)))
        case .replay: return .go(to: .replay(ReplayScreen(Timeline(transcript), wish: ReplayWish(), now: common.now)))
        case .again:
            var plan = transcript.plan
            plan.seed = common.now.entropy
            return .start(plan)
        case .againWeakest: return againWeakest(common)
        case .nameStory:
            guard let number = questionInView(common) else { return .none }
            return .ask(
                .field(
                    .init(
                        label: "Which story is answer \(number + 1)", purpose: .story,
                        text: round.turns[number].story ?? "",
                        ledger: common.shelf?.stories ?? StoryLedger(), question: number)))
        case .compare:
            guard let number = questionInView(common) else { return .none }
            return .effects([.findAttempt(at: round.turns[number].question.id, besides: transcript.id)])
        default: return .none
        }
    }

    // MARK: Findings

    private mutating func choose(by step: Int, _ common: App.Common) {
        let findings = page(common).findings
        guard !findings.isEmpty else { return }
        let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : findings.count - 1)
        let number = (next + findings.count) % findings.count
        chosen = number
        let body = Chrome.body(of: common.size)
        let row = findings[number].row
        if row < top || row >= top + body.height {
            let last = max(0, page(common).lines.count - body.height)
            top = max(0, min(row - body.height / 2, last))
        }
    }

    private mutating func dismiss(_ common: App.Common) -> Response {
        let findings = page(common).findings
        guard let chosen, findings.indices.contains(chosen) else {
            return .say("Choose a finding first: tab goes from one to the next.")
        }
        let place = findings[chosen]
        let isDismissed = round.turns[place.question].dismissed.contains(place.finding)
        return .effects(
            send(
                .dismiss(Dismissal(question: place.question, finding: place.finding, isDismissed: !isDismissed)), common
            ))
    }

    // MARK: Afterwards

    /// Adds what the user says after the round to its transcript.
    mutating func send(_ command: RoundCommand, _ common: App.Common) -> [Effect] {
        guard let library = common.library, common.shelf?.readOnlyReason == nil else { return [] }
        let material = RoundMaterial(for: transcript.plan, from: library, history: AskHistory())
        var session = Session(id: transcript.id, round: round, material: material)
        // After the end the clock stands still: a look back months later does not make the round longer.
        let events = session.send(command, at: round.lastOffset)
        guard !events.isEmpty else { return [] }
        round = session.round
        transcript.events += events
        return [.annotate(transcript.id, events)]
    }

    private mutating func performWhileAssessing(_ command: Command, _ common: App.Common) -> Response {
        let dimensions = common.library?.rubric.dimensions(for: round.plan.input) ?? []
        let row = min(assessing ?? 0, max(0, dimensions.count - 1))
        if let moved = RowList.move(row, by: command, count: dimensions.count, page: 5) {
            assessing = moved
            return .none
        }
        if let score = command.score, dimensions.indices.contains(row) {
            assessing = min(row + 1, dimensions.count - 1)
            return .effects(send(.assess(Assessment(dimension: dimensions[row].id, score: score)), common))
        }
        switch command {
        case .submit, .endRound, .back: assessing = nil
        default: break
        }
        return .none
    }

    private func againWeakest(_ common: App.Common) -> Response {
        guard let reviews, let weakest = WorkList(round, reviews).weakest else {
            return .say("No answer stands out as the one to tell again. a practises the same kind of round.")
        }
        return .start(transcript.plan.asking(again: weakest, round.turns[weakest].question, seed: common.now.entropy))
    }

    /// The question whose part of the page is in view.
    private func questionInView(_ common: App.Common) -> Int? {
        guard !round.turns.isEmpty else { return nil }
        let page = page(common)
        if let chosen, page.findings.indices.contains(chosen) { return page.findings[chosen].question }
        let body = Chrome.body(of: common.size)
        return page.questions.lastIndex { $0 <= top + body.height / 2 } ?? 0
    }

    private func page(_ common: App.Common) -> DebriefPage {
        DebriefPage(
            transcript, round, reviews: reviews ?? [], library: common.library, chosen: chosen,
            width: Chrome.body(of: common.size).width)
    }

    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let body = Chrome.body(of: common.size)
        if let assessing {
            Chrome(title: StyledLine("Rate it anew", .title), commands: [.rate1, .rate5, .up, .down, .submit])
                .draw(in: view, on: &surface)
            RubricView.draw(
                common.library?.rubric.dimensions(for: round.plan.input) ?? [], scores: round.assessments,
                chosen: assessing, head: "Now that you have seen the findings: what you said before is kept beside it.",
                in: body, on: &surface)
            return
        }
        let lines = page(common).lines
        let shown = min(100, lines.isEmpty ? 100 : (top + body.height) * 100 / lines.count)
        Chrome(
            title: StyledLine("Debrief", .title).adding(reviews == nil ? " · reading the answers …" : "", .muted),
            right: StyledLine("\(shown) %", .muted),
            commands: [.back, .againWeakest, .nextFinding, .dismissFinding, .replay, .compare, .again, .help]
        ).draw(in: view, on: &surface)
        surface.put(lines, from: top, in: body)
    }
}
