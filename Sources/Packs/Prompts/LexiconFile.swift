import Reading

/// Reads `lexicon.toml`.
enum LexiconFile {
    static func lexicon(in table: TableReader) -> Lexicon {
        table.warnOfUnknown(besides: Lexicon.List.allCases.map(\.rawValue))
        var lists: [Lexicon.List: [String]] = [:]
        for list in Lexicon.List.allCases {
            lists[list] = table.strings(list.rawValue) ?? []
        }
        return Lexicon(lists: lists)
    }
}
