/// Text that a terminal cannot obey: the only thing a surface accepts.
///
/// What could move the cursor, change colours, turn the reading direction or hide is shown, never dropped in silence:
/// controls as `^[`, bytes above as `<9B>`, bidirectional and zero-width characters as `<U+202E>`. Picture sequences
/// whose width terminals dispute (families, flags, skin tones) are drawn as their first picture or as letters.
public struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The text as it will be drawn.
    public let string: String
    /// The columns that it takes.
    public let columns: Int
    /// What drawing may take for granted.
    let makeup: Makeup

    /// How much has to be looked up to draw a text. The smaller makeup is the larger raw value.
    enum Makeup: UInt8, Comparable {
        /// Anything: clusters, marks, wide characters.
        case clusters
        /// Every scalar takes one column and stands alone: Latin letters, lines, blocks.
        case scalars
        /// Every byte takes one column.
        case bytes

        static func < (left: Makeup, right: Makeup) -> Bool { left.rawValue < right.rawValue }
    }

    /// Makes a text safe.
    public init(_ text: String) {
        var text = text
        if text.utf8.withContiguousStorageIfAvailable({ Self.isPrintable($0) }) ?? Self.isPrintable(text) {
            string = text
            columns = text.utf8.count
            makeup = .bytes
            return
        }
        text.makeContiguousUTF8()
        if text.unicodeScalars.allSatisfy(Self.isSimple) {
            string = text
            columns = text.unicodeScalars.count
            makeup = .scalars
            return
        }
        var safe = ""
        var width = 0
        for character in text {
            width += Self.append(character, to: &safe)
        }
        string = safe
        columns = width
        makeup = .clusters
    }

    /// Makes one cluster safe.
    public init(_ character: Character) {
        self.init(String(character))
    }

    /// Makes a literal safe.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Puts together what is safe already. Making it safe anew could change it: an escape may stand where a cluster was.
    private init(safe string: String, columns: Int, makeup: Makeup) {
        self.string = string
        self.columns = columns
        self.makeup = makeup
    }

    /// The text cut to at most `limit` columns; what is cut is told by `ellipsis` at the end.
    public func truncated(to limit: Int, ellipsis: Character = "…") -> SafeText {
        if columns <= limit { return self }
        if limit <= 0 { return "" }
        var kept = String.UnicodeScalarView()
        var width = 0
        for scalar in string.unicodeScalars {
            let next = TextWidth.columns(of: scalar)
            if width + next > limit - 1 { break }
            kept.append(scalar)
            width += next
        }
        return SafeText(safe: String(kept), columns: width, makeup: .clusters) + SafeText(ellipsis)
    }

    /// The text filled with blanks on the right up to `width` columns, or cut to them.
    public func padded(to width: Int) -> SafeText {
        let cut = truncated(to: width)
        let gap = max(0, width - cut.columns)
        return SafeText(
            safe: cut.string + String(repeating: " ", count: gap), columns: cut.columns + gap, makeup: cut.makeup)
    }

    /// Two safe texts, one after the other.
    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(
            safe: left.string + right.string, columns: left.columns + right.columns,
            makeup: min(left.makeup, right.makeup))
    }

    private static func isPrintable(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    private static func isPrintable(_ text: String) -> Bool { isPrintable(text.utf8) }

    /// Whether a scalar can stand anywhere, alone, in one column: nothing joins it and it hides nothing.
    private static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027: true
        default: TextWidth.isDrawing(scalar.value)
        }
    }

    /// Appends what stands for one cluster and tells its columns.
    private static func append(_ character: Character, to safe: inout String) -> Int {
        if let picture = picture(of: character) {
            safe += picture.text
            return picture.columns
        }
        var width = 0
        var marks = 0
        for scalar in character.unicodeScalars {
            if let shown = escape(of: scalar) {
                safe += shown
                width += shown.utf8.count
                marks = 0
            } else if TextWidth.columns(of: scalar) == 0 {
                if width == 0 {
                    // A mark with nothing under it would sit on whatever stands to its left.
                    safe.unicodeScalars.append("\u{25CC}")
                    width = 1
                }
                marks += 1
                if marks <= TextWidth.marksPerCell { safe.unicodeScalars.append(scalar) }
            } else {
                safe.unicodeScalars.append(scalar)
                width += TextWidth.columns(of: scalar)
                marks = 0
            }
        }
        return width
    }

    /// What stands for a picture made of several scalars, or nil for any other cluster.
    private static func picture(of character: Character) -> (text: String, columns: Int)? {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, first.value >= 0x23,
            scalars.index(after: scalars.startIndex) < scalars.endIndex
        else { return nil }
        if (0x1F1E6...0x1F1FF).contains(first.value) {
            // A flag: its two letters, which every terminal measures alike.
            let letters = scalars.compactMap { Unicode.Scalar($0.value &- 0x1F1E6 &+ 0x41) }
            guard letters.allSatisfy({ $0.properties.isUppercase && $0.isASCII }) else { return nil }
            return (String(String.UnicodeScalarView(letters)), letters.count)
        }
        let joins = scalars.dropFirst().contains {
            $0.value == 0x200D || $0.value == 0xFE0F || $0.value == 0xFE0E || $0.value == 0x20E3
                || (0x1F3FB...0x1F3FF).contains($0.value)
        }
        guard joins, first.properties.isEmoji else { return nil }
        return (String(first), TextWidth.columns(of: first))
    }

    /// The visible stand-in for a scalar that a terminal might obey or hide, or nil where it is harmless.
    private static func escape(of scalar: Unicode.Scalar) -> String? {
        let value = scalar.value
        switch value {
        case 0x09: return "    "
        case 0x00..<0x20: return "^" + String(Unicode.Scalar(UInt8(value + 0x40)))
        case 0x20..<0x7F: return nil
        case 0x7F: return "^?"
        case 0x80..<0xA0: return "<" + hex(value, digits: 2) + ">"
        case 0xA0..<0x300: return value == 0xAD ? "<U+00AD>" : nil
        case _ where TextWidth.isDrawing(value): return nil
        default:
            switch scalar.properties.generalCategory {
            case .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate, .control:
                return "<U+" + hex(value, digits: 4) + ">"
            case .nonspacingMark where isInvisibleMark(value):
                return "<U+" + hex(value, digits: 4) + ">"
            case .otherLetter where isFiller(value):
                return "<U+" + hex(value, digits: 4) + ">"
            default: return nil
            }
        }
    }

    /// Variation selectors and the like: marks that show nothing.
    private static func isInvisibleMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x34F, 0x17B4, 0x17B5, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Letters that are blank by design.
    private static func isFiller(_ value: UInt32) -> Bool {
        value == 0x115F || value == 0x1160 || value == 0x3164 || value == 0xFFA0
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let plain = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - plain.utf8.count)) + plain
    }
}
