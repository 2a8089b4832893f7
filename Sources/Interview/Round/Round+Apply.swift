extension Round {
    /// Folds one event into the state. Nothing is decided here: the same events give the same state for ever.
    public mutating func apply(_ timed: TimedEvent) {
        let now = timed.offset
        switch timed.event {
        case .began: begin(.briefing, at: now)
        case .questionAsked(let question):
            turns.append(Turn(question: question, askedAt: now))
            begin(.thinking, at: now)
        case .answeringBegan:
            let thinkTime = elapsedInPhase(at: now)
            updateTurn { $0.thinkTime = thinkTime }
            begin(.answering, at: now)
        case .edited(let edit):
            draft.apply(edit)
            caret = min(edit.newEnd, draft.bytes.count)
            firstKeyAt = firstKeyAt ?? now
        case .answered(let cause):
            let reply = takeReply(cause, at: now)
            updateTurn { $0.answer = reply }
        case .probeAsked(let probe):
            updateTurn { $0.probes.append(ProbeTurn(probe: probe, askedAt: now)) }
            begin(.probing((turn?.probes.count ?? 1) - 1), at: now)
        case .replied(let cause):
            let reply = takeReply(cause, at: now)
            updateTurn { turn in
                guard !turn.probes.isEmpty else { return }
                turn.probes[turn.probes.count - 1].reply = reply
            }
        case .paused, .reopened: pausedAt = pausedAt ?? now
        case .resumed:
            pausedInPhase += pausedAt.map { now - $0 } ?? 0
            pausedAt = nil
        case .selfRatingBegan: begin(.selfRating, at: now)
        case .rated(let rating):
            if turns.indices.contains(rating.question) { turns[rating.question].rating = rating.score }
        case .storyNamed(let story):
            if turns.indices.contains(story.question) { turns[story.question].story = story.name }
        case .remarked(let remark): updateTurn { $0.remarks.append(remark) }
        case .ended(let ending):
            self.ending = ending
            begin(.debriefed, at: now)
        }
        lastOffset = now
    }

    private mutating func begin(_ phase: Phase, at now: Offset) {
        self.phase = phase
        phaseStartedAt = now
        pausedInPhase = 0
        pausedAt = nil
        firstKeyAt = nil
    }

    private mutating func updateTurn(_ update: (inout Turn) -> Void) {
        guard !turns.isEmpty else { return }
        update(&turns[turns.count - 1])
    }

    /// Empties the box into a reply.
    private mutating func takeReply(_ cause: EndCause, at now: Offset) -> Reply {
        defer {
            draft = Draft()
            caret = 0
        }
        return Reply(
            text: draft.text, endedAt: now, duration: elapsedInPhase(at: now),
            untilFirstKey: firstKeyAt.map { $0 - phaseStartedAt }, cause: cause)
    }
}
