/// The sentences of a text as the weights read them.
struct LearnedReading {
    let segments: [Segment]
    /// By sentence and signal of `Columns.signals`.
    let isFound: [[Bool]]
    let kind: AnswerKind
    /// By sentence and signal, the words that weighed most for what was found there.
    let weighed: [[[Span]]]

    /// Words that explain nothing to a person, whatever they weigh.
    private static let sayNothing: Set<String> = [
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "by", "i", "we", "he", "she",
        "they",
        "it", "you", "me", "my", "our", "was", "were", "is", "that", "this", "as", "them", "be", "so", "him", "her",
        "his", "us",
    ]
    /// At most so many words are named for a finding.
    private static let mostWeighed = 3

    /// Reads by weights.
    init(of text: ReadText, by lexicon: Lexicon, measures: [Measure], _ matches: ListMatches, _ weights: ReadingWeights)
    {
        let features = SentenceFeatures(of: text, by: lexicon, measures: measures, matches).sentences
        let scored = Scores(of: features, by: weights)
        let probabilities = scored.signals.map { $0.map(Exponential.logistic) }
        segments = scored.path.map { Columns.segments[$0] }
        isFound = probabilities.map { row in zip(row, weights.thresholds).map { $0 >= $1 } }
        let answer = AnswerFeatures.features(
            of: text, matches, marginals: scored.marginals, probabilities: probabilities)
        var kinds = [Float](repeating: 0, count: Columns.count)
        weights.add(answer, to: &kinds)
        let best = Columns.kinds.indices.max { kinds[Columns.firstKind + $0] < kinds[Columns.firstKind + $1] }
        kind = Columns.kinds[best ?? 0]
        weighed = zip(features, isFound).map { features, found in
            found.enumerated().map { index, isFound in
                isFound ? Self.weighed(features, for: Columns.firstSignal + index, in: text, weights) : []
            }
        }
    }

    /// Reads by the lists of words alone.
    init(of text: ReadText, byListsOf lexicon: Lexicon, _ matches: ListMatches) {
        isFound = text.sentences.map { sentence in
            Columns.signals.map { signal in
                switch signal {
                case .ownAction: !OwnActs.spans(in: sentence, of: text, by: lexicon).isEmpty
                case .metric: sentence.tokens.contains { Numeral.read(at: $0, in: text.tokens) != nil }
                default:
                    SignalRules.list(of: signal).map { !matches.spans(of: $0, in: sentence.tokens).isEmpty }
                        ?? false
                }
            }
        }
        func has(_ signal: Signal, _ row: [Bool]) -> Bool {
            Columns.signals.firstIndex(of: signal).map { row[$0] } ?? false
        }
        segments = isFound.map { row in
            has(.learning, row) ? .lesson : has(.result, row) ? .result : has(.ownAction, row) ? .action : .situation
        }
        let isTold = segments.contains(.action)
        kind = isTold ? (segments.contains(.result) ? .story : .nearStory) : .fragment
        weighed = isFound.map { $0.map { _ in [] } }
    }

    private static func weighed(
        _ features: [Feature], for column: Int, in text: ReadText, _ weights: ReadingWeights
    ) -> [Span] {
        var byToken: [Int: Float] = [:]
        for feature in features {
            if let token = feature.token { byToken[token, default: 0] += weights.weight(of: feature, for: column) }
        }
        return byToken.filter { $0.value > 0 && !Self.sayNothing.contains(text.tokens[$0.key].text) }
            .filter { text.tokens[$0.key].kind == .word || text.tokens[$0.key].kind == .number }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(mostWeighed).map { text.tokens[$0.key].span }
    }
}

/// The scores of a text's sentences, and what the order of segments makes of them.
package struct Scores {
    /// By sentence, the probability of each segment.
    package let marginals: [[Float]]
    /// By sentence, the number of its segment in the best order.
    package let path: [Int]
    /// By sentence, the scores of the signals, the segments' probabilities among their reasons.
    package let signals: [[Float]]

    package init(of features: [[Feature]], by weights: ReadingWeights) {
        let segmentCount = Columns.segments.count
        let rows = features.map { features in
            var scores = [Float](repeating: 0, count: Columns.count)
            weights.add(features, to: &scores)
            return scores
        }
        let chain = SegmentChain(starts: weights.starts, transitions: weights.transitions)
        let emissions = rows.map { Array($0[..<segmentCount]) }
        path = chain.best(emissions)
        let marginals = chain.sums(emissions).marginals
        self.marginals = marginals
        signals = rows.indices.map { index in
            var scores = Array(rows[index][Columns.firstSignal..<Columns.firstKind])
            for (shift, offset) in [-1, 0, 1].enumerated() where marginals.indices.contains(index + offset) {
                for segment in 0..<segmentCount {
                    let amount = marginals[index + offset][segment] * ReadingWeights.stackedValue
                    let row = weights.stacked[shift * segmentCount + segment]
                    for signal in scores.indices { scores[signal] += row[signal] * amount }
                }
            }
            return scores
        }
    }
}
