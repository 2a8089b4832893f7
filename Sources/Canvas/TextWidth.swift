/// How many columns text takes. There is one such measure in the program, and drawing keeps to it.
public enum TextWidth {
    /// Marks beyond this many on one base are not drawn: terminals and ncurses hold four.
    static let marksPerCell = 4

    /// The columns of one scalar: 0 for a mark that sits on the one before, 1, or 2.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 || isDrawing(value) { return 1 }
        if isMark(scalar) { return 0 }
        return WidthTable.isWide(value) ? 2 : 1
    }

    /// The columns that a text takes on a surface, after what must not be obeyed has been made visible.
    public static func columns(of text: String) -> Int {
        SafeText(text).columns
    }

    /// The columns that valid UTF-8 takes. Plain text is measured without making a string of it.
    public static func columns(ofUTF8 bytes: ArraySlice<UInt8>) -> Int {
        isPlain(bytes) ? bytes.count : columns(of: String(decoding: bytes, as: UTF8.self))
    }

    /// Whether every byte is a character of one column that a terminal does not obey.
    static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    }

    /// Lines, blocks and shapes: one column each, and nothing to look up. Frames are full of them.
    static func isDrawing(_ value: UInt32) -> Bool {
        (0x2500...0x25FC).contains(value)
    }

    /// Whether the scalar is drawn on top of the one before it: marks, and the inner letters of a Hangul syllable.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x2500...0x25FC: false
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: true
            default: false
            }
        }
    }
}
