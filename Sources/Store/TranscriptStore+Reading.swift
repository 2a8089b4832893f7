import GRDB
public import Interview

extension TranscriptStore {
    /// The list of transcripts.
    ///
    /// - Parameter limit: at most so many.
    public func summaries(
        _ filter: TranscriptFilter = TranscriptFilter(), order: TranscriptOrder = .newest, limit: Int = .max
    ) throws(StoreError) -> [TranscriptSummary] {
        try perform { database in
            var conditions = ["deletedAt IS NULL"]
            var arguments: StatementArguments = []
            func narrow(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
                guard let value else { return }
                conditions.append(condition)
                arguments += [value]
            }
            narrow("status = ?", filter.status?.rawValue)
            narrow("EXISTS (SELECT 1 FROM json_each(principles) WHERE value = ?)", filter.principle?.rawValue)
            narrow("json_extract(plan, '$.preset') = ?", filter.preset?.rawValue)
            narrow("startedAt >= ?", filter.since)
            narrow("startedAt <= ?", filter.until)
            narrow("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ? COLLATE NOCASE)", filter.tag)
            if let story = filter.story {
                let names = try Self.storyNames(like: story, in: database)
                conditions.append(
                    """
                    id IN (SELECT transcriptID FROM storyUse WHERE name IN (\(databaseQuestionMarks(count: names.count))))
                    """)
                arguments += StatementArguments(names)
            }
            return try Self.lines(
                database, conditions.joined(separator: " AND "), arguments, order: Self.columns(of: order),
                limit: limit)
        }
    }

    private static func lines(
        _ database: Database, _ conditions: String, _ arguments: StatementArguments, order: String, limit: Int
    ) throws -> [TranscriptSummary] {
        let reader = SummaryReader()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM transcript WHERE \(conditions) ORDER BY \(order) LIMIT ?",
            arguments: arguments + [limit])
        var lines: [TranscriptSummary] = []
        while let row = try rows.next() {
            // One damaged line must not hide all others; `doctor` finds what is wrong with the file.
            if let line = try? reader.line(row) { lines.append(line) }
        }
        return lines
    }

    private static func columns(of order: TranscriptOrder) -> String {
        switch order {
        case .newest: "startedAt DESC, key DESC"
        case .oldest: "startedAt, key"
        case .longest: "duration DESC, startedAt DESC, key DESC"
        case .wordiest: "words DESC, startedAt DESC, key DESC"
        }
    }

    /// The names that stories were given and that are alike but for their letters: SQLite folds only those of ASCII.
    static func storyNames(like story: String, in database: Database) throws -> [String] {
        let wanted = story.lowercased()
        return try String.fetchAll(database, sql: "SELECT DISTINCT name FROM storyUse")
            .filter { $0.lowercased() == wanted }
    }

    /// The line of one transcript.
    public func summary(_ id: ID<Transcript>) throws(StoreError) -> TranscriptSummary {
        try perform { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM transcript WHERE id = ?", arguments: [id.rawValue])
            guard let row else { throw StoreError.unknownTranscript(id.rawValue) }
            return try SummaryReader().line(row)
        }
    }

    /// One transcript with all its events.
    public func transcript(_ id: ID<Transcript>) throws(StoreError) -> Transcript {
        try perform { try Self.transcript(id, in: $0) }
    }

    static func transcript(_ id: ID<Transcript>, in database: Database) throws -> Transcript {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM transcript WHERE id = ?",
                arguments: [id.rawValue])
        else { throw StoreError.unknownTranscript(id.rawValue) }
        let events = try Row.fetchAll(
            database, sql: "SELECT offset, body FROM event WHERE transcript = ? ORDER BY number",
            arguments: [try row.value("key", Int64.self)])
        do {
            return Transcript(
                id: id, startedAt: try row.value("startedAt"), utcOffset: try row.value("utcOffset"),
                plan: try Coding.decode(from: try row.value("plan")),
                events: try events.map { event in
                    TimedEvent(
                        try Coding.event(from: try event.value("body")),
                        at: Offset(milliseconds: try event.value("offset")))
                }, tags: try row.tags, note: row.note)
        } catch {
            throw StoreError.unreadableTranscript(id.rawValue, detail: "\(error)")
        }
    }

    /// The transcript that a person means: `last`, a whole id, or the beginning of one.
    public func find(_ name: String) throws(StoreError) -> ID<Transcript> {
        try perform { database in
            if name == "last" {
                let id = try String.fetchOne(
                    database,
                    sql: "SELECT id FROM transcript WHERE deletedAt IS NULL ORDER BY startedAt DESC, key DESC LIMIT 1")
                guard let id else { throw StoreError.unknownTranscript(name) }
                return ID(id)
            }
            let matches = try String.fetchAll(
                database,
                sql: "SELECT id FROM transcript WHERE deletedAt IS NULL AND substr(id, 1, length(?1)) = ?1 ORDER BY id",
                arguments: [name])
            if name.isEmpty || matches.isEmpty { throw StoreError.unknownTranscript(name) }
            if matches.contains(name) { return ID(name) }
            guard matches.count == 1 else {
                throw StoreError.ambiguousTranscript(name, matches: Array(matches.prefix(5)))
            }
            return ID(matches[0])
        }
    }

    /// When and how often each question was asked, deleted rounds included.
    public func history() throws(StoreError) -> AskHistory {
        try perform { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT question, count(*) AS count, max(askedAt) AS last FROM ask GROUP BY question")
            return AskHistory(
                Dictionary(
                    try rows.map { row in
                        (
                            ID(try row.value("question")),
                            AskHistory.Entry(count: try row.value("count"), last: try row.value("last"))
                        )
                    }
                ) { first, _ in first })
        }
    }

    /// The stories that were told, the last one first, deleted rounds included.
    public func stories() throws(StoreError) -> StoryLedger {
        try perform { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT name, count(*) AS uses, max(usedAt) AS last, count(testedAt) AS tests
                    FROM storyUse LEFT JOIN pokeTest USING (transcriptID, question)
                    GROUP BY name ORDER BY last DESC, name
                    """)
            return StoryLedger(
                try rows.map { row in
                    StoryLedger.Entry(
                        name: try row.value("name"), uses: try row.value("uses"), lastUsed: try row.value("last"),
                        isPokeTested: try row.value("tests", Int.self) > 0)
                })
        }
    }
}

extension Row {
    /// A column's value. GRDB's subscripts stop the program where a damaged file holds another type.
    func value<Value: DatabaseValueConvertible>(
        _ column: String, _: Value.Type = Value.self
    ) throws -> Value {
        let stored: DatabaseValue = self[column] ?? .null
        guard let value = Value.fromDatabaseValue(stored) else {
            throw StoreError.unreadableTranscript("", detail: "the column \(column) holds something else")
        }
        return value
    }
}
