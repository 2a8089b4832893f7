/// How the interviewers of a loop vote: from what there was to write down, by rules that are ours and told with each vote.
///
/// A vote says how much an answer gave, not what anybody would decide: it is no forecast.
enum Panel {
    /// What one interviewer wrote down about one question.
    struct Note: Equatable {
        /// The data points.
        let points: [DataPoint]
        /// Families asked twice in vain.
        let gaps: [ID<ProbeFamily>]
        /// Numbers that changed between replies.
        let contradictions: Int

        /// The kinds of data points that there are.
        var kinds: Set<DataPoint.Kind> { Set(points.map(\.kind)) }
    }

    /// Kinds of data points for each question, of eight, from which a vote is in favour, and strongly so.
    private static let bars: [(kinds: Double, vote: Vote)] = [
        (6.5, .stronglyInFavour), (4.5, .inFavour), (2.5, .against),
    ]
    /// What a gap and a contradiction weigh, in kinds.
    private static let costs = (gap: 1.0, contradiction: 2.0)

    /// An interviewer's own vote, written down before anybody else's is seen.
    static func vote(ofSitting sitting: Int, on notes: [Note]) -> CastVote {
        guard !notes.isEmpty else {
            return CastVote(sitting: sitting, vote: .stronglyAgainst, reason: "Nothing was said.")
        }
        let kinds = Double(notes.reduce(0) { $0 + $1.kinds.count })
        let gaps = notes.reduce(0) { $0 + $1.gaps.count }
        let contradictions = notes.reduce(0) { $0 + $1.contradictions }
        let worth =
            (kinds - Double(gaps) * costs.gap - Double(contradictions) * costs.contradiction) / Double(notes.count)
        var vote = bars.first { worth >= $0.kinds }?.vote ?? .stronglyAgainst
        // Without an act of the speaker's own there is nobody to be in favour of.
        if notes.contains(where: { !$0.kinds.contains(.action) }) { vote = min(vote, .against) }
        return CastVote(
            sitting: sitting, vote: vote, reason: reason(notes, gaps: gaps, contradictions: contradictions),
            points: Dictionary(notes.flatMap(\.points).map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +))
    }

    /// The second votes, once everybody has read everything: a story told to two people costs each of them a step, and
    /// who stands alone moves a step towards the others.
    ///
    /// - Parameters:
    ///   - votes: the first votes, by sitting.
    ///   - repeats: by sitting, the sitting that heard the same story before.
    static func revotes(after votes: [CastVote], repeats: [Int: Int]) -> [CastVote] {
        let inFavour = votes.count(where: \.vote.isInFavour)
        return votes.map { first in
            var vote = first.vote
            var reasons: [String] = []
            let others = inFavour - (first.vote.isInFavour ? 1 : 0)
            if let sitting = first.sitting, let earlier = repeats[sitting] {
                vote = vote.moved(up: false)
                reasons.append("Interviewer \(earlier + 1) had heard the same story.")
            }
            if votes.count > 2, first.vote.isInFavour, others == 0 {
                vote = vote.moved(up: false)
                reasons.append("Nobody else was in favour.")
            } else if votes.count > 2, !first.vote.isInFavour, others == votes.count - 1 {
                vote = vote.moved(up: true)
                reasons.append("Everybody else was in favour.")
            }
            let reason = reasons.isEmpty ? "Stays, after reading the others." : reasons.joined(separator: " ")
            return CastVote(sitting: first.sitting, vote: vote, isRevote: true, reason: reason)
        }
    }

    private static func reason(_ notes: [Note], gaps: Int, contradictions: Int) -> String {
        let points = notes.reduce(0) { $0 + $1.points.count }
        let missing = DataPoint.Kind.allCases.filter { kind in notes.allSatisfy { !$0.kinds.contains(kind) } }
        var reason =
            "\(points) data point\(points == 1 ? "" : "s") in \(notes.count == 1 ? "one answer" : "\(notes.count) answers")"
        if !missing.isEmpty { reason += "; no " + missing.map(\.title).joined(separator: ", no ") }
        if gaps > 0 { reason += "; \(gaps) asked twice in vain" }
        if contradictions > 0 { reason += "; \(contradictions) contradicted" }
        return reason + "."
    }
}
