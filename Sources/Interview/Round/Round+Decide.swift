/// What can be asked of a round.
public enum RoundCommand: Hashable, Sendable {
    /// Put the first question.
    case begin
    /// End the thinking and start to answer.
    case startAnswering
    /// Change the text in the box.
    case edit(Edit)
    /// Give the text in the box as the answer or the reply.
    case submit
    /// Leave this question or this follow-up.
    case skip
    /// Stop the clock.
    case pause
    /// Let the clock go on.
    case resume
    /// Rate an answer.
    case rate(SelfRating)
    /// Name the story of an answer.
    case nameStory(NamedStory)
    /// Close the round: it is finished where every question has been answered, abandoned otherwise.
    case end
    /// Look at the clock.
    case tick
    /// Open a round that was cut off.
    case reopen
}

extension Round {
    /// Decides what a command leads to. The state is not changed: apply the events for that.
    ///
    /// A command that makes no sense now leads to nothing.
    ///
    /// - Parameters:
    ///   - command: what is asked of the round.
    ///   - now: the moment; earlier ones than the last event count as that.
    ///   - material: what the round may draw on.
    ///   - generator: where chance comes from.
    public func decide(
        _ command: RoundCommand, at now: Offset, from material: RoundMaterial,
        using generator: inout some RandomNumberGenerator
    ) -> [RoundEvent] {
        var outcome = Outcome(round: self, now: max(now, lastOffset))
        switch command {
        case .begin: outcome.begin(from: material, using: &generator)
        case .startAnswering: outcome.startAnswering(.user)
        case .edit(let edit): outcome.edit(edit)
        case .submit: outcome.submit(.user, from: material, using: &generator)
        case .skip: outcome.submit(.skipped, from: material, using: &generator)
        case .pause: outcome.pause()
        case .resume: outcome.resume()
        case .rate(let rating): outcome.rate(rating)
        case .nameStory(let story): outcome.nameStory(story)
        case .end: outcome.end()
        case .tick: outcome.tick(from: material, using: &generator)
        case .reopen: outcome.reopen()
        }
        return outcome.events
    }
}

/// The events of one decision, and the round as it stands after them.
private struct Outcome {
    private(set) var round: Round
    private(set) var events: [RoundEvent] = []
    let now: Offset

    init(round: Round, now: Offset) {
        self.round = round
        self.now = now
    }

    mutating func begin(from material: RoundMaterial, using generator: inout some RandomNumberGenerator) {
        guard round.phase == .briefing, !round.isPaused else { return }
        add(.began)
        askNext(from: material, using: &generator)
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

    mutating func submit(
        _ cause: EndCause, from material: RoundMaterial, using generator: inout some RandomNumberGenerator
    ) {
        guard !round.isPaused else { return }
        switch round.phase {
        case .thinking:
            add(.answeringBegan(cause))
            // Without an answer there is nothing to ask about; the thinking is over, that is all.
            guard cause == .skipped else { return }
            add(.answered(cause))
            askNext(from: material, using: &generator)
        case .answering:
            add(.answered(cause))
            if cause == .skipped {
                askNext(from: material, using: &generator)
            } else {
                probe(from: material, using: &generator)
            }
        case .probing:
            add(.replied(cause))
            probe(from: material, using: &generator)
        case .selfRating: end()
        case .briefing, .debriefed: return
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

    mutating func rate(_ rating: SelfRating) {
        guard round.phase == .selfRating, round.turns.indices.contains(rating.question),
            (1...5).contains(rating.score)
        else { return }
        add(.rated(rating))
    }

    mutating func nameStory(_ story: NamedStory) {
        let name = story.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard round.turns.indices.contains(story.question), !name.isEmpty, name.count <= NamedStory.longestName else {
            return
        }
        add(.storyNamed(NamedStory(question: story.question, name: name)))
    }

    mutating func end() {
        guard round.phase != .debriefed else { return }
        let hasAskedAll = round.turns.count >= round.plan.questions || round.phase == .selfRating
        // What stands in the box is kept, whatever the reason for leaving.
        switch round.phase {
        case .thinking: add(.answeringBegan(.roundEnded)); add(.answered(.roundEnded))
        case .answering: add(.answered(.roundEnded))
        case .probing: add(.replied(.roundEnded))
        case .briefing, .selfRating, .debriefed: break
        }
        let hasAnswered = round.turn?.answer.map { !$0.text.isEmpty || $0.cause != .roundEnded } ?? false
        add(.ended(hasAskedAll && hasAnswered ? .finished : .abandoned))
    }

    mutating func tick(from material: RoundMaterial, using generator: inout some RandomNumberGenerator) {
        guard let deadline = round.nextDeadline, now >= deadline else {
            interrupt(from: material)
            return
        }
        if round.phase == .thinking {
            startAnswering(.timeUp)
        } else {
            submit(.timeUp, from: material, using: &generator)
        }
    }

    /// Breaks into a long background, where the interviewer has the temper for it: once an answer, late enough that an
    /// act could have come, and only while none has.
    private mutating func interrupt(from material: RoundMaterial) {
        guard material.interrupts(in: round.turns.count - 1), round.phase == .answering, !round.isPaused,
            let limit = round.phaseLimit,
            Double(round.elapsedInPhase(at: now)) >= Double(limit) * RoundMaterial.interruptsAfter,
            round.turn?.remarks.contains(where: { $0.kind == .interruption }) == false,
            let line = material.interruption(of: round.draft.text)
        else { return }
        add(.remarked(Remark(kind: .interruption, text: line)))
    }

    mutating func reopen() {
        guard round.phase != .debriefed else { return }
        add(.reopened)
    }

    /// The next follow-up, or the next question where there is none.
    private mutating func probe(from material: RoundMaterial, using generator: inout some RandomNumberGenerator) {
        guard let turn = round.turn else { return }
        let number = round.turns.count - 1
        let probe = material.planner(of: number).next(
            in: turn, of: material.question(turn.question.id), after: round.turns.dropLast(),
            limit: round.plan.probes(of: number), using: &generator)
        if let probe {
            add(.probeAsked(probe))
        } else {
            if !turn.probes.isEmpty, let line = material.closings(of: number).randomElement(using: &generator) {
                add(.remarked(Remark(kind: .closing, text: line)))
            }
            askNext(from: material, using: &generator)
        }
    }

    /// The next question, or the rating where the round has asked all it wanted or all there are.
    private mutating func askNext(from material: RoundMaterial, using generator: inout some RandomNumberGenerator) {
        let asked = round.turns.map(\.question.id)
        if asked.count < round.plan.questions, let question = material.draw(after: asked, using: &generator) {
            add(.questionAsked(question))
            if round.plan.thinkLimit == 0 { add(.answeringBegan(.timeUp)) }
        } else {
            add(.selfRatingBegan)
        }
    }

    private mutating func add(_ event: RoundEvent) {
        events.append(event)
        round.apply(TimedEvent(event, at: now))
    }
}
