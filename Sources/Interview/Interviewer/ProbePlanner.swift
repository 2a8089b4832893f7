public import Reading

/// Chooses the follow-ups. It knows nothing of screens or clocks: what was said goes in, what to ask comes out.
public struct ProbePlanner: Equatable, Sendable {
    private let families: [ProbeFamily]
    private let interviewer: Interviewer?
    /// What listens.
    public let reader: Reader

    /// Below this score nothing more is worth asking (DOMAIN.md 3.1).
    private static let closeBelow = 0.25
    /// The same once the interviewer's patience is at its end.
    private static let closeImpatientlyBelow = 0.6
    /// Every answer is poked so often, however good it is.
    private static let least = 2
    /// How far a family asked before in this question falls behind, and one asked in the last question.
    private static let fatigue = (here: 0.3, before: 0.7)
    /// How far what a family points to goes ahead after a dry reply.
    private static let turning = 1.3
    /// From here on something is surely missing, and a follow-up made for the question is put for that too.
    private static let gap = 0.8
    /// How much a follow-up made for the question is called for where its family finds nothing missing.
    private static let ownNeed = 0.35
    /// Between two made for the question that are so nearly as good chance decides, so that it does not always go on in the
    /// same way.
    private static let nearlyAsGood = 0.05
    /// What became of something and what was learned from it is not asked first: how far that falls behind.
    private static let tooEarly = 0.8
    private static let late: Set<ID<ProbeFamily>> = ["learning", "differently", "long-term"]

    private let focus: RoundFocus?
    private let chain: ProbeChain?

    /// A planner for one interviewer.
    ///
    /// - Parameters:
    ///   - families: what can be asked.
    ///   - interviewer: who asks; nil: nobody in particular.
    ///   - reader: what listens.
    ///   - focus: what the round is about.
    ///   - chain: whys in a row to go down; then nothing else is asked.
    public init(
        families: [ProbeFamily], interviewer: Interviewer?, reader: Reader, focus: RoundFocus? = nil,
        chain: ProbeChain? = nil
    ) {
        self.families = families
        self.interviewer = interviewer
        self.reader = reader
        self.focus = focus
        self.chain = chain
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
        if let chain { return Barrage(chain, reader: reader).next(in: turn, using: &generator) }
        let moment = Moment(turn, question, Array(earlier), by: reader)
        let said = Set((moment.earlier.flatMap(\.probes).map(\.probe) + asked).map(\.ask))
        var candidates = candidates(at: moment).filter { candidate in
            !said.contains(candidate.probe.ask) && candidate.probe.family != asked.last?.family
                && !moment.hearing.gaps.contains(candidate.probe.family) && fits(candidate.probe.family, after: asked)
        }
        if asked.count == Self.least - 1, !asked.contains(where: { Self.isReason($0.family) }) {
            let reasons = candidates.filter { Self.isReason($0.probe.family) }
            if !reasons.isEmpty { candidates = reasons }
        }
        // Who has lost patience asks on only for what is badly missing.
        let bar = asked.count < (interviewer?.patience ?? .max) ? Self.closeBelow : Self.closeImpatientlyBelow
        guard let best = candidates.max(by: { $0.rank < $1.rank }),
            candidates.contains(where: { $0.score >= bar }) || asked.count < Self.least
        else { return nil }
        let leeway = best.isMade ? Self.nearlyAsGood : 0
        return candidates.filter { $0.rank >= best.rank - leeway && $0.isMade == best.isMade }
            .randomElement(using: &generator)?.probe
    }

    /// What would be asked first of an answer, the most needed families in order, for reading one answer alone.
    public func candidates(for turn: Turn, of question: Question?, most: Int) -> [AskedProbe] {
        var found: [AskedProbe] = []
        for candidate in candidates(at: Moment(turn, question, [], by: reader)).sorted(by: { $0.rank > $1.rank })
        where found.count < most && !found.contains(where: { $0.family == candidate.probe.family }) {
            found.append(candidate.probe)
        }
        return found
    }

    /// Whether two answers tell one story: by the names that the user gave them, or else by what they tell.
    static func isSameStory(_ earlier: Turn, _ later: Turn, by reader: Reader) -> Bool {
        if let story = later.story, let other = earlier.story { return story.lowercased() == other.lowercased() }
        guard let told = earlier.answer?.text, let text = later.answer?.text else { return false }
        return reader.compare(String(told.prefix(mostCompared)), String(text.prefix(mostCompared))).verdict == .same
    }

    /// What comes after so many characters of an answer tells no other story.
    private static let mostCompared = 10_000

    /// The question as it stands when a follow-up is chosen.
    private struct Moment {
        let turn: Turn
        let question: Question?
        let earlier: [Turn]
        let hearing: Hearing
        let unanswered: [String]
        let isRepeated: Bool

        init(_ turn: Turn, _ question: Question?, _ earlier: [Turn], by reader: Reader) {
            self.turn = turn
            self.question = question
            self.earlier = earlier
            hearing = Hearing(turn, by: reader)
            unanswered = QuestionParts.unanswered(of: turn.question, in: hearing.whole, text: hearing.text)
            isRepeated = earlier.contains { ProbePlanner.isSameStory($0, turn, by: reader) }
        }

        /// A question after a view is poked as one until a case is told; of one after a case everything can be asked.
        func allows(_ wording: ProbeWording) -> Bool {
            switch wording.subject {
            case .told: turn.question.kind == .behavioural || hearing.tellsCase
            case .view: turn.question.kind != .behavioural && !hearing.tellsCase
            case .either: true
            }
        }

        /// The words that a need was read from.
        func quotes(_ need: ProbeNeed?) -> [String] {
            (need?.spans ?? []).prefix(3).map { Hearing.words(at: $0, of: hearing.text) }
        }
    }

    /// A wording with its slots filled.
    private struct FilledWording {
        let level: Int
        let ask: String
        let isQuoting: Bool
    }

    private func candidates(at moment: Moment) -> [Candidate] {
        let turn = moment.turn
        let needs = ProbeNeeds(
            moment.hearing, asked: turn.question, unanswered: moment.unanswered, isRepeated: moment.isRepeated,
            isSelfCritical: moment.question?.isSelfCritical ?? false, ignored: reader.ignored
        ).all
        // A round on certain families asks them of good answers too.
        let others = (focus?.families ?? []).filter { family in !needs.contains { $0.family == family } }
            .map { ProbeNeed(family: $0, need: 0.3, reason: "This round asks for nothing else.") }
        let slots = Slots(
            moment.hearing, asked: turn.question, before: turn.probes.map(\.probe.ask), unanswered: moment.unanswered)
        // Who has told a case is not asked for one.
        let made = (moment.question?.probes ?? []).filter { $0.family != .hypothetical || !moment.hearing.tellsCase }
        let own = made.map { probe in
            let need = needs.first { $0.family == probe.family }
            let missing = need.flatMap { $0.need >= Self.gap ? $0 : nil }
            return Candidate(
                probe: AskedProbe(
                    family: probe.family, level: 2, ask: probe.ask,
                    reason: ["Made for this question.", missing?.reason].compactMap(\.self).joined(separator: " "),
                    quotes: moment.quotes(missing)),
                need: need?.need ?? Self.ownNeed, weight: weight(of: probe.family, at: moment),
                origin: .made(fits: family(probe.family)?.fits ?? ProbeFamily.usualFit))
        }
        let general = (needs + others).enumerated().flatMap { order, need in
            wordings(for: need, at: moment, slots).map { filled in
                Candidate(
                    probe: AskedProbe(
                        family: need.family, level: filled.level, ask: filled.ask, reason: need.reason,
                        quotes: moment.quotes(need)),
                    need: need.need, weight: weight(of: need.family, at: moment), origin: .general(order: order))
            }
        }
        return own + general
    }

    private func family(_ id: ID<ProbeFamily>) -> ProbeFamily? { families.first { $0.id == id } }

    /// The interviewer's taste, what the principle is about, and how tired a family is.
    private func weight(of family: ID<ProbeFamily>, at moment: Moment) -> Double {
        let taste =
            interviewer.map { $0.favours.contains(family) ? 1.2 : $0.avoids.contains(family) ? 0.5 : 1 } ?? 1
        let isHere = moment.turn.probes.contains { $0.probe.family == family }
        let isBefore = moment.earlier.last?.probes.contains { $0.probe.family == family } ?? false
        return taste * PrinciplePull.weight(of: family, for: moment.turn.question.principle)
            * (isNext(family, at: moment) ? Self.turning : 1)
            * (moment.turn.probes.isEmpty && Self.late.contains(family) ? Self.tooEarly : 1)
            * (isHere ? Self.fatigue.here : isBefore ? Self.fatigue.before : 1)
    }

    /// Whether a family is what to turn to after the last reply, which brought nothing new.
    private func isNext(_ family: ID<ProbeFamily>, at moment: Moment) -> Bool {
        guard let last = moment.hearing.replies.last, last.isDry else { return false }
        return self.family(last.family)?.nextIfDry.contains(family) ?? false
    }

    /// The wordings that fit the moment, their slots filled.
    ///
    /// The ladder: an interviewer begins open (a tough one pointed), goes up a step after a dry reply or where a family
    /// comes back, and down again once something new was said. A wording that quotes beats one that does not, but for
    /// the sake of the ear only after one that did not.
    private func wordings(for need: ProbeNeed, at moment: Moment, _ slots: Slots) -> [FilledWording] {
        let known = family(need.family)?.wordings ?? []
        let hardest = interviewer?.hardest ?? 3
        let fitting = known.filter { moment.allows($0) && $0.level <= max(2, hardest) }
        // A reason is asked for in any case.
        let all = fitting.isEmpty && Self.isReason(need.family) ? known : fitting
        let before = moment.turn.probes.count { $0.probe.family == need.family }
        func filled(_ wordings: [ProbeWording]) -> [FilledWording] {
            wordings.compactMap { wording in
                slots.fill(wording, number: moment.turn.probes.count).map {
                    FilledWording(level: wording.level, ask: $0, isQuoting: !wording.slots.isEmpty)
                }
            }
        }
        let sure = filled(all.filter { need.allows($0.occasion) })
        let choice = sure.isEmpty ? filled(all.filter { $0.occasion != .told }) : sure
        let start = interviewer?.tone == .tough ? 2 : 1
        let dry = moment.hearing.replies.reversed().prefix { $0.isDry }.count
        let wanted = min(start + before + min(dry, 2), hardest)
        // Quoting is pointed by nature: at the open level it is welcome too.
        let quoting = choice.filter { $0.isQuoting && abs($0.level - wanted) <= 1 && $0.level <= hardest }
        let hasJustQuoted = moment.turn.probes.last?.probe.quotesAloud ?? false
        if !quoting.isEmpty, !hasJustQuoted || dry > 0 { return quoting }
        let plain = choice.filter { !$0.isQuoting || Self.needsSlots.contains(need.family) }
        let nearest = plain.map { abs($0.level - wanted) }.min()
        return plain.filter { abs($0.level - wanted) == nearest }
    }

    /// Families that make no sense without the words they are about.
    private static let needsSlots: Set<ID<ProbeFamily>> = ["contradiction", "unanswered-part", "join-the-dots"]

    /// Whether a family belongs to what the round is about.
    private func fits(_ family: ID<ProbeFamily>, after asked: [AskedProbe]) -> Bool {
        guard let focus else { return true }
        if !focus.families.isEmpty { return focus.families.contains(family) }
        return !focus.spreads || !asked.contains { $0.family == family }
    }

    private static func isReason(_ family: ID<ProbeFamily>) -> Bool { family == .why || family == .whyNot }
}
