import Canvas

/// Rows of which one is chosen. Which ones are in view follows from the choice alone.
enum RowList {
    /// The first row to show so that the chosen one stands near the middle.
    static func top(selected: Int, count: Int, height: Int) -> Int {
        max(0, min(selected - height / 2, count - height))
    }

    /// The choice after a command, or nil where the command does not move it.
    static func move(_ selected: Int, by command: Command, count: Int, page: Int) -> Int? {
        guard count > 0 else { return nil }
        let target: Int
        switch command {
        case .up: target = selected - 1
        case .down: target = selected + 1
        case .pageUp: target = selected - max(1, page)
        case .pageDown: target = selected + max(1, page)
        case .first: target = 0
        case .last: target = count - 1
        default: return nil
        }
        return max(0, min(target, count - 1))
    }

    /// Draws the rows that fit, the chosen one marked by a sign as well as by its role.
    static func draw(_ rows: [StyledLine], selected: Int?, in rect: Rect, on surface: inout Surface) {
        draw(count: rows.count, selected: selected, in: rect, on: &surface) { rows[$0] }
    }

    /// Draws the rows that fit of a long list, of which only those are made.
    static func draw(
        count: Int, selected: Int?, in rect: Rect, on surface: inout Surface, row: (Int) -> StyledLine
    ) {
        let first = top(selected: selected ?? 0, count: count, height: rect.height)
        for (line, index) in (first..<min(count, first + rect.height)).enumerated() {
            let y = rect.y + line
            surface.put(row(index), x: rect.x + 2, y: y, width: rect.width - 2)
            if index == selected {
                surface.put("▸", x: rect.x, y: y, role: .selected)
                surface.paint(Rect(x: rect.x, y: y, width: rect.width, height: 1), role: .selected)
            }
        }
    }
}
