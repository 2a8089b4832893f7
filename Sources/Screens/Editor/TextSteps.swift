import Interview

/// Finds places in a text: the next user-perceived character, the next word, the ends of a line. All in UTF-8 offsets.
struct TextSteps {
    private let bytes: [UInt8]
    /// A cluster longer than this is stepped through in pieces: none in any language is.
    private static let window = 256

    init(_ draft: Draft) {
        bytes = draft.bytes
    }

    func characterAfter(_ offset: Int) -> Int {
        guard offset < bytes.count else { return bytes.count }
        // ASCII followed by ASCII is a character of its own: no need to ask.
        if bytes[offset] < 0x80, offset + 1 >= bytes.count || bytes[offset + 1] < 0x80 { return offset + 1 }
        let end = scalarStart(atOrBefore: min(bytes.count, offset + Self.window))
        let text = String(decoding: bytes[offset..<max(end, offset + 1)], as: UTF8.self)
        return min(bytes.count, offset + (text.first?.utf8.count ?? 1))
    }

    func characterBefore(_ offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        if bytes[offset - 1] < 0x80 { return offset - 1 }
        let start = scalarStart(atOrBefore: max(0, offset - Self.window))
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        return max(0, offset - (text.last?.utf8.count ?? 1))
    }

    /// The end of the word at or after a place.
    func wordAfter(_ offset: Int) -> Int {
        var place = offset
        while place < bytes.count, !isWord(at: place) { place += 1 }
        while place < bytes.count, isWord(at: place) { place += 1 }
        return place
    }

    /// The beginning of the word before a place.
    func wordBefore(_ offset: Int) -> Int {
        var place = offset
        while place > 0, !isWord(at: place - 1) { place -= 1 }
        while place > 0, isWord(at: place - 1) { place -= 1 }
        return place
    }

    /// The beginning of what blanks set apart before a place, as ^W deletes it.
    func blankedWordBefore(_ offset: Int) -> Int {
        var place = offset
        while place > 0, isBlank(bytes[place - 1]) { place -= 1 }
        while place > 0, !isBlank(bytes[place - 1]) { place -= 1 }
        return place
    }

    func lineStart(_ offset: Int) -> Int {
        var place = offset
        while place > 0, bytes[place - 1] != 0x0A { place -= 1 }
        return place
    }

    func lineEnd(_ offset: Int) -> Int {
        var place = offset
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
        return place
    }

    private func scalarStart(atOrBefore offset: Int) -> Int {
        var place = offset
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    /// Letters, digits and everything beyond ASCII.
    private func isWord(at place: Int) -> Bool {
        let byte = bytes[place]
        return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
