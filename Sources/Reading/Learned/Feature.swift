/// Something that a sentence or an answer shows, as the weights know it: a number for what it is, and how much it counts.
package struct Feature: Sendable {
    /// What it is. Two things may fall on one number, once in some hundred thousand.
    package let key: UInt32
    package let value: Float
    /// The token that it begins with, or -1 where it is not one word's.
    let token: Int32
    /// Whether the sentences beside are told of it.
    let isShared: Bool

    init(_ key: UInt32, value: Float = 1, token: Int? = nil, isShared: Bool = false) {
        self.key = key
        self.value = value
        self.token = token.map { Int32(truncatingIfNeeded: $0) } ?? -1
        self.isShared = isShared
    }

    /// The same, seen from a sentence beside.
    func seen(from kind: FeatureKind, value: Float) -> Feature {
        Feature(kind.key(UInt64(key)), value: value)
    }
}

/// What kinds of things features tell. The weights file keeps their numbers: new ones come at the end.
package enum FeatureKind: UInt64 {
    case bias
    // Words.
    case word, stem, pair, opening, wordClass, actorAndClass, phrase
    // Numbers.
    case measure, unit, quantities, fromTo
    // Who acts, and when.
    case ownActs, groupActs, otherActs, firstSubject, pastActs
    // The form and the place of the sentence.
    case length, ending, quoted, place, fromStart, fromEnd, sentences
    // What the sentences beside show.
    case before, after
    // The answer as a whole.
    case answerBias, answerSentences, answerWords, segmentShare, segmentCount, signalShare, signalCount, listShare,
        answerWord
    // How rare a word is.
    case frequency
    // How a sentence is built.
    case skeleton, clauseOpening, clauseSecond, clauseThird

    /// The number of a feature of this kind: its parts, mixed (the steps of SplitMix64; Steele, Lea and Flood 2014).
    package func key(_ first: UInt64 = 0, _ second: UInt64 = 0) -> UInt32 {
        var mixed = (first ^ rawValue &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 31 ^ second) &* 0x94D0_49BB_1331_11EB
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    func key(_ first: Int) -> UInt32 { key(UInt64(truncatingIfNeeded: first)) }
}
