import Canvas
import Interview

extension AnswerEditor {
    /// Draws rows of those in view, all of them where none are named, over whatever stood there. With `showsCursor` the
    /// surface's cursor stands where the next letter will.
    func draw(
        _ draft: Draft, in rect: Rect, rows: Range<Int>? = nil, on surface: inout Surface, role: Role = .editor,
        showsCursor: Bool
    ) {
        let rows = rows ?? 0..<rect.height
        surface.fill(Rect(x: rect.x, y: rect.y + rows.lowerBound, width: rect.width, height: rows.count))
        var y = rect.y + rows.lowerBound
        for range in layout.ranges(ofRowsFrom: top + rows.lowerBound, count: rows.count) {
            surface.put(utf8: draft.bytes[range], x: rect.x, y: y, width: rect.width, role: role)
            y += 1
        }
        guard showsCursor, !rect.isEmpty else { return }
        let place = layout.place(of: cursor, in: draft)
        surface.cursor = Point(
            x: rect.x + min(place.column, rect.width - 1), y: rect.y + max(0, min(place.row - top, rect.height - 1)))
    }
}
