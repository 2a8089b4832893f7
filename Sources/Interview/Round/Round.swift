/// A round as it stands: what its events so far have made of it.
///
/// `decide` (in Round+Decide.swift) holds every choice, `apply` (in Round+Apply.swift) holds none.
public struct Round: Equatable, Sendable {
    /// What was agreed before it began.
    public let plan: RoundPlan
    /// What is going on.
    public internal(set) var phase: Phase = .briefing
    /// The questions so far, with what was said to each.
    public internal(set) var turns: [Turn] = []
    /// The text in the box.
    public internal(set) var draft = Draft()
    /// Where the last change of the text ended, as a UTF-8 offset: a replay shows the cursor there.
    public internal(set) var caret = 0
    /// When the box was first typed into in this phase.
    public internal(set) var firstKeyAt: Offset?
    /// When this phase began.
    public internal(set) var phaseStartedAt = Offset.zero
    /// Since when the clock stands still, or nil while it runs.
    public internal(set) var pausedAt: Offset?
    /// How long it has stood still in this phase before, in milliseconds.
    public internal(set) var pausedInPhase = 0
    /// The offset of the last event.
    public internal(set) var lastOffset = Offset.zero
    /// How it ended, or nil while it goes on.
    public internal(set) var ending: RoundEnding?
    /// The user's own ratings of the whole, by dimension, as they were given before any finding was seen.
    public internal(set) var firstAssessments: [ID<Rubric.Dimension>: Int] = [:]
    /// The same as they stand now.
    public internal(set) var assessments: [ID<Rubric.Dimension>: Int] = [:]
    /// The votes of a loop, in the order in which they were written down.
    public internal(set) var votes: [CastVote] = []
    /// How long an answer given aloud took, in milliseconds, while it is written down.
    var spokenTime: Int?

    /// What is going on in a round.
    public enum Phase: Hashable, Sendable {
        /// Before the first question.
        case briefing
        /// A question was asked; the user thinks.
        case thinking
        /// The user answers.
        case answering
        /// The user replies to the follow-up of that number, from 0.
        case probing(Int)
        /// The user writes down what was said aloud; there is no clock.
        case logging
        /// The user looks back at the answer for a minute.
        case checking
        /// The user rests before the sitting of that number, from 0.
        case resting(Int)
        /// The user rates the answers.
        case selfRating
        /// The user votes, before the others' votes are opened.
        case voting
        /// The round is over.
        case debriefed
    }

    /// A round about to begin.
    public init(plan: RoundPlan) {
        self.plan = plan
    }

    /// A round from its events.
    public init(plan: RoundPlan, events: some Sequence<TimedEvent>) {
        self.init(plan: plan)
        for event in events { apply(event) }
    }

    /// The question that is going on.
    public var turn: Turn? { turns.last }

    /// Whether the clock stands still.
    public var isPaused: Bool { pausedAt != nil }

    /// Whether the box can be typed into, now or after a pause.
    public var acceptsText: Bool {
        switch phase {
        case .thinking, .answering, .logging, .probing: true
        case .briefing, .checking, .resting, .selfRating, .voting, .debriefed: false
        }
    }

    /// How long this phase may last, in milliseconds, or nil where it has no limit.
    public var phaseLimit: Int? {
        let limit =
            switch phase {
            case .thinking: plan.thinkLimit
            case .answering: plan.answerLimit(of: turns.count - 1)
            case .probing: plan.replyLimit
            case .briefing, .logging, .checking, .resting, .selfRating, .voting, .debriefed: 0
            }
        return limit > 0 ? limit : nil
    }

    /// How long this phase has lasted without its pauses, in milliseconds.
    public func elapsedInPhase(at now: Offset) -> Int {
        max(0, (pausedAt ?? now) - phaseStartedAt - pausedInPhase)
    }

    /// When time alone will change something, or nil where it will not.
    public var nextDeadline: Offset? {
        guard let limit = phaseLimit, pausedAt == nil else { return nil }
        return phaseStartedAt + pausedInPhase + limit
    }
}

/// A question and what was said to it.
public struct Turn: Equatable, Sendable {
    /// The question as it was put.
    public let question: AskedQuestion
    /// When it was put.
    public let askedAt: Offset
    /// How long the user thought before the answer began, in milliseconds without pauses.
    public internal(set) var thinkTime = 0
    /// The answer, once it is given.
    public internal(set) var answer: Reply?
    /// The follow-ups, with the replies.
    public internal(set) var probes: [ProbeTurn] = []
    /// The user's own rating, 1–5.
    public internal(set) var rating: Int?
    /// The user's name for the story that was told.
    public internal(set) var story: String?
    /// What the interviewer said besides questions, in order.
    public internal(set) var remarks: [Remark] = []
    /// What the user found on looking back, by check.
    public internal(set) var checks: [ID<Rubric.Check>: CheckAnswer] = [:]
    /// Findings that the user put away.
    public internal(set) var dismissed: Set<ID<ProbeFamily>> = []
    /// Whether the story came through a gauntlet here.
    public internal(set) var isPokeTested = false

    /// A question just put.
    public init(question: AskedQuestion, askedAt: Offset) {
        self.question = question
        self.askedAt = askedAt
    }

    /// A question with its answer, outside any round.
    public init(question: AskedQuestion, answer: String) {
        self.init(question: question, askedAt: .zero)
        self.answer = Reply(text: answer, endedAt: .zero, duration: 0, untilFirstKey: nil, cause: .user)
    }

    /// The question with one more follow-up and the reply to it, outside any round.
    public func asking(_ probe: AskedProbe, reply: String) -> Turn {
        var turn = self
        var asked = ProbeTurn(probe: probe, askedAt: .zero)
        asked.reply = Reply(text: reply, endedAt: .zero, duration: 0, untilFirstKey: nil, cause: .user)
        turn.probes.append(asked)
        return turn
    }

    /// The answer and all replies so far, as one text.
    public var spokenText: String {
        ([answer] + probes.map(\.reply)).compactMap { $0?.text }.joined(separator: "\n")
    }

    /// The words of the answer and all replies.
    public var wordCount: Int {
        ([answer] + probes.map(\.reply)).reduce(0) { $0 + ($1?.wordCount ?? 0) }
    }
}

/// A follow-up and the reply to it.
public struct ProbeTurn: Equatable, Sendable {
    /// The follow-up as it was put.
    public let probe: AskedProbe
    /// When it was put.
    public let askedAt: Offset
    /// The reply, once it is given.
    public internal(set) var reply: Reply?

    /// A follow-up just put.
    public init(probe: AskedProbe, askedAt: Offset) {
        self.probe = probe
        self.askedAt = askedAt
    }
}

/// What was said to a question or to a follow-up.
public struct Reply: Equatable, Sendable {
    /// The words.
    public let text: String
    /// When it ended.
    public let endedAt: Offset
    /// How long it took, in milliseconds without pauses.
    public let duration: Int
    /// How long it took until the first key, in milliseconds with pauses, or nil where nothing was typed.
    public let untilFirstKey: Int?
    /// Why it ended.
    public let cause: EndCause

    /// The words of the text.
    public var wordCount: Int { WordCount.words(in: text) }
}
