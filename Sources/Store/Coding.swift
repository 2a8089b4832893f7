import Foundation
import Interview

/// How values are written into columns: JSON with its keys in order, so that equal values are equal bytes.
enum Coding {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// An event. Nearly all are single letters typed, written as `encode` writes them: those are read without the
    /// decoder, which takes twenty times as long.
    static func event(from text: String) throws -> RoundEvent {
        var text = text
        let edit = text.withUTF8 { bytes -> Edit? in
            var rest = PlainEdit(bytes)
            return rest.edit()
        }
        return try edit.map { .edited($0) } ?? decode(from: text)
    }
}

/// Reads `{"end":1,"start":1,"type":"edited","with":"a"}`, and nothing that is written otherwise or has escapes in it.
private struct PlainEdit {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func edit() -> Edit? {
        guard skip(#"{"end":"#), let end = number(), skip(#","start":"#), let start = number(),
            skip(#","type":"edited","with":""#)
        else { return nil }
        let with = bytes[place...].prefix { $0 != 0x22 && $0 != 0x5C }
        guard with.endIndex + 2 == bytes.count, bytes[with.endIndex] == 0x22, bytes[with.endIndex + 1] == 0x7D else {
            return nil
        }
        return Edit(start: start, end: end, text: String(decoding: with, as: UTF8.self))
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    /// A number of at most ten digits.
    private mutating func number() -> Int? {
        let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
        guard (1...10).contains(digits.count) else { return nil }
        place = digits.endIndex
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
