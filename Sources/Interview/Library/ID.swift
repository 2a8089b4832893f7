/// A stable name: what packs, transcripts and the command line call a thing. Never shown where there is a title.
public struct ID<Subject>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name itself: lower-case letters, digits, hyphens and dots.
    public let rawValue: String

    /// An id of that name.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// An id of that name.
    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The name itself.
    public var description: String { rawValue }

    /// In the order of the alphabet.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID: Codable {
    /// Reads the bare name.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the bare name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
