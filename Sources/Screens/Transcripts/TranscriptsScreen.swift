import Canvas
import Interview

/// The list of transcripts, and what a search in all of them has found.
struct TranscriptsScreen: Equatable, Sendable {
    var selected = 0
    private(set) var filter = ""
    private(set) var order = TranscriptOrder.newest
    /// What a search has found, while that is to be seen.
    var search: FoundPlaces?
    /// What was deleted on this visit, the last at the end.
    private(set) var deleted: [ID<Transcript>] = []
    /// The rows, where they are not simply all there are: found when something changes, not with each key.
    private var chosen: [TranscriptSummary]?

    init() {}

    /// The list with a transcript chosen.
    init(at id: ID<Transcript>, _ common: App.Common) {
        selected = rows(common).firstIndex { $0.id == id } ?? 0
    }

    var contexts: [KeyContext] { [.transcripts, .list] }

    /// The transcripts that fit the filter, in order.
    func rows(_ common: App.Common) -> [TranscriptSummary] { chosen ?? common.shelf?.transcripts ?? [] }

    /// Takes in that the transcripts are others now.
    mutating func keepSelection(within shelf: Shelf, _ common: App.Common) {
        choose(common)
        selected = max(0, min(selected, rows(common).count - 1))
    }

    /// Shows only what fits: every word of the filter occurs in what the row tells.
    mutating func show(only filter: String, _ common: App.Common) {
        self.filter = filter
        selected = 0
        choose(common)
    }

    private mutating func choose(_ common: App.Common) {
        let words = filter.lowercased().split(separator: " ")
        guard !words.isEmpty || !deleted.isEmpty || order != .newest else {
            chosen = nil
            return
        }
        let gone = Set(deleted)
        let fitting = (common.shelf?.transcripts ?? []).filter { summary in
            guard !gone.contains(summary.id) else { return false }
            if words.isEmpty { return true }
            let text = Self.searchText(summary, common).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        chosen = order == .newest ? fitting : fitting.sorted { order.puts($0, before: $1) }
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        let height = Chrome.body(of: common.size).height
        if search != nil { return performInSearch(command, height: height) }
        let rows = rows(common)
        if let moved = RowList.move(selected, by: command, count: rows.count, page: height - 1) {
            selected = moved
            return .none
        }
        switch command {
        case .back:
            if !filter.isEmpty {
                show(only: "", common)
                return .none
            }
            return .go(to: .home(HomeScreen(selected: 2)))
        case .filter: return .ask(.field(.init(label: "Show only", purpose: .filter, text: filter)))
        case .search: return .ask(.field(.init(label: "Find in all rounds", purpose: .search, text: "")))
        case .sort:
            order = order.next
            choose(common)
            return .say("The \(order.title).")
        case .restore: return restore()
        case .open, .replay, .delete, .tag, .note:
            guard rows.indices.contains(selected) else { return .none }
            return perform(command, on: rows[selected], common)
        default: return .none
        }
    }

    private mutating func performInSearch(_ command: Command, height: Int) -> Response {
        if search?.move(by: command, height: height) == true { return .none }
        switch command {
        case .back:
            search = nil
            return .none
        case .search:
            return .ask(.field(.init(label: "Find in all rounds", purpose: .search, text: search?.query ?? "")))
        case .open, .replay:
            guard let hit = search?.hit else { return .none }
            // A note was written when the round was over: there is nothing to watch.
            return .effects([.loadTranscript(hit.transcript, hit.kind == .note ? .read : .place(hit))])
        default: return .none
        }
    }

    /// Deletes a transcript; it can be brought back until the program ends.
    mutating func delete(_ id: ID<Transcript>, _ common: App.Common) -> Response {
        deleted.append(id)
        choose(common)
        selected = max(0, min(selected, rows(common).count - 1))
        var response = Response.say("Deleted. u brings it back.")
        response.effects = [.deleteTranscript(id)]
        return response
    }

    private mutating func restore() -> Response {
        guard let id = deleted.popLast() else { return .say("Nothing was deleted just now.") }
        return .effects([.restoreTranscript(id), .loadShelf])
    }

    private func perform(_ command: Command, on summary: TranscriptSummary, _ common: App.Common) -> Response {
        switch command {
        case .open: return .effects([.loadTranscript(summary.id, .read)])
        case .replay: return .effects([.loadTranscript(summary.id, .replay)])
        case _ where common.shelf?.readOnlyReason != nil: return .say(common.shelf?.readOnlyReason ?? "", .warning)
        case .delete:
            return .ask(.confirm(.init(question: "Delete this transcript?", action: .deleteTranscript(summary.id))))
        case .tag:
            let tags = summary.tags.joined(separator: ", ")
            return .ask(.field(.init(label: "Tags, with commas", purpose: .tags(summary.id), text: tags)))
        case .note:
            guard !summary.note.contains("\n") else {
                return .say("This note has several lines: `hotseat transcripts note \(summary.id) -` changes it.")
            }
            return .ask(.field(.init(label: "Note", purpose: .note(summary.id), text: summary.note)))
        default: return .none
        }
    }

    private static func searchText(_ summary: TranscriptSummary, _ common: App.Common) -> String {
        let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
        let names = summary.principles.map { name(of: $0, summary.plan.pack, common) + " \($0)" }
        return
            ([
                time.date, time.sortable, summary.status.rawValue, summary.plan.preset.rawValue,
                summary.plan.interviewer.rawValue, summary.id.rawValue, summary.note,
            ] + names + summary.tags.map { "#" + $0 }).joined(separator: " ")
    }

    static func name(of principle: ID<Principle>, _ pack: ID<Pack>, _ common: App.Common) -> String {
        common.library?.pack(pack)?.principle(principle)?.name ?? principle.rawValue
    }
}

extension TranscriptsScreen {
    func draw(in view: View, on surface: inout Surface) {
        let common = view.common
        if let search {
            let body = Chrome(
                title: StyledLine("Transcripts", .title), right: StyledLine(search.count, .muted),
                commands: [.open, .search, .back, .help]
            ).draw(in: view, on: &surface)
            return search.draw(in: body, common, on: &surface)
        }
        let rows = rows(common)
        let facts =
            [filter.isEmpty ? "\(rows.count)" : "\(rows.count) with \"\(filter)\""]
            + (order == .newest ? [] : [order.title])
        let body = Chrome(
            title: StyledLine("Transcripts", .title), right: StyledLine(facts.joined(separator: ", "), .muted),
            commands: [.open, .replay, .search, .filter, .sort, .tag, .note, .delete]
                + (deleted.isEmpty ? [] : [.restore]) + [.back, .help]
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
        let note = rows.indices.contains(selected) && body.height >= 8 ? rows[selected].note : ""
        let list = body.inset(bottom: note.isEmpty ? 0 : 2)
        RowList.draw(count: rows.count, selected: selected, in: list, on: &surface) {
            line(rows[$0], common, width: body.width - 2)
        }
        if !note.isEmpty {
            let shown = StyledLine("Note: " + note.replacing("\n", with: " "), .muted).truncated(to: body.width)
            surface.put([shown], in: body.bottom(1))
        }
    }

    private func line(_ summary: TranscriptSummary, _ common: App.Common, width: Int) -> StyledLine {
        let time = CivilTime(wall: summary.startedAt, utcOffset: summary.utcOffset)
        let asked = summary.principles.map { Self.name(of: $0, summary.plan.pack, common) }.joined(separator: ", ")
        let names = ([asked] + summary.tags.map { "#" + $0 }).joined(separator: " ")
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
