public import Reading

/// What reading found in one question after the round: never a grade, only what is there, what is missing, and where.
public struct TurnReview: Equatable, Sendable {
    /// What the answer shows.
    public let answer: Evidence
    /// What to look at again, the most needed first.
    public let findings: [Finding]
    /// By follow-up, whether the reply brought nothing new; nil where there is none.
    public let isDry: [Bool?]
    /// Families asked twice in vain.
    public let gaps: [ID<ProbeFamily>]
    /// By follow-up, a number of the reply that was another one before, in the words of both.
    public let contradictions: [Hearing.Contradicted?]
    /// What an interviewer could have written down, in the order in which it was said.
    public let points: [DataPoint]
    /// How many whys in a row the answer withstood; nil where none were asked in a row.
    public let depth: Int?

    /// Reviews one question of a round.
    ///
    /// - Parameters:
    ///   - turn: the question with what was said to it.
    ///   - question: the question of the pack, where it is still there.
    ///   - isBarrage: whether whys were asked in a row.
    ///   - reader: what reads.
    public init(_ turn: Turn, of question: Question?, isBarrage: Bool, by reader: Reader) {
        let hearing = Hearing(turn, by: reader)
        answer = hearing.answer
        findings = Finding.findings(in: turn, heard: hearing, of: question, by: reader)
        points = DataPoint.points(in: hearing.whole, of: hearing.text)
        gaps = hearing.gaps
        var replies = hearing.replies.makeIterator()
        isDry = turn.probes.map { $0.reply == nil ? nil : replies.next()?.isDry }
        var heard = hearing.replies.makeIterator()
        contradictions = turn.probes.map { $0.reply == nil ? nil : heard.next()?.contradiction }
        depth = isBarrage ? Barrage.depth(of: turn, by: reader) : nil
    }

    /// A question that was not answered in words.
    private init(unread turn: Turn, by reader: Reader) {
        answer = reader.read("")
        findings = []
        points = []
        isDry = turn.probes.map { _ in nil }
        gaps = []
        contradictions = turn.probes.map { _ in nil }
        depth = nil
    }

    /// The shares of the answer's words, 0 to 1 in thousandths, by the letter of the segment; those without any left out.
    public var segmentShares: [String: Double] {
        let shares = Segment.allCases.map { ($0.rawValue, (answer.share(of: $0) * 1000).rounded() / 1000) }
        return Dictionary(shares.filter { $0.1 > 0 }) { first, _ in first }
    }

    /// The findings that the user has not put away.
    public func openFindings(in turn: Turn) -> [Finding] { findings.filter { !turn.dismissed.contains($0.id) } }

    /// Reviews of all questions of a round.
    public static func reviews(of round: Round, library: Library, ignoring ignored: Set<Signal>) -> [TurnReview] {
        var reader = library.reader
        reader.ignored = ignored
        let questions = library.pack(round.plan.pack)?.questions ?? []
        return round.turns.enumerated().map { number, turn in
            // A choice of letters is no answer that could be read.
            if turn.question.exhibit != nil { return TurnReview(unread: turn, by: reader) }
            return TurnReview(
                turn, of: questions.first { $0.id == turn.question.id },
                isBarrage: round.plan.step(number).chain != nil, by: reader)
        }
    }

    /// Whether the story came through without a dry reply and without a contradiction: at least nine kinds of follow-up
    /// were asked and answered (DOMAIN.md, section 6, R11).
    public func isPokeTested(_ turn: Turn) -> Bool {
        Set(turn.probes.filter { $0.reply != nil }.map(\.probe.family)).count >= Self.leastFamilies
            && !isDry.contains(true) && !contradictions.contains { $0 != nil }
    }

    private static let leastFamilies = 9
}
