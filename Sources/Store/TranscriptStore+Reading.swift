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
            ).map(Self.summary)
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
        try perform { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT key, startedAt, utcOffset, plan FROM transcript WHERE id = ?",
                    arguments: [id.rawValue])
            else { throw StoreError.unknownTranscript(id.rawValue) }
            let events = try Row.fetchAll(
                database, sql: "SELECT offset, body FROM event WHERE transcript = ? ORDER BY number",
                arguments: [row["key"] as Int64])
            do {
                return Transcript(
                    id: id, startedAt: row["startedAt"], utcOffset: row["utcOffset"],
                    plan: try Coding.decode(from: row["plan"]),
                    events: try events.map { event in
                        TimedEvent(
                            try Coding.decode(from: event["body"]), at: Offset(milliseconds: event["offset"]))
                    })
            } catch {
                throw StoreError.unreadableTranscript(id.rawValue, detail: "\(error)")
            }
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
                    rows.map { (ID($0["question"] as String), AskHistory.Entry(count: $0["count"], last: $0["last"])) }
                ) { first, _ in first })
        }
    }

    private static func summary(_ row: Row) throws -> TranscriptSummary {
        TranscriptSummary(
            id: ID(row["id"]), startedAt: row["startedAt"], utcOffset: row["utcOffset"],
            endedAt: row["endedAt"],
            status: TranscriptStatus(rawValue: row["status"]) ?? .interrupted,
            plan: try Coding.decode(from: row["plan"]), principles: try Coding.decode(from: row["principles"]),
            questions: row["questions"], probes: row["probes"], words: row["words"], duration: row["duration"])
    }
}
