import Foundation
import GRDB
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("The schema")
struct SchemaTests {
    @Test("the file keeps a write-ahead log and syncs at checkpoints, read back after opening")
    func modes() throws {
        let url = try Place.file()
        for _ in 0..<2 {
            let facts = try TranscriptStore.reopened(at: url).facts()
            #expect(facts.journalMode == "wal")
            #expect(facts.synchronous == 1)
            #expect(facts.sqlite == TranscriptStore.sqliteVersion)
        }
    }

    @Test("foreign keys are enforced and what is deleted is overwritten")
    func pragmas() throws {
        let store = try Place.file.store()
        let (foreignKeys, secureDelete) = try store.perform { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA foreign_keys"),
                try Int.fetchOne(database, sql: "PRAGMA secure_delete")
            )
        }
        #expect(foreignKeys == 1)
        #expect(secureDelete == 1)
    }

    @Test("a new store is sound", arguments: Place.allCases)
    func sound(place: Place) throws {
        let store = try place.store()
        try store.add(Rounds.finished("a"))
        #expect(try store.integrity() == "ok")
    }

    /// Every store out there has been made by these words. A change belongs into a migration of its own.
    @Test("the first migration makes these tables for ever")
    func firstMigration() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "transcripts")
        let made = try queue.read { try String.fetchAll($0, sql: StoredForEver.schemaQuery) }
        #expect(made == StoredForEver.tables.map(\.self))
    }

    @Test("a store of the first version is read, and can be written on")
    func firstVersion() throws {
        let url = try StoredForEver.store()
        let store = try TranscriptStore(at: url)
        #expect(try store.transcript("20261121-150233").events == StoredForEver.events)
        #expect(try store.transcript("20261121-150233").plan.seed == .max)
        #expect(try store.summaries().map(\.status) == [.finished])
        #expect(try store.history()["ownership.q1"] == AskHistory.Entry(count: 1, last: 1_795_269_753))
        try store.add(Rounds.finished("new"))
        #expect(try store.summaries().count == 2)
        #expect(try store.integrity() == "ok")
    }
}

/// What the first version of the program wrote, word for word.
enum StoredForEver {
    static let schemaQuery =
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'grdb_migrations' ORDER BY name"

    static let tables = [
        """
        CREATE TABLE ask (
            transcriptID TEXT NOT NULL,
            number INTEGER NOT NULL,
            question TEXT NOT NULL,
            askedAt INTEGER NOT NULL,
            PRIMARY KEY (transcriptID, number)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX askByQuestion ON ask (question)",
        """
        CREATE TABLE event (
            transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            offset INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (transcript, number)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE transcript (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            startedAt INTEGER NOT NULL,
            utcOffset INTEGER NOT NULL,
            endedAt INTEGER,
            status TEXT NOT NULL,
            plan TEXT NOT NULL,
            principles TEXT NOT NULL,
            questions INTEGER NOT NULL,
            probes INTEGER NOT NULL,
            words INTEGER NOT NULL,
            duration INTEGER NOT NULL,
            deletedAt INTEGER
        )
        """,
        "CREATE INDEX transcriptByTime ON transcript (startedAt)",
    ]

    private static let plan = """
        {"answerLimit":450000,"input":"prose","interviewer":"hiring-manager","pack":"amazon","preset":"practice",\
        "principles":["ownership"],"probes":2,"questions":1,"replyLimit":180000,"seed":18446744073709551615,\
        "thinkLimit":20000}
        """

    private static let bodies = [
        #"{"type":"began"}"#,
        #"{"ask":"Tell me.","id":"ownership.q1","kind":"behavioural","listenFor":[],"parts":[],"#
            + #""principle":"ownership","principleName":"Ownership","tip":"","type":"question-asked"}"#,
        #"{"cause":"user","type":"answering-began"}"#,
        #"{"end":0,"start":0,"type":"edited","with":"Yes."}"#,
        #"{"cause":"user","type":"answered"}"#,
        #"{"type":"self-rating-began"}"#,
        #"{"ending":"finished","type":"ended"}"#,
    ]

    static let events = [
        TimedEvent(.began, at: .zero),
        TimedEvent(
            .questionAsked(
                AskedQuestion(
                    id: "ownership.q1", principle: "ownership", principleName: "Ownership", kind: .behavioural,
                    ask: "Tell me.")), at: Offset(milliseconds: 10)),
        TimedEvent(.answeringBegan(.user), at: Offset(milliseconds: 20)),
        TimedEvent(.edited(Edit(start: 0, end: 0, text: "Yes.")), at: Offset(milliseconds: 30)),
        TimedEvent(.answered(.user), at: Offset(milliseconds: 40)),
        TimedEvent(.selfRatingBegan, at: Offset(milliseconds: 50)),
        TimedEvent(.ended(.finished), at: Offset(milliseconds: 60)),
    ]

    /// A store with one transcript in it, made without any of our code.
    static func store() throws -> URL {
        let url = try Samples.scratchFolder().appendingPathComponent("hotseat.sqlite")
        let queue = try DatabaseQueue(path: url.path)
        try queue.write { database in
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('transcripts')")
            for table in tables { try database.execute(sql: table) }
            try database.execute(
                sql: """
                    INSERT INTO transcript VALUES (1, '20261121-150233', 1795269753, 3600, 1795269753, 'finished', ?,
                    '["ownership"]', 1, 0, 1, 60, NULL)
                    """, arguments: [plan])
            for (number, body) in bodies.enumerated() {
                try database.execute(
                    sql: "INSERT INTO event VALUES (1, ?, ?, ?)", arguments: [number, number * 10, body])
            }
            try database.execute(sql: "INSERT INTO ask VALUES ('20261121-150233', 1, 'ownership.q1', 1795269753)")
        }
        try queue.close()
        return url
    }
}
