/// Weights by feature and column, learned one example at a time with AdaGrad (Duchi, Hazan and Singer 2011).
struct LinearModel {
    let columns: Int
    private(set) var weights: [Float]
    private var squares: [Float]
    private let rate: Float
    private let decay: Float

    /// - Parameters:
    ///   - rate: how far one example moves a weight at first.
    ///   - decay: the strength of the pull towards zero (L2).
    init(features: Int, columns: Int, rate: Float, decay: Float) {
        self.columns = columns
        self.rate = rate
        self.decay = decay
        weights = Array(repeating: 0, count: features * columns)
        squares = Array(repeating: 1e-6, count: features * columns)
    }

    /// The weights of a feature.
    func row(_ number: Int) -> ArraySlice<Float> { weights[(number * columns)..<((number + 1) * columns)] }

    func scores(_ row: Corpus.Row) -> [Float] {
        var scores = [Float](repeating: 0, count: columns)
        weights.withUnsafeBufferPointer { weights in
            scores.withUnsafeMutableBufferPointer { scores in
                for index in row.features.indices {
                    let (start, value) = (Int(row.features[index]) * columns, row.values[index])
                    for column in 0..<columns { scores[column] += weights[start + column] * value }
                }
            }
        }
        return scores
    }

    /// Moves the weights of a row's features against the slope of the loss by score.
    mutating func step(_ row: Corpus.Row, slopes: [Float]) {
        weights.withUnsafeMutableBufferPointer { weights in
            squares.withUnsafeMutableBufferPointer { squares in
                for index in row.features.indices {
                    let (start, value) = (Int(row.features[index]) * columns, row.values[index])
                    for column in 0..<columns {
                        let slope = slopes[column] * value + decay * weights[start + column]
                        squares[start + column] += slope * slope
                        weights[start + column] -= rate * slope / squares[start + column].squareRoot()
                    }
                }
            }
        }
    }
}
