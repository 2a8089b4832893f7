/// Whether an answer as a whole shows a signal: what all its sentences say of it together, since one that says it half may
/// be wrong and three that do seldom are.
package struct AnswerSignals {
    /// Shorter texts, such as replies, are judged sentence by sentence.
    package static let fewestSentences = 4
    /// How many numbers `features` gives.
    package static let count = 6 + Columns.segments.count + Columns.signals.count

    /// Odds beyond this, as logarithms, say no more.
    private static let farthest: Float = 6
    /// Logarithms of odds are some times larger than the other numbers.
    private static let oddsValue: Float = 0.25

    private let scores: Scores
    /// What is the same for every signal: how long the answer is, of which segments it is made, which signals it shows.
    private let shared: [Float]

    /// What an answer tells whose sentences have been scored.
    package init(in scores: Scores) {
        let sentences = Float(max(1, scores.probabilities.count))
        let segments = Columns.segments.indices.map { segment in
            scores.marginals.reduce(0) { $0 + $1[segment] } / sentences
        }
        let signals = Columns.signals.indices.map { signal in
            ReadingWeights.logarithm(1 + scores.probabilities.reduce(0) { $0 + $1[signal] })
        }
        self.scores = scores
        shared = [ReadingWeights.logarithm(sentences)] + segments + signals
    }

    /// What speaks for a signal: the three likeliest sentences, how many there may be, and what is the same for all.
    package func features(of signal: Int) -> [Float] {
        let probabilities = scores.probabilities.map { $0[signal] }
        let likeliest = probabilities.sorted(by: >).prefix(3)
        return [1] + likeliest.map { Self.odds($0) * Self.oddsValue }
            + [Float](repeating: -Self.farthest * Self.oddsValue, count: 3 - likeliest.count)
            + [ReadingWeights.logarithm(1 + probabilities.reduce(0, +))] + shared
    }

    /// The logarithm of the odds.
    private static func odds(_ probability: Float) -> Float {
        let within = min(max(probability, 1e-6), 1 - 1e-6)
        return min(max(ReadingWeights.logarithm(within / (1 - within)), -farthest), farthest)
    }
}
