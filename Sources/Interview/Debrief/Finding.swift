public import Reading

/// Something to look at again in an answer, as a question: never a grade (DOMAIN.md 4.13).
public struct Finding: Equatable, Sendable {
    /// The stable name, that of the follow-up family that is after the same thing.
    public let id: ID<ProbeFamily>
    /// The question to the user.
    public let question: String
    /// Where it shows in the text; none where something is missing.
    public let spans: [Span]

    /// An answer gets so many at most.
    public static let most = 3
    /// What is called for less than this is no finding.
    private static let least = 0.5
    /// Fewer words are too few to miss anything in.
    private static let fewestWords = 25

    /// The findings of an answer, the most needed first.
    public static func findings(
        in turn: Turn, of question: Question?, by reader: Reader
    ) -> [Finding] {
        findings(in: turn, heard: Hearing(turn, by: reader), of: question, by: reader)
    }

    /// The findings of an answer that has been listened to.
    static func findings(
        in turn: Turn, heard hearing: Hearing, of question: Question?, by reader: Reader
    ) -> [Finding] {
        guard hearing.answer.words > 0, !hearing.answer.isForeign else { return [] }
        let unanswered = QuestionParts.unanswered(of: turn.question, in: hearing.whole, text: hearing.text)
        let needs = ProbeNeeds(
            hearing, asked: turn.question, unanswered: unanswered, isRepeated: false,
            isSelfCritical: question?.isSelfCritical ?? false, ignored: reader.ignored
        ).all
        // Where there is no case nothing of a case is missing.
        if needs.contains(where: { $0.family == .nearestCase }) {
            return text(of: .nearestCase, unanswered: []).map { [Finding(id: .nearestCase, question: $0, spans: [])] }
                ?? []
        }
        // Of a view or a plan nothing is missing that only a case could have.
        let isView =
            turn.question.kind != .behavioural && (hearing.answer.kind.isTheory || !hearing.tellsCase)
        return needs.filter { $0.need >= least && (!isView || ofViews.contains($0.family)) }.sorted {
            $0.need > $1.need
        }.compactMap { need in
            text(of: need.family, unanswered: unanswered).map {
                Finding(id: need.family, question: $0, spans: need.spans)
            }
        }
        .filter {
            hearing.answer.words >= fewestWords || !$0.spans.isEmpty || $0.id == .hypothetical || $0.id == .ownPart
        }
        .prefix(most).map(\.self)
    }

    /// What can be found of a view or a plan too.
    private static let ofViews: Set<ID<ProbeFamily>> = [
        .hypothetical, .why, .whyNot, "contradiction", "unanswered-part",
    ]

    /// What is right in fewer than four of five cases is asked about but not told as a finding: blame and vagueness on the
    /// answers set aside; obstacles, quarrels, prices, sources and customers, of which lists of words overlook or mistake many,
    /// in rounds that were played.
    private static func text(of family: ID<ProbeFamily>, unanswered: [String]) -> String? {
        switch family {
        case "contradiction": "Two numbers differ. Is it one thing that changed, or two?"
        case .hypothetical: "This tells how it goes, not a case. When did it last come up?"
        case .nearestCase: "This says there is no such case. Which one comes nearest, however small?"
        case "unanswered-part": unanswered.first.map { "Part of the question seems open: \($0). Is it in there?" }
        case .ownPart: "Your own part is hard to see. What did you do yourself?"
        case "economy": "Much of it is situation and task. Could your first step come sooner?"
        case .why: "No reason found for any step. Is there one?"
        case .whyNot: "No other option found. What else could you have done?"
        case .result: "No outcome found. What changed in the end?"
        case .metric: "No number found. Is there one?"
        case "baseline": "A number stands alone. What was it before, or elsewhere?"
        case "failure": "The question asks for a fault of yours. Which one is it?"
        case "learning": "No lesson found. What stayed with you?"
        case "timeline": "When was it, and how long did it take?"
        default: nil
        }
    }

    /// What to do about it in the next round, in a few words; nil where a finding of that name is told no more.
    public static func advice(for id: ID<ProbeFamily>) -> String? {
        switch id {
        case "contradiction": "Keep your numbers the same"
        case .hypothetical: "Tell one case, not a method"
        case .nearestCase: "Have a case ready, a small one if need be"
        case "unanswered-part": "Answer every part of the question"
        case .ownPart: "Say what you did yourself"
        case "economy": "Come to your first step sooner"
        case .why: "Give the reason for your main step"
        case .whyNot: "Name an option that you turned down"
        case .result: "Say what changed in the end"
        case .metric: "Give a number"
        case "baseline": "Say what the number was before"
        case "failure": "Name the fault that was yours"
        case "learning": "Say what stayed with you"
        case "timeline": "Say when it was and how long it took"
        default: nil
        }
    }
}
