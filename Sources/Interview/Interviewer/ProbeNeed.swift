import Reading

/// How much a follow-up of one family is called for, and why.
struct ProbeNeed: Equatable {
    let family: ID<ProbeFamily>
    /// From 0, the answer has it, to 1, it is missing.
    let need: Double
    /// What was found or missed, as the debrief tells it.
    let reason: String

    /// The needs that an answer and its replies so far leave open, in the order in which a note-taker closes gaps
    /// (DOMAIN.md, section 3.1): personal, why, why not, result, number.
    static func needs(of evidence: Evidence) -> [ProbeNeed] {
        [ownPart(evidence), why(evidence), whyNot(evidence), result(evidence), metric(evidence)]
    }

    private static func ownPart(_ evidence: Evidence) -> ProbeNeed {
        let (speaker, group) = (evidence.speaker.count, evidence.group.count)
        if evidence.ownActions.isEmpty {
            return ProbeNeed(family: .ownPart, need: 1, reason: "No act of your own is named yet.")
        }
        if group >= 3 && speaker < group {
            return ProbeNeed(
                family: .ownPart, need: 0.9, reason: "\(group) times \"we\" and \(speaker) times \"I\".")
        }
        return ProbeNeed(
            family: .ownPart, need: evidence.ownActions.count >= 4 ? 0.1 : 0.4,
            reason: "\(counted(evidence.ownActions.count, "act")) of your own: there may be more to tell.")
    }

    private static func why(_ evidence: Evidence) -> ProbeNeed {
        evidence.causes.isEmpty
            ? ProbeNeed(family: .why, need: 0.95, reason: "No reason is given for any step.")
            : ProbeNeed(
                family: .why, need: evidence.causes.count >= 3 ? 0.2 : 0.5,
                reason: "\(counted(evidence.causes.count, "reason")) given: one layer deeper is worth asking.")
    }

    private static func whyNot(_ evidence: Evidence) -> ProbeNeed {
        evidence.alternatives.isEmpty
            ? ProbeNeed(family: .whyNot, need: 0.85, reason: "No other option is named, so no choice can be seen.")
            : ProbeNeed(family: .whyNot, need: 0.3, reason: "Another option is named: what decided against it?")
    }

    private static func result(_ evidence: Evidence) -> ProbeNeed {
        evidence.results.isEmpty
            ? ProbeNeed(family: .result, need: 0.9, reason: "The answer does not say how it ended.")
            : ProbeNeed(family: .result, need: 0.15, reason: "An outcome is told: was it worth the effort?")
    }

    private static func metric(_ evidence: Evidence) -> ProbeNeed {
        if evidence.numbers.isEmpty {
            return ProbeNeed(family: .metric, need: 0.8, reason: "There is no number in the answer.")
        }
        return ProbeNeed(
            family: .metric, need: evidence.vague.count > evidence.numbers.count ? 0.45 : 0.15,
            reason: "\(counted(evidence.numbers.count, "number")) for a whole story.")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "One \(noun)" : "\(count) \(noun)s"
    }
}
