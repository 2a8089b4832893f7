import Canvas

/// A bar that fills up.
enum Meter {
    /// A bar of `width` columns, filled to a share between 0 and 1.
    static func bar(_ share: Double, width: Int) -> StyledLine {
        let full = Int((Double(width) * min(max(share, 0), 1)).rounded())
        return StyledLine(String(repeating: "█", count: full), .barFull)
            .adding(String(repeating: "░", count: width - full), .barEmpty)
    }

    /// Filled and empty dots, such as `●●○○`.
    static func dots(_ filled: Int, of count: Int) -> String {
        let filled = max(0, min(filled, count))
        return String(repeating: "●", count: filled) + String(repeating: "○", count: count - filled)
    }
}
