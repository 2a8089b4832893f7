import GRDB

extension TranscriptStore {
    /// How much room a store takes.
    public struct Room: Equatable, Sendable {
        /// All of it, in bytes, without the log.
        public let bytes: Int
        /// What was deleted and not given back yet, in bytes.
        public let unused: Int
    }

    /// How much room the store takes.
    public func room() throws(StoreError) -> Room {
        try perform { try Self.room($0) }
    }

    /// Writes the store anew without the room that deleted rounds have left.
    public func vacuum() throws(StoreError) {
        try perform { database in
            try database.execute(sql: "VACUUM")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// After large deletes the room is given back at once: more than a quarter of the store, and worth the writing.
    static func giveBackRoom(_ database: Database) throws {
        let room = try room(database)
        guard room.unused > 1 << 20, room.unused > room.bytes / 4 else { return }
        // It needs as much room again while it lasts. Where there is none, nothing is lost.
        try? database.execute(sql: "VACUUM")
    }

    private static func room(_ database: Database) throws -> Room {
        func number(_ pragma: String) throws -> Int {
            try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
        }
        let pageSize = try number("page_size")
        return Room(
            bytes: try number("page_count") * pageSize, unused: try number("freelist_count") * pageSize)
    }
}
