import Interview

/// Rounds put together again from the rows that can be read, in whatever order those are found.
struct SalvagedRounds {
    /// A round, and how much of it is there.
    struct Round {
        let transcript: Transcript
        /// Whether nothing of it is missing, as far as can be told.
        let isWhole: Bool
    }

    private struct Line {
        let id: ID<Transcript>
        let startedAt: Int
        let utcOffset: Int
        let plan: RoundPlan
        let questions: Int
        let duration: Int
        let isDeleted: Bool
        let tags: [String]
        let note: String
        let isDamaged: Bool
    }

    private var lines: [Int: Line] = [:]
    private var events: [Int: [Int: TimedEvent]] = [:]
    /// When a round began and as what, for those whose line is lost.
    private var hints: [Int: (startedAt: Int, preset: String)] = [:]

    /// Reads all pages of a file.
    init(from file: PageFile) {
        for number in file.pageNumbers {
            for row in StoredRow.all(on: number, of: file) { take(row) }
        }
    }

    /// Rounds whose line is there and whose words are not.
    var lost: [ID<Transcript>] {
        lines.filter { !$0.value.isDeleted && $0.value.questions > 0 && events[$0.key] == nil }.map(\.value.id).sorted()
    }

    /// What could be put together, the oldest first.
    var rounds: [Round] {
        let known = lines.filter { !$0.value.isDeleted }.map { key, line in round(line, events[key] ?? [:]) }
        let unknown = events.filter { lines[$0.key] == nil }.map { key, events in
            Round(transcript: unnamed(key, Self.ordered(events)), isWhole: false)
        }
        return (known.filter { !lost.contains($0.transcript.id) } + unknown)
            .sorted { ($0.transcript.startedAt, $0.transcript.id) < ($1.transcript.startedAt, $1.transcript.id) }
    }

    private func round(_ line: Line, _ events: [Int: TimedEvent]) -> Round {
        let ordered = Self.ordered(events)
        let hasNoGap = (events.keys.max() ?? -1) == events.count - 1
        let isWhole = !line.isDamaged && hasNoGap && (ordered.last?.offset.milliseconds ?? 0) >= line.duration
        return Round(
            transcript: Transcript(
                id: line.id, startedAt: line.startedAt, utcOffset: line.utcOffset, plan: line.plan, events: ordered,
                tags: isWhole ? line.tags : Tags.tidied(line.tags + [SalvageOutcome.tag]), note: line.note),
            isWhole: isWhole)
    }

    private func unnamed(_ key: Int, _ events: [TimedEvent]) -> Transcript {
        let hint = hints[key]
        let asked = events.count { if case .questionAsked = $0.event { true } else { false } }
        let plan = RoundPlan(
            pack: "unknown", principles: [], preset: ID(hint?.preset ?? "unknown"), interviewer: "unknown",
            input: .prose, questions: max(1, asked), thinkLimit: 0, answerLimit: 0, probes: 0, replyLimit: 0, seed: 0)
        return Transcript(
            id: ID("salvaged-\(key)"), startedAt: hint?.startedAt ?? 0, plan: plan, events: events,
            tags: [SalvageOutcome.tag])
    }

    private static func ordered(_ events: [Int: TimedEvent]) -> [TimedEvent] {
        var last = Offset.zero
        return events.sorted { $0.key < $1.key }.map { _, event in
            last = max(last, event.offset)
            return TimedEvent(event.event, at: last)
        }
    }

    // MARK: Rows, known by their shape

    private mutating func take(_ row: StoredRow) {
        if let key = row.key {
            if !takeLine(row.values, key) { takePassage(row.values, key) }
        } else {
            takeEvent(row.values)
        }
    }

    private mutating func takeLine(_ values: [StoredRow.Value], _ key: Int) -> Bool {
        guard values.count > TranscriptColumn.deletedAt.rawValue, case .text(let id) = values[.id],
            case .integer(let startedAt) = values[.startedAt], case .integer(let utcOffset) = values[.utcOffset],
            case .text(let status) = values[.status], TranscriptStatus(rawValue: status) != nil,
            case .text(let text) = values[.plan], let plan: RoundPlan = try? Coding.decode(from: text)
        else { return false }
        let empty = Transcript(id: ID(id), startedAt: startedAt, utcOffset: utcOffset, plan: plan)
        guard (try? TranscriptCheck.check(empty)) != nil else { return false }
        lines[key] = Line(
            id: empty.id, startedAt: startedAt, utcOffset: utcOffset, plan: plan,
            questions: values[.questions].number, duration: values[.duration].number,
            isDeleted: values[.deletedAt] != .null, tags: (try? Coding.decode(from: values[.tags].text)) ?? [],
            note: values[.note].text, isDamaged: values.contains(.other))
        return true
    }

    private mutating func takeEvent(_ values: [StoredRow.Value]) {
        guard values.count == 4, case .integer(let key) = values[0], case .integer(let number) = values[1],
            case .integer(let offset) = values[2], case .text(let body) = values[3],
            let event = try? Coding.event(from: body)
        else { return }
        let timed = TimedEvent(event, at: Offset(milliseconds: offset))
        guard number >= 0, (try? TranscriptCheck.check(timed)) != nil else { return }
        events[key, default: [:]][number] = timed
    }

    private mutating func takePassage(_ values: [StoredRow.Value], _ key: Int) {
        guard values.count >= 8, case .integer(let transcript) = values[1], case .text(let kind) = values[3],
            SearchHit.Kind(rawValue: kind) != nil, case .text(let preset) = values[6]
        else { return }
        hints[transcript] = (PassageKeys.start(ofRoundWith: key), preset)
    }
}

extension [StoredRow.Value] {
    /// The value of a column; null where an older version wrote none.
    fileprivate subscript(column: TranscriptColumn) -> StoredRow.Value {
        column.rawValue < count ? self[column.rawValue] : .null
    }
}

extension StoredRow.Value {
    /// The number, or nought.
    fileprivate var number: Int { if case .integer(let number) = self { number } else { 0 } }
    /// The text, or an empty one.
    fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
