import Canvas
public import Interview

/// A round as a page of text: the debrief on screen, and `hotseat transcripts show`.
public enum DebriefPage {
    /// The page as plain text, wrapped to a width in columns.
    ///
    /// - Parameter reviews: what reading found, by question; none: only what was said.
    public static func text(_ transcript: Transcript, reviews: [TurnReview] = [], width: Int) -> String {
        lines(transcript, transcript.round, reviews: reviews, width: width).map(\.text).joined(separator: "\n") + "\n"
    }

    static func lines(
        _ transcript: Transcript, _ round: Round, reviews: [TurnReview] = [], width: Int
    ) -> [StyledLine] {
        head(transcript, round, width: width)
            + round.turns.enumerated().flatMap { index, turn in
                let review = index < reviews.count ? reviews[index] : nil
                return [StyledLine()] + turnLines(turn, review, number: index + 1, round.plan, width: width)
            }
            + unfinished(round, width: width)
    }

    private static func head(_ transcript: Transcript, _ round: Round, width: Int) -> [StyledLine] {
        let time = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset)
        let ending =
            switch round.ending {
            case .finished: "finished"
            case .abandoned: "ended early"
            case nil: "cut off"
            }
        let probes = round.turns.reduce(0) { $0 + $1.probes.count }
        let words = round.turns.reduce(0) { $0 + $1.wordCount }
        let facts = [
            ending, ClockText.of(milliseconds: round.lastOffset.milliseconds),
            Counted.words(round.turns.count, "question"), Counted.words(probes, "follow-up"),
            Counted.words(words, "word"),
        ]
        return [StyledLine("\(time.date), \(time.time)", .heading)]
            + StyledLine.wrapped(facts.joined(separator: " · "), .muted, width: width)
            + StyledLine.wrapped(
                "\(round.plan.preset) · \(round.plan.interviewer) · \(round.plan.input.rawValue) · \(transcript.id)",
                .muted,
                width: width)
    }

    private static func turnLines(
        _ turn: Turn, _ review: TurnReview?, number: Int, _ plan: RoundPlan, width: Int
    ) -> [StyledLine] {
        var lines = [StyledLine("\(number). \(turn.question.principleName)", .heading)]
        lines += StyledLine.wrapped(turn.question.ask, .question, width: width)
        if let story = turn.story { lines += StyledLine.wrapped("Story: " + story, .muted, width: width) }
        for remark in turn.remarks where remark.kind == .interruption {
            lines += Conversation.said("Asked", remark.text, .probe, width: width)
        }
        if let answer = turn.answer {
            lines += Conversation.said("You", answer.text, .answer, width: width)
            lines += StyledLine.wrapped(
                timing(answer, limit: plan.answerLimit(of: number - 1), thinkTime: turn.thinkTime), .muted,
                width: width, indent: 7)
        }
        if let review { lines += ReviewLines.ofAnswer(review, width: width) }
        for (number, probe) in turn.probes.enumerated() {
            lines += probeLines(probe, plan, width: width)
            if let review { lines += ReviewLines.ofReply(number, review, width: width) }
        }
        if let review { lines += ReviewLines.ofWhole(review, turn, plan, width: width) }
        if let rating = turn.rating {
            lines += StyledLine.wrapped("Your own rating: \(rating) of 5.", .text, width: width)
        }
        if !turn.question.listenFor.isEmpty {
            lines += StyledLine.wrapped(
                "A listener hopes for: " + turn.question.listenFor.joined(separator: "; ") + ".", .muted, width: width)
        }
        if !turn.question.tip.isEmpty { lines += StyledLine.wrapped("Tip: " + turn.question.tip, .muted, width: width) }
        return lines
    }

    private static func probeLines(_ probe: ProbeTurn, _ plan: RoundPlan, width: Int) -> [StyledLine] {
        var lines = [StyledLine()] + Conversation.said("Asked", probe.probe.ask, .probe, width: width)
        lines += StyledLine.wrapped("\(probe.probe.family): \(probe.probe.reason)", .reason, width: width, indent: 7)
        if !probe.probe.quotes.isEmpty {
            let quotes = probe.probe.quotes.map { "\"\($0)\"" }.joined(separator: ", ")
            lines += StyledLine.wrapped("You said: " + quotes, .muted, width: width, indent: 7)
        }
        if let reply = probe.reply {
            lines += Conversation.said("You", reply.text, .answer, width: width)
            lines += StyledLine.wrapped(
                timing(reply, limit: plan.replyLimit, thinkTime: 0), .muted, width: width, indent: 7)
        }
        return lines
    }

    private static func timing(_ reply: Reply, limit: Int, thinkTime: Int) -> String {
        var facts: [String] = []
        if thinkTime >= 1000 { facts.append("thought " + ClockText.of(milliseconds: thinkTime)) }
        let taken = ClockText.of(milliseconds: reply.duration)
        facts.append(limit > 0 ? "\(taken) of \(ClockText.of(milliseconds: limit))" : taken)
        facts.append(Counted.words(reply.wordCount, "word"))
        if let first = reply.untilFirstKey, first >= 2000 { facts.append("first key after \(first / 1000) s") }
        switch reply.cause {
        case .user: break
        case .timeUp: facts.append("the time was up")
        case .skipped: facts.append("skipped")
        case .roundEnded: facts.append("the round was ended here")
        }
        return facts.joined(separator: " · ")
    }

    /// What stood in the box of a round that was cut off.
    private static func unfinished(_ round: Round, width: Int) -> [StyledLine] {
        guard round.phase != .debriefed, !round.draft.isEmpty else { return [] }
        return [StyledLine()] + [StyledLine("In the box when it was cut off", .heading)]
            + StyledLine.wrapped(round.draft.text, .answer, width: width)
    }
}
