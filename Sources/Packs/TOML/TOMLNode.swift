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
