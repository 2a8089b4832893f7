import Reading

/// How much a follow-up of one family is called for, and why.
struct ProbeNeed: Equatable {
    let family: ID<ProbeFamily>
    /// From 0, the answer has it, to 1, it is missing; from 0.5 on it is told as a finding; more than 1 goes before
    /// everything else.
    let need: Double
    /// What was found or missed, as the debrief tells it.
    let reason: String
    /// Where in everything said it shows, for the debrief.
    var spans: [Span] = []
    /// What was heard of what the family is after.
    var heard = Heard.perhaps

    /// Whether something was told.
    enum Heard {
        case no, perhaps, yes
    }

    /// Whether a wording can be asked. Where there is doubt, one that fits either way goes before one that may ask for
    /// what was told: see `ProbePlanner`.
    func allows(_ occasion: ProbeWording.Occasion) -> Bool {
        switch occasion {
        case .always: true
        case .untold: heard == .no
        case .told: heard == .yes
        }
    }
}

/// The needs that an answer and its replies leave open, in the order in which a note-taker closes gaps (DOMAIN.md 3.1).
struct ProbeNeeds {
    private(set) var all: [ProbeNeed] = []
    private let hearing: Hearing
    private let evidence: Evidence
    private let asked: AskedQuestion
    private let isSelfCritical: Bool

    /// A story takes so many words at least to have a background that is too long.
    private static let longStory = 120
    /// The background should not take more of the words (DOMAIN.md 4.6).
    private static let mostBackground = 0.5

    /// - Parameters:
    ///   - unanswered: the parts of the question that were not spoken to.
    ///   - isRepeated: whether the story was told before today.
    init(
        _ hearing: Hearing, asked: AskedQuestion, unanswered: [String], isRepeated: Bool, isSelfCritical: Bool,
        ignored: Set<Signal>
    ) {
        self.hearing = hearing
        self.asked = asked
        self.isSelfCritical = isSelfCritical
        evidence = hearing.whole
        addUrgent(unanswered: unanswered, isRepeated: isRepeated)
        if evidence.isForeign {
            // Of another language only the length is known: what can be asked of any answer is asked.
            add(.why, 0.5, "Not in English, so only its length was read.")
            add(.whyNot, 0.4, "Not in English, so only its length was read.")
            add(.metric, evidence.has(.metric) ? 0.1 : 0.3, "Not in English, so only its length was read.")
            return
        }
        addPart()
        addReasons()
        addResistance()
        addOutcome()
        addAfterwards()
        all.removeAll { need in Self.signals(behind: need.family).contains(where: ignored.contains) }
    }

    private mutating func add(_ family: ID<ProbeFamily>, _ need: Double, _ reason: String, _ spans: [Span] = []) {
        all.append(
            ProbeNeed(
                family: family, need: need, reason: reason, spans: spans,
                heard: evidence.isForeign ? .perhaps : heard(of: family)))
    }

    /// What was heard of what a family is after: the learned signals tell it, lists of words overlook too much.
    private func heard(of family: ID<ProbeFamily>) -> ProbeNeed.Heard {
        guard Self.toldByReading.contains(family), let signal = Self.signals(behind: family).first else { return .no }
        return evidence.lacks(signal) ? .no : evidence.certain(signal).isEmpty ? .perhaps : .yes
    }

    /// Families after just what a learned signal finds.
    private static let toldByReading: Set<ID<ProbeFamily>> = [.ownPart, .why, .whyNot, .result, .metric, "learning"]

    private mutating func addUrgent(unanswered: [String], isRepeated: Bool) {
        if hearing.contradiction != nil {
            add("contradiction", 2, "A number is another one than before, or counts something else.")
        }
        if isRepeated { add("repeated-story", 1.8, "This story was told before.") }
        if hearing.deniesCase, asked.kind.wantsCase {
            add(.nearestCase, 1.6, "The answer says that there is no such case.")
        } else if !evidence.isForeign, hearing.isTheory, hearing.answer.words > 0 {
            addTheory()
        }
        if let part = unanswered.first {
            add("unanswered-part", 0.95, "Part of the question is still open: \(part).")
        }
    }

    private mutating func addTheory() {
        let what =
            switch hearing.answer.kind {
            case .generic: "what you usually do"
            case .hypothetical: "what you would do"
            case .story, .nearStory, .fragment: "how things are"
            }
        // Who was asked for a view or a plan has answered the question: a case is asked for once, if at all, and of others
        // twice.
        let before = hearing.replies.count { $0.family == .hypothetical }
        guard before < (asked.kind.wantsCase ? 2 : 1) else { return }
        // An act of one's own hints at a case after all.
        let isSure = hearing.answer.certain(.ownAction).isEmpty
        add(.hypothetical, asked.kind.wantsCase && isSure ? 1.6 : 0.45, "The answer tells \(what), not a case.")
    }

    private mutating func addPart() {
        let (own, ours) = (evidence.speaker.count, evidence.group.count)
        let acts = evidence[.ownAction]
        if acts.isEmpty {
            add(.ownPart, evidence.lacks(.ownAction) ? 1 : 0.45, "No act of your own is named yet.", evidence.group)
        } else if ours >= 3, own < ours {
            add(.ownPart, 0.9, "\(ours) times \"we\" and \(own) times \"I\".", evidence.group)
        } else if evidence[.passive].count > max(2, acts.count) {
            add(.ownPart, 0.45, "Things \"were done\": by whom stays open.", evidence[.passive])
        } else {
            add(
                .ownPart, acts.count >= 2 ? 0.15 : 0.4,
                "\(Self.counted(acts.count, "act")) of your own: there may be more to tell.", acts)
        }
        let vague = evidence.certain(.vague)
        if evidence.vaguePerHundred > 4 || evidence.words >= 40 && evidence.specificity < 0.25 {
            add("vagueness", 0.85, "Much of it could be said of any place: few names, numbers or times.", vague)
        } else if !vague.isEmpty {
            add("vagueness", min(0.5, 0.15 * Double(vague.count)), "Some words leave open how much.", vague)
        }
        let answer = hearing.answer
        let background = answer.share(of: .situation) + answer.share(of: .task)
        if answer.words >= Self.longStory, background > Self.mostBackground {
            let share = Int((background * 100).rounded())
            add("economy", 0.45, "\(share) % of the answer's words are situation and task.")
        }
        if acts.count >= 8, evidence[.stakeholder].count <= 1 {
            add("delegation", 0.45, "Many acts of your own: what did others do?", acts)
        }
    }

    private mutating func addReasons() {
        let (causes, acts) = (evidence[.cause], max(1, evidence[.ownAction].count))
        if evidence.lacks(.cause) {
            add(.why, 0.95, "No reason is given for any step.", evidence[.ownAction])
        } else if Double(causes.count) / Double(acts) < 0.3 {
            add(.why, 0.49, "Few reasons were heard.")
        } else {
            // The reasons of others and of things explain no choice.
            let own = evidence.sentences.filter {
                $0.certain.contains(.cause) && $0.segment == .action && $0.certain.contains(.ownAction)
            }
            add(.why, 0.42, "Reasons are given: what lies behind them is worth asking.", own.map(\.span))
        }
        let options = evidence[.alternative]
        if evidence.lacks(.alternative) {
            add(.whyNot, 0.85, "No other option is named, so no choice can be seen.")
        } else {
            let named = evidence.certain(.alternative)
            add(
                .whyNot, options.count > 1 ? 0.4 : 0.49,
                named.isEmpty
                    ? "Whether other ways were weighed was not heard clearly."
                    : "Another way is named: what decided between them?",
                named)
        }
        if evidence[.tradeOff].isEmpty {
            add("trade-off", 0.45, "What it cost is worth asking.")
        }
        add("did-not-do", 0.26, "What was left undone tells as much as what was done.")
    }

    private mutating func addResistance() {
        if evidence[.obstacle].isEmpty, evidence[.conflict].isEmpty {
            add("obstacle", 0.45, "What stood in the way is worth asking.")
        }
        let people = evidence[.stakeholder]
        if evidence[.conflict].isEmpty {
            add("conflict", people.isEmpty ? 0.35 : 0.45, "Who saw it differently is worth asking.")
        }
        if people.count <= 1 {
            add("stakeholder", 0.3, "Who else was in it is worth asking.")
        }
        let blame = evidence.certain(.blame)
        if !blame.isEmpty, evidence.lacks(.failure) {
            // One sentence may be a plain fact about somebody; two are a pattern.
            add("blame", blame.count > 1 ? 0.6 : 0.4, "Somebody else's fault is named, none of your own.", blame)
        }
    }

    private mutating func addOutcome() {
        let results = evidence[.result]
        if evidence.lacks(.result), evidence.share(of: .result) == 0 {
            add(.result, 0.9, "The answer does not say how it ended.")
        } else if results.isEmpty {
            add(.result, 0.4, "How it ended was not heard clearly.")
        } else if !evidence.certain(.praiseOnly).isEmpty, evidence[.praiseOnly].count >= results.count {
            add(.result, 0.45, "The outcome is praise: what changed stays open.", evidence.certain(.praiseOnly))
        } else {
            add(.result, 0.15, "An outcome is told: was it worth the effort?", evidence.certain(.result))
        }
        let numbers = evidence[.metric]
        if numbers.isEmpty {
            add(.metric, 0.8, "There is no number in the answer.", evidence[.vague])
        } else {
            add(
                .metric, evidence[.vague].count > numbers.count ? 0.45 : 0.15,
                "\(Self.counted(numbers.count, "number")) for the whole story.", numbers)
            let outcomes = Phrases(of: evidence).quantities(in: evidence)
            if evidence.lacks(.baseline) {
                // What counts the background needs no comparison.
                add(
                    "baseline", outcomes.isEmpty ? 0.25 : 0.6, "A number stands alone: against what?",
                    outcomes.isEmpty ? numbers : outcomes)
            }
            if !evidence.has(.source) {
                add(
                    "data-source", outcomes.isEmpty ? 0.2 : 0.4, "Where the numbers come from was not heard.", outcomes
                )
            }
        }
        if !results.isEmpty, evidence.lacks(.baseline), !evidence.has(.source) {
            add("verification", 0.45, "An outcome is claimed: was it not chance?", evidence.certain(.result))
        }
        if evidence.lacks(.customerEvidence) {
            let isNamed = hearing.answer.has(.customer)
            add(
                "customer", isNamed ? 0.45 : 0.3,
                isNamed ? "Customers are named, but none says or does anything." : "Whom it served stays open.",
                isNamed ? hearing.answer[.customer] : [])
        }
    }

    private mutating func addAfterwards() {
        if evidence[.time].isEmpty {
            add("timeline", 0.5, "When it was and how long it took is worth asking.")
        }
        if isSelfCritical, evidence.lacks(.failure) {
            add("failure", 0.95, "No fault of your own is admitted.")
        } else if evidence.lacks(.failure) {
            add("failure", 0.3, "What went wrong is worth asking.")
        }
        if evidence.has(.learning) {
            add("differently", 0.35, "A lesson is told: what would it change?", evidence.certain(.learning))
        } else {
            add(
                "learning", evidence.lacks(.learning) && evidence.share(of: .lesson) == 0 ? 0.5 : 0.35,
                evidence.lacks(.learning) ? "No lesson is told." : "What was learned is worth asking.")
        }
        if evidence[.scope].isEmpty { add("scope", 0.3, "How large it was is worth asking.") }
        if evidence[.longTerm].isEmpty { add("long-term", 0.4, "What became of it later is worth asking.") }
        add("join-the-dots", 0.26, "What the story shows is left to the listener.")
    }

    /// The signals that a need is read from: switched off, they raise no question.
    private static func signals(behind family: ID<ProbeFamily>) -> [Signal] {
        switch family {
        case .ownPart, "delegation": [.ownAction]
        case .why: [.cause]
        case .whyNot: [.alternative]
        case .metric, "baseline", "data-source": [.metric]
        case .result: [.result]
        case "verification": [.result, .metric]
        case "vagueness": [.vague]
        case "trade-off": [.tradeOff]
        case "obstacle": [.obstacle]
        case "conflict": [.conflict]
        case "stakeholder": [.stakeholder]
        case "blame": [.blame]
        case "customer": [.customerEvidence]
        case "timeline": [.time]
        case "failure": [.failure]
        case "learning", "differently": [.learning]
        case "scope": [.scope]
        case "long-term": [.longTerm]
        default: []
        }
    }

    static func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "One \(noun)" : "\(count) \(noun)s" }
}
