import Canvas
import Interview

extension RoundScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let now = offset(common)
        let body = Chrome(
            title: RoundView.title(round, common), right: RoundView.clock(round, at: now, common), commands: commands,
            status: status(common)
        ).draw(in: view, on: &surface)
        switch round.phase {
        case _ where round.isPaused: drawPause(in: body, on: &surface)
        case .briefing: drawBriefing(in: body, common, on: &surface)
        case .thinking, .answering, .logging, .probing:
            RoundView.drawConversation(
                round, conversation, layout(common), editor: editor, scrolled: scrolled, common, on: &surface)
        case .checking:
            CheckView.draw(round, chosen: chosenRow, common.library?.rubric.checks ?? [], in: body, on: &surface)
        case .resting(let sitting): RestView.draw(round, sitting: sitting, at: now, common, in: body, on: &surface)
        case .selfRating:
            RubricView.draw(
                common.library?.rubric.dimensions(for: round.plan.input) ?? [], scores: round.assessments,
                chosen: chosenRow, head: "How did it go as a whole? First your own view, then what the program found.",
                in: body, on: &surface)
        case .voting: VoteView.draw(round, chosen: chosenRow, common, in: body, on: &surface)
        case .debriefed: break
        }
    }

    /// Draws only rows of the box, over a picture of this round, and tells which rows of the screen they are.
    func drawBox(_ rows: Range<Int>, _ common: App.Common, on surface: inout Surface) -> Range<Int> {
        let box = layout(common).editor
        editor.draw(round.draft, in: box, rows: rows, on: &surface, showsCursor: true)
        return (box.y + rows.lowerBound)..<(box.y + rows.upperBound)
    }

    private var commands: [Command] {
        if round.isPaused { return [.goOn, .endRound] }
        if conversation.isChoice, round.acceptsText { return [.submit, .scrollDown, .scrollUp, .pause, .skip, .help] }
        return switch round.phase {
        case .briefing: [.begin, .back, .help]
        case .thinking: [.submit, .pause, .skip, .help]
        case .answering, .logging, .probing: [.submit, .pause, .nameStory, .skip, .help, .externalEditor]
        case .checking: [.checkYes, .checkPartly, .checkNo, .submit, .help]
        case .resting: [.begin, .leaveForNow, .help]
        case .selfRating: [.rate1, .rate5, .up, .down, .submit]
        case .voting: [.castVote, .up, .down, .help]
        case .debriefed: []
        }
    }

    /// How many words there are, and of how many.
    private func status(_ common: App.Common) -> StyledLine {
        guard round.acceptsText, !round.isPaused, round.phase != .thinking else { return StyledLine() }
        let words = countedWords
        let isReply = if case .probing = round.phase { true } else { false }
        let budget = isReply ? round.plan.replyWordBudget : round.plan.answerWordBudget(of: round.turns.count - 1)
        let count = Counted.words(words, "word")
        guard round.plan.input == .prose, budget > 0, common.size.width >= 70 else { return StyledLine(count) }
        return StyledLine(count + " ").adding(Meter.bar(Double(words) / Double(budget), width: 10))
    }

    private func drawPause(in body: Rect, on surface: inout Surface) {
        let lines =
            [StyledLine("Paused", .heading), StyledLine()]
            + StyledLine.wrapped(
                "The clock stands still. Breathe out, drop your shoulders, and go on when you like.", .text,
                width: min(60, body.width))
        surface.put(lines, in: body.centred(Size(width: min(60, body.width), height: lines.count + 2)))
    }

    private func drawBriefing(in body: Rect, _ common: App.Common, on surface: inout Surface) {
        let width = min(body.width, 76)
        let interviewer = common.library?.interviewer(round.plan.interviewer(of: 0))
        let opening =
            interviewer?.openings.isEmpty == false
            ? interviewer?.openings[Int(round.plan.seed % UInt64(interviewer?.openings.count ?? 1))] : nil
        var lines = [StyledLine(interviewer?.title ?? "The interviewer", .heading)]
        lines += StyledLine.wrapped(interviewer?.about ?? "", .muted, width: width)
        if let opening { lines += [StyledLine()] + StyledLine.wrapped("\"\(opening)\"", .question, width: width) }
        lines.append(StyledLine())
        lines += StyledLine.wrapped(RoundView.facts(round.plan), .text, width: width)
        lines += StyledLine.wrapped(
            "Tell true stories of your own, and say \"I\" where it was you. Expect to be asked why. When the time is up, what "
                + "stands in the box is your answer.", .muted, width: width)
        surface.put(lines, in: body)
    }
}
