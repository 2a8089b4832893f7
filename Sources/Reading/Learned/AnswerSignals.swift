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

/// What of the signals that are learned was found in a text, and how surely. In the order of `Columns.signals`.
struct FoundSignals {
    /// By sentence and signal, whether it is found there.
    private(set) var isFound: [[Bool]]
    /// By sentence and signal, whether it is surely there: what is shown to people as an instance of it.
    private(set) var isCertain: [[Bool]]
    /// By signal, whether the text surely does not show it: what people are told to be missing.
    private(set) var isAbsent: [Bool]

    /// Signals that are taken as found by rules: there is no doubt in them.
    init(byRules isFound: [[Bool]]) {
        self.isFound = isFound
        isCertain = isFound
        isAbsent = Columns.signals.indices.map { signal in !isFound.contains { $0[signal] } }
    }

    /// An answer that does not show a signal shows it nowhere; one that does shows it at least in its likeliest sentence.
    init(in scores: Scores, by weights: ReadingWeights) {
        let probabilities = scores.probabilities
        self.init(byRules: probabilities.map { row in zip(row, weights.thresholds).map { $0 >= $1 } })
        if isFound.count >= AnswerSignals.fewestSentences {
            let answer = AnswerSignals(in: scores)
            for signal in Columns.signals.indices {
                let score = zip(answer.features(of: signal), weights.answerSignals[signal]).reduce(0) {
                    $0 + $1.0 * $1.1
                }
                isAbsent[signal] = score < weights.absent[signal]
                if score < 0 {
                    for sentence in isFound.indices { isFound[sentence][signal] = false }
                } else if !isFound.contains(where: { $0[signal] }),
                    let likeliest = isFound.indices.max(by: { probabilities[$0][signal] < probabilities[$1][signal] })
                {
                    isFound[likeliest][signal] = true
                }
            }
        }
        isCertain = zip(isFound, probabilities).map { found, row in
            found.indices.map { found[$0] && row[$0] >= weights.certain[$0] }
        }
    }
}
