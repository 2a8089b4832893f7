/// The weights of features as they stand in the file: looked up where they stand, nothing is unpacked.
///
/// The table is one line for each beginning of a feature's number, in order; a line holds records one behind the other:
/// three letters for the rest of the number, four for the columns that have a weight, then a letter for each weight.
package enum WeightCode {
    /// A feature's number begins with so many bits for its line; the rest is in the record.
    package static let lineBits: UInt32 = 14
    package static let lines = 1 << Int(lineBits)
    private static let restBits = 32 - lineBits
    private static let restLetters = 3
    private static let maskLetters = 4
    /// Six bits a letter, from this one on.
    private static let firstLetter: UInt8 = 0x30
    /// The letter of the weight zero; others lie so far to its sides.
    private static let zeroLetter: UInt8 = 0x50
    private static let mostLevel = 45
    /// The weight of the last level.
    package static let mostWeight: Float = 3

    /// The line of a feature.
    package static func line(of key: UInt32) -> Int { Int(key >> restBits) }

    /// The weight of each letter: fine near zero, coarser far out.
    static let weights: [Float] = (0..<256).map { letter in
        let level = Float(letter) - Float(zeroLetter)
        let share = min(1, level.magnitude / Float(mostLevel))
        return (level < 0 ? -1 : 1) * mostWeight * share * share.squareRoot()
    }

    /// The record of a feature with weights by column; zeros and what rounds to nothing are left out.
    package static func record(of key: UInt32, _ columns: [Float]) -> [UInt8] {
        let letters = columns.map(letter)
        var mask: UInt32 = 0
        for (column, letter) in letters.enumerated() where letter != zeroLetter { mask |= 1 << UInt32(column) }
        guard mask != 0 else { return [] }
        let rest = key & (1 << restBits - 1)
        return sixes(rest, restLetters) + sixes(mask, maskLetters) + letters.filter { $0 != zeroLetter }
    }

    /// The letter of a weight, the nearest level.
    private static func letter(of weight: Float) -> UInt8 {
        let nearest = (-mostLevel...mostLevel).min { one, other in
            let (one, other) = (weights[Int(zeroLetter) + one], weights[Int(zeroLetter) + other])
            return (one - weight).magnitude < (other - weight).magnitude
        }
        return UInt8(Int(zeroLetter) + (nearest ?? 0))
    }

    private static func sixes(_ number: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { firstLetter + UInt8(number >> UInt32(6 * (count - 1 - $0)) & 63) }
    }

    /// Finds the record of a feature in its line and tells each column and weight.
    static func find(_ key: UInt32, in line: UnsafeBufferPointer<UInt8>.SubSequence, _ tell: (Int, Float) -> Void) {
        let rest = key & (1 << restBits - 1)
        var place = line.startIndex
        while place + restLetters + maskLetters < line.endIndex {
            let found = number(at: place, restLetters, in: line)
            let mask = number(at: place + restLetters, maskLetters, in: line)
            place += restLetters + maskLetters
            let end = place + mask.nonzeroBitCount
            guard end <= line.endIndex else { return }
            if found == rest {
                var left = mask
                while left != 0 {
                    tell(left.trailingZeroBitCount, weights[Int(line[place])])
                    left &= left - 1
                    place += 1
                }
                return
            }
            place = end
        }
    }

    private static func number(
        at place: Int, _ count: Int, in line: UnsafeBufferPointer<UInt8>.SubSequence
    ) -> UInt32 {
        var number: UInt32 = 0
        for index in place..<(place + count) { number = number << 6 | UInt32((line[index] &- firstLetter) & 63) }
        return number
    }
}

/// A table of weights that is open for looking up.
struct WeightTable {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where each line begins, and where the last one ends behind its line end.
    private let starts: [UInt32]

    init(_ bytes: UnsafeBufferPointer<UInt8>, starts: [UInt32]) {
        self.bytes = bytes
        self.starts = starts
    }

    /// Adds what a feature speaks for to the scores of the columns.
    func add(_ key: UInt32, _ value: Float, to scores: inout [Float]) {
        let line = WeightCode.line(of: key)
        scores.withUnsafeMutableBufferPointer { scores in
            WeightCode.find(key, in: bytes[Int(starts[line])..<(Int(starts[line + 1]) - 1)]) { column, weight in
                if column < scores.count { scores[column] += weight * value }
            }
        }
    }
}
