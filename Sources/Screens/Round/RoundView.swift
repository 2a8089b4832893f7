import Canvas
import Interview

/// Pictures of a round at a moment: live, or in a replay.
enum RoundView {
    private static let mark: SafeText = "│"

    /// The principle, the place in the round, and who asks.
    static func title(_ round: Round, _ common: App.Common) -> StyledLine {
        let interviewer = round.plan.interviewer(of: number(of: round))
        let who = common.library?.interviewer(interviewer)?.title ?? interviewer.rawValue
        if case .resting = round.phase { return StyledLine("A break", .title).adding(" · then \(who)", .muted) }
        guard let turn = round.turn else { return StyledLine("A round with: \(who)", .title) }
        // Where one is in the round matters more than the end of a long name.
        guard common.preferences.showsMeaning || round.phase == .debriefed else {
            return StyledLine("Question \(round.turns.count) of \(round.plan.questions)", .title)
                .adding(" · \(who)", .muted)
        }
        let place = " · question \(round.turns.count) of \(round.plan.questions)"
        let clock = common.size.width < narrow ? narrowClockColumns : clockColumns
        let room = max(8, common.size.width - clock - place.count)
        return StyledLine(SafeText(turn.question.principleName).truncated(to: room).string, .title)
            .adding(place, .text).adding(" · \(who)", .muted)
    }

    /// A narrower window has no room for the clock's name.
    private static let narrow = 60
    /// What the clock takes at most, with the gap before it.
    private static let clockColumns = 28
    /// The same without its name.
    private static let narrowClockColumns = 12

    /// The number of the question that the screen is about: in a break that is the next one.
    private static func number(of round: Round) -> Int {
        if case .resting = round.phase { return round.turns.count }
        return max(0, round.turns.count - 1)
    }

    /// What is going on, and how long of how long.
    static func clock(_ round: Round, at now: Offset, _ common: App.Common) -> StyledLine {
        let name: String
        switch round.phase {
        case .thinking: name = "THINK"
        case .answering: name = round.plan.input == .speak ? "SPEAK" : "ANSWER"
        case .probing(let number): name = "FOLLOW-UP \(number + 1)"
        case .logging: return StyledLine("WRITE IT DOWN", .clockLabel)
        case .briefing, .checking, .resting, .selfRating, .voting, .debriefed: return StyledLine()
        }
        if round.isPaused { return StyledLine("PAUSED", .clockPaused) }
        guard common.preferences.showsClock else { return StyledLine(name, .clockLabel) }
        let isNarrow = common.size.width < narrow
        let elapsed = round.elapsedInPhase(at: now)
        let label = isNarrow ? StyledLine() : StyledLine(name + " ", .clockLabel)
        let time = ClockText.of(milliseconds: elapsed)
        guard let limit = round.phaseLimit else { return label.adding(time, .clock) }
        let left = limit - elapsed
        let role: Role = left < 0 ? .clockOvertime : left <= max(10_000, limit / 10) ? .clockLow : .clock
        return label.adding(time, role)
            .adding((isNarrow ? "/" : " of ") + ClockText.of(milliseconds: limit), role)
    }

    /// How the round goes, in one line.
    static func facts(_ plan: RoundPlan) -> String {
        var facts: [String] = []
        if plan.isLoop { facts.append(Counted.words(plan.sittings?.count ?? 0, "interviewer")) }
        facts.append(Counted.words(plan.questions, "question"))
        if plan.thinkLimit > 0 { facts.append(ClockText.of(milliseconds: plan.thinkLimit) + " to think") }
        facts.append(
            plan.answerLimit > 0 ? ClockText.of(milliseconds: plan.answerLimit) + " to answer" : "no limit to answer")
        facts.append(plan.probes == 0 ? "no follow-ups" : "up to \(Counted.words(plan.probes, "follow-up")) each")
        return facts.joined(separator: ", ") + ". You answer by \(plan.input.title)."
    }

    /// The question, what was said, the follow-up and the box.
    static func drawConversation(
        _ round: Round, _ conversation: Conversation, _ layout: RoundLayout, editor: AnswerEditor, scrolled: Int,
        _ common: App.Common,
        showsCursor: Bool = true, on surface: inout Surface
    ) {
        surface.put(conversation.question, in: layout.questionBox)
        let most = max(0, conversation.thread.count - layout.threadBox.height)
        surface.put(conversation.thread, from: most - min(scrolled, most), in: layout.threadBox)
        surface.put(conversation.probe, in: layout.probeBox)
        if round.phase == .thinking {
            surface.put(thinkingLines(round, common, width: layout.editor.width), in: layout.editor)
            surface.cursor = nil
            return
        }
        for row in 0..<layout.editor.height {
            surface.put(Self.mark, x: layout.editor.x - RoundLayout.margin, y: layout.editor.y + row, role: .line)
        }
        editor.draw(round.draft, in: layout.editor, on: &surface, showsCursor: showsCursor)
    }

    private static func thinkingLines(_ round: Round, _ common: App.Common, width: Int) -> [StyledLine] {
        guard let turn = round.turn else { return [] }
        var lines: [StyledLine] = []
        if common.preferences.showsMeaning,
            let principle = common.library?.pack(round.plan.pack)?.principle(turn.question.principle)
        {
            lines += StyledLine.wrapped(principle.asks, .muted, width: width) + [StyledLine()]
        }
        if !turn.question.parts.isEmpty {
            lines += StyledLine.wrapped(
                "It asks for: " + turn.question.parts.joined(separator: "; ") + ".", .muted, width: width)
        }
        let advice =
            turn.question.kind.wantsCase
            ? "Think of one case. Begin to type when you have it."
            : "Think it through. Begin to type when you are ready."
        return lines + StyledLine.wrapped(advice, .text, width: width)
    }
}
