public import Canvas

/// Turns the bytes that a terminal sends into what a person did. It knows nothing of clocks: who calls it says when
/// enough time has passed that nothing more belongs to what has begun.
///
/// Sequences may be cut anywhere. Unknown ones and the terminal's own reports are swallowed, never taken for text.
public struct InputDecoder: Sendable {
    /// What has begun and is not complete.
    private enum State: Equatable, Sendable {
        case ground
        /// Inside a bracketed paste.
        case paste
        /// Inside a control sequence that is too long to be one, up to its final byte.
        case longSequence
        /// Inside a report of the terminal that is too long to keep, up to its end.
        case longString
    }

    private var state = State.ground
    private var pending: [UInt8] = []
    private var pasted: [UInt8] = []

    /// More than this is delivered in pieces.
    private static let pasteLimit = 16 << 20
    /// A control sequence is never longer; beyond it everything up to its final byte is swallowed.
    private static let sequenceLimit = 256
    /// Reports of the terminal that are longer are swallowed as they come.
    private static let stringLimit = 65536

    /// A decoder that expects anything.
    public init() {}

    /// Whether something has begun that the passing of time would complete: a lone Escape, a cut character, a paste
    /// whose end got lost.
    public var isWaiting: Bool { !pending.isEmpty || state != .ground }

    /// Whether that something is a paste, which deserves more patience than a key.
    public var isPasting: Bool { state == .paste }

    /// The letter that a byte is by itself, or nil where it takes a closer look: most reads bring one plain letter.
    public func letter(_ byte: UInt8) -> Input? {
        guard byte >= 0x20, byte < 0x7F, !isWaiting else { return nil }
        return .key(KeyChord(.character(Character(Unicode.Scalar(byte)))))
    }

    /// Takes bytes in and tells what they complete.
    public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
        pending.append(contentsOf: bytes)
        var inputs: [Input] = []
        var index = 0
        loop: while index < pending.count {
            switch state {
            case .paste:
                index = takePaste(from: index, into: &inputs)
                if state == .paste { break loop }
            case .longSequence:
                index += pending[index...].prefix { (0x20...0x3F).contains($0) }.count
                guard index < pending.count else { break loop }
                // Anything but a final byte begins something of its own.
                if (0x40...0x7E).contains(pending[index]) { index += 1 }
                state = .ground
            case .longString:
                let (count, hasEnded) = string(from: index)
                index += count
                guard hasEnded else { break loop }
                state = .ground
            case .ground:
                switch step(from: index) {
                case .incomplete: break loop
                case .nothing(let count): index += count
                case .input(let input, let count):
                    inputs.append(input)
                    index += count
                case .began(let inside, let count):
                    state = inside
                    index += count
                }
            }
        }
        pending.removeFirst(index)
        return inputs
    }

    /// Takes what has begun for complete, because nothing came for a while.
    public mutating func timeOut() -> [Input] {
        if state == .paste {
            state = .ground
            pasted += pending
            pending = []
            return takePasted()
        }
        if state != .ground {
            state = .ground
            pending = []
        }
        guard !pending.isEmpty else { return [] }
        let bytes = pending
        pending = []
        if bytes == [0x1B] { return [.key(KeyChord(.escape))] }
        if bytes[0] == 0x1B, bytes.count == 2 { return [alt(bytes[1])] }
        // A sequence that was never finished: nothing a person typed. A cut character: show that it was there.
        return bytes[0] == 0x1B ? [] : [.key(KeyChord(.character("\u{FFFD}")))]
    }

    // MARK: Pastes

    /// Collects pasted bytes up to the end mark; keeps back what may be its beginning.
    private mutating func takePaste(from start: Int, into inputs: inout [Input]) -> Int {
        let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
        var index = start
        while index < pending.count {
            if pending[index] == end[0] {
                let rest = pending[index...].prefix(end.count)
                if rest.elementsEqual(end) {
                    inputs += takePasted()
                    state = .ground
                    return index + end.count
                }
                if rest.count < end.count, end.starts(with: rest) { return index }
            }
            pasted.append(pending[index])
            index += 1
        }
        // Cut where no character and no line end can be in the middle.
        if pasted.count > Self.pasteLimit, let last = pasted.last, last < 0x80, last != 0x0D { inputs += takePasted() }
        return index
    }

    private mutating func takePasted() -> [Input] {
        guard !pasted.isEmpty else { return [] }
        defer { pasted = [] }
        return [.paste(Self.normalised(pasted))]
    }

    /// Line ends as `\n`, bytes that are no UTF-8 as U+FFFD. Controls stay: they are text and will be shown as such.
    private static func normalised(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
        var unified: [UInt8] = []
        unified.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0D {
                unified.append(0x0A)
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            } else {
                unified.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: unified, as: UTF8.self)
    }

    // MARK: Keys

    private enum Step {
        case incomplete
        case nothing(Int)
        case input(Input, Int)
        /// What has begun takes more than can be kept back.
        case began(State, Int)
    }

    private func step(from start: Int) -> Step {
        let first = pending[start]
        if first == 0x1B { return escape(from: start) }
        if first < 0x20 || first == 0x7F { return .input(.key(control(first)), 1) }
        if first < 0x80 { return .input(.key(KeyChord(.character(Character(Unicode.Scalar(first))))), 1) }
        return character(from: start)
    }

    private func character(from start: Int) -> Step {
        let length: Int
        switch pending[start] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .input(.key(KeyChord(.character("\u{FFFD}"))), 1)
        }
        let rest = pending[(start + 1)...].prefix(length - 1)
        let following = rest.prefix { $0 & 0xC0 == 0x80 }
        if following.count < rest.count { return .input(.key(KeyChord(.character("\u{FFFD}"))), 1 + following.count) }
        if rest.count < length - 1 { return .incomplete }
        let text = String(decoding: pending[start..<(start + length)], as: UTF8.self)
        return .input(.key(KeyChord(.character(text.first ?? "\u{FFFD}"))), length)
    }

    private func control(_ byte: UInt8) -> KeyChord {
        switch byte {
        case 0x00: KeyChord(.character(" "), .control)
        case 0x09: KeyChord(.tab)
        case 0x0D: KeyChord(.enter)
        case 0x7F: KeyChord(.backspace)
        case 0x01...0x1A: KeyChord(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
        default: KeyChord(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
        }
    }

    private func alt(_ byte: UInt8) -> Input {
        if byte == 0x1B { return .key(KeyChord(.escape)) }
        var chord = byte < 0x20 || byte == 0x7F ? control(byte) : KeyChord(.character(Character(Unicode.Scalar(byte))))
        chord.modifiers.insert(.alt)
        return .key(chord)
    }

    private func escape(from start: Int) -> Step {
        guard start + 1 < pending.count else { return .incomplete }
        switch pending[start + 1] {
        case 0x5B: return controlSequence(from: start)
        case 0x4F: return singleShift(from: start)
        case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
            let (count, hasEnded) = string(from: start + 2)
            if hasEnded { return .nothing(2 + count) }
            return count > Self.stringLimit ? .began(.longString, 2 + count) : .incomplete
        case 0x1B: return .input(.key(KeyChord(.escape)), 1)
        case let byte where byte < 0x80: return .input(alt(byte), 2)
        default: return .nothing(1)
        }
    }

    /// OSC, DCS, APC and their like: a report of the terminal, up to BEL or ESC \. Tells its bytes and whether its end is
    /// among them; an Escape at the very end may be the beginning of that end and is not counted.
    private func string(from start: Int) -> (count: Int, hasEnded: Bool) {
        var index = start
        while index < pending.count {
            if pending[index] == 0x07 { return (index + 1 - start, true) }
            if pending[index] == 0x1B {
                guard index + 1 < pending.count else { break }
                if pending[index + 1] == 0x5C { return (index + 2 - start, true) }
            }
            index += 1
        }
        return (index - start, false)
    }

    private func singleShift(from start: Int) -> Step {
        guard start + 2 < pending.count else { return .incomplete }
        // Old terminals put a modifier between: ESC O 5 A.
        if (0x31...0x38).contains(pending[start + 2]) {
            guard start + 3 < pending.count else { return .incomplete }
            let modifier = Int(pending[start + 2]) - 0x30
            return ControlSequence(parameters: [1, modifier], final: pending[start + 3]).key
                .map { .input(.key($0), 4) } ?? .input(alt(0x4F), 2)
        }
        let key: Key? =
            switch pending[start + 2] {
            case 0x41: .up
            case 0x42: .down
            case 0x43: .right
            case 0x44: .left
            case 0x46: .end
            case 0x48: .home
            case 0x4D: .enter
            case 0x50...0x53: .function(Int(pending[start + 2]) - 0x4F)
            default: nil
            }
        if let key { return .input(.key(KeyChord(key)), 3) }
        // An unknown one is swallowed; where something else begins instead, it was Alt and O.
        return (0x20..<0x7F).contains(pending[start + 2]) ? .nothing(3) : .input(alt(0x4F), 2)
    }

    private func controlSequence(from start: Int) -> Step {
        // The Linux console's function keys: ESC [ [ A … E.
        if start + 2 < pending.count, pending[start + 2] == 0x5B {
            guard start + 3 < pending.count else { return .incomplete }
            let number = Int(pending[start + 3]) - 0x40
            return (1...5).contains(number)
                ? .input(.key(KeyChord(.function(number))), 4)
                : .nothing((0x20..<0x7F).contains(pending[start + 3]) ? 4 : 3)
        }
        // The oldest mouse report: three bytes that look like text.
        if start + 2 < pending.count, pending[start + 2] == 0x4D {
            return start + 5 < pending.count ? .nothing(6) : .incomplete
        }
        var index = start + 2
        while index < pending.count, (0x20...0x3F).contains(pending[index]) { index += 1 }
        guard index < pending.count else {
            return index - start > Self.sequenceLimit ? .began(.longSequence, index - start) : .incomplete
        }
        let final = pending[index]
        // Anything but a final byte breaks the sequence off; that byte begins something of its own.
        guard (0x40...0x7E).contains(final) else { return .nothing(index - start) }
        let count = index + 1 - start
        // It means the same whether it came in one piece or in two.
        guard index - start <= Self.sequenceLimit else { return .nothing(count) }
        let body = pending[(start + 2)..<index]
        if final == 0x7E, body.elementsEqual("200".utf8) { return .began(.paste, count) }
        // A private mark begins a report of the terminal, never a key.
        if let mark = body.first, mark == 0x3F || mark == 0x3E || mark == 0x3D { return .nothing(count) }
        let isMouse = body.first == 0x3C
        let sequence = ControlSequence(isMouse ? body.dropFirst() : body, final: final)
        let input = isMouse ? sequence.mouse : sequence.key.map(Input.key)
        return input.map { .input($0, count) } ?? .nothing(count)
    }
}
