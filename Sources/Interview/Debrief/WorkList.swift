/// What to work on next, from what reading found in a whole round: the gaps that came up most, and the weakest answer.
public struct WorkList: Equatable, Sendable {
    /// A gap, and in how many answers it stood open.
    public struct Item: Equatable, Sendable {
        /// The finding.
        public let id: ID<ProbeFamily>
        /// What to do about it.
        public let advice: String
        /// The numbers of the questions, from 0.
        public let questions: [Int]
    }

    /// The gaps, the commonest first.
    public let items: [Item]
    /// The number of the answer with the most to look at again, from 0; nil where none has anything.
    public let weakest: Int?
    /// How many answers were read.
    public let answers: Int

    /// So many gaps are told at most: more than three are not worked on.
    private static let most = 3
    /// What breaks an answer first, where several gaps are as common (DOMAIN.md 2.8 puts them in this order).
    private static let weightiest: [ID<ProbeFamily>] = [
        .ownPart, .nearestCase, .hypothetical, .result, .metric, "baseline", .why, .whyNot, "contradiction", "failure",
    ]

    /// What to work on after a round.
    public init(_ round: Round, _ reviews: [TurnReview]) {
        var questions: [ID<ProbeFamily>: [Int]] = [:]
        var order: [ID<ProbeFamily>] = []
        var open: [Int] = []
        for (number, (turn, review)) in zip(round.turns, reviews).enumerated() {
            let findings = review.openFindings(in: turn).map(\.id)
            // What was asked twice in vain weighs as much as what reading missed: somebody listened and got nothing.
            for id in findings + review.gaps where questions[id]?.contains(number) != true {
                if questions[id] == nil { order.append(id) }
                questions[id, default: []].append(number)
            }
            let noes = turn.checks.values.count { $0 == .no }
            let contradictions = review.contradictions.count { $0 != nil }
            let dry = review.isDry.count { $0 == true }
            let isAnswered = turn.answer?.text.isEmpty == false && turn.question.exhibit == nil
            open.append(isAnswered ? findings.count + review.gaps.count + noes + contradictions * 2 + dry : 0)
        }
        let found = order.enumerated().compactMap { place, id in
            Finding.advice(for: id).map { advice in
                let weight = Self.weightiest.firstIndex(of: id) ?? Self.weightiest.count + place
                return (weight: weight, item: Item(id: id, advice: advice, questions: questions[id] ?? []))
            }
        }
        let sorted = found.sorted { ($1.item.questions.count, $0.weight) < ($0.item.questions.count, $1.weight) }
        items = sorted.map(\.item).prefix(Self.most).map(\.self)
        weakest = open.indices.max { (open[$0], $1) < (open[$1], $0) }.flatMap { open[$0] > 0 ? $0 : nil }
        answers = round.turns.count { $0.answer?.text.isEmpty == false && $0.question.exhibit == nil }
    }
}
