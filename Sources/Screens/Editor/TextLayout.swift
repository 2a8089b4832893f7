import Canvas
import Interview

/// Where the rows of a text fall in a box of some width: the lines as typed, each broken softly.
///
/// After an edit only the lines that it touched are broken anew, so a letter typed into a megabyte costs one line.
struct TextLayout: Equatable {
    /// One line as typed.
    private struct Line: Equatable {
        /// Its bytes without the line end.
        var length: Int
        /// Where its rows begin, from the line's first byte; the first is 0.
        var starts: [Int]
    }

    /// A place in the box.
    struct Place: Equatable {
        var row: Int
        var column: Int
    }

    let width: Int
    private var lines: [Line]
    /// All rows together.
    private(set) var rowCount: Int

    init(of draft: Draft, width: Int) {
        self.width = max(1, width)
        lines = Self.lines(of: draft.bytes[...], width: self.width)
        rowCount = lines.reduce(0) { $0 + $1.starts.count }
    }

    /// Follows an edit that has been applied: `draft` is the text after it.
    ///
    /// - Returns: the rows that may show something else than before.
    mutating func follow(_ edit: Edit, in draft: Draft) -> Range<Int> {
        let (first, firstStart) = line(at: edit.start)
        var last = first
        var lastEnd = firstStart + lines[first].length
        while lastEnd < edit.end, last + 1 < lines.count {
            last += 1
            lastEnd += 1 + lines[last].length
        }
        let newEnd = lastEnd + edit.text.utf8.count - (edit.end - edit.start)
        guard firstStart <= newEnd, newEnd <= draft.bytes.count else {
            self = TextLayout(of: draft, width: width)
            return 0..<Int.max
        }
        let inserted = edit.text.utf8
        if first == last, !inserted.contains(0x0A) {
            let before = lines[first].starts.count
            let changed = Wrapping.update(
                &lines[first].starts, of: draft.bytes[firstStart..<newEnd], width: width,
                edited: (edit.start - firstStart)..<(edit.end - firstStart), inserted: inserted.count)
            lines[first].length = newEnd - firstStart
            rowCount += lines[first].starts.count - before
            let above = rows(above: first)
            return (above + changed.lowerBound)..<(changed.upperBound == .max ? .max : above + changed.upperBound)
        }
        let fresh = Self.lines(of: draft.bytes[firstStart..<newEnd], width: width)
        rowCount += fresh.reduce(0) { $0 + $1.starts.count }
        rowCount -= lines[first...last].reduce(0) { $0 + $1.starts.count }
        lines.replaceSubrange(first...last, with: fresh)
        return rows(above: first)..<Int.max
    }

    /// The row and column of an offset. At a soft break it is the beginning of the lower row.
    func place(of offset: Int, in draft: Draft) -> Place {
        let (index, start) = line(at: offset)
        let inner = min(offset - start, lines[index].length)
        let row = (lines[index].starts.lastIndex { $0 <= inner }) ?? 0
        let rowStart = start + lines[index].starts[row]
        let column = TextWidth.columns(ofUTF8: draft.bytes[rowStart..<(start + inner)])
        // Blanks at a break stand beyond the box; the cursor waits at its edge.
        return Place(row: rows(above: index) + row, column: min(column, width - 1))
    }

    /// The bytes that a row shows, line ends left out.
    func range(ofRow row: Int) -> Range<Int> {
        if let range = ranges(ofRowsFrom: row, count: 1).first { return range }
        let end = max(0, lines.reduce(0) { $0 + $1.length + 1 } - 1)
        return end..<end
    }

    /// The bytes that some rows show, as many as there are.
    func ranges(ofRowsFrom first: Int, count: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var above = 0
        var start = 0
        for line in lines {
            for inner in max(0, first - above)..<max(line.starts.count, first - above, 0) {
                if ranges.count == count { return ranges }
                let end = inner + 1 < line.starts.count ? line.starts[inner + 1] : line.length
                ranges.append((start + line.starts[inner])..<(start + end))
            }
            above += line.starts.count
            start += line.length + 1
        }
        return ranges
    }

    /// The offset nearest to a place: the grapheme whose cells hold the column, or the end of the row.
    func offset(at place: Place, in draft: Draft) -> Int {
        let range = range(ofRow: min(max(0, place.row), rowCount - 1))
        var offset = range.lowerBound
        var column = 0
        let text = draft.text(in: range)
        for character in text {
            let next = column + SafeText(character).columns
            if next > place.column { return offset }
            column = next
            offset += character.utf8.count
        }
        // The end of a softly broken row is the beginning of the next: stay on this one.
        let isSoft = range.upperBound < draft.bytes.count && draft.bytes[range.upperBound] != 0x0A
        if isSoft, let last = text.last { return range.upperBound - last.utf8.count }
        return range.upperBound
    }

    private func rows(above line: Int) -> Int { lines[..<line].reduce(0) { $0 + $1.starts.count } }

    private func line(at offset: Int) -> (index: Int, start: Int) {
        var start = 0
        for index in lines.indices {
            if offset <= start + lines[index].length { return (index, start) }
            start += lines[index].length + 1
        }
        return (lines.count - 1, start - 1 - lines[lines.count - 1].length)
    }

    private static func lines(of bytes: ArraySlice<UInt8>, width: Int) -> [Line] {
        var lines: [Line] = []
        var start = bytes.startIndex
        while true {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            lines.append(Line(length: end - start, starts: Wrapping.rowStarts(of: bytes[start..<end], width: width)))
            if end == bytes.endIndex { return lines }
            start = end + 1
        }
    }
}
