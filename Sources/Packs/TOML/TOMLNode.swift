import TOMLKit

/// A value of a TOML file.
enum TOMLNode: Equatable {
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case array([TOMLNode])
    case table([String: TOMLNode])
    /// A date or a time, which no file of ours uses.
    case other

    /// The word for it in messages.
    var kind: String {
        switch self {
        case .string: "text"
        case .integer, .number: "a number"
        case .bool: "true or false"
        case .array: "a list"
        case .table: "a table"
        case .other: "a date"
        }
    }

    /// The top table of a file.
    static func parse(_ file: SourceFile) throws(Problem) -> [String: TOMLNode] {
        guard !file.isPacked else { return PackedTOML.table(of: file.text) }
        try refuseTraps(file)
        do {
            return table(try TOMLTable(string: file.text))
        } catch let error as TOMLParseError {
            throw Problem(
                file: "\(file.shownPath):\(error.source.begin.line)", what: "not valid TOML: \(error.description)",
                remedy: "mend the line and try again")
        } catch {
            throw Problem(file: file.shownPath, what: "not valid TOML")
        }
    }

    /// What the parser would take in silence, or not survive: texts cut off at a NUL, and keys of thousands of parts.
    private static func refuseTraps(_ file: SourceFile) throws(Problem) {
        for (index, line) in file.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let place = "\(file.shownPath):\(index + 1)"
            let hasNUL =
                line.contains(0) || (line.contains(0x5C) && String(Substring(line)).contains(/\\u0000|\\U00000000/))
            if hasNUL { throw Problem(file: place, what: "holds a NUL character", remedy: "take it out") }
            let key = line.prefix { $0 != 0x3D && $0 != 0x22 && $0 != 0x27 && $0 != 0x23 }
            if key.count(where: { $0 == 0x2E }) > deepestKey {
                throw Problem(file: place, what: "a key of more than \(deepestKey) parts", remedy: "use fewer tables")
            }
        }
    }

    private static let deepestKey = 32

    private static func table(_ table: TOMLTable) -> [String: TOMLNode] {
        var nodes: [String: TOMLNode] = [:]
        for key in table.keys {
            if let value = table[key] { nodes[key] = node(value) }
        }
        return nodes
    }

    private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
        switch value.type {
        case .string: value.string.map { .string($0) } ?? .other
        case .int: value.int.map { .integer($0) } ?? .other
        case .double: value.double.map { .number($0) } ?? .other
        case .bool: value.bool.map { .bool($0) } ?? .other
        case .array: value.array.map { .array($0.map { node($0) }) } ?? .other
        case .table: value.table.map { .table(table($0)) } ?? .other
        case .date, .time, .dateTime: .other
        }
    }
}
