/// The order of segments: which follows which, over a whole answer (a linear-chain conditional random field;
/// Lafferty, McCallum and Pereira 2001). All in logarithms.
package struct SegmentChain {
    package let starts: [Float]
    /// From a segment (row) to the next (column), row by row.
    package let transitions: [Float]

    package init(starts: [Float], transitions: [Float]) {
        self.starts = starts
        self.transitions = transitions
    }

    /// The best row of segments for the scores of each sentence, by dynamic programming (Viterbi).
    package func best(_ scores: [[Float]]) -> [Int] {
        guard var best = scores.first else { return [] }
        let count = starts.count
        for label in 0..<count { best[label] += starts[label] }
        var back: [[Int]] = []
        for row in scores.dropFirst() {
            var next = [Float](repeating: -.infinity, count: count)
            var from = [Int](repeating: 0, count: count)
            for label in 0..<count {
                for before in 0..<count where best[before] + transitions[before * count + label] > next[label] {
                    next[label] = best[before] + transitions[before * count + label]
                    from[label] = before
                }
                next[label] += row[label]
            }
            best = next
            back.append(from)
        }
        var label = best.indices.max { best[$0] < best[$1] } ?? 0
        var path = [label]
        for from in back.reversed() {
            label = from[label]
            path.append(label)
        }
        return path.reversed()
    }

    /// What comes out of the sums over all rows of segments.
    package struct Sums {
        /// The probability of each segment for each sentence.
        package let marginals: [[Float]]
        /// The expected number of each step from segment to segment.
        package let steps: [Float]
    }

    /// The probabilities of segments, by the forward-backward algorithm.
    package func sums(_ scores: [[Float]]) -> Sums {
        let count = starts.count
        guard let first = scores.first else { return Sums(marginals: [], steps: []) }
        // Probabilities rather than logarithms, scaled at each sentence so that nothing runs dry.
        let step = transitions.map(Exponential.of)
        var forward: [[Float]] = []
        var emitted: [[Float]] = []
        for (index, row) in scores.enumerated() {
            let top = row.max() ?? 0
            let weights = row.map { Exponential.of($0 - top) }
            emitted.append(weights)
            var next = [Float](repeating: 0, count: count)
            for label in 0..<count {
                if index == 0 {
                    next[label] = Exponential.of(starts[label]) * weights[label]
                } else {
                    for before in 0..<count { next[label] += forward[index - 1][before] * step[before * count + label] }
                    next[label] *= weights[label]
                }
            }
            forward.append(Self.normalised(next))
        }
        var backward = [Float](repeating: 1, count: first.count)
        var marginals = scores
        var steps = [Float](repeating: 0, count: count * count)
        for index in scores.indices.reversed() {
            marginals[index] = Self.normalised(zip(forward[index], backward).map { $0 * $1 })
            guard index > 0 else { break }
            var earlier = [Float](repeating: 0, count: count)
            var pairs = [Float](repeating: 0, count: count * count)
            for before in 0..<count {
                for label in 0..<count {
                    let weight = step[before * count + label] * emitted[index][label] * backward[label]
                    earlier[before] += weight
                    pairs[before * count + label] = forward[index - 1][before] * weight
                }
            }
            for (place, share) in Self.normalised(pairs).enumerated() { steps[place] += share }
            backward = Self.normalised(earlier)
        }
        return Sums(marginals: marginals, steps: steps)
    }

    private static func normalised(_ values: [Float]) -> [Float] {
        let sum = values.reduce(0, +)
        return sum > 0 ? values.map { $0 / sum } : values.map { _ in 1 / Float(values.count) }
    }
}

/// The exponential function, which the standard library lacks.
package enum Exponential {
    /// e to the power of a number, to six digits, for numbers from -80 to 80.
    package static func of(_ x: Float) -> Float {
        let clamped = min(max(x, -80), 80)
        // e^x = 2^n * e^r with r within half a step of zero.
        let n = (clamped * 1.442_695).rounded()
        let r = clamped - n * 0.693_147_2
        let series = 1 + r * (1 + r * (0.5 + r * (0.166_666_7 + r * (0.041_666_7 + r * 0.008_333_3))))
        return Float(sign: .plus, exponent: Int(n), significand: series)
    }

    /// The logistic function, 1 / (1 + e^-x).
    package static func logistic(_ x: Float) -> Float { 1 / (1 + of(-x)) }
}
