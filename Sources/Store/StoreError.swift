/// Why the store cannot do what was asked. The description says what, where and what to do.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A newer version of the program made it.
    case newer(path: String)
    /// It is not a store, or the file is damaged.
    case damaged(path: String, detail: String)
    /// The file or its folder cannot be read or written.
    case inaccessible(path: String, detail: String)
    /// Another instance is writing.
    case inUse(path: String, process: Int?)
    /// There is no room left.
    case full(path: String)
    /// No transcript goes by that name.
    case unknownTranscript(String)
    /// Several transcripts begin with that name.
    case ambiguousTranscript(String, matches: [String])
    /// A file cannot be taken in.
    case notImportable(path: String, detail: String)
    /// A search without a word in it.
    case nothingToFind(String)
    /// The store was made before there was a search, and was opened only to look.
    case notSearchable(path: String)
    /// A transcript cannot be read back.
    case unreadableTranscript(String, detail: String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .newer(let path):
            "\(path) was made by a newer version of Hotseat; it is left as it is. "
                + "Use that version, or name another store with --store FILE."
        case .damaged(let path, let detail):
            "\(path) cannot be read as a Hotseat store (\(detail)); it is left as it is. "
                + "`hotseat doctor --salvage` saves what can still be read; --store FILE names another store."
        case .inaccessible(let path, let detail):
            "\(path) cannot be opened (\(detail)). Check its permissions, or name another store with --store FILE."
        case .inUse(let path, let process):
            "Another Hotseat\(process.map { " (process \($0))" } ?? "") is writing to \(path). "
                + "Close it first, or name another store with --store FILE."
        case .full(let path): "There is no room left for \(path). Free some space; nothing typed is lost until then."
        case .unknownTranscript(let name):
            "There is no transcript \"\(name)\". `hotseat transcripts list` names them all."
        case .ambiguousTranscript(let name, let matches):
            "\"\(name)\" may mean \(matches.joined(separator: ", ")). Write a little more of it."
        case .notImportable(let path, let detail):
            "\(path) cannot be imported: \(detail). Nothing was changed. "
                + "Files made by `hotseat transcripts export --format json` can be."
        case .nothingToFind(let query):
            "There is no word to look for in \"\(query)\". Write words, a \"phrase\" in quotes, "
                + "or the beginning of a word and a star: tick*."
        case .notSearchable(let path):
            "\(path) has not been made searchable yet. Start Hotseat once without another one running, then search again."
        case .unreadableTranscript(let id, let detail): "Transcript \(id) cannot be read back: \(detail)."
        }
    }
}
