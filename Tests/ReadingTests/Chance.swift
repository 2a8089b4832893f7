/// A source of chance that gives the same numbers for the same seed, so that what fails can be run again.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Texts that nobody would write: bytes that are no UTF-8, words cut in the middle, marks and joiners without letters.
enum AnyText {
    static let seeds = 0..<40

    private static let pieces: [[UInt8]] =
        [
            [0xFF], [0xC3], [0xA9], [0xE2, 0x80], [0x99], [0xF0, 0x9F], [0x80], [0x00], [0x0D], [0x0D, 0x0A], [0x0A],
            [0x7F],
        ]
        + [
            "i", "I", "I've", "I\u{2019}ve", "we", "listed", "went", "was", "because", "so that", "in the end", "a lot",
            "half", " ", " ", " ", "'", "-", "\u{2019}", "\u{2014}", ".", ",", "!", "?", "%", "\t", "1", "23", "1,000",
            "3.5",
            "1999", "30k", "é", "字", "😀", "\u{301}", "\u{200D}", "\u{202E}", "\u{1F1FA}", "İ", "ß", "Σ", "\u{1161}",
        ].map { Array($0.utf8) }

    /// Two thousand altogether.
    static func texts(seed: Int) -> [String] {
        var chance = Chance(seed: seed)
        return (0..<50).map { number in
            let count = Int.random(in: 0...40, using: &chance)
            let bytes =
                number % 4 == 0
                ? (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
                : (0..<count).flatMap { _ in pieces.randomElement(using: &chance) ?? [] }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
