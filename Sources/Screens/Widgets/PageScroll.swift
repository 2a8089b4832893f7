/// A page that is longer than the screen.
enum PageScroll {
    /// The first row to show after a command, or nil where the command does not scroll.
    static func top(_ top: Int, after command: Command, rows: Int, height: Int) -> Int? {
        let last = max(0, rows - height)
        return switch command {
        case .up: max(0, top - 1)
        case .down: min(last, top + 1)
        // One row of the page before stays in view.
        case .pageUp: max(0, top - height + 1)
        case .pageDown: min(last, top + height - 1)
        case .first: 0
        case .last: last
        default: nil
        }
    }
}
