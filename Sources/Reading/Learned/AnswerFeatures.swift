/// What an answer shows as a whole, for telling stories from theory: shares of segments, how likely each signal is,
/// words of habit and of would, and all its words a little.
package enum AnswerFeatures {
    private static let wordValue: Float = 0.2

    /// The features of an answer whose sentences have been read.
    package static func features(of text: MarkedText, _ scores: Scores) -> [Feature] {
        var features: [Feature] = []
        func add(_ key: UInt32, _ amount: Float = 1) { features.append(Feature(key, value: amount)) }
        let sentences = Float(max(1, scores.marginals.count))
        add(FeatureKind.answerBias.key())
        add(FeatureKind.answerSentences.key(min(8, scores.marginals.count / 2)))
        let words = text.tokens.count { $0.kind == .word || $0.kind == .number }
        add(FeatureKind.answerWords.key(min(9, words / 25)))
        func add(_ share: FeatureKind, _ count: FeatureKind, column: Int, total: Float) {
            add(share.key(column), 3 * total / sentences)
            add(count.key(UInt64(column), UInt64(min(4, total.rounded()))))
        }
        for segment in Columns.segments.indices {
            let total = scores.marginals.reduce(0) { $0 + $1[segment] }
            add(.segmentShare, .segmentCount, column: segment, total: total)
        }
        for signal in Columns.signals.indices {
            let total = scores.probabilities.reduce(0) { $0 + $1[signal] }
            add(.signalShare, .signalCount, column: signal, total: total)
        }
        var counts: [Lexicon.List: Int] = [:]
        for match in text.matches.within(text.tokens.indices) { counts[match.list, default: 0] += 1 }
        for list in Lexicon.List.allCases {
            guard let count = counts[list] else { continue }
            add(FeatureKind.listShare.key(list.hash), min(3, 30 * Float(count) / Float(max(30, words))))
        }
        var seen: Set<UInt64> = []
        for token in text.tokens where token.kind == .word && seen.insert(token.word).inserted {
            add(FeatureKind.answerWord.key(token.word), wordValue)
        }
        return features
    }
}
