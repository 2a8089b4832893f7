/// Which stories were told, how often and when last. A story is for now its name, its uses and its badge.
public struct StoryLedger: Equatable, Sendable {
    /// One story.
    public struct Entry: Equatable, Sendable {
        /// The user's name for it.
        public let name: String
        /// In how many answers it was told.
        public let uses: Int
        /// When it was last told, in seconds since 1970.
        public let lastUsed: Int
        /// Whether it came through a poke gauntlet.
        public let isPokeTested: Bool

        /// A story with its uses.
        public init(name: String, uses: Int, lastUsed: Int, isPokeTested: Bool = false) {
            self.name = name
            self.uses = uses
            self.lastUsed = lastUsed
            self.isPokeTested = isPokeTested
        }
    }

    /// The stories, the one told last first.
    public let entries: [Entry]

    /// None is told twice within so many seconds.
    public static let day = 86_400

    /// A ledger from its entries.
    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// The story of a name, however its letters are written.
    public func entry(named name: String) -> Entry? {
        let wanted = name.lowercased()
        return entries.first { $0.name.lowercased() == wanted }
    }

    /// Names that begin so, or that hold the letters; the one told last first.
    public func names(matching text: String, most: Int) -> [String] {
        let wanted = text.lowercased()
        let beginning = entries.filter { $0.name.lowercased().hasPrefix(wanted) }
        let holding = entries.filter {
            !$0.name.lowercased().hasPrefix(wanted) && $0.name.lowercased().contains(wanted)
        }
        return (beginning + holding).prefix(most).map(\.name)
    }
}
