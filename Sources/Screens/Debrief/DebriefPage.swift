import Canvas
public import Interview

/// A round as a page of text: the debrief on screen, and `hotseat transcripts show`.
public struct DebriefPage: Equatable, Sendable {
    /// A finding, and the row of the page at which it stands.
    struct FindingPlace: Equatable, Sendable {
        let question: Int
        let finding: ID<ProbeFamily>
        let row: Int
    }

    private(set) var lines: [StyledLine] = []
    private(set) var findings: [FindingPlace] = []
    /// The row at which each question begins.
    private(set) var questions: [Int] = []
    private let transcript: Transcript
    private let round: Round
    private let reviews: [TurnReview]
    private let library: Library?
    private let width: Int
    /// Which of the findings is marked; nil: none.
    private let chosen: Int?

    /// The page as plain text, wrapped to a width in columns.
    ///
    /// - Parameters:
    ///   - reviews: what reading found, by question; none: only what was said.
    ///   - library: where names are looked up; nil: ids stand for them.
    public static func text(
        _ transcript: Transcript, reviews: [TurnReview] = [], library: Library? = nil, width: Int
    ) -> String {
        let page = DebriefPage(transcript, transcript.round, reviews: reviews, library: library, width: width)
        return page.lines.map(\.text).joined(separator: "\n") + "\n"
    }

    init(
        _ transcript: Transcript, _ round: Round, reviews: [TurnReview], library: Library?, chosen: Int? = nil,
        width: Int
    ) {
        self.transcript = transcript
        self.round = round
        self.reviews = reviews
        self.library = library
        self.chosen = chosen
        self.width = width
        addHead()
        if !reviews.isEmpty { lines += WorkLines.lines(WorkList(round, reviews), round, width: width) }
        addWhole()
        for number in round.turns.indices { addTurn(number) }
        addUnfinished()
    }

    // MARK: The whole round

    private mutating func addHead() {
        let time = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset)
        let ending =
            switch round.ending {
            case .finished: "finished"
            case .abandoned: "ended early"
            case nil: "cut off"
            }
        let probes = round.turns.reduce(0) { $0 + $1.probes.count }
        let words = round.turns.reduce(0) { $0 + $1.wordCount }
        let facts = [
            ending, ClockText.of(milliseconds: round.lastOffset.milliseconds),
            Counted.words(round.turns.count, "question"), Counted.words(probes, "follow-up"),
            Counted.words(words, "word"),
        ]
        lines.append(StyledLine("\(time.date), \(time.time)", .heading))
        add(facts.joined(separator: " · "), .muted)
        add(
            "\(round.plan.preset) · \(round.plan.interviewer) · \(round.plan.input.rawValue) · \(transcript.id)", .muted
        )
        if !transcript.tags.isEmpty { add("Tags: " + transcript.tags.joined(separator: ", "), .muted) }
        if !transcript.note.isEmpty {
            lines.append(StyledLine())
            add("Note: " + transcript.note, .text)
        }
    }

    /// The stories told, the user's own ratings and the votes of a loop.
    private mutating func addWhole() {
        addStories()
        if !round.assessments.isEmpty {
            lines += [StyledLine(), StyledLine("Your own rating", .heading)]
            let dimensions = library?.rubric.dimensions ?? []
            let names = Dictionary(dimensions.map { ($0.id, $0.name) }) { first, _ in first }
            let order = dimensions.map(\.id).filter { round.assessments[$0] != nil }
            let rest = round.assessments.keys.filter { !order.contains($0) }.sorted()
            let ratings = (order + rest).map { id in
                let now = round.assessments[id] ?? 0
                let first = round.firstAssessments[id].flatMap { $0 == now ? nil : "\($0), then " } ?? ""
                return "\(names[id] ?? id.rawValue) \(first)\(now)"
            }
            add(ratings.joined(separator: " · "), .text)
        }
        let panel = PanelLines.votes(round, library, width: width)
        if !panel.isEmpty { lines += [StyledLine()] + panel }
    }

    /// Which story was told in which answer; one told twice is named so.
    private mutating func addStories() {
        let told = round.turns.enumerated().compactMap { number, turn in turn.story.map { (name: $0, number: number) } }
        let byName = Dictionary(grouping: told) { $0.name.lowercased() }
        let stories = byName.values.sorted { ($0[0].number) < ($1[0].number) }.map { uses in
            let numbers = uses.map { "\($0.number + 1)" }.joined(separator: " and ")
            return "\(uses[0].name) (\(uses.count > 1 ? "told twice: " : "")\(numbers))"
        }
        guard !stories.isEmpty else { return }
        lines += [StyledLine(), StyledLine("Stories told", .heading)]
        add(stories.joined(separator: " · "), .text)
    }

    /// What stood in the box of a round that was cut off.
    private mutating func addUnfinished() {
        guard round.phase != .debriefed, !round.draft.isEmpty else { return }
        lines += [StyledLine(), StyledLine("In the box when it was cut off", .heading)]
        add(round.draft.text, .answer)
    }

    // MARK: One question

    private mutating func addTurn(_ number: Int) {
        let turn = round.turns[number]
        let review = number < reviews.count ? reviews[number] : nil
        lines.append(StyledLine())
        if round.plan.isLoop, round.plan.questions(ofSitting: round.plan.sitting(of: number)).first == number {
            let sitting = round.plan.sitting(of: number)
            lines.append(
                StyledLine("Interviewer \(sitting + 1): \(PanelLines.title(of: sitting, round, library))", .title))
        }
        questions.append(lines.count)
        lines.append(StyledLine("\(number + 1). \(turn.question.principleName)", .heading))
        add(turn.question.ask, .question)
        if let story = turn.story {
            add("Story: " + story + (isRepeated(number) ? ", told before in this round." : ""), .muted)
        }
        if let exhibit = turn.question.exhibit {
            addExhibit(exhibit, turn)
        } else {
            addAnswer(turn, review, number)
        }
        for (index, probe) in turn.probes.enumerated() {
            addProbe(probe)
            if let review { lines += ReviewLines.ofReply(index, review, width: width) }
        }
        if let review { lines += ReviewLines.ofWhole(review, turn, round.plan, width: width) }
        addLookBack(turn)
        if !turn.question.listenFor.isEmpty {
            add("A listener hopes to hear: " + turn.question.listenFor.joined(separator: "; ") + ".", .muted)
        }
        if !turn.question.tip.isEmpty { add("Tip: " + turn.question.tip, .muted) }
    }

    private mutating func addAnswer(_ turn: Turn, _ review: TurnReview?, _ number: Int) {
        for remark in turn.remarks where remark.kind == .interruption {
            lines += Conversation.said("Asked", remark.text, .probe, width: width)
        }
        guard let answer = turn.answer else { return }
        let isMarked = review.map { $0.answer.words > 0 && !$0.answer.isForeign } ?? false
        if let review, isMarked {
            lines += MarkedAnswer.lines(answer.text, review.answer, width: width)
            if number == 0 { lines += MarkedAnswer.legend(width: width) }
        } else {
            lines += Conversation.said("You", answer.text, .answer, width: width)
        }
        add(timing(answer, limit: round.plan.answerLimit(of: number), thinkTime: turn.thinkTime), .muted, indent: 7)
        guard let review else { return }
        lines += ReviewLines.ofAnswer(review, width: width)
        for finding in review.findings { addFinding(finding, turn, number) }
    }

    private mutating func addFinding(_ finding: Finding, _ turn: Turn, _ number: Int) {
        let isChosen = chosen == findings.count
        findings.append(FindingPlace(question: number, finding: finding.id, row: lines.count))
        let isDismissed = turn.dismissed.contains(finding.id)
        let text = (isDismissed ? "put away: " : "? ") + finding.question
        let role: Role = isChosen ? .selected : isDismissed ? .muted : .reason
        for (row, line) in Wrapping.rows(of: text, width: max(8, width - 7)).enumerated() {
            let margin = isChosen && row == 0 ? "     ▸ " : "       "
            lines.append(StyledLine(margin + line, role))
        }
    }

    private mutating func addExhibit(_ exhibit: AskedExhibit, _ turn: Turn) {
        lines += Conversation.said("Asked", exhibit.question, .probe, width: width)
        lines += Conversation.said("They", exhibit.text, .answer, width: width)
        let named = exhibit.choices(in: turn.answer?.text ?? "").compactMap { id in
            exhibit.options.first { $0.family == id }?.title
        }
        add("You named: " + (named.isEmpty ? "nothing" : named.joined(separator: ", ")) + ".", .text)
        for remark in turn.remarks where remark.kind == .verdict { add(remark.text, .strong) }
    }

    private mutating func addProbe(_ probe: ProbeTurn) {
        lines += [StyledLine()] + Conversation.said("Asked", probe.probe.ask, .probe, width: width)
        add("\(probe.probe.family): \(probe.probe.reason)", .reason, indent: 7)
        if !probe.probe.quotes.isEmpty {
            add("You said: " + probe.probe.quotes.map { "\"\($0)\"" }.joined(separator: ", "), .muted, indent: 7)
        }
        if let reply = probe.reply {
            lines += Conversation.said("You", reply.text, .answer, width: width)
            add(timing(reply, limit: round.plan.replyLimit, thinkTime: 0), .muted, indent: 7)
        }
    }

    private mutating func addLookBack(_ turn: Turn) {
        if !turn.checks.isEmpty {
            let checks = turn.checks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
            add("Your look back: " + checks.joined(separator: " · ") + ".", .text)
        }
        if let rating = turn.rating { add("Your own rating: \(rating) of 5.", .text) }
    }

    private func isRepeated(_ number: Int) -> Bool {
        let story = round.turns[number].story?.lowercased()
        return round.turns[..<number].contains { $0.story != nil && $0.story?.lowercased() == story }
    }

    private func timing(_ reply: Reply, limit: Int, thinkTime: Int) -> String {
        var facts: [String] = []
        if thinkTime >= 1000 { facts.append("thought " + ClockText.of(milliseconds: thinkTime)) }
        let taken = ClockText.of(milliseconds: reply.duration)
        facts.append(limit > 0 ? "\(taken) of \(ClockText.of(milliseconds: limit))" : taken)
        facts.append(Counted.words(reply.wordCount, "word"))
        if let first = reply.untilFirstKey, first >= 2000 { facts.append("first key after \(first / 1000) s") }
        switch reply.cause {
        case .user: break
        case .timeUp: facts.append("the time was up")
        case .skipped: facts.append("skipped")
        case .roundEnded: facts.append("the round was ended here")
        }
        return facts.joined(separator: " · ")
    }

    private mutating func add(_ text: String, _ role: Role, indent: Int = 0) {
        lines += StyledLine.wrapped(text, role, width: width, indent: indent)
    }
}
