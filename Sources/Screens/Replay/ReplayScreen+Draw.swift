import Canvas
import Interview

extension ReplayScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let round = round
        let body = Chrome(
            title: RoundView.title(round, common), right: RoundView.clock(round, at: moment, common),
            commands: [
                .playPause, .seekBack, .seekForward, .nextChapter, .slower, .faster, .filter, .back, .help,
            ],
            status: status
        ).draw(in: view, on: &surface)
        drawProgress(in: body.bottom(1), on: &surface)
        switch round.phase {
        case .briefing:
            surface.put(StyledLine.wrapped(RoundView.facts(round.plan), .text, width: body.width), in: body)
        case .thinking, .answering, .logging, .probing: drawConversation(round, common, on: &surface)
        case .checking:
            let checks = common.library?.rubric.checks ?? []
            CheckView.draw(round, chosen: 0, checks, in: body.inset(bottom: 2), on: &surface)
        case .resting(let sitting):
            RestView.draw(round, sitting: sitting, at: moment, common, in: body.inset(bottom: 2), on: &surface)
        case .selfRating, .voting, .debriefed:
            let page = DebriefPage(
                timeline.transcript, round, reviews: [], library: common.library, width: body.width)
            surface.put(page.lines, in: body.inset(bottom: 2))
        }
    }

    /// What time it was then, as long as that is known: a round gone on with later may have stood for days.
    private var status: StyledLine {
        let status = StyledLine("REPLAY", .strong)
        if let reopened = timeline.reopened, reopened <= moment { return status }
        let transcript = timeline.transcript
        let time = CivilTime(
            wall: transcript.startedAt + moment.milliseconds / 1000, utcOffset: transcript.utcOffset)
        return StyledLine(time.time + " ", .muted).adding(status)
    }

    private func drawConversation(_ round: Round, _ common: App.Common, on surface: inout Surface) {
        var editor = AnswerEditor(draft: round.draft, width: RoundLayout.editorWidth(common.size))
        editor.place(at: round.caret, in: round.draft)
        // The lowest row of the body belongs to the progress bar.
        let size = Size(width: common.size.width, height: common.size.height - 1)
        let conversation = Conversation(round, size: size)
        let layout = RoundLayout(conversation, size: size, editorRows: editor.layout.rowCount)
        editor.scroll(toShow: layout.editor.height, draft: round.draft)
        RoundView.drawConversation(round, conversation, layout, editor: editor, scrolled: 0, common, on: &surface)
    }

    private func drawProgress(in rect: Rect, on surface: inout Surface) {
        let end = timeline.end.milliseconds
        let sign = isPlaying ? "▶" : "‖"
        let rate = speed < 1 ? "\(speed)" : "\(Int(speed))"
        let times = "\(ClockText.of(milliseconds: Int(position))) / \(ClockText.of(milliseconds: end)) \(rate)×"
        let width = max(0, rect.width - SafeText(times).columns - 4)
        let line = StyledLine(sign + " ", .strong)
            .adding(Meter.bar(end == 0 ? 1 : position / Double(end), width: width)).adding("  " + times, .muted)
        surface.put(line, x: rect.x, y: rect.y, width: rect.width)
        // Chapters: where questions were asked.
        for chapter in timeline.chapters where end > 0 && width > 0 {
            let x = rect.x + 2 + min(width - 1, chapter.milliseconds * width / end)
            surface.put("┃", x: x, y: rect.y, role: .strong)
        }
    }
}
