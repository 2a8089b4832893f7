import Foundation
public import Interview

/// The JSON that scripts may rely on. Fields are added, never renamed.
public enum TranscriptJSON {
    /// The list of transcripts.
    public static func list(_ summaries: [TranscriptSummary]) throws(StoreError) -> String {
        try text(summaries.map(TranscriptEntry.init))
    }

    /// One transcript, whole.
    ///
    /// - Parameter reviews: what reading found, by question; none: only what was said.
    public static func document(
        _ transcript: Transcript, _ summary: TranscriptSummary, reviews: [TurnReview] = []
    ) throws(StoreError) -> String {
        try text(TranscriptDocument(transcript, TranscriptEntry(summary), reviews))
    }

    /// Places that a search found.
    public static func hits(_ hits: [SearchHit]) throws(StoreError) -> String {
        try text(hits.map(Hit.init))
    }

    private static func text(_ value: some Encodable) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
        } catch {
            throw .unreadableTranscript("", detail: "\(error)")
        }
    }

    /// JSON escapes the old controls by itself; newer ones and those that turn the reading direction are escaped here,
    /// so that the output can be looked at in a terminal.
    static func escaped(_ json: String) -> String {
        var text = ""
        for scalar in json.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar.value >= 0x7F, .format, .lineSeparator, .paragraphSeparator:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private struct Hit: Encodable {
        let id, startedAt, principle, preset: String
        /// From 1.
        let question: Int
        let kind: SearchHit.Kind
        let offsetMs: Int
        let snippet: [SnippetPart]

        init(_ hit: SearchHit) {
            id = hit.transcript.rawValue
            startedAt = time(hit.startedAt, hit.utcOffset)
            (principle, preset) = (hit.principle.rawValue, hit.preset.rawValue)
            (question, kind, offsetMs) = (hit.question + 1, hit.kind, hit.offset.milliseconds)
            snippet = hit.snippet
        }
    }

    static func time(_ wall: Int, _ utcOffset: Int) -> String {
        CivilTime(wall: wall, utcOffset: utcOffset).iso8601
    }
}
