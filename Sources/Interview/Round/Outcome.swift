/// The events of one decision, and the round as it stands after them.
struct Outcome {
    private(set) var round: Round
    private(set) var events: [RoundEvent] = []
    let now: Offset
    let material: RoundMaterial

    init(round: Round, now: Offset, material: RoundMaterial) {
        self.round = round
        self.now = now
        self.material = material
    }

    mutating func add(_ event: RoundEvent) {
        events.append(event)
        round.apply(TimedEvent(event, at: now))
    }

    // MARK: Asking and answering

    mutating func begin(using generator: inout some RandomNumberGenerator) {
        guard !round.isPaused else { return }
        switch round.phase {
        case .briefing:
            add(.began)
            askNext(using: &generator)
        case .resting: ask(using: &generator)
        case .thinking, .answering, .logging, .probing, .checking, .selfRating, .voting, .debriefed: return
        }
    }

    mutating func startAnswering(_ cause: EndCause) {
        guard round.phase == .thinking, !round.isPaused else { return }
        add(.answeringBegan(cause))
    }

    mutating func edit(_ edit: Edit) {
        guard round.acceptsText, !round.isPaused else { return }
        // Who types has stopped thinking.
        startAnswering(.user)
        // Nothing follows from the new text within this decision, so the copy of the round need not be changed too:
        // this is what happens at every key.
        events.append(.edited(edit))
    }

    mutating func submit(_ cause: EndCause, using generator: inout some RandomNumberGenerator) {
        guard !round.isPaused else { return }
        switch round.phase {
        case .thinking:
            add(.answeringBegan(cause))
            // Without an answer there is nothing to ask about; the thinking is over, that is all.
            guard cause == .skipped else { return }
            add(.answered(cause))
            askNext(using: &generator)
        case .answering where round.plan.input == .speak && cause != .skipped:
            // What was said aloud is written down afterwards, without a clock.
            add(.spoken(cause))
        case .answering, .logging:
            add(.answered(cause))
            if cause == .skipped {
                askNext(using: &generator)
            } else {
                judgeExhibit()
                probe(using: &generator)
            }
        case .probing:
            add(.replied(cause))
            probe(using: &generator)
        case .checking: askNext(using: &generator)
        case .selfRating: end()
        case .briefing, .resting, .voting, .debriefed: return
        }
    }

    mutating func pause() {
        guard round.acceptsText, !round.isPaused else { return }
        add(.paused)
    }

    mutating func resume() {
        guard round.isPaused else { return }
        add(.resumed)
    }

    mutating func reopen() {
        guard round.phase != .debriefed else { return }
        add(.reopened)
    }

    // MARK: Time

    mutating func tick(using generator: inout some RandomNumberGenerator) {
        guard let deadline = round.nextDeadline, now >= deadline else {
            interrupt()
            return
        }
        if round.phase == .thinking {
            startAnswering(.timeUp)
        } else {
            submit(.timeUp, using: &generator)
        }
    }

    /// Breaks into a long background, where the interviewer has the temper for it: once an answer, late enough that an
    /// act could have come, and only while none has.
    private mutating func interrupt() {
        guard material.interrupts(in: round.turns.count - 1), round.phase == .answering, !round.isPaused,
            let limit = round.phaseLimit,
            Double(round.elapsedInPhase(at: now)) >= Double(limit) * RoundMaterial.interruptsAfter,
            round.turn?.remarks.contains(where: { $0.kind == .interruption }) == false,
            let line = material.interruption(of: round.draft.text)
        else { return }
        add(.remarked(Remark(kind: .interruption, text: line)))
    }

    // MARK: What comes next

    /// The next follow-up, or what comes after the question where there is none.
    private mutating func probe(using generator: inout some RandomNumberGenerator) {
        guard let turn = round.turn else { return }
        let number = round.turns.count - 1
        let probe = material.planner(of: number).next(
            in: turn, of: material.question(turn.question.id), after: round.turns.dropLast(),
            limit: round.plan.probes(of: number), using: &generator)
        if let probe {
            add(.probeAsked(probe))
            return
        }
        if !turn.probes.isEmpty, let line = material.closings(of: number).randomElement(using: &generator) {
            add(.remarked(Remark(kind: .closing, text: line)))
        }
        if material.isPokeTested(turn) { add(.pokeTested(question: number)) }
        if round.plan.hasQuickCheck == true, !material.checks.isEmpty, turn.answer?.text.isEmpty == false {
            add(.checkBegan)
        } else {
            askNext(using: &generator)
        }
    }

    /// The next question; the break before it, where it is another interviewer's; or the rating where the round has asked
    /// all it wanted or all there are.
    private mutating func askNext(using generator: inout some RandomNumberGenerator) {
        let asked = round.turns.count
        guard round.plan.isLoop, asked > 0 else {
            ask(using: &generator)
            return
        }
        let (last, next) = (round.plan.sitting(of: asked - 1), round.plan.sitting(of: asked))
        if asked >= round.plan.questions {
            closeSitting(last)
            ask(using: &generator)
        } else if next != last {
            closeSitting(last)
            add(.restBegan(sitting: next))
        } else {
            ask(using: &generator)
        }
    }

    private mutating func ask(using generator: inout some RandomNumberGenerator) {
        let asked = round.turns.map(\.question.id)
        if asked.count < round.plan.questions, let question = material.draw(after: asked, using: &generator) {
            add(.questionAsked(question))
            if round.plan.thinkLimit == 0 { add(.answeringBegan(.timeUp)) }
        } else {
            add(.selfRatingBegan)
        }
    }

    /// Tells what an exhibit lacked, once the user has named two gaps.
    private mutating func judgeExhibit() {
        guard let turn = round.turn, let line = material.verdict(on: turn) else { return }
        add(.remarked(Remark(kind: .verdict, text: line)))
    }

    /// An interviewer writes down a vote that nobody sees until all are in.
    private mutating func closeSitting(_ sitting: Int) {
        guard round.vote(ofSitting: sitting) == nil else { return }
        let turns = round.plan.questions(ofSitting: sitting).clamped(to: 0..<round.turns.count).map { round.turns[$0] }
        add(.voted(Panel.vote(ofSitting: sitting, on: turns.map(material.note))))
    }
}
