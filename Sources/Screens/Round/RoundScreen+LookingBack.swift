import Canvas
import Interview

/// What is asked of a round between and after the questions: the look back, the break, the rating, the vote.
extension RoundScreen {
    mutating func performWhileChecking(_ command: Command, _ common: App.Common) -> Response {
        let checks = common.library?.rubric.checks ?? []
        if let moved = RowList.move(chosenRow, by: command, count: checks.count, page: checks.count) {
            chosenRow = moved
            return .none
        }
        let answers: [Command: CheckAnswer] = [.checkYes: .yes, .checkPartly: .partly, .checkNo: .no]
        if let answer = answers[command], checks.indices.contains(chosenRow) {
            let row = chosenRow
            let effects = send(.check(checks[row].id, answer), common)
            chosenRow = min(row + 1, checks.count - 1)
            return .effects(effects)
        }
        switch command {
        case .submit: return .effects(send(.submit, common))
        case .endRound: return askToEnd()
        default: return .none
        }
    }

    mutating func performWhileResting(_ command: Command, _ common: App.Common) -> Response {
        switch command {
        case .begin: return .effects(send(.begin, common))
        case .leaveForNow:
            return Response(
                effects: [.stopRecording, .loadShelf], next: .home(HomeScreen()),
                notice: "The loop waits. r on this screen goes on with it.")
        default: return .none
        }
    }

    mutating func performWhileRating(_ command: Command, _ common: App.Common) -> Response {
        let dimensions = common.library?.rubric.dimensions(for: round.plan.input) ?? []
        if let moved = RowList.move(chosenRow, by: command, count: dimensions.count, page: 5) {
            chosenRow = moved
            return .none
        }
        if let score = command.score, dimensions.indices.contains(chosenRow) {
            let row = chosenRow
            let effects = send(.assess(Assessment(dimension: dimensions[row].id, score: score)), common)
            chosenRow = min(row + 1, dimensions.count - 1)
            return .effects(effects)
        }
        switch command {
        case .submit, .endRound: return .effects(send(.end, common))
        default: return .none
        }
    }

    mutating func performWhileVoting(_ command: Command, _ common: App.Common) -> Response {
        let votes = VoteView.choices
        if let moved = RowList.move(chosenRow, by: command, count: votes.count, page: votes.count) {
            chosenRow = moved
            return .none
        }
        switch command {
        case .castVote: return .effects(send(.vote(votes[min(chosenRow, votes.count - 1)]), common))
        case .endRound: return .ask(.confirm(.init(question: "Go on without a vote of your own?", action: .endRound)))
        default: return .none
        }
    }
}
