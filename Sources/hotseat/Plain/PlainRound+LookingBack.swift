import Interview
import Screens

/// What is asked between and after the questions, line by line.
extension PlainRound {
    mutating func rate() {
        for index in round.turns.indices where round.turns[index].question.exhibit == nil {
            say("How did answer \(index + 1) hold up, 1 to 5? An empty line leaves it out.")
            guard case .line(let line) = reader.next(timeout: nil) else { break }
            if let score = Int(line.trimmed) { send(.rate(SelfRating(question: index, score: score))) }
        }
        send(.end)
    }

    /// A break: false where the input ended in it, and the loop waits for another day.
    mutating func rest(before sitting: Int) -> Bool {
        if round.isPaused { send(.resume) }
        let length = round.plan.rest(beforeSitting: sitting)
        say("\nA break\(length > 0 ? " of " + ClockText.of(milliseconds: length) : ""). An empty line goes on.")
        guard case .line = reader.next(timeout: nil) else { return false }
        introduceInterviewer(of: round.plan.questions(ofSitting: sitting).lowerBound)
        send(.begin)
        return true
    }

    /// The user's own vote on a loop; then all are opened.
    mutating func vote() {
        if round.isPaused { send(.resume) }
        say("\nThe votes are in, sealed. Would you speak up for yourself, on these notes alone?")
        say("1 strongly against, 2 against, 3 in favour, 4 strongly in favour. An empty line leaves it out.")
        if case .line(let line) = reader.next(timeout: nil), let vote = Int(line.trimmed).flatMap(Vote.init) {
            send(.vote(vote))
        } else {
            send(.end)
        }
    }

    func introduceInterviewer(of number: Int) {
        let id = round.plan.interviewer(of: number)
        let interviewer = library.interviewer(id)
        say("Interviewer: \(interviewer?.title ?? id.rawValue). \(interviewer?.about ?? "")")
    }

    /// A sample answer and the follow-ups to choose from.
    func tell(_ exhibit: AskedExhibit) {
        say("Asked: \(exhibit.question)")
        say("They: \(exhibit.text)")
        for (index, option) in exhibit.options.enumerated() {
            say("\(AskedExhibit.letter(of: index)) \(option.title)")
        }
    }
}
