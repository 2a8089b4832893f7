/// Which transcripts to list. Nil: all.
public struct TranscriptFilter: Equatable, Sendable {
    /// Those that stand so.
    public var status: TranscriptStatus?
    /// Those in which this principle came up.
    public var principle: ID<Principle>?
    /// Those that began as this preset.
    public var preset: ID<Preset>?
    /// Those that began then or later, in seconds since 1970.
    public var since: Int?
    /// Those that began then or earlier, in seconds since 1970.
    public var until: Int?
    /// Those with this mark, however its letters are written.
    public var tag: String?
    /// Those in which this story was told, however its letters are written.
    public var story: String?

    /// A filter from its parts.
    public init(
        status: TranscriptStatus? = nil, principle: ID<Principle>? = nil, preset: ID<Preset>? = nil,
        since: Int? = nil, until: Int? = nil, tag: String? = nil, story: String? = nil
    ) {
        self.status = status
        self.principle = principle
        self.preset = preset
        self.since = since
        self.until = until
        self.tag = tag
        self.story = story
    }
}

/// In which order transcripts are listed; of two alike the newer comes first.
public enum TranscriptOrder: String, CaseIterable, Sendable {
    /// The newest first.
    case newest
    /// The oldest first.
    case oldest
    /// The one that took longest first.
    case longest
    /// The one with the most words first.
    case wordiest

    /// The order in words, as they stand behind "the".
    public var title: String {
        switch self {
        case .newest: "newest first"
        case .oldest: "oldest first"
        case .longest: "longest first"
        case .wordiest: "most words first"
        }
    }

    /// The next order, the first after the last.
    public var next: TranscriptOrder {
        let all = Self.allCases
        let index = all.firstIndex(of: self).map { ($0 + 1) % all.count } ?? 0
        return all[index]
    }

    /// Whether one transcript stands before another.
    public func puts(_ one: TranscriptSummary, before other: TranscriptSummary) -> Bool {
        switch self {
        case .newest: one.startedAt > other.startedAt
        case .oldest: one.startedAt < other.startedAt
        case .longest: (one.duration, one.startedAt) > (other.duration, other.startedAt)
        case .wordiest: (one.words, one.startedAt) > (other.words, other.startedAt)
        }
    }
}
