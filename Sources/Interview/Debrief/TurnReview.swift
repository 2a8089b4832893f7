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
        gaps = hearing.gaps
        var replies = hearing.replies.makeIterator()
        isDry = turn.probes.map { $0.reply == nil ? nil : replies.next()?.isDry }
        var heard = hearing.replies.makeIterator()
        contradictions = turn.probes.map { $0.reply == nil ? nil : heard.next()?.contradiction }
        depth = isBarrage ? Barrage.depth(of: turn, by: reader) : nil
    }

    /// Reviews of all questions of a round.
    public static func reviews(of round: Round, library: Library, ignoring ignored: Set<Signal>) -> [TurnReview] {
        var reader = library.reader
        reader.ignored = ignored
        let questions = library.pack(round.plan.pack)?.questions ?? []
        return round.turns.enumerated().map { number, turn in
            TurnReview(
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
