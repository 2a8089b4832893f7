import GRDB
public import Interview

/// What an import did.
public struct ImportOutcome: Equatable, Sendable {
    /// Transcripts that were not there before.
    public var added: [ID<Transcript>] = []
    /// Transcripts that went on elsewhere and are longer now.
    public var grown: [ID<Transcript>] = []
    /// Transcripts that were there already, as long or longer.
    public var known: [ID<Transcript>] = []

    /// An outcome; at first, that nothing was done.
    public init(added: [ID<Transcript>] = [], grown: [ID<Transcript>] = [], known: [ID<Transcript>] = []) {
        self.added = added
        self.grown = grown
        self.known = known
    }
}

extension TranscriptStore {
    /// The transcripts there are, the oldest first: the order of exports.
    ///
    /// - Parameter time: only those that began before that, in seconds since 1970.
    public func ids(startedBefore time: Int = .max) throws(StoreError) -> [ID<Transcript>] {
        try perform { database in
            try String.fetchAll(
                database,
                sql: "SELECT id FROM transcript WHERE deletedAt IS NULL AND startedAt < ? ORDER BY startedAt, id",
                arguments: [time]
            ).map { ID($0) }
        }
    }

    /// Adds transcripts from elsewhere, all of them or, where it fails, none. Nothing that is there is lost: of two
    /// states of one round the longer stays, and of two rounds with one name the second gets another.
    public func merge(_ transcripts: [Transcript]) throws(StoreError) -> ImportOutcome {
        try perform { database in
            var outcome = ImportOutcome()
            try Self.withDurability(.power, database) {
                for transcript in transcripts { try Self.merge(transcript, into: database, &outcome) }
            }
            return outcome
        }
    }

    private static func merge(
        _ transcript: Transcript, into database: Database, _ outcome: inout ImportOutcome
    ) throws {
        var candidate = transcript
        var number = 1
        while try isThere(candidate.id, in: database) {
            // One that cannot be read is left alone.
            if let there = try? Self.transcript(candidate.id, in: database), there.isSameRound(as: transcript) {
                try database.execute(
                    sql: "UPDATE transcript SET deletedAt = NULL WHERE id = ?", arguments: [candidate.id.rawValue])
                candidate.tags = Tags.tidied(there.tags + transcript.tags)
                candidate.note = Self.joined(there.note, transcript.note)
                if there.events.count >= transcript.events.count {
                    try annotate(there, as: candidate, in: database)
                    outcome.known.append(candidate.id)
                    return
                }
                try database.execute(sql: "DELETE FROM transcript WHERE id = ?", arguments: [candidate.id.rawValue])
                try insert(candidate, into: database)
                outcome.grown.append(candidate.id)
                return
            }
            number += 1
            candidate = transcript.named(ID("\(transcript.id)-\(number)"))
        }
        try insert(candidate, into: database)
        outcome.added.append(candidate.id)
    }

    /// Two notes on one round: the longer where it holds the other, and else both.
    private static func joined(_ there: String, _ here: String) -> String {
        if here.isEmpty || there.contains(here) { return there }
        return there.isEmpty || here.contains(there) ? here : there + "\n\n" + here
    }

    private static func annotate(_ there: Transcript, as merged: Transcript, in database: Database) throws {
        if merged.tags != there.tags { try setTags(merged.tags, of: there.id, in: database) }
        if merged.note != there.note { try setNote(merged.note, of: there.id, in: database) }
    }

    private static func isThere(_ id: ID<Transcript>, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM transcript WHERE id = ?)", arguments: [id.rawValue]) ?? false
    }
}

extension Transcript {
    /// Whether both are states of one round: they began alike, and one goes on where the other stops.
    fileprivate func isSameRound(as other: Transcript) -> Bool {
        startedAt == other.startedAt && utcOffset == other.utcOffset && plan == other.plan
            && zip(events, other.events).allSatisfy { $0 == $1 }
    }

    fileprivate func named(_ id: ID<Transcript>) -> Transcript {
        Transcript(
            id: id, startedAt: startedAt, utcOffset: utcOffset, plan: plan, events: events, tags: tags, note: note)
    }
}
