/// The one answer to "what time is it?" and "what does chance say?" that a frame gets. Screens ask nobody else.
public struct Moment: Equatable, Sendable {
    /// Seconds since 1970.
    public var wall: Int
    /// How far the user's clock stands east of UTC, in seconds.
    public var utcOffset: Int
    /// Milliseconds on a clock that only goes forward, and counts while the machine sleeps.
    public var monotonic: Int
    /// A number that nobody could have foreseen, new in every frame.
    public var entropy: UInt64

    /// A moment from its parts.
    public init(wall: Int, utcOffset: Int = 0, monotonic: Int, entropy: UInt64 = 0) {
        self.wall = wall
        self.utcOffset = utcOffset
        self.monotonic = monotonic
        self.entropy = entropy
    }
}

/// Lengths of time as people write them.
public enum ClockText {
    /// `2:05` or `1:02:05`; begun seconds count as none.
    public static func of(milliseconds: Int) -> String {
        let seconds = max(0, milliseconds) / 1000
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        let tail = (rest < 10 ? "0" : "") + "\(rest)"
        return hours == 0 ? "\(minutes):\(tail)" : "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes):\(tail)"
    }
}

/// Counted things in words.
public enum Counted {
    /// `1 word`, `2 words`.
    public static func words(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
