import Reading

/// Reads `lexicon.toml`.
enum LexiconFile {
    /// The lists that the file names; the others stay as they are in the layers below.
    static func lists(in table: TableReader) -> [Lexicon.List: [String]] {
        table.warnOfUnknown(besides: Lexicon.List.allCases.map(\.rawValue) + ["class"])
        var lists: [Lexicon.List: [String]] = [:]
        for list in Lexicon.List.allCases {
            lists[list] = table.optional(list.rawValue, table.strings)
        }
        return lists
    }

    /// The classes of words by meaning that the file names.
    static func classes(in table: TableReader) -> [String: [String]] {
        guard table.keys.contains("class"), let table = table.table("class") else { return [:] }
        return Dictionary(table.keys.map { ($0, table.strings($0) ?? []) }) { first, _ in first }
    }
}
