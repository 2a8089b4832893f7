import Interview

/// What to work on next, first thing in a debrief.
enum WorkLines {
    static func lines(_ work: WorkList, _ round: Round, width: Int) -> [StyledLine] {
        guard work.answers > 0 else { return [] }
        var lines = [StyledLine(), StyledLine("Work on next", .heading)]
        for (number, item) in work.items.enumerated() {
            let place =
                work.answers == 1
                ? "" : " (\(item.questions.count) of \(work.answers): \(numbers(item.questions)))"
            lines += StyledLine.wrapped("\(number + 1) \(item.advice)\(place).", .text, width: width)
        }
        if work.items.isEmpty {
            lines += StyledLine.wrapped(
                "Nothing stood out. Tell the same stories to somebody who asks harder.", .text, width: width)
        }
        if let weakest = work.weakest, work.answers > 1, round.turns.indices.contains(weakest) {
            lines += StyledLine.wrapped(
                "Most to gain: answer \(weakest + 1), \(round.turns[weakest].question.principleName).", .text,
                width: width)
        }
        return lines
    }

    private static func numbers(_ questions: [Int]) -> String {
        (questions.count == 1 ? "answer " : "answers ") + questions.map { "\($0 + 1)" }.joined(separator: ", ")
    }
}
