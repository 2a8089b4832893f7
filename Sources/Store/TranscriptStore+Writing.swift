import Foundation
import GRDB
public import Interview

/// How safe a commit must be.
public enum Durability: Comparable, Sendable {
    /// It survives the death of the process, however sudden.
    case process
    /// It survives a power cut.
    case power
}

extension TranscriptStore {
    /// Adds a transcript, with the events that it has.
    public func add(_ transcript: Transcript, durability: Durability = .power) throws(StoreError) {
        try perform { database in
            // One transaction: a transcript half added could not be added again.
            try Self.withDurability(durability, database) { try Self.insert(transcript, into: database) }
        }
    }

    /// Makes everything committed so far safe against a power cut: what is not in the file yet stands in its log. It waits
    /// for the disk, but holds nobody else up who writes meanwhile.
    func sync() -> Bool {
        guard let url else { return true }
        let log = url.path + "-wal"
        guard let handle = FileHandle(forReadingAtPath: log) else {
            // Without a log all is in the file, and was synced on its way there.
            return !FileManager.default.fileExists(atPath: log)
        }
        defer { try? handle.close() }
        guard fdatasync(handle.fileDescriptor) == 0 else { return false }
        syncs.withLock { $0 += 1 }
        return true
    }

    /// Appends events in one commit.
    func append(
        _ events: [TimedEvent], to tape: inout Tape, durability: Durability
    ) throws(StoreError) {
        var next = tape
        try perform { database in
            try Self.withDurability(durability, database) {
                for event in events {
                    try Self.insert(event, number: next.count, tape: next, into: database)
                    next.add(event)
                }
                // Typing alone changes no column of the list; a power-safe commit must write something to be synced.
                if durability == .power || events.contains(where: { !$0.event.isEdit }) {
                    try Self.updateList(next, in: database)
                }
            }
        }
        tape = next
    }

    /// Takes transcripts out of every list. They can be brought back until the store is next opened for writing.
    public func delete(_ ids: [ID<Transcript>], at time: Int) throws(StoreError) {
        try mark(ids, deletedAt: time)
    }

    /// Brings deleted transcripts back.
    public func restore(_ ids: [ID<Transcript>]) throws(StoreError) {
        try mark(ids, deletedAt: nil)
    }

    /// Deletes transcripts for good.
    public func erase(_ ids: [ID<Transcript>]) throws(StoreError) {
        try perform { database in
            try database.inTransaction {
                for id in ids {
                    try database.execute(sql: "DELETE FROM transcript WHERE id = ?", arguments: [id.rawValue])
                }
                try Passage.forgetErased(database)
                return .commit
            }
            try Self.giveBackRoom(database)
            // Without this the words would stand in the journal until the store is closed.
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    private func mark(_ ids: [ID<Transcript>], deletedAt time: Int?) throws(StoreError) {
        try perform { database in
            try database.inTransaction {
                for id in ids {
                    try database.execute(
                        sql: "UPDATE transcript SET deletedAt = ? WHERE id = ?", arguments: [time, id.rawValue])
                }
                return .commit
            }
        }
    }

    static func withDurability(
        _ durability: Durability, _ database: Database, _ work: () throws -> Void
    ) throws {
        // The level holds for the connection and can only be set between transactions.
        if durability == .power { try database.execute(sql: "PRAGMA synchronous = FULL") }
        defer { if durability == .power { try? database.execute(sql: "PRAGMA synchronous = NORMAL") } }
        try database.inTransaction {
            try work()
            return .commit
        }
    }

    /// Adds a transcript inside of a transaction.
    static func insert(_ transcript: Transcript, into database: Database) throws {
        var tape = Tape(
            of: transcript.id, startedAt: transcript.startedAt, round: Round(plan: transcript.plan), count: 0)
        try database.execute(
            sql: """
                INSERT INTO transcript
                    (id, startedAt, utcOffset, status, plan, principles, questions, probes, words, duration, tags)
                VALUES (?, ?, ?, ?, ?, '[]', 0, 0, 0, 0, ?)
                """,
            arguments: [
                transcript.id.rawValue, transcript.startedAt, transcript.utcOffset,
                TranscriptStatus.interrupted.rawValue, try Coding.encode(transcript.plan),
                try Coding.encode(transcript.tags),
            ])
        for event in transcript.events {
            try insert(event, number: tape.count, tape: tape, into: database)
            tape.add(event)
        }
        try updateList(tape, in: database)
        if !transcript.note.isEmpty { try setNote(transcript.note, of: transcript.id, in: database) }
    }

    private static func insert(_ event: TimedEvent, number: Int, tape: Tape, into database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO event (transcript, number, offset, body)
                VALUES ((SELECT key FROM transcript WHERE id = ?), ?, ?, ?)
                """
        ).execute(arguments: [
            tape.id.rawValue, number, event.offset.milliseconds, try Coding.encode(event.event),
        ])
        if let passage = Passage(of: event, in: tape.round) {
            try passage.insert(transcript: tape.id, startedAt: tape.startedAt, into: database)
        }
        if case .questionAsked(let question) = event.event {
            try database.execute(
                sql: "INSERT OR IGNORE INTO ask (transcriptID, number, question, askedAt) VALUES (?, ?, ?, ?)",
                arguments: [
                    tape.id.rawValue, number, question.id.rawValue,
                    tape.startedAt + event.offset.milliseconds / 1000,
                ])
        }
        if case .pokeTested(let question) = event.event {
            try database.execute(
                sql: "INSERT OR REPLACE INTO pokeTest (transcriptID, question, testedAt) VALUES (?, ?, ?)",
                arguments: [tape.id.rawValue, question, tape.startedAt + event.offset.milliseconds / 1000])
        }
        if case .storyNamed(let story) = event.event {
            try database.execute(
                sql: "INSERT OR REPLACE INTO storyUse (transcriptID, question, name, usedAt) VALUES (?, ?, ?, ?)",
                arguments: [
                    tape.id.rawValue, story.question, story.name, tape.startedAt + event.offset.milliseconds / 1000,
                ])
            try Passage.name(story, of: tape.id, in: database)
        }
    }

    private static func updateList(_ tape: Tape, in database: Database) throws {
        let round = tape.round
        let isOver = round.phase == .debriefed
        let principles = round.turns.map(\.question.principle).reduce(into: [ID<Principle>]()) { list, principle in
            if !list.contains(principle) { list.append(principle) }
        }
        try database.execute(
            sql: """
                UPDATE transcript SET endedAt = ?, status = ?, principles = ?, questions = ?, probes = ?, words = ?,
                duration = ? WHERE id = ?
                """,
            arguments: [
                isOver ? tape.startedAt + round.lastOffset.milliseconds / 1000 : nil,
                (round.ending.map { $0 == .finished ? TranscriptStatus.finished : .abandoned } ?? .interrupted)
                    .rawValue,
                try Coding.encode(principles), round.turns.count, round.turns.reduce(0) { $0 + $1.probes.count },
                round.turns.reduce(0) { $0 + $1.wordCount }, round.lastOffset.milliseconds, tape.id.rawValue,
            ])
    }
}

/// Where the writing of a transcript stands: what has been committed so far, folded.
struct Tape: Sendable {
    let id: ID<Transcript>
    let startedAt: Int
    private(set) var round: Round
    /// The events committed.
    private(set) var count: Int

    init(of id: ID<Transcript>, startedAt: Int, round: Round, count: Int) {
        self.id = id
        self.startedAt = startedAt
        self.round = round
        self.count = count
    }

    mutating func add(_ event: TimedEvent) {
        round.apply(event)
        count += 1
    }
}

extension RoundEvent {
    /// Whether the user's words or choices are settled with it, so that they must survive a power cut at once. A question
    /// put settles nothing, and who begins to type at once should not have to wait for the disk.
    var settles: Bool {
        switch self {
        case .began, .questionAsked, .answeringBegan, .edited, .probeAsked, .resumed, .reopened, .selfRatingBegan,
            .remarked, .checkBegan, .restBegan, .votingBegan:
            false
        case .answered, .replied, .spoken, .paused, .rated, .ended, .storyNamed, .checked, .assessed, .voted,
            .pokeTested, .dismissed:
            true
        }
    }

    var isEdit: Bool {
        if case .edited = self { true } else { false }
    }
}
