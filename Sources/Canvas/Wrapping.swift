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
            asciiRowStarts(of: bytes, from: 0, limit: limit) ?? clusterRowStarts(of: bytes, limit: limit)
        }
    }

    /// Where the rows of a line begin after an edit, found from where they began before it.
    ///
    /// Only the rows from one before the edit up to the first that breaks as it did before are looked at, so a letter
    /// typed into a long paragraph costs a row or two.
    ///
    /// - Parameters:
    ///   - line: the line after the edit, valid UTF-8 without a line end.
    ///   - width: the columns of a row; less than 1 counts as 1.
    ///   - old: where the rows began before.
    ///   - edited: the bytes of the old line that were replaced.
    ///   - inserted: how many bytes took their place.
    public static func rowStarts(
        of line: ArraySlice<UInt8>, width: Int, before old: [Int], edited: Range<Int>, inserted: Int
    ) -> [Int] {
        let limit = max(1, width)
        let shift = inserted - edited.count
        return line.withUnsafeBufferPointer { bytes in
            // A word that has become shorter may fit on the row above it.
            let row = max(0, (old.lastIndex { $0 <= edited.lowerBound } ?? 0) - 1)
            let kept = old[..<row]
            let first = old[row]
            guard first <= bytes.count else { return rowStarts(of: line, width: width) }
            let settled = old[row...].filter { $0 > edited.upperBound }.map { $0 + shift }
            guard let fresh = asciiRowStarts(of: bytes, from: first, limit: limit, settled: settled) else {
                return rowStarts(of: line, width: width)
            }
            return kept + fresh
        }
    }

    /// The row starts from one of them on, up to the first that is settled already; nil where the text is not plain.
    private static func asciiRowStarts(
        of line: UnsafeBufferPointer<UInt8>, from first: Int, limit: Int, settled: [Int] = []
    ) -> [Int]? {
        var starts = [first]
        var rowStart = first
        var breakAt = first
        var ahead = settled[...]
        for offset in first..<line.count {
            let byte = line[offset]
            guard byte >= 0x20, byte < 0x7F else { return nil }
            if byte == 0x20 {
                breakAt = offset + 1
            } else if offset - rowStart >= limit {
                // The letter does not fit: the row ends after its last blank, or here inside a long word.
                rowStart = breakAt > rowStart ? breakAt : offset
                while let next = ahead.first, next < rowStart { ahead = ahead.dropFirst() }
                if ahead.first == rowStart { return starts + ahead }
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
