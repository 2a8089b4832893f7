/// Words as numbers: what is looked up often is looked up by 64 bits of its letters.
package enum WordHash {
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// FNV-1a over the bytes (Fowler, Noll and Vo).
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = offset
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// The number of a word.
    package static func of(_ word: String) -> UInt64 { of(word.utf8) }
}

/// Something known of each of many words, found by the word's hash. Tight: sorted, with a directory by the first bits.
struct WordTable<Value: Sendable>: Sendable {
    /// Mixed hashes in rising order, and the values in the same order.
    private let keys: [UInt64]
    private let values: [Value]
    /// By the first bits of a key, where keys that begin so stand.
    private let directory: [UInt32]
    private let shift: UInt64

    /// A table of words that differ.
    init(_ entries: [(word: UInt64, value: Value)]) {
        let sorted = entries.map { (key: Self.mixed($0.word), value: $0.value) }.sorted { $0.key < $1.key }
        keys = sorted.map(\.key)
        values = sorted.map(\.value)
        // About two words to a place.
        let bits = max(1, 63 - (entries.count / 2 + 1).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        var directory = [UInt32](repeating: 0, count: 1 << bits + 1)
        for key in keys { directory[Int(key >> shift) + 1] += 1 }
        for place in directory.indices.dropFirst() { directory[place] += directory[place - 1] }
        self.directory = directory
    }

    /// What is known of the word with that hash.
    subscript(word: UInt64) -> Value? {
        let key = Self.mixed(word)
        let place = Int(key >> shift)
        for index in Int(directory[place])..<Int(directory[place + 1]) where keys[index] == key {
            return values[index]
        }
        return nil
    }

    /// FNV leaves the first bits of short words alike; an odd factor spreads them, and two words never fall together.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let folded = word ^ word >> 32
        return folded &* 0x9E37_79B9_7F4A_7C15
    }
}

extension WordTable: Equatable where Value: Equatable {}
