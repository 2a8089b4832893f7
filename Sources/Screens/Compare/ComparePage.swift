import Canvas
public import Interview
import Reading

/// Two attempts at one question side by side: words, times, segments, findings, follow-ups. No score: only what is there.
public enum ComparePage {
    /// The page as plain text, wrapped to a width in columns.
    public static func text(_ one: Attempt, _ other: Attempt, width: Int) -> String {
        lines(one, other, width: width).map(\.text).joined(separator: "\n") + "\n"
    }

    static func lines(_ one: Attempt, _ other: Attempt, width: Int) -> [StyledLine] {
        // The older one stands at the left, however they were named.
        let (left, right) = one.startedAt <= other.startedAt ? (one, other) : (other, one)
        var lines = StyledLine.wrapped(right.turn.question.ask, .question, width: width) + [StyledLine()]
        lines += row("", title(left), title(right), .heading, margin: nameColumns, width: width)
        for fact in facts {
            lines += row(fact.name, fact.value(left), fact.value(right), .text, margin: nameColumns, width: width)
        }
        lines += [StyledLine(), StyledLine("Asked", .heading)]
        lines += row("", probes(left), probes(right), .text, width: width)
        lines += [StyledLine(), StyledLine("To look at again", .heading)]
        lines += row("", findings(left), findings(right), .text, width: width)
        lines += [StyledLine(), StyledLine("Said", .heading)]
        lines += row("", left.turn.answer?.text ?? "", right.turn.answer?.text ?? "", .answer, width: width)
        return lines
    }

    private static let facts: [(name: String, value: @Sendable (Attempt) -> String)] = [
        ("words", { "\($0.turn.answer?.wordCount ?? 0)" }),
        ("time", { ClockText.of(milliseconds: $0.turn.answer?.duration ?? 0) }),
        ("thought", { ClockText.of(milliseconds: $0.turn.thinkTime) }),
        ("segments", { segments($0.review.answer) }),
        ("your acts", { "\($0.review.answer.certain(.ownAction).count)" }),
        ("numbers", { "\($0.review.answer.certain(.metric).count)" }),
        ("reasons", { "\($0.review.answer.certainSentences(with: .cause).count)" }),
        ("outcomes", { "\($0.review.answer.certainSentences(with: .result).count)" }),
        ("follow-ups", { "\($0.turn.probes.count)" }),
        ("dry replies", { "\($0.review.isDry.count { $0 == true })" }),
        ("story", { $0.turn.story ?? "-" }),
    ]

    private static func title(_ attempt: Attempt) -> String {
        let time = CivilTime(wall: attempt.startedAt, utcOffset: attempt.utcOffset)
        return "\(time.date), \(time.time)"
    }

    private static func segments(_ evidence: Evidence) -> String {
        let shares = Segment.allCases.filter { $0 != .other }.compactMap { segment in
            let share = Int((evidence.share(of: segment) * 100).rounded())
            return share > 0 ? "\(segment.rawValue) \(share) %" : nil
        }
        return shares.isEmpty ? "-" : shares.joined(separator: " ")
    }

    private static func probes(_ attempt: Attempt) -> String {
        attempt.turn.probes.enumerated().map { index, probe in
            let isDry = index < attempt.review.isDry.count && attempt.review.isDry[index] == true
            return "\(probe.probe.family)\(isDry ? ", nothing new" : "")"
        }.joined(separator: "\n")
    }

    private static func findings(_ attempt: Attempt) -> String {
        let open = attempt.review.openFindings(in: attempt.turn)
        return open.isEmpty ? "nothing" : open.map { "? " + $0.question }.joined(separator: "\n")
    }

    private static let nameColumns = 12

    /// A name and two texts, each wrapped in its own column.
    private static func row(
        _ name: String, _ left: String, _ right: String, _ role: Role, margin: Int = 0, width: Int
    ) -> [StyledLine] {
        let column = max(8, (width - margin - 2) / 2)
        let (lefts, rights) = (
            Wrapping.rows(of: left, width: column), Wrapping.rows(of: right, width: column)
        )
        return (0..<max(lefts.count, rights.count)).map { index in
            let first = SafeText(index < lefts.count ? lefts[index] : "").padded(to: column + 2)
            return StyledLine(SafeText(index == 0 ? name : "").padded(to: margin).string, .muted)
                .adding(first.string, role).adding(index < rights.count ? rights[index] : "", role)
        }
    }
}
