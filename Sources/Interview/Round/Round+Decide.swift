/// What can be asked of a round.
public enum RoundCommand: Hashable, Sendable {
    /// Put the first question; after a break, the next one.
    case begin
    /// End the thinking and start to answer.
    case startAnswering
    /// Change the text in the box.
    case edit(Edit)
    /// Give the text in the box as the answer or the reply; leave the look back.
    case submit
    /// Leave this question or this follow-up.
    case skip
    /// Stop the clock.
    case pause
    /// Let the clock go on.
    case resume
    /// Look back at one thing of the answer just given.
    case check(ID<Rubric.Check>, CheckAnswer)
    /// Rate an answer.
    case rate(SelfRating)
    /// Rate the whole round in one dimension, before or after the findings were seen.
    case assess(Assessment)
    /// Vote on a loop.
    case vote(Vote)
    /// Name the story of an answer.
    case nameStory(NamedStory)
    /// Put a finding away, or take it back.
    case dismiss(Dismissal)
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
        // What happens at every key: nothing follows from the new text, so there need be no copy to try it on.
        if case .edit(let edit) = command, acceptsText, phase != .thinking { return isPaused ? [] : [.edited(edit)] }
        var outcome = Outcome(round: self, now: max(now, lastOffset), material: material)
        switch command {
        case .begin: outcome.begin(using: &generator)
        case .startAnswering: outcome.startAnswering(.user)
        case .edit(let edit): outcome.edit(edit)
        case .submit: outcome.submit(.user, using: &generator)
        case .skip: outcome.submit(.skipped, using: &generator)
        case .pause: outcome.pause()
        case .resume: outcome.resume()
        case .check(let check, let answer): outcome.check(check, answer)
        case .rate(let rating): outcome.rate(rating)
        case .assess(let assessment): outcome.assess(assessment)
        case .vote(let vote): outcome.vote(vote)
        case .nameStory(let story): outcome.nameStory(story)
        case .dismiss(let dismissal): outcome.dismiss(dismissal)
        case .end: outcome.end()
        case .tick: outcome.tick(using: &generator)
        case .reopen: outcome.reopen()
        }
        return outcome.events
    }
}
