import Canvas
import Interview
import Reading

/// What reading found, as lines of the debrief: shares, questions and places, never a grade.
enum ReviewLines {
    private static let indent = 7
    /// `S 22 %` and two blanks, or `100` instead of `22`.
    private static let numberColumns = 8
    /// Fewer words are too few to part into segments (DOMAIN.md 4.6).
    private static let fewestWords = 60

    /// The story's parts and what is there.
    static func ofAnswer(_ review: TurnReview, width: Int) -> [StyledLine] {
        let evidence = review.answer
        guard evidence.words > 0 else { return [] }
        var lines: [StyledLine] = []
        if evidence.isForeign {
            return StyledLine.wrapped(
                "Not in English: only words and numbers are counted.", .muted, width: width, indent: indent)
        }
        if evidence.words >= fewestWords { lines.append(bar(evidence, width: width)) }
        return lines + StyledLine.wrapped(found(evidence), .muted, width: width, indent: indent)
    }

    /// `S 22 % A 55 % R 23 %` with a bar of letters, so that it needs no colour.
    private static func bar(_ evidence: Evidence, width: Int) -> StyledLine {
        let all = Segment.allCases.map { ($0, evidence.share(of: $0)) }.filter { $0.1 > 0.005 }
        let shares = all.filter { $0.0 != .other }
        // What is no part of the story is told too, so that all of them make up the whole.
        let rest = all.first { $0.0 == .other }.map { "rest \(Int(($0.1 * 100).rounded())) %" }
        let columns = max(10, min(40, width - indent - 4 - all.count * numberColumns))
        let letters = shares.map { segment, share in
            String(repeating: segment.rawValue, count: Int((share * Double(columns)).rounded()))
        }
        let numbers = shares.map { segment, share in "\(segment.rawValue) \(Int((share * 100).rounded())) %" }
        return StyledLine(String(repeating: " ", count: indent) + letters.joined() + " ", .barFull)
            .adding((numbers + [rest].compactMap(\.self)).joined(separator: "  "), .muted)
    }

    /// What is there, counted.
    private static func found(_ evidence: Evidence) -> String {
        let shown: [(Signal, String)] = [
            (.ownAction, "act of your own"), (.metric, "number"), (.cause, "reason"), (.alternative, "option"),
            (.result, "outcome"), (.learning, "lesson"),
        ]
        let counts = shown.compactMap { signal, noun in
            let count =
                signal == .ownAction || signal == .metric
                ? evidence.certain(signal).count : evidence.certainSentences(with: signal).count
            guard count > 0 else { return nil as String? }
            return noun == "act of your own"
                ? (count == 1 ? "1 act of your own" : "\(count) acts of your own") : Counted.words(count, noun)
        }
        let kind =
            switch evidence.kind {
            case .story: "A story"
            case .nearStory: "Nearly a story"
            // A short story is easily taken for one: what is there speaks for itself.
            case .fragment: counts.isEmpty ? "A fragment" : "Found"
            case .generic: "What you usually do"
            case .hypothetical: "What you would do"
            }
        return counts.isEmpty ? kind + "." : kind + ": " + counts.joined(separator: ", ") + "."
    }

    /// What a reply brought, where it brought nothing or something else than before.
    static func ofReply(_ number: Int, _ review: TurnReview, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if review.isDry.indices.contains(number), review.isDry[number] == true {
            lines += StyledLine.wrapped("Nothing new in this reply.", .reason, width: width, indent: indent)
        }
        if review.contradictions.indices.contains(number), let found = review.contradictions[number] {
            lines += StyledLine.wrapped(
                "? Before it was \"\(found.earlier)\", here it is \"\(found.later)\". One thing, or two?", .reason,
                width: width,
                indent: indent)
        }
        return lines
    }

    /// What the follow-ups came to.
    static func ofWhole(_ review: TurnReview, _ turn: Turn, _ plan: RoundPlan, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if let depth = review.depth {
            lines += StyledLine.wrapped(
                "Depth: \(depth) of \(Counted.words(turn.probes.count, "why")) in a row.", .strong, width: width)
        }
        if !review.gaps.isEmpty {
            let gaps = review.gaps.map(\.rawValue).joined(separator: ", ")
            lines += StyledLine.wrapped("Asked twice in vain: \(gaps).", .strong, width: width)
        }
        if plan.focus?.spreads == true {
            let text =
                turn.isPokeTested
                ? "Poke-tested: it came through."
                    + (turn.story == nil ? " Name the story, and it keeps the badge." : "") : "Not poke-tested yet."
            lines += StyledLine.wrapped(text, .strong, width: width)
        }
        if plan.isLoop, !review.points.isEmpty { lines += points(review, width: width) }
        return lines
    }

    private static let mostPoints = 8

    /// What could be written down, each in the user's own words.
    private static func points(_ review: TurnReview, width: Int) -> [StyledLine] {
        let more = review.points.count - mostPoints
        return [StyledLine("Written down:", .muted)]
            + review.points.prefix(mostPoints).map { point in
                let quote = point.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return StyledLine("  " + SafeText(point.kind.title).padded(to: 12).string, .muted)
                    .adding(SafeText(quote).truncated(to: max(8, width - 14)).string, .text)
            } + (more > 0 ? [StyledLine("  and \(more) more", .muted)] : [])
    }
}
