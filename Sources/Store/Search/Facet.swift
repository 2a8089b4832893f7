/// What a search can be narrowed to, as a word of the index that nobody writes: a private letter, a letter for the sort,
/// and the name in hexadecimal digits. The schema puts the same words together, but for those of tags.
enum Facet {
    case principle(String)
    case preset(String)
    case story(String)
    case tag(String)

    private static let mark: Unicode.Scalar = "\u{E002}"

    /// The word.
    var word: String {
        switch self {
        case .principle(let name): Self.word("p", name)
        case .preset(let name): Self.word("r", name)
        case .story(let name): Self.word("s", name)
        // However its letters are written.
        case .tag(let name): Self.word("t", name.lowercased())
        }
    }

    /// The words for a transcript's tags, as the passages of it hold them.
    static func marks(_ tags: [String]) -> String { tags.map { tag($0).word }.joined(separator: " ") }

    /// What the index is asked for: places with the words, and of each sort of facet one of those given.
    static func narrowed(_ match: String, to facets: [[Facet]]) -> String {
        let wanted = facets.map { sort in sort.map { "\"\($0.word)\"" }.joined(separator: " OR ") }
        return (["body : (\(match))"] + wanted.map { "facets : (\($0))" }).joined(separator: " AND ")
    }

    private static func word(_ sort: String, _ name: String) -> String {
        let digits = name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return String(mark) + sort + digits
    }
}
