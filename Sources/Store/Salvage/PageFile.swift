import Foundation

/// The pages of a SQLite file as they lie on disk, those of its write-ahead log laid over them: the way to words that
/// SQLite will no longer read itself.
///
/// After "Database File Format" (sqlite.org/fileformat2.html), sections 1.3 and 4.
struct PageFile {
    /// Bytes in a page.
    let pageSize: Int
    /// Bytes of a page that are not reserved at its end.
    let usableSize: Int
    private let file: [UInt8]
    private let log: [UInt8]
    /// Where in the log the newest state of a page stands.
    private let newest: [Int: Int]

    private static let magic = Array("SQLite format 3\0".utf8)
    /// What our stores are made of, where the file no longer tells.
    private static let ownPageSize = 4096

    /// Reads a file and the log beside it.
    init(at url: URL) throws {
        file = [UInt8](try Data(contentsOf: url))
        let header = file.prefix(100)
        let told = header.count < 100 ? 0 : Int(header[16]) << 8 | Int(header[17])
        let isTold = header.starts(with: Self.magic) && (512...32_768).contains(told) && told & (told - 1) == 0
        pageSize = isTold ? told : told == 1 && header.starts(with: Self.magic) ? 65_536 : Self.ownPageSize
        usableSize = isTold && header[20] < 64 ? pageSize - Int(header[20]) : pageSize
        log = (try? Data(contentsOf: URL(fileURLWithPath: url.path + "-wal"))).map { [UInt8]($0) } ?? []
        newest = Self.committed(in: log, pageSize: pageSize)
    }

    /// The numbers of the pages there are.
    var pageNumbers: ClosedRange<Int> { 1...max(1, (file.count + pageSize - 1) / pageSize, newest.keys.max() ?? 0) }

    /// The bytes of a page, or nil where there is none; one cut short ends in noughts.
    func page(_ number: Int) -> [UInt8]? {
        if let place = newest[number] { return Array(log[place..<(place + pageSize)]) }
        let start = (number - 1) * pageSize
        guard number >= 1, start < file.count else { return nil }
        let bytes = Array(file[start..<min(file.count, start + pageSize)])
        return bytes + [UInt8](repeating: 0, count: pageSize - bytes.count)
    }

    /// Where the last committed state of each page stands in a write-ahead log.
    private static func committed(in log: [UInt8], pageSize: Int) -> [Int: Int] {
        guard log.count >= 32 else { return [:] }
        let salt = log[16..<24]
        var (committed, waiting): ([Int: Int], [Int: Int]) = ([:], [:])
        var frame = 32
        while frame + 24 + pageSize <= log.count, log[(frame + 8)..<(frame + 16)] == salt {
            waiting[Bytes.number(log, at: frame, bytes: 4)] = frame + 24
            if Bytes.number(log, at: frame + 4, bytes: 4) > 0 {
                committed.merge(waiting) { $1 }
                waiting = [:]
            }
            frame += 24 + pageSize
        }
        return committed
    }
}

/// Numbers as SQLite writes them, the greatest byte first.
enum Bytes {
    /// An unsigned number of so many bytes; nought beyond the end.
    static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
        guard place >= 0, place + count <= bytes.count else { return 0 }
        return bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of one to nine bytes, and the place behind it; nil beyond the end.
    static func varint(_ bytes: some RandomAccessCollection<UInt8>, at place: Int) -> (value: Int64, next: Int)? {
        var value: UInt64 = 0
        for index in 0..<9 {
            guard place + index < bytes.count else { return nil }
            let byte = bytes[bytes.index(bytes.startIndex, offsetBy: place + index)]
            if index == 8 { return (Int64(bitPattern: value << 8 | UInt64(byte)), place + 9) }
            value = value << 7 | UInt64(byte & 0x7F)
            if byte < 0x80 { return (Int64(bitPattern: value), place + index + 1) }
        }
        return nil
    }
}
