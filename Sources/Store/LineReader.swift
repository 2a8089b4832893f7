import GRDB
import Interview

/// Reads the lines of the list of transcripts.
///
/// Plans are mostly alike but for the number that chance began with, and to decode one takes longer than all the rest of
/// a line: of those alike only the first is decoded.
final class LineReader {
    private var plans: [String: RoundPlan] = [:]
    private var principles: [String: [ID<Principle>]] = [:]

    /// A line from a row of the table `transcript`.
    func line(_ row: Row) throws -> TranscriptSummary {
        TranscriptSummary(
            id: ID(try row.value("id")), startedAt: try row.value("startedAt"), utcOffset: try row.value("utcOffset"),
            endedAt: Int.fromDatabaseValue(row["endedAt"] ?? .null),
            status: TranscriptStatus(rawValue: try row.value("status")) ?? .interrupted,
            plan: try plan(try row.value("plan")), principles: try principles(try row.value("principles")),
            questions: try row.value("questions"), probes: try row.value("probes"), words: try row.value("words"),
            duration: try row.value("duration"), tags: try row.tags, note: row.note)
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
        let key = Array("\"seed\":".utf8)
        let bytes = Array(text.utf8)
        // Names in a plan cannot hold an unescaped quote, so the first such place is the field itself.
        guard let start = bytes.indices.first(where: { bytes[$0] == key[0] && bytes[$0...].starts(with: key) }) else {
            return nil
        }
        let digits = bytes[(start + key.count)...].prefix { (0x30...0x39).contains($0) }
        guard let seed = UInt64(String(decoding: digits, as: UTF8.self)) else { return nil }
        return (String(decoding: bytes[..<digits.startIndex] + bytes[digits.endIndex...], as: UTF8.self), seed)
    }
}

extension Row {
    /// The marks of a transcript; none in a store from before there were any.
    var tags: [String] {
        get throws {
            guard let text = String.fromDatabaseValue(self["tags"] ?? .null), text != "[]" else { return [] }
            return try Coding.decode(from: text)
        }
    }

    /// The note on a transcript; empty in a store from before there were any.
    var note: String { String.fromDatabaseValue(self["note"] ?? .null) ?? "" }
}
