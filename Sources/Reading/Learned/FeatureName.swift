/// The name of something that a sentence or an answer shows: `w=because`, `b=we_had`.
///
/// Names are what the weights are written down by; reading itself only compares their hashes.
package struct FeatureName: CustomStringConvertible {
    let prefix: StaticString
    let first: String
    let second: String

    init(_ prefix: StaticString, _ first: String = "", _ second: String = "") {
        self.prefix = prefix
        self.first = first
        self.second = second
    }

    package var description: String {
        var name = "\(prefix)\(first)"
        if !second.isEmpty { name += "_" + second }
        return name
    }

    /// FNV-1a, 64 bits, over the bytes of the name (Fowler, Noll and Vo).
    package var hash: UInt64 {
        var hash = Self.offset
        for index in 0..<prefix.utf8CodeUnitCount { Self.mix(prefix.utf8Start[index], into: &hash) }
        for byte in first.utf8 { Self.mix(byte, into: &hash) }
        if !second.isEmpty {
            Self.mix(0x5F, into: &hash)
            for byte in second.utf8 { Self.mix(byte, into: &hash) }
        }
        return hash
    }

    /// The hash of a name that is written out.
    static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = offset
        for byte in bytes { mix(byte, into: &hash) }
        return hash
    }

    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}

/// A feature of a sentence: its name, how much it counts, and the word that it comes from.
package struct Feature {
    package let name: FeatureName
    package let value: Float
    /// The token that it begins with, or nil where it is not one word's.
    package let token: Int?
}
