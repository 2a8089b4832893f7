public import Foundation
import GRDB
public import Interview

/// What could be saved of a damaged store.
public struct SalvageOutcome: Equatable, Sendable {
    /// The mark of those of which something is missing.
    public static let tag = "salvaged"
    /// Saved, with nothing missing as far as can be told.
    public let whole: [ID<Transcript>]
    /// Saved, but some of it is missing.
    public let partial: [ID<Transcript>]
    /// Known by name only: nothing that was said can be read.
    public let lost: [ID<Transcript>]
    /// Whether it is still known what was asked in rounds that are deleted.
    public let keptHistory: Bool
    /// Where the damaged file is now.
    public let damaged: URL
}

extension TranscriptStore {
    /// Puts what can be read of a damaged store into a fresh one in its place. The damaged file stays beside it under
    /// another name, with its log, byte for byte.
    ///
    /// - Parameter stamp: a part of that name that is not there yet, such as the time.
    /// - Returns: what was saved, or nil where the store is sound and nothing was done.
    public static func salvage(_ url: URL, stamp: String) throws(StoreError) -> SalvageOutcome? {
        try StoreFile.check(url)
        guard access(url.path, R_OK) == 0 else {
            throw .inaccessible(path: url.path, detail: StoreFile.reason(errno))
        }
        let lock = try StoreLock(for: url)
        defer { withExtendedLifetime(lock) {} }
        return try translating(url.path) {
            if try isSound(url) { return nil }
            let found = SalvagedRounds(from: try PageFile(at: url))
            let rounds = found.rounds
            guard !rounds.isEmpty else {
                throw StoreError.damaged(path: url.path, detail: "not one round in it can be read, so nothing was done")
            }
            let fresh = URL(fileURLWithPath: url.path + ".salvaged")
            defer { remove(fresh) }
            remove(fresh)
            let keptHistory = try fill(fresh, with: rounds.map(\.transcript), historyOf: url)
            return SalvageOutcome(
                whole: rounds.filter(\.isWhole).map(\.transcript.id),
                partial: rounds.filter { !$0.isWhole }.map(\.transcript.id), lost: found.lost,
                keptHistory: keptHistory, damaged: try exchange(url, for: fresh, stamp: stamp))
        }
    }

    /// Whether SQLite finds nothing wrong and every round can be read. A newer version's store is refused.
    private static func isSound(_ url: URL) throws -> Bool {
        do {
            let store = try TranscriptStore(at: url, access: .read)
            defer { try? store.database.close() }
            guard try store.integrity() == "ok" else { return false }
            for id in try store.ids() { _ = try store.transcript(id) }
            return true
        } catch StoreError.newer(let path) {
            throw StoreError.newer(path: path)
        } catch {
            return false
        }
    }

    private static func fill(_ fresh: URL, with transcripts: [Transcript], historyOf damaged: URL) throws -> Bool {
        let store = try TranscriptStore(at: fresh)
        _ = try store.merge(transcripts)
        let keptHistory = (try? store.copyHistory(from: damaged)) != nil
        // Closed, all of it stands in the one file.
        try store.database.close()
        guard access(fresh.path + "-wal", F_OK) != 0 else { throw StoreError.full(path: fresh.path) }
        return keptHistory
    }

    /// Takes over what was asked and told in rounds that are deleted, all of it or nothing.
    private func copyHistory(from damaged: URL) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: damaged.path, configuration: configuration)
        defer { try? queue.close() }
        for table in ["ask", "storyUse", "pokeTest"] {
            let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
            try database.write { database in
                for row in rows {
                    let values = databaseQuestionMarks(count: row.count)
                    try database.execute(
                        sql: "INSERT OR IGNORE INTO \(table) VALUES (\(values))",
                        arguments: StatementArguments(row.databaseValues))
                }
            }
        }
    }

    /// Puts a fresh store in the place of a damaged one. At every moment there is a store of that name, and the damaged
    /// one's log is never beside the fresh one: SQLite would take it for the fresh one's.
    private static func exchange(_ url: URL, for fresh: URL, stamp: String) throws -> URL {
        let name = url.deletingPathExtension().lastPathComponent + "-damaged-\(stamp)." + url.pathExtension
        let kept = url.deletingLastPathComponent().appendingPathComponent(name)
        try FileManager.default.linkItem(at: url, to: kept)
        if access(url.path + "-wal", F_OK) == 0 {
            try FileManager.default.moveItem(atPath: url.path + "-wal", toPath: kept.path + "-wal")
        }
        unlink(url.path + "-shm")
        guard rename(fresh.path, url.path) == 0 else {
            throw StoreError.inaccessible(path: url.path, detail: StoreFile.reason(errno))
        }
        return kept
    }

    private static func remove(_ url: URL) {
        for ending in ["", "-wal", "-shm", ".lock"] { unlink(url.path + ending) }
    }
}
