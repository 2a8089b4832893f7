import Canvas
import Interview

/// What a search in all rounds has found: two rows for each place, where it is and the words around it.
struct FoundPlaces: Equatable, Sendable {
    let query: String
    /// Nil while it is being looked for.
    var hits: [SearchHit]?
    var selected = 0

    /// At most so many places are shown.
    static let most = 200
    private static let rowsPerPlace = 2

    init(_ query: String) {
        self.query = query
    }

    /// The place that is chosen.
    var hit: SearchHit? {
        guard let hits, hits.indices.contains(selected) else { return nil }
        return hits[selected]
    }

    /// Moves the choice; false where the command is another.
    mutating func move(by command: Command, height: Int) -> Bool {
        let page = max(1, height / Self.rowsPerPlace - 1)
        guard let moved = RowList.move(selected, by: command, count: hits?.count ?? 0, page: page) else { return false }
        selected = moved
        return true
    }

    /// How many places there are, for the title row.
    var count: String {
        guard let hits else { return "looking for \"\(query)\"" }
        return "\(hits.count)\(hits.count == Self.most ? " or more" : "") with \"\(query)\""
    }

    func draw(in body: Rect, _ common: App.Common, on surface: inout Surface) {
        guard let hits else { return }
        if hits.isEmpty {
            let text = "These words do not come up in any transcript. A star ends the beginning of a word: tick*."
            surface.put(StyledLine.wrapped(text, .muted, width: body.width), in: body)
            return
        }
        let height = max(1, body.height / Self.rowsPerPlace)
        let first = RowList.top(selected: selected, count: hits.count, height: height)
        for (place, index) in (first..<min(hits.count, first + height)).enumerated() {
            let rect = Rect(
                x: body.x, y: body.y + place * Self.rowsPerPlace, width: body.width, height: Self.rowsPerPlace)
            draw(hits[index], isChosen: index == selected, in: rect, common, on: &surface)
        }
    }

    private func draw(
        _ hit: SearchHit, isChosen: Bool, in rect: Rect, _ common: App.Common, on surface: inout Surface
    ) {
        surface.put(Self.head(hit, common), x: rect.x + 2, y: rect.y, width: rect.width - 2)
        let snippet = Self.snippet(hit.snippet, width: rect.width - 4)
        surface.put(snippet, x: rect.x + 4, y: rect.y + 1, width: rect.width - 4)
        guard isChosen else { return }
        surface.put("▸", x: rect.x, y: rect.y, role: .selected)
        surface.paint(rect.top(1), role: .selected)
    }

    private static func head(_ hit: SearchHit, _ common: App.Common) -> StyledLine {
        let time = CivilTime(wall: hit.startedAt, utcOffset: hit.utcOffset)
        let when = SafeText("\(time.shortDate) \(time.time)").padded(to: 14)
        let moment = hit.kind == .note ? "" : "  " + ClockText.of(milliseconds: hit.offset.milliseconds)
        let principle = TranscriptsScreen.name(of: hit.principle, common.preferences.pack, common)
        return StyledLine(when.string, .muted).adding(hit.kind.title, .strong)
            .adding(moment, .muted).adding(principle.isEmpty ? "" : "  " + principle, .text)
    }

    /// The words with the hit marked, cut so that the first hit is in view.
    static func snippet(_ parts: [SnippetPart], width: Int) -> StyledLine {
        let before = parts.prefix { !$0.isHit }.map(\.text).joined()
        let room = max(0, width / 2)
        let cut = SafeText(before).columns > room ? "…" + String(before.suffix(max(0, room - 1))) : before
        return parts.drop { !$0.isHit }.reduce(StyledLine(cut, .muted)) { line, part in
            line.adding(part.text, part.isHit ? .found : .muted)
        }.truncated(to: width)
    }
}

extension SearchHit.Kind {
    /// The kind as people read it.
    var title: String {
        switch self {
        case .question: "question"
        case .answer: "answer"
        case .followUp: "follow-up"
        case .reply: "reply"
        case .note: "note"
        }
    }
}

extension App {
    /// At most so many places are wanted of a search.
    public static var mostPlacesFound: Int { FoundPlaces.most }
}
