import Canvas
import Interview

/// The list of transcripts.
struct TranscriptsScreen: Equatable, Sendable {
    var selected = 0
    var filter = ""
    /// What was deleted on this visit, the last at the end.
    private(set) var deleted: [ID<Transcript>] = []

    init() {}

    /// The list with a transcript chosen.
    init(at id: ID<Transcript>, _ common: App.Common) {
        selected = rows(common).firstIndex { $0.id == id } ?? 0
    }

    var contexts: [KeyContext] { [.transcripts, .list] }

    /// The transcripts that fit the filter: every word of it occurs in what the row tells.
    func rows(_ common: App.Common) -> [TranscriptSummary] {
        let words = filter.lowercased().split(separator: " ")
        let all = (common.shelf?.transcripts ?? []).filter { !deleted.contains($0.id) }
        guard !words.isEmpty else { return all }
        return all.filter { summary in
            let text = Self.searchText(summary, common).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    mutating func keepSelection(within shelf: Shelf) {
        selected = max(0, min(selected, shelf.transcripts.count - deleted.count - 1))
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        let rows = rows(common)
        let page = Chrome.body(of: common.size).height - 1
        if let moved = RowList.move(selected, by: command, count: rows.count, page: page) {
            selected = moved
            return .none
        }
        switch command {
        case .back:
            if !filter.isEmpty {
                filter = ""
                return .none
            }
            return .go(to: .home(HomeScreen(selected: 2)))
        case .filter: return .ask(.field(.init(label: "Show only", purpose: .filter, text: filter)))
        case .restore: return restore()
        case .open, .replay, .delete:
            guard rows.indices.contains(selected) else { return .none }
            return perform(command, on: rows[selected])
        default: return .none
        }
    }

    /// Deletes a transcript; it can be brought back until the program ends.
    mutating func delete(_ id: ID<Transcript>, _ common: App.Common) -> Response {
        deleted.append(id)
        selected = max(0, min(selected, rows(common).count - 1))
        var response = Response.say("Deleted. u brings it back.")
        response.effects = [.deleteTranscript(id)]
        return response
    }

    private mutating func restore() -> Response {
        guard let id = deleted.popLast() else { return .say("Nothing was deleted just now.") }
        return .effects([.restoreTranscript(id), .loadShelf])
    }

    private func perform(_ command: Command, on summary: TranscriptSummary) -> Response {
        switch command {
        case .open: .effects([.loadTranscript(summary.id, .read)])
        case .replay: .effects([.loadTranscript(summary.id, .replay)])
        case .delete:
            .ask(.confirm(.init(question: "Delete this transcript?", action: .deleteTranscript(summary.id))))
        default: .none
        }
    }

    private static func searchText(_ summary: TranscriptSummary, _ common: App.Common) -> String {
        let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
        let names = summary.principles.map { name(of: $0, summary.plan.pack, common) + " \($0)" }
        return
            ([
                time.date, time.sortable, summary.status.rawValue, summary.plan.preset.rawValue,
                summary.plan.interviewer.rawValue, summary.id.rawValue,
            ] + names).joined(separator: " ")
    }

    static func name(of principle: ID<Principle>, _ pack: ID<Pack>, _ common: App.Common) -> String {
        common.library?.pack(pack)?.principle(principle)?.name ?? principle.rawValue
    }
}

extension TranscriptsScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        let rows = rows(common)
        let count = filter.isEmpty ? "\(rows.count)" : "\(rows.count) with \"\(filter)\""
        let body = Chrome(
            title: StyledLine("Transcripts", .title), right: StyledLine(count, .muted),
            commands: [.open, .replay, .filter, .delete] + (deleted.isEmpty ? [] : [.restore]) + [.back, .help]
        ).draw(in: view, on: &surface)
        if rows.isEmpty {
            let text =
                common.shelf == nil
                ? common.shelfProblem ?? "Opening your transcripts …"
                : filter.isEmpty
                    ? "No round was kept yet. Practise one, and it will be here." : "No transcript has these words."
            surface.put(StyledLine.wrapped(text, .muted, width: body.width), in: body)
            return
        }
        RowList.draw(
            rows.map { line($0, common, width: body.width - 2) }, selected: selected, in: body, on: &surface)
    }

    private func line(_ summary: TranscriptSummary, _ common: App.Common, width: Int) -> StyledLine {
        let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
        let names = summary.principles.map { Self.name(of: $0, summary.plan.pack, common) }.joined(separator: ", ")
        let mark =
            switch summary.status {
            case .finished: " "
            case .interrupted: "!"
            case .abandoned: "-"
            }
        let tail =
            width >= 60
            ? "\(summary.questions) q  \(summary.probes) f  \(Counted.words(summary.words, "word"))"
            : "\(summary.words) w"
        let head = SafeText("\(mark) \(time.shortDate) \(time.time)").padded(to: 16)
        let tailWidth = width >= 60 ? 24 : 8
        return StyledLine(head.string, .muted)
            .adding(
                SafeText(names.isEmpty ? "not begun" : names).padded(to: max(4, width - 16 - tailWidth)).string, .text
            )
            .adding(SafeText(" " + tail).padded(to: tailWidth).string, .muted)
    }
}
