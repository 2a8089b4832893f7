/// Looking back: on an answer, on the round, and after it.
extension Outcome {
    mutating func check(_ check: ID<Rubric.Check>, _ answer: CheckAnswer) {
        guard round.phase == .checking, !round.isPaused, material.checks.contains(where: { $0.id == check }) else {
            return
        }
        add(.checked(QuickCheck(question: round.turns.count - 1, check: check, answer: answer)))
    }

    mutating func rate(_ rating: SelfRating) {
        guard round.phase == .selfRating, round.turns.indices.contains(rating.question),
            (1...5).contains(rating.score)
        else { return }
        add(.rated(rating))
    }

    mutating func assess(_ assessment: Assessment) {
        guard round.phase == .selfRating || round.phase == .debriefed, (1...5).contains(assessment.score) else {
            return
        }
        add(.assessed(assessment))
    }

    mutating func nameStory(_ story: NamedStory) {
        let name = story.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard round.turns.indices.contains(story.question), !name.isEmpty, name.count <= NamedStory.longestName else {
            return
        }
        add(.storyNamed(NamedStory(question: story.question, name: name)))
    }

    mutating func dismiss(_ dismissal: Dismissal) {
        guard round.phase == .debriefed, round.turns.indices.contains(dismissal.question) else { return }
        add(.dismissed(dismissal))
    }

    /// Takes the user's own vote, and with it opens all others and lets everybody vote again.
    mutating func vote(_ vote: Vote) {
        guard round.phase == .voting, !round.isPaused else { return }
        add(.voted(CastVote(sitting: nil, vote: vote)))
        close(.finished)
    }

    mutating func end() {
        switch round.phase {
        case .debriefed: return
        case .selfRating where round.plan.isLoop && !round.votes.isEmpty: add(.votingBegan)
        case .selfRating, .voting: close(.finished)
        case .checking: close(round.turns.count >= round.plan.questions ? .finished : .abandoned)
        case .briefing, .resting: close(.abandoned)
        // What stands in the box is kept, whatever the reason for leaving.
        case .thinking: closeInMiddle([.answeringBegan(.roundEnded), .answered(.roundEnded)])
        case .answering, .logging: closeInMiddle([.answered(.roundEnded)])
        case .probing: closeInMiddle([.replied(.roundEnded)])
        }
    }

    private mutating func closeInMiddle(_ last: [RoundEvent]) {
        for event in last { add(event) }
        let hasAskedAll = round.turns.count >= round.plan.questions
        let hasAnswered = round.turn?.answer.map { !$0.text.isEmpty || $0.cause != .roundEnded } ?? false
        close(hasAskedAll && hasAnswered ? .finished : .abandoned)
    }

    private mutating func close(_ ending: RoundEnding) {
        if ending == .finished, round.plan.isLoop { revote() }
        add(.ended(ending))
    }

    private mutating func revote() {
        let sittings = round.plan.sittings ?? []
        let first = sittings.indices.compactMap { round.vote(ofSitting: $0) }
        guard !first.isEmpty else { return }
        for vote in Panel.revotes(after: first, repeats: material.repeats(in: round)) { add(.voted(vote)) }
    }
}
