import Canvas
import Interview

extension HomeScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let today = CivilTime(wall: common.now.wall, utcOffset: common.now.utcOffset).date
        let body = Chrome(
            title: StyledLine("HOTSEAT", .title), right: StyledLine(today, .muted),
            commands: [.open, common.shelf?.interrupted == nil ? .again : .resume, .help, .quit]
        ).draw(in: view, on: &surface)
        let banner = banner(common)
        let area = body.inset(bottom: banner.count)
        let isWide = body.width >= 64
        let menuWidth = isWide ? 28 : body.width
        RowList.draw(menu(common, width: menuWidth), selected: selected, in: area.left(menuWidth), on: &surface)
        if isWide {
            let side = area.inset(left: menuWidth + 3)
            surface.put(sideLines(common, width: side.width, height: side.height), in: side)
        } else {
            let below = area.inset(top: Item.allCases.count + 1)
            surface.put(sideLines(common, width: below.width, height: below.height), in: below)
        }
        surface.put(banner, in: body.bottom(banner.count))
    }

    private func menu(_ common: App.Common, width: Int) -> [StyledLine] {
        Item.allCases.map { item in
            let count: String =
                switch item {
                case .practise, .settings: ""
                case .onePrinciple:
                    common.library?.pack(common.preferences.pack).map { "\($0.principles.count)" } ?? ""
                case .transcripts: common.shelf.map { "\($0.transcripts.count)" } ?? ""
                }
            let gap = max(1, width - 4 - item.title.count - count.count)
            return StyledLine(item.title, .text).adding(String(repeating: " ", count: gap) + count, .muted)
        }
    }

    private func sideLines(_ common: App.Common, width: Int, height: Int) -> [StyledLine] {
        guard height > 2 else { return [] }
        guard let library = common.library, let pack = library.pack(common.preferences.pack) else {
            return [StyledLine("Reading the questions …", .muted)]
        }
        guard let shelf = common.shelf else {
            return common.shelfProblem == nil ? [StyledLine("Opening your transcripts …", .muted)] : []
        }
        if shelf.transcripts.isEmpty { return welcome(pack, width: width) }
        let lastCount = min(4, shelf.transcripts.count)
        let coverage = coverageLines(pack, shelf.history, width: width, rows: max(1, height - lastCount - 3))
        return coverage + [StyledLine()] + [StyledLine("Last rounds", .heading)]
            + shelf.transcripts.prefix(lastCount).map { lastLine($0, pack, width: width) }
    }

    private func welcome(_ pack: Pack, width: Int) -> [StyledLine] {
        [StyledLine("Welcome", .heading)]
            + StyledLine.wrapped(
                "Choose \"Practise a round\": you get a question, a clock, and then the part that counts: somebody who asks "
                    + "why. Everything you write stays on this machine.", .text, width: width)
            + [StyledLine()]
            + StyledLine.wrapped(
                "\(pack.title): \(pack.principles.count) principles, \(pack.questions.count) questions.", .muted,
                width: width)
            + StyledLine.wrapped(pack.disclaimer, .muted, width: width)
    }

    /// The principles practised least, each with how much of it has come up.
    private func coverageLines(_ pack: Pack, _ history: AskHistory, width: Int, rows: Int) -> [StyledLine] {
        let measured = pack.principles.map { principle in
            let questions = pack.questions(on: principle.id).map(\.id)
            return (principle: principle, seen: questions.count { history[$0].count > 0 }, all: questions.count)
        }
        let least = measured.sorted { ($0.seen, $0.principle.id) < ($1.seen, $1.principle.id) }.prefix(max(1, rows - 1))
        return [StyledLine("Practised least", .heading)]
            + least.map { entry in
                let name = SafeText(entry.principle.name).padded(to: max(8, width - 14))
                let share = entry.all == 0 ? 0 : Int((Double(entry.seen) / Double(entry.all) * 4).rounded(.up))
                return StyledLine(name.string, .text).adding(" " + Meter.dots(share, of: 4), .muted)
                    .adding(" \(entry.seen)/\(entry.all)", .muted)
            }
    }

    private func lastLine(_ summary: TranscriptSummary, _ pack: Pack, width: Int) -> StyledLine {
        let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
        let name = summary.principles.first.map { pack.principle($0)?.name ?? $0.rawValue } ?? "not begun"
        let when = SafeText("\(time.shortDate) \(time.time)").padded(to: 13)
        return StyledLine(when.string, .muted).adding(
            SafeText(name).padded(to: max(8, width - 25)).string, .text
        ).adding(" \(Counted.words(summary.words, "word"))", .muted)
    }

    /// What needs attention, nearest the bottom.
    private func banner(_ common: App.Common) -> [StyledLine] {
        var lines: [StyledLine] = []
        let width = common.size.width - 2
        if let problem = common.shelfProblem {
            lines += StyledLine.wrapped("! " + problem, .error, width: width)
        }
        if let reason = common.shelf?.readOnlyReason {
            lines += StyledLine.wrapped("! " + reason, .warning, width: width)
        }
        if !common.packProblems.isEmpty {
            let count = Counted.words(common.packProblems.count, "problem")
            lines += StyledLine.wrapped(
                "! \(count) in your own prompts: `hotseat prompts check` names them.", .warning, width: width)
        }
        if let cutOff = common.shelf?.interrupted {
            let time = CivilTime(wall: cutOff.startedAt, utcOffset: cutOff.utcOffset)
            let place = cutOff.questions == 0 ? "before question 1" : "in question \(cutOff.questions)"
            lines += StyledLine.wrapped(
                "! The round of \(time.shortDate), \(time.time) was cut off \(place). r goes on with it.", .warning,
                width: width)
        }
        return lines
    }
}
