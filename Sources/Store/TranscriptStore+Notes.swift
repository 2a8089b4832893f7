import GRDB
public import Interview

extension TranscriptStore {
    /// Gives a transcript these marks instead of those that it has.
    public func setTags(_ tags: [String], of id: ID<Transcript>) throws(StoreError) {
        try change(id) { try Self.setTags(Tags.tidied(tags), of: id, in: $0) }
    }

    /// Gives a transcript this note instead of the one that it has; an empty one takes it away.
    public func setNote(_ note: String, of id: ID<Transcript>) throws(StoreError) {
        try change(id) { try Self.setNote(note, of: id, in: $0) }
    }

    private func change(_ id: ID<Transcript>, _ work: (Database) throws -> Void) throws(StoreError) {
        try perform { database in
            try Self.withDurability(.power, database) {
                try work(database)
                // The last statement of both changes the line of the transcript.
                if database.changesCount == 0 { throw StoreError.unknownTranscript(id.rawValue) }
            }
        }
    }

    /// Marks a transcript and what can be found of it.
    static func setTags(_ tags: [String], of id: ID<Transcript>, in database: Database) throws {
        try Passage.mark(id, with: tags, in: database)
        try database.execute(
            sql: "UPDATE transcript SET tags = ? WHERE id = ?", arguments: [try Coding.encode(tags), id.rawValue])
    }

    /// Writes a note and makes it searchable.
    static func setNote(_ note: String, of id: ID<Transcript>, in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM passage
                WHERE kind = 'note' AND transcript = (SELECT key FROM transcript WHERE id = ?)
                """, arguments: [id.rawValue])
        let row = try Row.fetchOne(
            database, sql: "SELECT startedAt, plan FROM transcript WHERE id = ?", arguments: [id.rawValue])
        guard let row else { throw StoreError.unknownTranscript(id.rawValue) }
        let plan: RoundPlan = try Coding.decode(from: try row.value("plan"))
        try Passage(note: note, preset: plan.preset)?
            .insert(transcript: id, startedAt: try row.value("startedAt"), into: database)
        try database.execute(sql: "UPDATE transcript SET note = ? WHERE id = ?", arguments: [note, id.rawValue])
    }
}
