import GRDB
public import Interview

extension TranscriptStore {
    /// The list of transcripts, the newest first.
    ///
    /// - Parameters:
    ///   - status: only those that stand so; nil: all.
    ///   - limit: at most so many.
    public func summaries(
        status: TranscriptStatus? = nil, limit: Int = .max
    ) throws(StoreError) -> [TranscriptSummary] {
        try perform { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM transcript WHERE deletedAt IS NULL AND (?1 IS NULL OR status = ?1)
                    ORDER BY startedAt DESC, key DESC LIMIT ?2
                    """, arguments: [status?.rawValue, limit]
            ).compactMap { row in
                // One damaged line must not hide all others; `doctor` finds what is wrong with the file.
                try? Self.summary(row)
            }
        }
    }

    /// The line of one transcript.
    public func summary(_ id: ID<Transcript>) throws(StoreError) -> TranscriptSummary {
        try perform { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM transcript WHERE id = ?", arguments: [id.rawValue])
            guard let row else { throw StoreError.unknownTranscript(id.rawValue) }
            return try Self.summary(row)
        }
    }

    /// One transcript with all its events.
    public func transcript(_ id: ID<Transcript>) throws(StoreError) -> Transcript {
        try perform { try Self.transcript(id, in: $0) }
    }

    static func transcript(_ id: ID<Transcript>, in database: Database) throws -> Transcript {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT key, startedAt, utcOffset, plan FROM transcript WHERE id = ?",
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
                        try Coding.decode(from: try event.value("body")),
                        at: Offset(milliseconds: try event.value("offset")))
                })
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

    private static func summary(_ row: Row) throws -> TranscriptSummary {
        TranscriptSummary(
            id: ID(try row.value("id")), startedAt: try row.value("startedAt"), utcOffset: try row.value("utcOffset"),
            endedAt: Int.fromDatabaseValue(row["endedAt"] ?? .null),
            status: TranscriptStatus(rawValue: try row.value("status")) ?? .interrupted,
            plan: try Coding.decode(from: try row.value("plan")),
            principles: try Coding.decode(from: try row.value("principles")), questions: try row.value("questions"),
            probes: try row.value("probes"), words: try row.value("words"), duration: try row.value("duration"))
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
