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

/// Text that means harm: what terminals obey, hide, reorder, join or measure unlike each other.
enum HostileText {
    /// One seed a test case, so many texts a seed: together 5,000.
    static let seeds = 0..<50
    static let textsPerSeed = 100

    /// Letters and wide signs to do harm to.
    static let plain = [
        "a", "Z", " ", "  ", "é", "ß", "я", "א", "ب", "字", "の", "한", "각", "ｱ", "Ａ", "▁", "│", "<", "^", "\u{25CC}",
    ]
    /// Controls of ASCII, DEL and the C1 controls that some terminals obey as `ESC` and a letter.
    static let controls =
        ["\0", "\u{7}", "\u{8}", "\t", "\n", "\r", "\r\n", "\u{E}", "\u{1B}", "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{7F}"]
        + ["\u{80}", "\u{85}", "\u{90}", "\u{9B}", "\u{9B}31m", "\u{9D}", "\u{9F}"]
    /// What turns the reading direction, and what shows nothing.
    static let hidden =
        ["\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180B}", "\u{180E}", "\u{200B}"]
        + ["\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202B}", "\u{202C}"]
        + ["\u{202D}", "\u{202E}", "\u{2060}", "\u{2064}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206F}"]
        + ["\u{3164}", "\u{FE00}", "\u{FE0E}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{FFFE}", "\u{E000}"]
        + ["\u{1D173}", "\u{1BCA0}", "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E0100}", "\u{F0000}", "\u{10FFFF}"]
    /// What sits on, or joins, what stands before it.
    static let marks =
        ["\u{300}", "\u{301}", "\u{327}", "\u{489}", "\u{5B0}", "\u{64B}", "\u{903}", "\u{94D}", "\u{93E}", "\u{E31}"]
        + [
            "\u{20DD}", "\u{20E3}", "\u{302A}", "\u{3099}", "\u{FF9E}", "\u{1D165}",
            String(repeating: "\u{308}", count: 12),
        ]
    /// Pictures and their parts, whose width no two terminals agree on.
    static let pictures =
        ["😀", "❤", "❤\u{FE0F}", "👍\u{1F3FD}", "\u{1F3FD}", "👩\u{200D}👩\u{200D}👧", "🏴\u{E0067}\u{E0062}\u{E007F}"]
        + ["1\u{FE0F}\u{20E3}", "#", "7", "©", "🀄", "⌚\u{FE0E}"]
    /// Scripts that join letters into one cluster.
    static let joining =
        ["\u{1100}", "\u{1100}\u{1161}\u{11A8}", "\u{915}\u{94D}\u{200D}\u{937}", "\u{BA8}\u{BBF}", "\u{E33}"]
    /// Pieces whose cluster changes with what stands beside them: the letters of flags, letters that belong on others,
    /// and signs that take what follows into their cluster.
    static let dangling =
        ["\u{1F1FA}", "\u{1F1FA}\u{1F1F8}", "\u{1F1FA}\u{200D}", "\u{1161}", "\u{11A8}", "\u{D7B0}", "\u{600}"]
        + ["\u{6DD}", "\u{D4E}", "\u{110BD}"]

    static let all = plain + controls + hidden + marks + pictures + joining
    static let everything = all + dangling

    /// Texts of up to 30 pieces.
    static func texts(of pieces: [String], seed: Int) -> [String] {
        var chance = Chance(seed: seed)
        return (0..<textsPerSeed).map { _ in
            let count = Int.random(in: 0...30, using: &chance)
            return (0..<count).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
        }
    }
}

extension Unicode.Scalar {
    /// Whether a terminal draws the scalar and does nothing else. Unicode's own properties tell it, not the code that
    /// is tested.
    var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default:
            !properties.isDefaultIgnorableCodePoint && !properties.isBidiControl && !properties.isVariationSelector
        }
    }
}
