import GRDB
import Interview

/// The columns of the table `transcript`, in order.
enum TranscriptColumn: Int {
    case key, id, startedAt, utcOffset, endedAt, status, plan, principles, questions, probes, words, duration, deletedAt
    case tags, note
}

/// Reads the lines of the list of transcripts from rows with all their columns.
///
/// Plans are mostly alike but for the number that chance began with, and to decode one takes longer than all the rest of
/// a line: of those alike only the first is decoded.
final class SummaryReader {
    private var plans: [String: RoundPlan] = [:]
    private var principles: [String: [ID<Principle>]] = [:]

    /// A line from a row.
    func line(_ row: Row) throws -> TranscriptSummary {
        TranscriptSummary(
            id: ID(try row.value(.id)), startedAt: try row.value(.startedAt), utcOffset: try row.value(.utcOffset),
            endedAt: try? row.value(.endedAt),
            status: TranscriptStatus(rawValue: try row.value(.status)) ?? .interrupted,
            plan: try plan(try row.value(.plan)), principles: try principles(try row.value(.principles)),
            questions: try row.value(.questions), probes: try row.value(.probes), words: try row.value(.words),
            duration: try row.value(.duration), tags: try row.tags, note: row.note)
    }

    private func plan(_ text: String) throws -> RoundPlan {
        guard let parts = Self.withoutSeed(text) else { return try Coding.decode(from: text) }
        if var plan = plans[parts.rest] {
            plan.seed = parts.seed
            return plan
        }
        let plan: RoundPlan = try Coding.decode(from: text)
        plans[parts.rest] = plan
        return plan
    }

    private func principles(_ text: String) throws -> [ID<Principle>] {
        if let known = principles[text] { return known }
        let decoded: [ID<Principle>] = try Coding.decode(from: text)
        principles[text] = decoded
        return decoded
    }

    /// The plan's text without the digits of its seed; nil where it is not written as we write it.
    private static func withoutSeed(_ text: String) -> (rest: String, seed: UInt64)? {
        var text = text
        return text.withUTF8 { bytes in
            let key: StaticString = "\"seed\":"
            // Names in a plan cannot hold an unescaped quote, so the first such place is the field itself.
            let wanted = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
            let found = bytes.indices.dropLast(wanted.count).first { place in
                bytes[place] == wanted[0] && bytes[place + 1] == wanted[1] && bytes[place...].starts(with: wanted)
            }
            guard let start = found.map({ $0 + wanted.count }) else { return nil }
            var (end, seed) = (start, 0 as UInt64)
            while end < bytes.count, case let digit = bytes[end] &- 0x30, digit < 10 {
                let (tens, isTooGreat) = seed.multipliedReportingOverflow(by: 10)
                let (sum, isGreater) = tens.addingReportingOverflow(UInt64(digit))
                if isTooGreat || isGreater { return nil }
                (seed, end) = (sum, end + 1)
            }
            if end == start { return nil }
            let rest = String(unsafeUninitializedCapacity: bytes.count - (end - start)) { room in
                let next = room.update(fromContentsOf: bytes[..<start])
                return room[next...].update(fromContentsOf: bytes[end...])
            }
            return (rest, seed)
        }
    }
}

extension Row {
    /// A column's value in a row with all columns of the table `transcript`.
    fileprivate func value<Value: DatabaseValueConvertible>(_ column: TranscriptColumn) throws -> Value {
        guard column.rawValue < count, let value = Value.fromDatabaseValue(self[column.rawValue]) else {
            throw StoreError.unreadableTranscript("", detail: "the column \(column) holds something else")
        }
        return value
    }

    /// The marks of a transcript; none in a store from before there were any.
    var tags: [String] {
        get throws {
            guard let text: String = try? value(.tags), text != "[]" else { return [] }
            return try Coding.decode(from: text)
        }
    }

    /// The note on a transcript; empty in a store from before there were any.
    var note: String { (try? value(.note)) ?? "" }
}
