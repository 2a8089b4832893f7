/// Words without their endings, so that "listed" and "lists" meet.
package enum Stem {
    private static let endings = ["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"].map { Array($0.utf8) }

    /// The word without the longest of a few endings, where three letters at least stay.
    package static func of(_ word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            for ending in endings
            where bytes.count >= ending.count + 3 && bytes.suffix(ending.count).elementsEqual(ending) {
                return String(decoding: bytes.dropLast(ending.count), as: UTF8.self)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
