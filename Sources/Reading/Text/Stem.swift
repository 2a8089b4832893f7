/// Words without their endings, so that "listed" and "lists" meet.
package enum Stem {
    private static let endings = ["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"].map { Array($0.utf8) }
    /// What an ending can end on; most words end on something else.
    private static let lastLetters: [UInt8] = [
        UInt8(ascii: "s"), UInt8(ascii: "g"), UInt8(ascii: "y"), UInt8(ascii: "d"),
    ]

    /// The word without the longest of a few endings, where three letters at least stay.
    package static func of(_ word: String) -> String {
        var word = word
        return word.withUTF8 { String(decoding: stem(of: $0), as: UTF8.self) }
    }

    /// The hash of a word's stem.
    static func hash(of token: Token) -> UInt64 {
        guard token.kind == .word else { return token.word }
        var word = token.text
        return word.withUTF8 { bytes in
            let stem = stem(of: bytes)
            return stem.count == bytes.count ? token.word : WordHash.of(stem)
        }
    }

    private static func stem(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>.SubSequence {
        guard let last = bytes.last, lastLetters.contains(last) else { return bytes[...] }
        for ending in endings
        where bytes.count >= ending.count + 3 && bytes.suffix(ending.count).elementsEqual(ending) {
            return bytes.dropLast(ending.count)
        }
        return bytes[...]
    }
}
