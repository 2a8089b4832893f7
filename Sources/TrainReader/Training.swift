import Reading

/// How the weights are learned: segments first, then signals with the segments' probabilities among their features, then
/// what an answer is as a whole.
struct Training {
    let corpus: Corpus

    private static let folds = 5
    private static let epochs = 20
    /// How far the first example moves a weight: a longer step would let rare words say too much.
    private static let rate: Float = 0.01

    /// What each answer gets from weights that were learned without it.
    struct Held {
        var marginals: [[[Float]]]
        var path: [[Int]]
        var signals: [[[Float]]]
        var kinds: [Int]
        /// By signal of `Columns.signals`, how much speaks for it.
        var answerSignals: [[Float]]

        func scores(of answer: Int) -> Scores {
            Scores(
                marginals: marginals[answer], path: path[answer],
                probabilities: signals[answer].map { $0.map(Exponential.logistic) })
        }
    }

    /// A model of the segments: weights of features and of steps.
    struct SegmentModel {
        var features: LinearModel
        var steps: LinearModel

        var chain: SegmentChain {
            let count = Columns.segments.count
            return SegmentChain(
                starts: Array(steps.weights[(count * count)...]), transitions: Array(steps.weights[..<(count * count)]))
        }
    }

    /// The fold of an answer: by its id, so that it stays when answers are added.
    static func fold(of id: String) -> Int {
        Int(id.utf8.reduce(UInt64(17)) { ($0 &* 31 &+ UInt64($1)) & 0xFFFF_FFFF } % UInt64(folds))
    }

    private func answers(in fold: Int?, inside: Bool) -> [Int] {
        corpus.answers.indices.filter { index in
            guard let fold else { return true }
            return (Self.fold(of: corpus.answers[index].id) == fold) == inside
        }
    }

    /// Another order in each epoch, the same in each run.
    private func order(_ indices: [Int], epoch: Int) -> [Int] {
        func key(_ index: Int) -> UInt64 {
            (UInt64(index) &+ 1) &* (0x9E37_79B9_7F4A_7C15 &+ UInt64(epoch) &* 0xD1B5_4A32_D192_ED03) >> 13
        }
        return indices.sorted { (key($0), $0) < (key($1), $1) }
    }

    // MARK: Segments

    /// Learns the segments from all answers but those of a fold.
    func segments(without fold: Int?) -> SegmentModel {
        let count = Columns.segments.count
        var model = SegmentModel(
            features: LinearModel(features: corpus.keys.count, columns: count, rate: Self.rate, decay: 1e-4),
            steps: LinearModel(features: count * count + count, columns: 1, rate: 0.1, decay: 1e-5))
        let train = answers(in: fold, inside: false).filter { corpus.answers[$0].source.teachesSegments }
        for epoch in 0..<Self.epochs {
            for index in order(train, epoch: epoch) { Self.learn(corpus.answers[index], &model) }
        }
        return model
    }

    private static func learn(_ answer: Corpus.Answer, _ model: inout SegmentModel) {
        let count = Columns.segments.count
        let sums = model.chain.sums(answer.rows.map(model.features.scores))
        var steps = sums.steps
        for (index, row) in answer.rows.enumerated() {
            var slopes = sums.marginals[index]
            slopes[answer.segments[index]] -= 1
            model.features.step(row, slopes: slopes)
            if index > 0 { steps[answer.segments[index - 1] * count + answer.segments[index]] -= 1 }
        }
        for (step, slope) in steps.enumerated() {
            model.steps.step(Corpus.Row(features: [Int32(step)], values: [1]), slopes: [slope])
        }
        for segment in 0..<count {
            let slope = (sums.marginals.first?[segment] ?? 0) - (answer.segments.first == segment ? 1 : 0)
            model.steps.step(Corpus.Row(features: [Int32(count * count + segment)], values: [1]), slopes: [slope])
        }
    }

    // MARK: Signals

    /// The features of a sentence with the segments' probabilities behind them.
    func stacked(_ answer: Int, _ sentence: Int, _ marginals: [[[Float]]]) -> Corpus.Row {
        let row = corpus.answers[answer].rows[sentence]
        var (features, values) = (row.features, row.values)
        let count = Columns.segments.count
        for (shift, offset) in [-1, 0, 1].enumerated() where marginals[answer].indices.contains(sentence + offset) {
            for segment in 0..<count {
                features.append(Int32(corpus.keys.count + shift * count + segment))
                values.append(marginals[answer][sentence + offset][segment] * ReadingWeights.stackedValue)
            }
        }
        return Corpus.Row(features: features, values: values)
    }

    /// Learns the signals from all answers but those of a fold.
    func signals(without fold: Int?, marginals: [[[Float]]]) -> LinearModel {
        var model = LinearModel(
            features: corpus.keys.count + ReadingWeights.stackedCount, columns: Columns.signals.count,
            rate: Self.rate, decay: 1e-4)
        let train = answers(in: fold, inside: false)
        for epoch in 0..<Self.epochs {
            for index in order(train, epoch: epoch) {
                for sentence in corpus.answers[index].rows.indices {
                    let row = stacked(index, sentence, marginals)
                    let wanted = corpus.answers[index].signals[sentence]
                    let slopes = zip(model.scores(row), wanted).map { score, isThere in
                        (Exponential.logistic(score) - (isThere ? 1 : 0)) * corpus.answers[index].source.weight
                    }
                    model.step(row, slopes: slopes)
                }
            }
        }
        return model
    }

    // MARK: Kinds

    /// The features of answers as wholes, numbered.
    func kindRows(_ held: Held) -> (rows: [Corpus.Row], keys: [UInt32]) {
        var numbers: [UInt32: Int32] = [:]
        var keys: [UInt32] = []
        let rows = corpus.answers.indices.map { index in
            let features = AnswerFeatures.features(of: corpus.answers[index].text, held.scores(of: index))
            let numbered = features.map { feature in
                if numbers[feature.key] == nil {
                    numbers[feature.key] = Int32(keys.count)
                    keys.append(feature.key)
                }
                return (numbers[feature.key] ?? 0, feature.value)
            }
            return Corpus.Row(features: numbered.map(\.0), values: numbered.map(\.1))
        }
        return (rows, keys)
    }

    /// Learns the kinds from all answers but those of a fold.
    func kinds(without fold: Int?, rows: [Corpus.Row], features: Int) -> LinearModel {
        var model = LinearModel(features: features, columns: Columns.kinds.count, rate: 0.1, decay: 1e-3)
        let train = answers(in: fold, inside: false)
        for epoch in 0..<(Self.epochs * 2) {
            for index in order(train, epoch: epoch) {
                let scores = model.scores(rows[index])
                let top = scores.max() ?? 0
                let weights = scores.map { Exponential.of($0 - top) }
                let sum = weights.reduce(0, +)
                var slopes = weights.map { $0 / sum }
                slopes[corpus.answers[index].kind] -= 1
                model.step(rows[index], slopes: slopes)
            }
        }
        return model
    }

    // MARK: Signals of answers

    /// What each answer shows of each signal as a whole, by signal and answer.
    func answerRows(_ held: Held) -> [[Corpus.Row]] {
        let numbers = (0..<Int32(AnswerSignals.count)).map(\.self)
        let answers = corpus.answers.indices.map { AnswerSignals(in: held.scores(of: $0)) }
        return Columns.signals.indices.map { signal in
            answers.map { Corpus.Row(features: numbers, values: $0.features(of: signal)) }
        }
    }

    /// Learns whether answers show a signal, from all of them but those of a fold.
    func answerSignal(_ signal: Int, without fold: Int?, rows: [Corpus.Row]) -> LinearModel {
        var model = LinearModel(features: AnswerSignals.count, columns: 1, rate: 0.05, decay: 1e-3)
        let train = answers(in: fold, inside: false).filter { corpus.answers[$0].source != .focused }
        for epoch in 0..<(Self.epochs * 2) {
            for index in order(train, epoch: epoch) {
                let isThere = corpus.answers[index].shows(signal)
                let score = model.scores(rows[index])[0]
                model.step(rows[index], slopes: [Exponential.logistic(score) - (isThere ? 1 : 0)])
            }
        }
        return model
    }

    // MARK: Holding out

    /// Reads every answer with weights learned without its fold.
    func heldOut() -> Held {
        let count = corpus.answers.count
        var held = Held(
            marginals: Array(repeating: [], count: count), path: Array(repeating: [], count: count),
            signals: Array(repeating: [], count: count), kinds: Array(repeating: 0, count: count),
            answerSignals: Array(repeating: [], count: count))
        for fold in 0..<Self.folds {
            let model = segments(without: fold)
            let chain = model.chain
            for index in answers(in: fold, inside: true) {
                let scores = corpus.answers[index].rows.map(model.features.scores)
                held.marginals[index] = chain.sums(scores).marginals
                held.path[index] = chain.best(scores)
            }
        }
        for fold in 0..<Self.folds {
            let model = signals(without: fold, marginals: held.marginals)
            for index in answers(in: fold, inside: true) {
                held.signals[index] = corpus.answers[index].rows.indices.map { sentence in
                    model.scores(stacked(index, sentence, held.marginals))
                }
            }
        }
        let (rows, keys) = kindRows(held)
        for fold in 0..<Self.folds {
            let model = kinds(without: fold, rows: rows, features: keys.count)
            for index in answers(in: fold, inside: true) {
                let scores = model.scores(rows[index])
                held.kinds[index] = scores.indices.max { scores[$0] < scores[$1] } ?? 0
            }
        }
        for (signal, rows) in answerRows(held).enumerated() {
            for fold in 0..<Self.folds {
                let model = answerSignal(signal, without: fold, rows: rows)
                for index in answers(in: fold, inside: true) { held.answerSignals[index] += model.scores(rows[index]) }
            }
        }
        return held
    }
}
