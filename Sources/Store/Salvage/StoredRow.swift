/// A row as it lies in a leaf of some table or index, whichever it belongs to.
struct StoredRow {
    /// A column's value; numbers that are not whole and blobs are of no table of ours.
    enum Value: Equatable {
        case null
        case integer(Int)
        case text(String)
        case other
    }

    /// The row's key, where it comes from a table that has one beside its columns.
    let key: Int?
    let values: [Value]

    /// All rows that can be read from a page, wherever in the file it belongs.
    static func all(on number: Int, of file: PageFile) -> [StoredRow] {
        guard let page = file.page(number) else { return [] }
        let head = number == 1 ? 100 : 0
        guard let kind = PageKind(rawValue: page[head]) else { return [] }
        let count = Bytes.number(page, at: head + 3, bytes: 2)
        let pointers = head + (kind == .indexInterior ? 12 : 8)
        return (0..<count).compactMap { index in
            let pointer = pointers + index * 2
            guard pointer + 2 <= page.count else { return nil }
            return row(at: Bytes.number(page, at: pointer, bytes: 2), page, kind, file)
        }
    }

    /// Pages that hold rows.
    private enum PageKind: UInt8 {
        case indexInterior = 0x02
        case indexLeaf = 0x0A
        case tableLeaf = 0x0D
    }

    private static func row(at place: Int, _ page: [UInt8], _ kind: PageKind, _ file: PageFile) -> StoredRow? {
        // The page of smaller rows stands before a row that is not in a leaf.
        let start = kind == .indexInterior ? place + 4 : place
        guard let size = Bytes.varint(page, at: start), (1...Self.largest).contains(size.value) else { return nil }
        var next = size.next
        var key: Int?
        if kind == .tableLeaf {
            guard let told = Bytes.varint(page, at: next) else { return nil }
            (key, next) = (Int(told.value), told.next)
        }
        let limits = (kind == .tableLeaf, file.usableSize)
        guard let payload = payload(of: Int(size.value), at: next, page, limits, file) else { return nil }
        return values(of: payload).map { StoredRow(key: key, values: $0) }
    }

    /// More than any row of ours, in bytes.
    private static let largest: Int64 = 1 << 28

    /// A row's bytes: what stands on the page, and the rest from the pages that it runs over to.
    private static func payload(
        of size: Int, at place: Int, _ page: [UInt8], _ limits: (isTable: Bool, usable: Int), _ file: PageFile
    ) -> [UInt8]? {
        let usable = limits.usable
        let most = limits.isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
        let least = (usable - 12) * 32 / 255 - 23
        let wanted = least + (size - least) % (usable - 4)
        let local = size <= most ? size : wanted <= most ? wanted : least
        guard place + local <= page.count else { return nil }
        var bytes = Array(page[place..<(place + local)])
        var next = size <= most ? 0 : Bytes.number(page, at: place + local, bytes: 4)
        // A chain that leads round in a circle ends when the row is full.
        while bytes.count < size {
            guard next > 0, let more = file.page(next) else { return nil }
            bytes += more[4..<min(usable, 4 + size - bytes.count)]
            next = Bytes.number(more, at: 0, bytes: 4)
        }
        return bytes
    }

    private static func values(of payload: [UInt8]) -> [Value]? {
        guard let head = Bytes.varint(payload, at: 0), head.value <= payload.count, head.value > 0 else { return nil }
        var (place, body) = (head.next, Int(head.value))
        var values: [Value] = []
        while place < Int(head.value) {
            guard let type = Bytes.varint(payload, at: place), let length = length(of: type.value),
                body + length <= payload.count
            else { return nil }
            values.append(value(of: type.value, payload[body..<(body + length)]))
            (place, body) = (type.next, body + length)
        }
        return values
    }

    /// How many bytes a value of a type takes.
    private static func length(of type: Int64) -> Int? {
        switch type {
        case 0, 8, 9: 0
        case 1...4: Int(type)
        case 5: 6
        case 6, 7: 8
        case 12...(largest * 2): Int(type - 12) / 2
        default: nil
        }
    }

    private static func value(of type: Int64, _ bytes: ArraySlice<UInt8>) -> Value {
        switch type {
        case 0: return .null
        case 8, 9: return .integer(Int(type - 8))
        case 1...6:
            let isNegative = (bytes.first ?? 0) >= 0x80
            return .integer(bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) })
        case 13... where type % 2 == 1: return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .other
        default: return .other
        }
    }
}
