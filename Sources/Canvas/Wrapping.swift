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
            let isASCII = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
            if isASCII && bytes.count <= limit { return [0] }
            return isASCII ? asciiRowStarts(of: bytes, limit: limit) : clusterRowStarts(of: bytes, limit: limit)
        }
    }

    private static func asciiRowStarts(of line: UnsafeBufferPointer<UInt8>, limit: Int) -> [Int] {
        var starts = [0]
        var rowStart = 0
        var breakAt = 0
        for offset in line.indices {
            if line[offset] == 0x20 {
                breakAt = offset + 1
            } else if offset - rowStart >= limit {
                // The letter does not fit: the row ends after its last blank, or here inside a long word.
                rowStart = breakAt > rowStart ? breakAt : offset
                starts.append(rowStart)
                if offset - rowStart >= limit {
                    rowStart = offset
                    starts.append(rowStart)
                }
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
