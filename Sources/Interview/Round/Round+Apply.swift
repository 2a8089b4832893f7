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
        case .rated(let rating): updateTurn(rating.question) { $0.rating = rating.score }
        case .storyNamed(let story): updateTurn(story.question) { $0.story = story.name }
        case .remarked(let remark): updateTurn { $0.remarks.append(remark) }
        case .spoken:
            spokenTime = elapsedInPhase(at: now)
            begin(.logging, at: now)
        case .checkBegan: begin(.checking, at: now)
        case .checked(let check): updateTurn(check.question) { $0.checks[check.check] = check.answer }
        case .restBegan(let sitting): begin(.resting(sitting), at: now)
        case .assessed(let assessment):
            // What is rated after the findings were seen stands beside what was rated before, for comparison.
            if ending == nil { firstAssessments[assessment.dimension] = assessment.score }
            assessments[assessment.dimension] = assessment.score
        case .voted(let vote): votes.append(vote)
        case .votingBegan: begin(.voting, at: now)
        case .pokeTested(let question): updateTurn(question) { $0.isPokeTested = true }
        case .dismissed(let dismissal):
            updateTurn(dismissal.question) { turn in
                if dismissal.isDismissed {
                    turn.dismissed.insert(dismissal.finding)
                } else {
                    turn.dismissed.remove(dismissal.finding)
                }
            }
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

    private mutating func updateTurn(_ update: (inout Turn) -> Void) { updateTurn(turns.count - 1, update) }

    private mutating func updateTurn(_ number: Int, _ update: (inout Turn) -> Void) {
        guard turns.indices.contains(number) else { return }
        update(&turns[number])
    }

    /// Empties the box into a reply.
    private mutating func takeReply(_ cause: EndCause, at now: Offset) -> Reply {
        defer {
            draft = Draft()
            caret = 0
            spokenTime = nil
        }
        return Reply(
            text: draft.text, endedAt: now, duration: spokenTime ?? elapsedInPhase(at: now),
            untilFirstKey: firstKeyAt.map { $0 - phaseStartedAt }, cause: cause)
    }
}
