/// The text being typed, kept as UTF-8 so that an edit in a megabyte costs a few microseconds.
public struct Draft: Hashable, Sendable {
    /// The text; always valid UTF-8.
    public private(set) var bytes: [UInt8]

    /// A draft that holds a text.
    public init(_ text: String = "") {
        bytes = Array(text.utf8)
    }

    /// The text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    /// Whether nothing is there.
    public var isEmpty: Bool { bytes.isEmpty }
    /// The words, counted between blanks and line ends.
    public var wordCount: Int { WordCount.words(in: bytes) }

    /// Replaces a range. Places outside the text or inside a character's bytes are moved to the nearest place before,
    /// so that no transcript, however damaged, can make the draft invalid.
    public mutating func apply(_ edit: Edit) {
        let start = boundary(at: edit.start)
        let end = max(start, boundary(at: edit.end))
        bytes.replaceSubrange(start..<end, with: edit.text.utf8)
    }

    /// The text between two places, moved like those of an edit.
    public func text(in range: Range<Int>) -> String {
        let start = boundary(at: range.lowerBound)
        return String(decoding: bytes[start..<max(start, boundary(at: range.upperBound))], as: UTF8.self)
    }

    private func boundary(at offset: Int) -> Int {
        var place = min(max(0, offset), bytes.count)
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }
}

/// A change of a draft: what stood between two places was replaced.
///
/// Places are UTF-8 offsets on the borders of user-perceived characters. Bytes rather than graphemes, because what one
/// grapheme is changes with each Unicode version, and a transcript must replay alike for ever.
public struct Edit: Hashable, Sendable, Codable {
    /// Where the replaced text began.
    public let start: Int
    /// Where it ended.
    public let end: Int
    /// What stands there now.
    public let text: String

    /// A replacement of the text between two UTF-8 offsets.
    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }

    /// Where the new text ends.
    public var newEnd: Int { start + text.utf8.count }

    private enum CodingKeys: String, CodingKey {
        case start, end
        case text = "with"
    }
}

/// Counts words.
public enum WordCount {
    /// The words of a text, counted between blanks and line ends.
    public static func words(in text: String) -> Int {
        var text = text
        return text.withUTF8 { words(in: $0) }
    }

    static func words(in bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        var isInside = false
        for byte in bytes {
            let isBlank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if !isBlank && !isInside { count += 1 }
            isInside = !isBlank
        }
        return count
    }
}
