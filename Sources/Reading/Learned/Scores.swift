/// The scores of a text's sentences, and what the order of segments makes of them.
package struct Scores {
    /// By sentence, the probability of each segment.
    package let marginals: [[Float]]
    /// By sentence, the number of its segment in the best order.
    package let path: [Int]
    /// By sentence, the probability of each signal of `Columns.signals`.
    package let probabilities: [[Float]]

    /// From what was worked out elsewhere.
    package init(marginals: [[Float]], path: [Int], probabilities: [[Float]]) {
        self.marginals = marginals
        self.path = path
        self.probabilities = probabilities
    }

    /// Scores the sentences with those features.
    package init(of features: SentenceFeatures, by weights: ReadingWeights) {
        let segmentCount = Columns.segments.count
        let rows = weights.withTable { table in
            (0..<features.count).map { sentence in
                var scores = [Float](repeating: 0, count: Columns.count)
                features.forEach(of: sentence) { table.add($0.key, $0.value, to: &scores) }
                return scores
            }
        }
        let chain = SegmentChain(starts: weights.starts, transitions: weights.transitions)
        let emissions = rows.map { Array($0[..<segmentCount]) }
        path = chain.best(emissions)
        let marginals = chain.sums(emissions).marginals
        self.marginals = marginals
        probabilities = rows.indices.map { index in
            var scores = Array(rows[index][Columns.firstSignal..<Columns.firstKind])
            for (shift, offset) in [-1, 0, 1].enumerated() where marginals.indices.contains(index + offset) {
                for segment in 0..<segmentCount {
                    let amount = marginals[index + offset][segment] * ReadingWeights.stackedValue
                    let row = weights.stacked[shift * segmentCount + segment]
                    for signal in scores.indices { scores[signal] += row[signal] * amount }
                }
            }
            return scores.map(Exponential.logistic)
        }
    }
}
