import Canvas

/// What a control sequence says: its numbers and its final byte.
struct ControlSequence {
    let parameters: [Int]
    let final: UInt8

    init(parameters: [Int], final: UInt8) {
        self.parameters = parameters
        self.final = final
    }

    /// A sequence from the bytes between its beginning and its final byte.
    init(_ body: some Collection<UInt8>, final: UInt8) {
        parameters = body.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
            // A sub-parameter behind a colon tells shifted letters and key releases: not ours.
            let digits = part.prefix { (0x30...0x39).contains($0) }
            return Int(String(decoding: digits.prefix(9), as: UTF8.self)) ?? 0
        }
        self.final = final
    }

    /// The key, or nil where it is none that we know.
    var key: KeyChord? {
        let modifiers = Self.modifiers(parameters.count > 1 ? parameters[1] : 1)
        let first = parameters.first ?? 0
        switch final {
        case 0x41: return KeyChord(.up, modifiers)
        case 0x42: return KeyChord(.down, modifiers)
        case 0x43: return KeyChord(.right, modifiers)
        case 0x44: return KeyChord(.left, modifiers)
        case 0x46: return KeyChord(.end, modifiers)
        case 0x48: return KeyChord(.home, modifiers)
        case 0x50...0x53 where parameters.count > 1 && first == 1:
            return KeyChord(.function(Int(final) - 0x4F), modifiers)
        case 0x5A: return KeyChord(.tab, .shift)
        case 0x75: return Self.coded(first, modifiers)
        case 0x7E:
            // xterm's other form: 27 ; modifiers ; code ~
            if first == 27, parameters.count > 2 { return Self.coded(parameters[2], modifiers) }
            return Self.numbered(first).map { KeyChord($0, modifiers) }
        default: return nil
        }
    }

    /// What the mouse did, or nil where it is nothing that we use.
    var mouse: Input? {
        guard parameters.count == 3, final == 0x4D else { return nil }
        let point = Point(x: max(0, parameters[1] - 1), y: max(0, parameters[2] - 1))
        return switch parameters[0] {
        case 0: .mouse(.press, point)
        case 64: .mouse(.wheelUp, point)
        case 65: .mouse(.wheelDown, point)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }

    /// A key told by its code point, as newer protocols do.
    private static func coded(_ code: Int, _ modifiers: Modifiers) -> KeyChord? {
        switch code {
        case 9: return KeyChord(.tab, modifiers)
        case 13: return KeyChord(.enter, modifiers)
        case 27: return KeyChord(.escape, modifiers)
        case 8, 127: return KeyChord(.backspace, modifiers)
        case 32...0x10FFFF:
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            return KeyChord(.character(Character(scalar)), modifiers.subtracting(.shift))
        default: return nil
        }
    }

    private static func modifiers(_ parameter: Int) -> Modifiers {
        Modifiers(rawValue: UInt8(truncatingIfNeeded: max(0, parameter - 1)) & 7)
    }
}
