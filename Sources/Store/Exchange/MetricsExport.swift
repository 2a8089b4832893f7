public import Interview

/// What can be counted about answers, as CSV (RFC 4180): a row for each question that was asked.
public enum MetricsExport {
    private static let columns = [
        "transcript", "started_at", "pack", "preset", "interviewer", "input", "question_number", "question",
        "principle",
        "kind", "story", "think_ms", "first_key_ms", "answer_ms", "answer_limit_ms", "words", "end", "follow_ups",
        "replies", "reply_words", "reply_ms", "own_rating", "tags", "note",
    ]

    /// The names of the columns.
    public static let head = columns.joined(separator: ",") + "\r\n"

    /// The rows of one transcript.
    public static func rows(_ transcript: Transcript) -> String {
        let plan = transcript.plan
        let started = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset).iso8601
        return transcript.round.turns.enumerated().map { number, turn in
            let replies = turn.probes.compactMap(\.reply)
            let fields: [String?] = [
                transcript.id.rawValue, started, plan.pack.rawValue, plan.preset.rawValue, plan.interviewer.rawValue,
                plan.input.rawValue, "\(number + 1)", turn.question.id.rawValue, turn.question.principle.rawValue,
                turn.question.kind.rawValue, turn.story, "\(turn.thinkTime)",
                turn.answer?.untilFirstKey.map { "\($0)" }, turn.answer.map { "\($0.duration)" },
                "\(plan.answerLimit)", turn.answer.map { "\($0.wordCount)" }, turn.answer?.cause.rawValue,
                "\(turn.probes.count)", "\(replies.count)", "\(replies.reduce(0) { $0 + $1.wordCount })",
                "\(replies.reduce(0) { $0 + $1.duration })", turn.rating.map { "\($0)" },
                transcript.tags.joined(separator: ", "), transcript.note,
            ]
            return fields.map { field($0 ?? "") }.joined(separator: ",") + "\r\n"
        }.joined()
    }

    private static func field(_ text: String) -> String {
        var text = text.legible
        // A spreadsheet would take such a text for a formula.
        if let first = text.first, "=+-@\t".contains(first), Int(text) == nil { text = "'" + text }
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
