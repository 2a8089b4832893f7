/// The user's own marks on transcripts.
public enum Tags {
    /// A mark has at most so many graphemes; the rest is cut off.
    public static let longest = 40

    /// Marks as people write them, between commas: without blanks at their ends and signs of number before them, each
    /// once however its letters are written, in order.
    public static func reading(_ text: String) -> [String] {
        tidied(text.split(whereSeparator: { $0 == "," || $0.isNewline }).map(String.init))
    }

    /// Marks put in order, each once.
    public static func tidied(_ tags: [String]) -> [String] {
        var seen: Set<String> = []
        return tags.map(trimmed).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }.sorted()
    }

    private static func trimmed(_ tag: String) -> String {
        let words = tag.drop { $0 == "#" || $0.isWhitespace }.split(whereSeparator: { $0.isWhitespace || $0 == "," })
        return String(words.joined(separator: " ").prefix(longest))
    }
}
