/// How the user answers, which decides what is fair to ask of them.
public enum InputMode: String, Codable, CaseIterable, Sendable {
    /// Whole sentences, typed: a word budget and a gentle clock.
    case prose
    /// Terse notes, typed, under the real clock.
    case notes
    /// Said aloud, under the real clock; the box holds what is worth writing down.
    case speak

    /// How many times the spoken time a typed answer gets. Composing at a keyboard is about three times slower than
    /// speaking (DOMAIN.md, section 6: typed rounds expect about three times the clock).
    public var clockFactor: Int {
        switch self {
        case .prose: 3
        case .notes, .speak: 1
        }
    }
}

/// What was agreed before a round began. It never changes afterwards.
public struct RoundPlan: Hashable, Sendable, Codable {
    /// The pack that questions come from.
    public var pack: ID<Pack>
    /// The principles asked about; none: all of the pack.
    public var principles: [ID<Principle>]
    /// The preset that it began as.
    public var preset: ID<Preset>
    /// Who asks.
    public var interviewer: ID<Interviewer>
    /// How answers are given.
    public var input: InputMode
    /// How many questions are asked, at least 1.
    public var questions: Int
    /// Time to think, in milliseconds; 0: none.
    public var thinkLimit: Int
    /// Time for an answer, in milliseconds; 0: no limit.
    public var answerLimit: Int
    /// Follow-ups after each answer, at most.
    public var probes: Int
    /// Time for a reply, in milliseconds; 0: no limit.
    public var replyLimit: Int
    /// What chance began with.
    public var seed: UInt64
    /// What single questions are like, in order; nil: all alike.
    public var steps: [RoundStep]?
    /// What it is about besides its principles; nil: nothing in particular.
    public var focus: RoundFocus?
    /// The interviews of a loop, in order; nil: one interview.
    public var sittings: [Sitting]?
    /// Whether the user looks back for a minute after each answer; nil: no.
    public var hasQuickCheck: Bool?

    /// A plan from its parts.
    public init(
        pack: ID<Pack>, principles: [ID<Principle>], preset: ID<Preset>, interviewer: ID<Interviewer>,
        input: InputMode, questions: Int, thinkLimit: Int, answerLimit: Int, probes: Int, replyLimit: Int, seed: UInt64,
        steps: [RoundStep]? = nil, focus: RoundFocus? = nil, sittings: [Sitting]? = nil, hasQuickCheck: Bool? = nil
    ) {
        self.pack = pack
        self.principles = principles
        self.preset = preset
        self.interviewer = interviewer
        self.input = input
        self.questions = questions
        self.thinkLimit = thinkLimit
        self.answerLimit = answerLimit
        self.probes = probes
        self.replyLimit = replyLimit
        self.seed = seed
        self.steps = steps
        self.focus = focus
        self.sittings = sittings
        self.hasQuickCheck = hasQuickCheck
    }

    /// A plan as a preset has it, with the clock that is fair for the way of answering.
    public init(
        preset: Preset, pack: ID<Pack>, principles: [ID<Principle>], interviewer: ID<Interviewer>, input: InputMode,
        seed: UInt64
    ) {
        self.init(
            pack: pack, principles: principles, preset: preset.id, interviewer: preset.interviewer ?? interviewer,
            input: input, questions: preset.questions, thinkLimit: preset.think,
            answerLimit: preset.answer * input.clockFactor, probes: preset.probes,
            replyLimit: preset.reply * input.clockFactor, seed: seed,
            steps: preset.steps.isEmpty
                ? nil
                : preset.steps.map { step in
                    var step = step
                    step.answerLimit = step.answerLimit.map { $0 * input.clockFactor }
                    return step
                }, focus: preset.focus, sittings: preset.sittings.isEmpty ? nil : preset.sittings,
            hasQuickCheck: preset.hasQuickCheck ? true : nil)
    }

    /// The plan of a short round that asks one question of this one again.
    ///
    /// - Parameters:
    ///   - number: the question's number in this round, from 0.
    ///   - question: the question as it was put.
    ///   - seed: what chance begins with.
    public func asking(again number: Int, _ question: AskedQuestion, seed: UInt64) -> RoundPlan {
        var plan = self
        plan.questions = 1
        plan.principles = [question.principle]
        plan.sittings = nil
        var step = RoundStep()
        step.question = question.id
        // Words that the round itself brought along stand in no pack.
        step.ask = self.step(number).ask
        plan.steps = [step]
        plan.seed = seed
        return plan
    }

    /// What the question of that number, from 0, is like.
    public func step(_ number: Int) -> RoundStep {
        steps.flatMap { $0.indices.contains(number) ? $0[number] : nil } ?? RoundStep()
    }

    /// Who asks the question of that number.
    public func interviewer(of number: Int) -> ID<Interviewer> {
        step(number).interviewer ?? sittings?.dropFirst(sitting(of: number)).first?.interviewer ?? interviewer
    }

    /// Whether several people interview, one after another.
    public var isLoop: Bool { (sittings?.count ?? 0) > 1 }

    /// The sitting, from 0, that the question of that number falls into; 0 where there is but one.
    public func sitting(of number: Int) -> Int {
        guard let sittings, !sittings.isEmpty else { return 0 }
        var before = 0
        for (index, sitting) in sittings.enumerated() {
            before += sitting.questions
            if number < before { return index }
        }
        return sittings.count - 1
    }

    /// The time to rest before a sitting, in milliseconds; 0 where there is none, or no such sitting.
    public func rest(beforeSitting sitting: Int) -> Int {
        sittings.flatMap { $0.indices.contains(sitting) ? $0[sitting].rest : nil } ?? 0
    }

    /// The numbers of a sitting's questions.
    public func questions(ofSitting sitting: Int) -> Range<Int> {
        guard let sittings, sittings.indices.contains(sitting) else { return 0..<questions }
        let first = sittings[..<sitting].reduce(0) { $0 + $1.questions }
        return first..<max(first, min(questions, first + sittings[sitting].questions))
    }

    /// Time for the answer to the question of that number, in milliseconds; 0: no limit.
    public func answerLimit(of number: Int) -> Int { step(number).answerLimit ?? answerLimit }

    /// Follow-ups after the question of that number, at most.
    public func probes(of number: Int) -> Int { step(number).probes ?? probes }

    /// Words that a typed answer should have at most: two and a half for each second of the spoken time
    /// (DOMAIN.md 4.11: 150 words a minute).
    public func answerWordBudget(of number: Int) -> Int { wordBudget(for: answerLimit(of: number)) }

    /// Words that a typed reply should have at most.
    public var replyWordBudget: Int { wordBudget(for: replyLimit) }

    private func wordBudget(for limit: Int) -> Int { limit / input.clockFactor * 5 / 2000 }
}
