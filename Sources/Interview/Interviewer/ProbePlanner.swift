public import Reading

/// Chooses the follow-ups. It knows nothing of screens or clocks: what was said goes in, what to ask comes out.
public struct ProbePlanner: Equatable, Sendable {
    private let families: [ProbeFamily]
    private let interviewer: Interviewer?
    private let lexicon: Lexicon

    /// Below this score nothing more is worth asking (DOMAIN.md, section 3.1).
    private static let closeBelow = 0.25
    /// Every answer is poked so often, however good it is.
    private static let least = 2
    /// How far a family asked before in this question falls behind.
    private static let fatigue = 0.3
    /// How much a follow-up made for the question is called for where nothing is known of its family.
    private static let ownNeed = 0.6

    /// A planner for one interviewer.
    public init(families: [ProbeFamily], interviewer: Interviewer?, lexicon: Lexicon) {
        self.families = families
        self.interviewer = interviewer
        self.lexicon = lexicon
    }

    /// The next follow-up in a question, or nil where it is time to move on.
    ///
    /// At least two are asked up to the limit, one of the first two a *why* or a *why not*; never two of one family in
    /// a row and never the same words twice in a round.
    public func next(
        in turn: Turn, of question: Question?, after earlier: some Sequence<Turn>, limit: Int,
        using generator: inout some RandomNumberGenerator
    ) -> AskedProbe? {
        let asked = turn.probes.map(\.probe)
        guard asked.count < limit else { return nil }
        let said = Set((earlier.flatMap(\.probes).map(\.probe) + asked).map(\.ask))
        var candidates = candidates(for: turn, of: question)
            .filter { !said.contains($0.probe.ask) && $0.probe.family != asked.last?.family }
        if asked.count == Self.least - 1, !asked.contains(where: { Self.isReason($0.family) }) {
            let reasons = candidates.filter { Self.isReason($0.probe.family) }
            if !reasons.isEmpty { candidates = reasons }
        }
        guard let best = candidates.map(\.score).max(), best >= Self.closeBelow || asked.count < Self.least else {
            return nil
        }
        return candidates.filter { $0.score == best }.randomElement(using: &generator)?.probe
    }

    private struct Candidate {
        let probe: AskedProbe
        let score: Double
    }

    private func candidates(for turn: Turn, of question: Question?) -> [Candidate] {
        let evidence = Evidence(reading: turn.spokenText, by: lexicon)
        let needs = ProbeNeed.needs(of: evidence)
        let own = (question?.probes ?? []).map { probe in
            let need = needs.first { $0.family == probe.family }
            return Candidate(
                probe: AskedProbe(
                    family: probe.family, level: 2, ask: probe.ask,
                    reason: need?.reason ?? "This question is always asked so."),
                // One made for the question beats a general one that is as much called for.
                score: (need?.need ?? Self.ownNeed) * weight(of: probe.family, in: turn) + 0.01)
        }
        let general = needs.flatMap { need in
            wordings(of: need.family, in: turn).map { wording in
                Candidate(
                    probe: AskedProbe(
                        family: need.family, level: wording.level, ask: wording.ask, reason: need.reason),
                    score: need.need * weight(of: need.family, in: turn))
            }
        }
        return own + general
    }

    /// The interviewer's taste, and how tired a family is in this question.
    private func weight(of family: ID<ProbeFamily>, in turn: Turn) -> Double {
        let taste =
            interviewer.map { $0.favours.contains(family) ? 1.2 : $0.avoids.contains(family) ? 0.5 : 1 } ?? 1
        return turn.probes.contains { $0.probe.family == family } ? taste * Self.fatigue : taste
    }

    /// The wordings that fit the moment: harder each time a family comes back, and none with a slot to fill.
    private func wordings(of family: ID<ProbeFamily>, in turn: Turn) -> [ProbeWording] {
        let wordings = families.first { $0.id == family }?.wordings.filter { $0.slots.isEmpty } ?? []
        let before = turn.probes.count { $0.probe.family == family }
        let start = interviewer?.tone == .tough ? 2 : 1
        let wanted = min(start + before, interviewer?.hardest ?? 3)
        let nearest = wordings.map { abs($0.level - wanted) }.min()
        return wordings.filter { abs($0.level - wanted) == nearest }
    }

    private static func isReason(_ family: ID<ProbeFamily>) -> Bool { family == .why || family == .whyNot }
}
