import Reading

/// Reads `lexicon.toml`.
enum LexiconFile {
    /// The lists that the file names; the others stay as they are in the layers below.
    static func lists(in table: TableReader) -> [Lexicon.List: [String]] {
        table.warnOfUnknown(besides: Lexicon.List.allCases.map(\.rawValue))
        var lists: [Lexicon.List: [String]] = [:]
        for list in Lexicon.List.allCases {
            lists[list] = table.optional(list.rawValue, table.strings)
        }
        return lists
    }
}
