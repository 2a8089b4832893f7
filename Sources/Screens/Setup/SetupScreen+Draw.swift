import Canvas
import Interview

extension SetupScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let body = Chrome(
            title: StyledLine("Set up a round", .title),
            commands: [.start, .toggle, .nextValue, .back, .help]
        ).draw(in: view, on: &surface)
        guard common.library != nil else {
            surface.put("Reading the questions …", x: body.x, y: body.y, role: .muted)
            return
        }
        let rows = rows(common)
        let list = listBox(common)
        RowList.draw(
            rows.map { line(for: $0, common, width: body.width - 2) }, selected: min(selected, rows.count - 1),
            in: list,
            on: &surface)
        surface.put(aboutLines(common, width: body.width), in: body.inset(top: list.height + 1))
    }

    /// Where the rows stand; what they mean is told below.
    func listBox(_ common: App.Common) -> Rect {
        let body = Chrome.body(of: common.size)
        let below = min(aboutLines(common, width: body.width).count, max(0, body.height - 6))
        return body.inset(bottom: below + (below > 0 ? 1 : 0))
    }

    private func line(for row: Row, _ common: App.Common, width: Int) -> StyledLine {
        switch row {
        case .pack: return option("Pack", pack(common)?.title ?? "none")
        case .preset:
            return option("Round", wish.preset.flatMap { common.library?.preset($0)?.title } ?? "none")
        case .interviewer:
            return option("Interviewer", wish.interviewer.flatMap { common.library?.interviewer($0)?.title } ?? "none")
        case .input: return option("Answers by", wish.input?.title ?? "")
        case .principle(let id): return principleLine(id, common, width: width)
        }
    }

    private func option(_ name: String, _ value: String) -> StyledLine {
        StyledLine(SafeText(name).padded(to: 12).string, .muted).adding("‹ ", .muted).adding(value, .strong)
            .adding(" ›", .muted)
    }

    private func principleLine(_ id: ID<Principle>, _ common: App.Common, width: Int) -> StyledLine {
        let questions = pack(common)?.questions(on: id).map(\.id) ?? []
        let history = common.shelf?.history ?? AskHistory()
        let seen = questions.count { history[$0].count > 0 }
        let tail = " \(seen)/\(questions.count)" + lastTime(history.total(of: questions).last, common)
        let mark = chosen.contains(id) ? "[x] " : "[ ] "
        let name = SafeText(mark + (pack(common)?.principle(id)?.name ?? id.rawValue))
        return StyledLine(name.padded(to: max(8, width - 18)).string, .text)
            .adding(SafeText(tail).padded(to: 18).string, .muted)
    }

    private func lastTime(_ last: Int, _ common: App.Common) -> String {
        guard last > 0 else { return "  not yet" }
        let days = max(0, (common.now.wall - last) / 86_400)
        return days == 0 ? "  today" : "  \(Counted.words(days, "day")) ago"
    }

    /// What a start now would begin, and what the row under the cursor means.
    private func aboutLines(_ common: App.Common, width: Int) -> [StyledLine] {
        guard case .success(let plan)? = plan(common) else { return [] }
        var facts = [Counted.words(plan.questions, "question")]
        if plan.thinkLimit > 0 { facts.append("think " + ClockText.of(milliseconds: plan.thinkLimit)) }
        facts.append(
            plan.answerLimit > 0 ? "answer " + ClockText.of(milliseconds: plan.answerLimit) : "no limit")
        facts.append(
            plan.probes == 0
                ? "no follow-ups"
                : "\(plan.probes) follow-ups of " + ClockText.of(milliseconds: plan.replyLimit))
        let names = plan.principles.compactMap { pack(common)?.principle($0)?.name }
        let about = names.isEmpty ? "all principles" : names.joined(separator: ", ")
        return StyledLine.wrapped("Starts: \(about)", .strong, width: width)
            + StyledLine.wrapped(facts.joined(separator: " · "), .muted, width: width)
            + StyledLine.wrapped(meaning(common), .text, width: width)
    }

    private func meaning(_ common: App.Common) -> String {
        let rows = rows(common)
        guard rows.indices.contains(selected) else { return "" }
        switch rows[selected] {
        case .pack: return pack(common)?.disclaimer ?? ""
        case .preset: return wish.preset.flatMap { common.library?.preset($0)?.purpose } ?? ""
        case .interviewer: return wish.interviewer.flatMap { common.library?.interviewer($0)?.about } ?? ""
        case .input:
            return switch wish.input {
            case .prose, nil: "Writing takes longer than speaking, so the clock is three times as patient."
            case .notes: "Terse notes under the clock of a spoken answer."
            case .speak: "Say it aloud; write down what you want to keep."
            }
        case .principle(let id): return pack(common)?.principle(id)?.asks ?? ""
        }
    }
}
