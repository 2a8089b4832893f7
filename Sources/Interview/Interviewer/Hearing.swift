public import Reading

/// What the interviewer has heard in one question: the answer, the replies, and how they go together.
public struct Hearing: Equatable, Sendable {
    /// A reply and what it brought.
    public struct HeardReply: Equatable, Sendable {
        /// What it replied to.
        public let family: ID<ProbeFamily>
        /// What it shows.
        public let evidence: Evidence
        /// Whether it brought nothing that had not been said.
        public let isDry: Bool
    }

    /// What the answer shows.
    public let answer: Evidence
    /// The replies so far.
    public let replies: [HeardReply]
    /// What everything said in this question shows.
    public let whole: Evidence
    /// Everything said in this question, the answer first.
    public let text: String
    /// A number that changed between what was said before and the last reply, in the words of both.
    public let contradiction: (earlier: String, later: String)?

    /// Fewer words say nothing.
    private static let fewestWords = 5
    /// A reply this like what was said before repeats it.
    private static let repeating = 0.5
    /// What counts as new in a reply: each is something an interviewer could write down (DOMAIN.md 2.4).
    private static let dataPoints: [Signal] = [
        .ownAction, .metric, .cause, .alternative, .result, .stakeholder, .time, .learning, .customerEvidence, .failure,
        .conflict, .tradeOff, .source, .baseline,
    ]

    /// Listens to a question's answer and replies.
    public init(_ turn: Turn, by reader: Reader) {
        let answerText = turn.answer?.text ?? ""
        answer = reader.read(answerText)
        var said = answerText
        var replies: [HeardReply] = []
        var contradiction: (earlier: String, later: String)?
        for probe in turn.probes {
            guard let reply = probe.reply else { continue }
            let evidence = reader.read(reply.text)
            replies.append(
                HeardReply(
                    family: probe.probe.family, evidence: evidence,
                    isDry: Self.isDry(evidence, reply.text, after: said, by: reader)))
            contradiction = reader.contradictions(between: said, and: reply.text).first.map {
                (Self.words(at: $0.earlier, of: said), Self.words(at: $0.later, of: reply.text))
            }
            said += "\n" + reply.text
        }
        self.replies = replies
        self.contradiction = contradiction
        text = said
        whole = replies.isEmpty ? answer : reader.read(said)
    }

    /// Families asked twice in vain: a gap for the debrief.
    public var gaps: [ID<ProbeFamily>] {
        var dry: [ID<ProbeFamily>: Int] = [:]
        for reply in replies where reply.isDry { dry[reply.family, default: 0] += 1 }
        return dry.filter { $0.value >= 2 }.keys.sorted()
    }

    private static func isDry(_ evidence: Evidence, _ text: String, after said: String, by reader: Reader) -> Bool {
        if evidence.words < fewestWords { return true }
        // Nothing can be told of another language but its length.
        if evidence.isForeign { return false }
        if !dataPoints.contains(where: evidence.has) { return true }
        return reader.compare(said, text).similarity > repeating
    }

    static func words(at span: Span, of text: String) -> String {
        String(decoding: text.utf8.dropFirst(span.start).prefix(span.end - span.start), as: UTF8.self)
    }

    public static func == (left: Hearing, right: Hearing) -> Bool {
        left.text == right.text && left.answer == right.answer && left.replies == right.replies
    }
}
