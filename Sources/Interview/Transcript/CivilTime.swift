/// A day and a time of day, as people write them.
public struct CivilTime: Equatable, Sendable {
    /// The year.
    public let year: Int
    /// 1–12.
    public let month: Int
    /// 1–31.
    public let day: Int
    /// 0–23.
    public let hour: Int
    /// 0–59.
    public let minute: Int
    /// 0–59.
    public let second: Int
    /// 0, Sunday, to 6.
    public let weekday: Int
    /// How far the clock stands east of UTC, in seconds.
    public let utcOffset: Int

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// The day and time at a place so many seconds east of UTC.
    ///
    /// Days to dates: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    public init(wall: Int, utcOffset: Int) {
        self.utcOffset = utcOffset
        let local = wall + utcOffset
        let days = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
        let seconds = local - days * 86_400
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        weekday = ((days + 4) % 7 + 7) % 7
    }

    /// `Sat 21 Nov 2026`
    public var date: String { "\(Self.weekdayNames[weekday]) \(shortDate) \(year)" }
    /// `21 Nov`
    public var shortDate: String { "\(day) \(Self.monthNames[month - 1])" }
    /// `14:02`
    public var time: String { "\(Self.padded(hour)):\(Self.padded(minute))" }
    /// `20261121-140233`, in the order of time.
    public var stamp: String {
        "\(year)\(Self.padded(month))\(Self.padded(day))-\(Self.padded(hour))\(Self.padded(minute))\(Self.padded(second))"
    }
    /// `2026-11-21 14:02`
    public var sortable: String { "\(year)-\(Self.padded(month))-\(Self.padded(day)) \(time)" }

    /// `2026-11-21T14:02:33+01:00`
    public var iso8601: String {
        let date = "\(year)-\(Self.padded(month))-\(Self.padded(day))"
        let minutes = abs(utcOffset) / 60
        let zone = (utcOffset < 0 ? "-" : "+") + Self.padded(minutes / 60) + ":" + Self.padded(minutes % 60)
        return "\(date)T\(time):\(Self.padded(second))\(zone)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
