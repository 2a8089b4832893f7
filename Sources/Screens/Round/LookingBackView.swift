import Canvas
import Interview

/// A minute of looking back at an answer.
enum CheckView {
    static func draw(
        _ round: Round, chosen: Int, _ checks: [Rubric.Check], in body: Rect, on surface: inout Surface
    ) {
        var lines = StyledLine.wrapped("A minute of looking back. Was it in your answer?", .text, width: body.width)
        lines += StyledLine.wrapped(round.turn?.question.ask ?? "", .muted, width: body.width) + [StyledLine()]
        surface.put(lines, in: body)
        let rows = checks.map { check in
            let answer = round.turn?.checks[check.id].map(\.rawValue) ?? "-"
            return StyledLine(SafeText(answer).padded(to: 8).string, .strong).adding(check.ask, .text)
        }
        RowList.draw(rows, selected: chosen, in: body.inset(top: lines.count), on: &surface)
    }
}

/// Rating a round on the anchored rubric.
enum RubricView {
    /// The list, and below it what the steps of the chosen dimension mean.
    static func draw(
        _ dimensions: [Rubric.Dimension], scores: [ID<Rubric.Dimension>: Int], chosen: Int, head: String,
        in body: Rect, on surface: inout Surface
    ) {
        let chosen = min(chosen, max(0, dimensions.count - 1))
        let headLines = StyledLine.wrapped(head, .text, width: body.width)
        let anchors =
            dimensions.indices.contains(chosen)
            ? anchorLines(dimensions[chosen], score: scores[dimensions[chosen].id], width: body.width) : []
        let below = min(anchors.count, max(0, body.height - headLines.count - 3))
        surface.put(headLines, in: body)
        let rows = dimensions.map { dimension in
            StyledLine(scores[dimension.id].map { "\($0)" } ?? "-", .strong)
                .adding("  \(dimension.letter)  ", .muted).adding(dimension.name, .text)
        }
        let list = body.inset(top: headLines.count, bottom: below)
        RowList.draw(rows, selected: chosen, in: list, on: &surface)
        surface.put(anchors, in: body.bottom(below))
    }

    private static func anchorLines(_ dimension: Rubric.Dimension, score: Int?, width: Int) -> [StyledLine] {
        dimension.anchors.enumerated().flatMap { index, anchor in
            let isChosen = score == index + 1
            return StyledLine.wrapped(
                "\(isChosen ? "▸" : " ")\(index + 1) \(anchor)", isChosen ? .strong : .muted, width: width)
        }
    }
}

/// The user's own vote on a loop, while the others' are still sealed.
enum VoteView {
    /// From the top of the list down.
    static let choices = Vote.allCases.sorted(by: >)

    static func draw(_ round: Round, chosen: Int, _ common: App.Common, in body: Rect, on surface: inout Surface) {
        let sealed = round.votes.count { $0.sitting != nil && !$0.isRevote }
        var lines = StyledLine.wrapped(
            "\(Counted.words(sealed, "vote")) \(sealed == 1 ? "is" : "are") in, sealed. This is what was written down:",
            .text, width: body.width)
        let room = max(0, body.height - choices.count - lines.count - 4)
        lines += PanelLines.ledger(round, common.library, width: body.width).prefix(room)
        lines.append(StyledLine())
        lines += StyledLine.wrapped(
            "On these notes alone, would you speak up for yourself? The steps are ours and foretell nothing.", .text,
            width: body.width)
        surface.put(lines, in: body)
        let rows = choices.map { StyledLine(PanelLines.name(of: $0), .text) }
        RowList.draw(rows, selected: chosen, in: body.inset(top: lines.count), on: &surface)
    }
}

/// A break in a loop, and who comes next.
enum RestView {
    static func draw(
        _ round: Round, sitting: Int, at now: Offset, _ common: App.Common, in body: Rect, on surface: inout Surface
    ) {
        let width = min(body.width, 76)
        let plan = round.plan
        let rest = plan.rest(beforeSitting: sitting)
        var lines: [StyledLine] = []
        if common.preferences.showsClock, rest > 0 {
            let gone = ClockText.of(milliseconds: round.elapsedInPhase(at: now))
            lines.append(StyledLine("\(gone) of \(ClockText.of(milliseconds: rest))", .clock))
        }
        lines += StyledLine.wrapped(
            "Stand up, drink something, look out of the window. Everything is saved: you may also stop here and go on "
                + "another day.", .text, width: width)
        lines.append(StyledLine())
        let numbers = plan.questions(ofSitting: sitting)
        let next = plan.interviewer(of: numbers.lowerBound)
        let interviewer = common.library?.interviewer(next)
        lines.append(
            StyledLine("Interviewer \(sitting + 1) of \(plan.sittings?.count ?? 1): ", .muted)
                .adding(interviewer?.title ?? next.rawValue, .strong))
        lines += StyledLine.wrapped(interviewer?.about ?? "", .muted, width: width)
        let told = round.turns.compactMap(\.story)
        if !told.isEmpty {
            lines.append(StyledLine())
            lines += StyledLine.wrapped("Told so far: " + told.joined(separator: "; ") + ".", .text, width: width)
        }
        surface.put(lines, in: body)
    }
}
