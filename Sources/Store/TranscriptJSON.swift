import Foundation
public import Interview

/// The JSON that scripts may rely on. Fields are added, never renamed.
public enum TranscriptJSON {
    /// The list of transcripts.
    public static func list(_ summaries: [TranscriptSummary]) throws(StoreError) -> String {
        try text(summaries.map(Entry.init))
    }

    /// One transcript, whole.
    public static func document(_ transcript: Transcript, _ summary: TranscriptSummary) throws(StoreError) -> String {
        try text(Document(transcript, summary))
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

    private struct Entry: Encodable {
        let id, startedAt, status, preset, pack, interviewer, input: String
        let endedAt: String?
        let principles: [String]
        let questions, probes, words, durationMs: Int

        init(_ summary: TranscriptSummary) {
            id = summary.id.rawValue
            startedAt = time(summary.startedAt, summary.utcOffset)
            endedAt = summary.endedAt.map { time($0, summary.utcOffset) }
            status = summary.status.rawValue
            preset = summary.plan.preset.rawValue
            pack = summary.plan.pack.rawValue
            interviewer = summary.plan.interviewer.rawValue
            input = summary.plan.input.rawValue
            principles = summary.principles.map(\.rawValue)
            (questions, probes, words) = (summary.questions, summary.probes, summary.words)
            durationMs = summary.duration
        }
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

    private struct Document: Encodable {
        struct Question: Encodable {
            let id, principle, kind, ask: String
            let startedMs, thinkMs: Int
            let answerMs: Int?
            let answer: String?
            let story: String?
            let probes: [Probe]
            let findings: [String]
            let selfRating: Int?
        }

        struct Probe: Encodable {
            let family, ask, reason: String
            let level, askedMs: Int
            let reply: String?
            let replyMs: Int?
        }

        let entry: Entry
        let seed: UInt64
        let questions: [Question]
        let draft: String?

        init(_ transcript: Transcript, _ summary: TranscriptSummary) {
            let round = transcript.round
            entry = Entry(summary)
            seed = transcript.plan.seed
            questions = round.turns.map(Self.question)
            draft = round.draft.isEmpty ? nil : round.draft.text
        }

        func encode(to encoder: any Encoder) throws {
            enum Key: String, CodingKey { case seed, questions, draft, questionCount }
            // The head has the fields of the list; `questions` is the list of them here instead of their number.
            try entry.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(seed, forKey: .seed)
            try container.encode(questions, forKey: .questions)
            try container.encodeIfPresent(draft, forKey: .draft)
        }

        private static func question(_ turn: Turn) -> Question {
            Question(
                id: turn.question.id.rawValue, principle: turn.question.principle.rawValue,
                kind: turn.question.kind.rawValue, ask: turn.question.ask, startedMs: turn.askedAt.milliseconds,
                thinkMs: turn.thinkTime, answerMs: turn.answer?.duration, answer: turn.answer?.text, story: nil,
                probes: turn.probes.map(probe), findings: [], selfRating: turn.rating)
        }

        private static func probe(_ probe: ProbeTurn) -> Probe {
            Probe(
                family: probe.probe.family.rawValue, ask: probe.probe.ask, reason: probe.probe.reason,
                level: probe.probe.level, askedMs: probe.askedAt.milliseconds, reply: probe.reply?.text,
                replyMs: probe.reply?.duration)
        }
    }

    private static func time(_ wall: Int, _ utcOffset: Int) -> String {
        CivilTime(wall: wall, utcOffset: utcOffset).iso8601
    }
}
