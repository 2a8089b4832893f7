/// A TOML file that was read when the program was built, written down so that it is found again in one pass.
///
/// It is text, so that it can travel as a string literal, and every length comes before what it measures, so that nothing
/// is searched for (as in Bernstein's netstrings, 1997): `s5:hello` a text of five bytes, `i7;` a whole number, `n0.5;` a
/// number, `y` and `x` true and false, `[2:` a list of two values, `{1:3:key` a table of one field, each followed by its
/// values, and `?` a date.
public enum PackedTOML {
    /// Packs a file. Throws the `Problem` of a file that is not valid TOML.
    public static func pack(_ file: SourceFile) throws(Problem) -> SourceFile {
        var packed = ""
        write(try TOMLNode.parse(file), to: &packed)
        return SourceFile(path: file.path, shownPath: file.shownPath, packed: packed)
    }

    /// The top table of a text that was packed here.
    static func table(of packed: String) -> [String: TOMLNode] {
        var packed = packed
        return packed.withUTF8 { bytes in
            var cursor = Cursor(bytes: bytes)
            guard case .table(let table) = cursor.node() else { return [:] }
            return table
        }
    }

    private static func write(_ table: [String: TOMLNode], to packed: inout String) {
        packed += "{\(table.count):"
        for (key, value) in table.sorted(by: { $0.key < $1.key }) {
            packed += "\(key.utf8.count):\(key)"
            write(value, to: &packed)
        }
    }

    private static func write(_ node: TOMLNode, to packed: inout String) {
        switch node {
        case .string(let text): packed += "s\(text.utf8.count):\(text)"
        case .integer(let number): packed += "i\(number);"
        case .number(let number): packed += "n\(number);"
        case .bool(let value): packed += value ? "y" : "x"
        case .array(let nodes):
            packed += "[\(nodes.count):"
            for node in nodes { write(node, to: &packed) }
        case .table(let table): write(table, to: &packed)
        case .other: packed += "?"
        }
    }

    /// A place in a packed text.
    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        private var place = 0

        init(bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
        }

        mutating func node() -> TOMLNode {
            let mark = bytes[place]
            place += 1
            switch mark {
            case UInt8(ascii: "s"): return .string(text())
            case UInt8(ascii: "i"): return .integer(Int(upTo(UInt8(ascii: ";"))) ?? 0)
            case UInt8(ascii: "n"): return .number(Double(upTo(UInt8(ascii: ";"))) ?? 0)
            case UInt8(ascii: "y"): return .bool(true)
            case UInt8(ascii: "x"): return .bool(false)
            case UInt8(ascii: "["):
                let count = count()
                return .array((0..<count).map { _ in node() })
            case UInt8(ascii: "{"):
                let count = count()
                var table = [String: TOMLNode](minimumCapacity: count)
                for _ in 0..<count {
                    let key = text()
                    table[key] = node()
                }
                return .table(table)
            default: return .other
            }
        }

        private mutating func text() -> String {
            let count = count()
            defer { place += count }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<(place + count)]), as: UTF8.self)
        }

        private mutating func count() -> Int {
            var count = 0
            while bytes[place] != UInt8(ascii: ":") {
                count = count * 10 + Int(bytes[place] - UInt8(ascii: "0"))
                place += 1
            }
            place += 1
            return count
        }

        private mutating func upTo(_ end: UInt8) -> String {
            let start = place
            while bytes[place] != end { place += 1 }
            defer { place += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
        }
    }
}
