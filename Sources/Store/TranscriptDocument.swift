import Interview

/// A line of the list of transcripts, as scripts see it.
struct TranscriptEntry: Encodable {
    let id, startedAt, status, preset, pack, interviewer, input: String
    let endedAt: String?
    let principles: [String]
    let questions, probes, words, durationMs: Int
    let tags: [String]
    let note: String

    init(_ summary: TranscriptSummary) {
        id = summary.id.rawValue
        startedAt = TranscriptJSON.time(summary.startedAt, summary.utcOffset)
        endedAt = summary.endedAt.map { TranscriptJSON.time($0, summary.utcOffset) }
        status = summary.status.rawValue
        preset = summary.plan.preset.rawValue
        pack = summary.plan.pack.rawValue
        interviewer = summary.plan.interviewer.rawValue
        input = summary.plan.input.rawValue
        principles = summary.principles.map(\.rawValue)
        (questions, probes, words) = (summary.questions, summary.probes, summary.words)
        durationMs = summary.duration
        (tags, note) = (summary.tags, summary.note)
    }
}

/// One transcript with all that is known of it, as scripts see it.
struct TranscriptDocument: Encodable {
    struct Question: Encodable {
        let id, principle, kind, ask: String
        let startedMs, thinkMs: Int
        let answerMs: Int?
        let answer: String?
        let story: String?
        let probes: [Probe]
        let findings: [FoundGap]
        let selfRating: Int?
        /// The look back after the answer: yes, partly or no, by check.
        let checks: [String: String]
        /// Shares of the answer's words, by segment, 0 to 1.
        let segments: [String: Double]
        /// Families asked twice in vain.
        let gaps: [String]
        /// Whys in a row that the answer withstood.
        let depth: Int?
        let pokeTested: Bool
        let remarks: [String]
        let exhibit: AskedExhibit?
    }

    struct FoundGap: Encodable {
        let id, question: String
        let dismissed: Bool
    }

    struct Probe: Encodable {
        let family, ask, reason: String
        let level, askedMs: Int
        let reply: String?
        let replyMs: Int?
        /// Whether the reply brought nothing new; absent where that was not looked at.
        let dry: Bool?
        /// A number that was another one before, in the words of both.
        let contradiction: Changed?
    }

    struct Changed: Encodable {
        let earlier, later: String
    }

    struct PanelVote: Encodable {
        /// From 1; absent: the user's own.
        let sitting: Int?
        let interviewer: String?
        /// From 1, strongly against, to 4, strongly in favour. Ours, and no forecast.
        let vote: Int
        let revote: Bool
        let reason: String
        let points: [String: Int]
    }

    private let entry: TranscriptEntry
    private let seed: UInt64
    private let questions: [Question]
    private let draft: String?
    private let rubric: [String: Int]
    private let rubricBefore: [String: Int]
    private let votes: [PanelVote]

    init(_ transcript: Transcript, _ entry: TranscriptEntry, _ reviews: [TurnReview]) {
        let round = transcript.round
        self.entry = entry
        seed = transcript.plan.seed
        questions = round.turns.enumerated().map { number, turn in
            Self.question(turn, number < reviews.count ? reviews[number] : nil)
        }
        draft = round.draft.isEmpty ? nil : round.draft.text
        func byName(_ scores: [ID<Rubric.Dimension>: Int]) -> [String: Int] {
            Dictionary(scores.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        }
        rubric = byName(round.assessments)
        rubricBefore = byName(round.firstAssessments)
        votes = round.votes.map { vote in
            PanelVote(
                sitting: vote.sitting.map { $0 + 1 },
                interviewer: vote.sitting.map { sitting in
                    let first = round.plan.questions(ofSitting: sitting).lowerBound
                    return round.plan.interviewer(of: first).rawValue
                }, vote: vote.vote.rawValue, revote: vote.isRevote, reason: vote.reason, points: vote.points)
        }
    }

    private enum Key: String, CodingKey {
        case seed, questions, draft, rubric, rubricBefore, votes
    }

    func encode(to encoder: any Encoder) throws {
        // The head has the fields of the list; `questions` is the list of them here instead of their number.
        try entry.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(seed, forKey: .seed)
        try container.encode(questions, forKey: .questions)
        try container.encodeIfPresent(draft, forKey: .draft)
        try container.encode(rubric, forKey: .rubric)
        try container.encode(rubricBefore, forKey: .rubricBefore)
        try container.encode(votes, forKey: .votes)
    }

    private static func question(_ turn: Turn, _ review: TurnReview?) -> Question {
        let checks = turn.checks.map { ($0.key.rawValue, $0.value.rawValue) }
        return Question(
            id: turn.question.id.rawValue, principle: turn.question.principle.rawValue,
            kind: turn.question.kind.rawValue, ask: turn.question.ask, startedMs: turn.askedAt.milliseconds,
            thinkMs: turn.thinkTime, answerMs: turn.answer?.duration, answer: turn.answer?.text, story: turn.story,
            probes: turn.probes.enumerated().map { probe($1, $0, review) },
            findings: (review?.findings ?? []).map { finding in
                FoundGap(
                    id: finding.id.rawValue, question: finding.question, dismissed: turn.dismissed.contains(finding.id))
            }, selfRating: turn.rating, checks: Dictionary(checks) { first, _ in first },
            segments: review?.segmentShares ?? [:], gaps: (review?.gaps ?? []).map(\.rawValue),
            depth: review?.depth, pokeTested: turn.isPokeTested, remarks: turn.remarks.map(\.text),
            exhibit: turn.question.exhibit)
    }

    private static func probe(_ probe: ProbeTurn, _ number: Int, _ review: TurnReview?) -> Probe {
        let isDry = review.flatMap { number < $0.isDry.count ? $0.isDry[number] : nil }
        let changed = review.flatMap { number < $0.contradictions.count ? $0.contradictions[number] : nil }
        return Probe(
            family: probe.probe.family.rawValue, ask: probe.probe.ask, reason: probe.probe.reason,
            level: probe.probe.level, askedMs: probe.askedAt.milliseconds, reply: probe.reply?.text,
            replyMs: probe.reply?.duration, dry: isDry,
            contradiction: changed.map { Changed(earlier: $0.earlier, later: $0.later) })
    }
}
