public import Foundation
import GRDB
import Synchronization

/// Where transcripts are kept: one SQLite file.
///
/// One connection only. Whoever writes holds a lock beside the file, so that a second instance can look but not write
/// over the first. Every method may be called from any thread.
public final class TranscriptStore: Sendable {
    /// What the holder may do.
    public enum Access: Sendable {
        /// Look and write.
        case write
        /// Look only.
        case read
    }

    /// The file, or nil for a store in memory.
    public let url: URL?
    let database: DatabaseQueue
    private let lock: StoreLock?
    /// How often the log was synced on its own: what tests count.
    let syncs = Mutex(0)

    /// Opens a store; for writing it is made where it is missing and brought up to date.
    ///
    /// A store that a newer version made, or a file that is none, is refused before a byte of it is changed.
    public init(at url: URL, access: Access = .write) throws(StoreError) {
        self.url = url
        switch access {
        case .write: try StoreFile.prepare(url)
        case .read: try StoreFile.check(url)
        }
        lock = access == .write ? try StoreLock(for: url) : nil
        database = try Self.translating(url.path) {
            try Self.refuseForeign(url, access)
            let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
            // Nothing was kept in it yet, and a reader must not make it a store.
            if access == .read, size == 0 { return try Self.empty() }
            let path = access == .read ? Self.readablePath(of: url) : url.path
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration(access))
            if access == .write {
                try Schema.migrator.migrate(queue)
                try queue.write { database in
                    try database.execute(sql: "DELETE FROM transcript WHERE deletedAt IS NOT NULL")
                    if database.changesCount > 0 { try Passage.forgetErased(database) }
                }
                return queue
            }
            // A damaged file must be told now, not at the first question.
            let isMade = try queue.read { try $0.tableExists("transcript") }
            // Cut off while it was being made, or being made just now.
            return isMade ? queue : try Self.empty()
        }
    }

    private static func empty() throws -> DatabaseQueue {
        let nothing = try DatabaseQueue(configuration: configuration(nil))
        try Schema.migrator.migrate(nothing)
        return nothing
    }

    /// How a file is named to be read: one in a folder that cannot be written to, without a journal beside it, is taken
    /// for one that nobody changes. SQLite would want to make a file beside it otherwise.
    private static func readablePath(of url: URL) -> String {
        guard access(url.deletingLastPathComponent().path, W_OK) != 0, access(url.path + "-wal", F_OK) != 0,
            var parts = URLComponents(url: url, resolvingAgainstBaseURL: false)
        else { return url.path }
        parts.queryItems = [URLQueryItem(name: "immutable", value: "1")]
        return parts.string ?? url.path
    }

    /// A store that is gone with the process.
    public init(inMemory: Void = ()) throws(StoreError) {
        url = nil
        lock = nil
        database = try Self.translating("the store in memory") {
            try Self.empty()
        }
    }

    /// Closes the file, so that it is one file again: nothing of it is left in the journal. Nothing can be asked of the
    /// store afterwards.
    public func close() {
        // A file that cannot be closed now is closed with the process, and loses nothing by that.
        try? database.close()
    }

    /// The version of SQLite in use.
    public static var sqliteVersion: String {
        let number = Int(Database.sqliteLibVersionNumber)
        return "\(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)"
    }

    /// The journal and synchronisation modes in force, and the version of SQLite, for `doctor` and tests.
    public func facts() throws(StoreError) -> (journalMode: String, synchronous: Int, sqlite: String) {
        try perform { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
                try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
                try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
            )
        }
    }

    /// Whether SQLite finds the file sound: `ok`, or what it found.
    public func integrity() throws(StoreError) -> String {
        try perform { try String.fetchOne($0, sql: "PRAGMA integrity_check") ?? "no answer" }
    }

    // MARK: For the other files of this type

    func perform<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try Self.translating(url?.path ?? "the store in memory") {
            try database.writeWithoutTransaction(work)
        }
    }

    /// Runs work and tells its failures in our own terms.
    static func translating<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            // A write that the system refused: the disk is full, or a quota or a limit is reached.
            if error.extendedResultCode == .SQLITE_IOERR_WRITE { throw .full(path: path) }
            switch error.resultCode {
            case .SQLITE_FULL: throw .full(path: path)
            case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT:
                throw .damaged(path: path, detail: error.message ?? "")
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .inUse(path: path, process: nil)
            default:
                throw .inaccessible(path: path, detail: error.message ?? "SQLite error \(error.resultCode.rawValue)")
            }
        } catch {
            throw .damaged(path: path, detail: "\(error)")
        }
    }

    private static func configuration(_ access: Access?) -> Configuration {
        var configuration = Configuration()
        configuration.label = "hotseat.store"
        configuration.busyMode = .timeout(5)
        configuration.readonly = access == .read
        if access == .write {
            configuration.journalMode = .wal
            configuration.prepareDatabase { database in
                // What is deleted is overwritten: transcripts hold an employer's secrets.
                try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL")
            }
        }
        return configuration
    }

    /// Looks at what a file holds without changing it: a newer version's store and another program's file are refused.
    private static func refuseForeign(_ url: URL, _ access: Access) throws {
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw StoreError.inaccessible(path: url.path, detail: "there is no such file")
        }
        let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
        if size == 0 { return }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: readablePath(of: url), configuration: configuration)
        defer { try? queue.close() }
        try queue.read { database in
            let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            if !tables.isEmpty, !tables.contains("grdb_migrations") {
                throw StoreError.damaged(path: url.path, detail: "it belongs to another program")
            }
            if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: url.path) }
        }
    }
}
