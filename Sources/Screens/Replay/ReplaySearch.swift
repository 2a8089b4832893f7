import Interview

/// Finds the moments of a round at which words came up: asked, or typed.
enum ReplaySearch {
    static func hits(of query: String, in transcript: Transcript) -> [Offset] {
        let wanted = query.lowercased()
        guard !wanted.isEmpty else { return [] }
        var round = Round(plan: transcript.plan)
        var box = SearchedBox(wanted)
        return transcript.events.compactMap { event in
            round.apply(event)
            switch event.event {
            case .questionAsked(let question): return question.ask.lowercased().contains(wanted) ? event.offset : nil
            case .probeAsked(let probe): return probe.ask.lowercased().contains(wanted) ? event.offset : nil
            case .edited(let edit): return box.gains(by: edit, now: round.draft) ? event.offset : nil
            case .answered, .replied:
                box = SearchedBox(wanted)
                return nil
            default: return nil
            }
        }
    }
}

/// Whether some words stand in the box, told anew after each edit without reading all of a long answer each time.
private struct SearchedBox {
    private let wanted: String
    /// Capital letters may take more bytes than small ones.
    private let reach: Int
    private var isThere = false

    init(_ wanted: String) {
        self.wanted = wanted
        reach = wanted.utf8.count * 2 + 8
    }

    /// Whether the words stand there now and did not before.
    mutating func gains(by edit: Edit, now draft: Draft) -> Bool {
        if isThere {
            // Letters typed at the end take nothing away; anything else may have.
            let isAppended = edit.start == edit.end && edit.newEnd >= draft.bytes.count
            if !isAppended { isThere = draft.text.lowercased().contains(wanted) }
            return false
        }
        // What was not there before can only be where the edit was.
        let near = draft.text(in: (edit.start - reach)..<(max(edit.start, edit.newEnd) + reach))
        isThere = near.lowercased().contains(wanted)
        return isThere
    }
}
