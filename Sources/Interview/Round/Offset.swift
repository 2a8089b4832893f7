/// A moment of a round: milliseconds since it began, on a clock that only goes forward.
public struct Offset: Hashable, Comparable, Sendable {
    /// Milliseconds since the round began.
    public let milliseconds: Int

    /// That many milliseconds into the round.
    public init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// That many seconds into the round.
    public static func seconds(_ seconds: Int) -> Offset { Offset(milliseconds: seconds * 1000) }

    /// The beginning of the round.
    public static let zero = Offset(milliseconds: 0)

    /// The earlier moment first.
    public static func < (left: Offset, right: Offset) -> Bool { left.milliseconds < right.milliseconds }

    /// A moment so many milliseconds later.
    public static func + (left: Offset, milliseconds: Int) -> Offset {
        Offset(milliseconds: left.milliseconds + milliseconds)
    }

    /// The milliseconds between two moments.
    public static func - (left: Offset, right: Offset) -> Int { left.milliseconds - right.milliseconds }
}

extension Offset: Codable {
    /// Reads the bare number.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int.self)
    }

    /// Writes the bare number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
