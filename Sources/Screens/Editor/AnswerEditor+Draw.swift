import Canvas
import Interview

extension AnswerEditor {
    /// Draws the rows in view. With `showsCursor` the surface's cursor stands where the next letter will.
    func draw(_ draft: Draft, in rect: Rect, on surface: inout Surface, role: Role = .editor, showsCursor: Bool) {
        for (line, range) in layout.ranges(ofRowsFrom: top, count: rect.height).enumerated() {
            surface.put(utf8: draft.bytes[range], x: rect.x, y: rect.y + line, width: rect.width, role: role)
        }
        guard showsCursor, !rect.isEmpty else { return }
        let place = layout.place(of: cursor, in: draft)
        surface.cursor = Point(
            x: rect.x + min(place.column, rect.width - 1), y: rect.y + max(0, min(place.row - top, rect.height - 1)))
    }
}
