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
        /// A number of it that was another one before.
        public let contradiction: Contradicted?
    }

    /// A number said twice, differently, in the words of both.
    public struct Contradicted: Equatable, Sendable {
        /// As it was first.
        public let earlier: String
        /// As it was then.
        public let later: String
    }

    /// What the answer shows.
    public let answer: Evidence
    /// The replies so far.
    public let replies: [HeardReply]
    /// What everything said in this question shows.
    public let whole: Evidence
    /// Everything said in this question, the answer first.
    public let text: String
    /// A number that changed between what was said before and the last reply.
    public var contradiction: Contradicted? { replies.last?.contradiction }

    /// Whether something that happened has been told, with an act of the teller's own in it.
    public var tellsCase: Bool {
        ([answer] + replies.map(\.evidence)).contains { !$0.kind.isTheory && $0.has(.ownAction) }
    }

    /// Whether there was said to be no such case, and nobody has asked for the nearest yet.
    var deniesCase: Bool {
        answer.denies && !replies.contains { $0.family == .nearestCase || $0.evidence.has(.ownAction) }
    }

    /// Whether the answer tells how things are or should be, and nothing that happened.
    var isTheory: Bool {
        if answer.kind.isTheory { return !tellsCase }
        return answer.kind == .fragment && answer.lacks(.ownAction) && answer.words >= Self.fewestOfTheory
            && answer.pastShare < Self.pastOfCase && !replies.contains { $0.evidence.has(.ownAction) }
    }

    /// Of fewer words it cannot be told.
    private static let fewestOfTheory = 20
    /// Fragments with fewer verbs of the past were seldom cases.
    private static let pastOfCase = 0.06

    /// Fewer words say nothing.
    private static let fewestWords = 3
    /// So many words of meaning that were not said before tell something, whatever it is.
    private static let fewestNew = 4
    /// A reply this like what was said before repeats it.
    private static let repeating = 0.5
    /// What counts as new in a reply: each is something an interviewer could write down (DOMAIN.md 2.4).
    private static let dataPoints: [Signal] = [
        .ownAction, .metric, .cause, .alternative, .result, .stakeholder, .time, .learning, .customerEvidence, .failure,
        .conflict, .tradeOff, .source, .baseline,
    ]

    /// Listens to a question's answer and replies, each read once.
    public init(_ turn: Turn, by reader: Reader) {
        let answerText = Self.heard(turn.answer?.text ?? "")
        answer = reader.read(answerText)
        var text = answerText
        var whole = answer
        var pieces = [(evidence: answer, offset: 0)]
        var replies: [HeardReply] = []
        for probe in turn.probes {
            guard let reply = probe.reply else { continue }
            let words = Self.heard(reply.text)
            let evidence = reader.read(words)
            let contradiction = reader.contradictions(between: whole, and: evidence).first.map {
                Contradicted(earlier: Self.words(at: $0.earlier, of: text), later: Self.words(at: $0.later, of: words))
            }
            replies.append(
                HeardReply(
                    family: probe.probe.family, evidence: evidence,
                    isDry: Self.isDry(evidence, after: whole, by: reader), contradiction: contradiction))
            pieces.append((evidence, text.utf8.count + 1))
            text += "\n" + words
            whole = Evidence(joining: pieces)
        }
        self.replies = replies
        self.text = text
        self.whole = whole
    }

    /// Nobody says more in one breath than this many bytes; what is pasted beyond is kept, but not listened to.
    private static let mostHeard = 1 << 14

    /// What is listened to of a text.
    static func heard(_ text: String) -> String {
        text.utf8.count <= mostHeard ? text : String(decoding: text.utf8.prefix(mostHeard), as: UTF8.self)
    }

    /// Families asked twice in vain: a gap for the debrief.
    public var gaps: [ID<ProbeFamily>] {
        var dry: [ID<ProbeFamily>: Int] = [:]
        for reply in replies where reply.isDry { dry[reply.family, default: 0] += 1 }
        return dry.filter { $0.value >= 2 }.keys.sorted()
    }

    private static func isDry(_ evidence: Evidence, after said: Evidence, by reader: Reader) -> Bool {
        if evidence.words < fewestWords { return true }
        // Nothing can be told of another language but its length.
        if evidence.isForeign { return false }
        if reader.compare(said, evidence).similarity > repeating { return true }
        return !dataPoints.contains(where: evidence.has) && evidence.newWords(after: said) < fewestNew
    }

    static func words(at span: Span, of text: String) -> String {
        String(decoding: text.utf8.dropFirst(span.start).prefix(span.end - span.start), as: UTF8.self)
    }
}
