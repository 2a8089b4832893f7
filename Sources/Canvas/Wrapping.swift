/// Breaks text into rows of a given width.
public enum Wrapping {
    /// The rows of a text: broken at its own line ends, then at blanks, then inside words that are wider than a row.
    ///
    /// Blanks at a break belong to the row before and take no room there.
    public static func rows(of text: String, width: Int) -> [String] {
        // By bytes: a carriage return and a line feed are one character, which no character "\n" would split.
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap { line in
            let bytes = Array(line)
            let starts = rowStarts(of: bytes[...], width: width)
            return starts.indices.map { row in
                let end = row + 1 < starts.count ? starts[row + 1] : bytes.count
                var slice = bytes[starts[row]..<end]
                if row + 1 < starts.count { while slice.last == 0x20 { slice.removeLast() } }
                return String(decoding: slice, as: UTF8.self)
            }
        }
    }

    /// Where the rows of one line begin, as UTF-8 offsets; the first is always 0.
    ///
    /// - Parameters:
    ///   - line: valid UTF-8 without a line end.
    ///   - width: the columns of a row; less than 1 counts as 1.
    public static func rowStarts(of line: ArraySlice<UInt8>, width: Int) -> [Int] {
        let limit = max(1, width)
        return line.withUnsafeBufferPointer { bytes in
            asciiRowStarts(of: bytes, limit: limit) ?? clusterRowStarts(of: bytes, limit: limit)
        }
    }

    /// Brings the row starts of a line up to date after an edit.
    ///
    /// Only the rows from one before the edit up to the first that breaks as it did before are looked at, so a letter
    /// typed into a long paragraph costs a row or two.
    ///
    /// - Parameters:
    ///   - starts: where the rows began before, and then where they begin.
    ///   - line: the line after the edit, valid UTF-8 without a line end.
    ///   - width: the columns of a row; less than 1 counts as 1.
    ///   - edited: the bytes of the old line that were replaced.
    ///   - inserted: how many bytes took their place.
    /// - Returns: the rows that may show something else than before.
    public static func update(
        _ starts: inout [Int], of line: ArraySlice<UInt8>, width: Int, edited: Range<Int>, inserted: Int
    ) -> Range<Int> {
        // A word that has become shorter may fit on the row above it.
        let row = max(0, (starts.lastIndex { $0 <= edited.lowerBound } ?? 0) - 1)
        let limit = max(1, width)
        let changed = line.withUnsafeBufferPointer { bytes in
            rewrap(&starts, from: row, of: bytes, limit: limit, edited: edited, inserted: inserted)
        }
        if let changed { return changed }
        starts = rowStarts(of: line, width: width)
        return 0..<Int.max
    }

    /// Breaks a plain line anew from a row on, up to the first row that is settled; nil where the line is not plain, and
    /// then the starts are worth nothing.
    private static func rewrap(
        _ starts: inout [Int], from row: Int, of line: UnsafeBufferPointer<UInt8>, limit: Int, edited: Range<Int>,
        inserted: Int
    ) -> Range<Int>? {
        let shift = inserted - edited.count
        var rowStart = starts[row]
        guard rowStart <= line.count else { return nil }
        var breakAt = rowStart
        // The next row to be written, and the next old one that the edit has only moved.
        var next = row + 1
        var settled = starts[next...].firstIndex { $0 > edited.upperBound } ?? starts.count
        let count = starts.count
        for offset in rowStart..<line.count {
            let byte = line[offset]
            guard byte >= 0x20, byte < 0x7F else { return nil }
            if byte == 0x20 {
                breakAt = offset + 1
            } else if offset - rowStart >= limit {
                // The letter does not fit: the row ends after its last blank, or here inside a long word.
                rowStart = breakAt > rowStart ? breakAt : offset
                while settled < starts.count, starts[settled] + shift < rowStart { settled += 1 }
                if settled < starts.count, starts[settled] + shift == rowStart {
                    for index in settled..<starts.count { starts[index] += shift }
                    starts.removeSubrange(next..<settled)
                    return row..<(starts.count == count ? next : Int.max)
                }
                if next < settled {
                    starts[next] = rowStart
                } else {
                    starts.insert(rowStart, at: next)
                    settled += 1
                }
                next += 1
            }
        }
        starts.removeSubrange(next...)
        return row..<(starts.count == count ? next : Int.max)
    }

    /// The row starts of a plain line; nil where it is not plain.
    private static func asciiRowStarts(of line: UnsafeBufferPointer<UInt8>, limit: Int) -> [Int]? {
        var starts = [0]
        var rowStart = 0
        var breakAt = 0
        for offset in line.indices {
            let byte = line[offset]
            guard byte >= 0x20, byte < 0x7F else { return nil }
            if byte == 0x20 {
                breakAt = offset + 1
            } else if offset - rowStart >= limit {
                rowStart = breakAt > rowStart ? breakAt : offset
                starts.append(rowStart)
            }
        }
        return starts
    }

    private static func clusterRowStarts(of line: UnsafeBufferPointer<UInt8>, limit: Int) -> [Int] {
        var starts = [0]
        var rowColumns = 0
        var sinceBreak = 0
        var breakAt = 0
        var offset = 0
        for character in String(decoding: line, as: UTF8.self) {
            let length = character.utf8.count
            let columns = SafeText(character).columns
            if character == " " {
                rowColumns += 1
                breakAt = offset + length
                sinceBreak = 0
            } else {
                if rowColumns + columns > limit, offset > starts[starts.count - 1] {
                    let start = breakAt > starts[starts.count - 1] ? breakAt : offset
                    starts.append(start)
                    rowColumns = start == offset ? 0 : sinceBreak
                    if start == offset { sinceBreak = 0 }
                    if rowColumns + columns > limit, rowColumns > 0 {
                        starts.append(offset)
                        rowColumns = 0
                        sinceBreak = 0
                    }
                }
                rowColumns += columns
                sinceBreak += columns
                if isIdeograph(character) {
                    breakAt = offset + length
                    sinceBreak = 0
                }
            }
            offset += length
        }
        return starts
    }

    /// Scripts written without blanks may break after every sign.
    private static func isIdeograph(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x2E80...0xA4CF).contains(value) || (0x20000...0x3FFFF).contains(value)
    }
}
