import GRDB
import Interview

/// A piece of a round that can be searched for: a row of the table `passage`.
struct Passage {
    let question: Int
    let kind: SearchHit.Kind
    let offset: Offset
    let principle: ID<Principle>
    let preset: ID<Preset>
    let story: String
    let body: String

    /// What an event makes final, told before the event is folded into the round; nil for most events.
    init?(of event: TimedEvent, in round: Round) {
        switch event.event {
        case .questionAsked(let asked):
            self.init(round.turns.count, .question, event.offset, asked, round, asked.ask)
        case .probeAsked(let probe): self.init(.followUp, event.offset, round, probe.ask)
        // An answer stands where it begins: a replay from there shows it being written.
        case .answered: self.init(.answer, round.firstKeyAt ?? round.phaseStartedAt, round, round.draft.text)
        case .replied: self.init(.reply, round.firstKeyAt ?? round.phaseStartedAt, round, round.draft.text)
        default: return nil
        }
    }

    /// Something said in the question that is going on.
    private init?(_ kind: SearchHit.Kind, _ offset: Offset, _ round: Round, _ said: String) {
        guard let turn = round.turn else { return nil }
        self.init(round.turns.count - 1, kind, offset, turn.question, round, said)
    }

    private init?(
        _ question: Int, _ kind: SearchHit.Kind, _ offset: Offset, _ asked: AskedQuestion, _ round: Round,
        _ said: String
    ) {
        guard !said.isEmpty else { return nil }
        self.question = question
        self.kind = kind
        self.offset = offset
        principle = asked.principle
        preset = round.plan.preset
        story = round.turns.indices.contains(question) ? round.turns[question].story ?? "" : ""
        body = SnippetMarks.taken(outOf: said)
    }

    /// What the user wrote about a round; nil where that is nothing.
    init?(note: String, preset: ID<Preset>) {
        guard !note.isEmpty else { return nil }
        (question, kind, offset, principle, story) = (0, .note, .zero, "", "")
        self.preset = preset
        body = SnippetMarks.taken(outOf: note)
    }

    /// Adds the passage to its transcript, which is there already.
    ///
    /// - Parameter isFirstSchema: whether the table has no stories yet, as when it was first made.
    func insert(
        transcript id: ID<Transcript>, startedAt: Int, into database: Database, isFirstSchema: Bool = false
    ) throws {
        let keys = PassageKeys.of(roundStartedAt: startedAt)
        let (columns, places) = isFirstSchema ? ("", "") : (", story, marks", ", ?10, ?11")
        var arguments: StatementArguments = [
            keys.lowerBound, keys.upperBound, id.rawValue, question, kind.rawValue, offset.milliseconds,
            principle.rawValue, preset.rawValue, body,
        ]
        if !isFirstSchema { arguments += [story, Facet.marks(try Self.tags(of: id, database))] }
        try database.cachedStatement(
            sql: """
                INSERT INTO passage (key, transcript, question, kind, offset, principle, preset, body\(columns))
                VALUES (
                    (SELECT CASE WHEN last IS NULL THEN ?1 WHEN last < ?2 THEN last + 1 END
                     FROM (SELECT max(key) AS last FROM passage WHERE key BETWEEN ?1 AND ?2)),
                    (SELECT key FROM transcript WHERE id = ?3), ?4, ?5, ?6, ?7, ?8, ?9\(places))
                """
        ).execute(arguments: arguments)
    }

    private static func tags(of id: ID<Transcript>, _ database: Database) throws -> [String] {
        let text = try String.fetchOne(
            database.cachedStatement(sql: "SELECT tags FROM transcript WHERE id = ?"), arguments: [id.rawValue])
        guard let text, text != "[]" else { return [] }
        return try Coding.decode(from: text)
    }

    /// Puts down how a transcript is marked, so that it can be searched for.
    static func mark(_ id: ID<Transcript>, with tags: [String], in database: Database) throws {
        try database.execute(
            sql: "UPDATE passage SET marks = ? WHERE transcript = (SELECT key FROM transcript WHERE id = ?)",
            arguments: [Facet.marks(tags), id.rawValue])
    }

    /// Puts down which story the answer to a question tells, so that it can be searched for.
    static func name(_ story: NamedStory, of id: ID<Transcript>, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE passage SET story = ?
                WHERE transcript = (SELECT key FROM transcript WHERE id = ?) AND question = ? AND kind <> 'note'
                """, arguments: [story.name, id.rawValue, story.question])
    }

    /// Makes the transcripts searchable that were there before the search was. One that cannot be read is left out.
    static func fill(_ database: Database) throws {
        // The newest first: their keys come first, and an index that grows at its end is quickest to fill.
        let rows = try Row.fetchCursor(
            database, sql: "SELECT key, id, startedAt, plan FROM transcript ORDER BY startedAt DESC, key")
        while let row = try rows.next() {
            guard let passages = try? passages(of: row, database), let id = try? row.value("id", String.self),
                let startedAt = try? row.value("startedAt", Int.self)
            else { continue }
            for passage in passages {
                try passage.insert(transcript: ID(id), startedAt: startedAt, into: database, isFirstSchema: true)
            }
        }
    }

    private static func passages(of row: Row, _ database: Database) throws -> [Passage] {
        let events = try Row.fetchAll(
            database, sql: "SELECT offset, body FROM event WHERE transcript = ? ORDER BY number",
            arguments: [try row.value("key", Int64.self)])
        var round = Round(plan: try Coding.decode(from: try row.value("plan")))
        var passages: [Passage] = []
        for stored in events {
            let event = TimedEvent(
                try Coding.decode(from: try stored.value("body")),
                at: Offset(milliseconds: try stored.value("offset")))
            // A damaged number must not stop the program at every start.
            try TranscriptCheck.check(event)
            if let passage = Passage(of: event, in: round) { passages.append(passage) }
            round.apply(event)
        }
        return passages
    }

    /// Takes the words of erased passages out of the index too: without this they would stand there, marked as gone.
    static func forgetErased(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO passageText (passageText) VALUES ('optimize')")
    }
}

/// Which keys the passages of a round have.
///
/// The index gives passages in the order of their keys for nothing, and stops as soon as a page is full. So keys grow
/// from the newest round to the oldest, and inside a round from the first word to the last.
enum PassageKeys {
    private static let end = 1 << 40
    private static let perSecond = 1 << 16

    /// The keys of a round that began at a time, in seconds since 1970.
    static func of(roundStartedAt time: Int) -> ClosedRange<Int> {
        let first = (end - min(max(0, time), end)) * perSecond
        return first...(first + perSecond - 1)
    }

    /// When a round with such a key began, in seconds since 1970.
    static func start(ofRoundWith key: Int) -> Int { end - key / perSecond }

    /// The keys of all rounds that began between two times, both included.
    static func of(since: Int?, until: Int?) -> ClosedRange<Int>? {
        let first = until.map { of(roundStartedAt: $0).lowerBound } ?? 0
        let last = since.map { of(roundStartedAt: $0).upperBound } ?? Int.max
        return first <= last ? first...last : nil
    }
}
