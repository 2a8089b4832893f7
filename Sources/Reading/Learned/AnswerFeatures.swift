/// What an answer shows as a whole, for telling stories from theory: shares of segments, how likely each signal is,
/// words of habit and of would, and all its words a little.
package enum AnswerFeatures {
    private static let wordValue: Float = 0.2

    /// The features of an answer whose sentences have been read.
    package static func features(
        of text: ReadText, by lexicon: Lexicon, marginals: [[Float]], probabilities: [[Float]]
    ) -> [Feature] {
        features(
            of: text, ListMatches(of: text.tokens, by: lexicon), marginals: marginals, probabilities: probabilities)
    }

    static func features(
        of text: ReadText, _ matches: ListMatches, marginals: [[Float]], probabilities: [[Float]]
    ) -> [Feature] {
        var features: [Feature] = []
        func add(_ prefix: StaticString, _ value: String, _ amount: Float = 1) {
            features.append(Feature(name: FeatureName(prefix, value), value: amount, token: nil))
        }
        let sentences = Float(max(1, marginals.count))
        add("kbias", "")
        add("kn=", String(min(8, marginals.count / 2)))
        let words = text.tokens.count { $0.kind == .word || $0.kind == .number }
        add("kw#", String(min(9, words / 25)))
        for (index, segment) in Columns.segments.enumerated() {
            let total = marginals.reduce(0) { $0 + $1[index] }
            add("km=", segment.rawValue, 3 * total / sentences)
            add("kc=", segment.rawValue + String(min(4, Int(total.rounded()))))
        }
        for (index, signal) in Columns.signals.enumerated() {
            let total = probabilities.reduce(0) { $0 + $1[index] }
            add("kp=", signal.rawValue, 3 * total / sentences)
            add("kt=", signal.rawValue + String(min(4, Int(total.rounded()))))
        }
        var counts: [Lexicon.List: Int] = [:]
        for match in matches.lists(in: text.tokens.indices) { counts[match.list, default: 0] += 1 }
        for list in Lexicon.List.allCases {
            guard let count = counts[list] else { continue }
            add("kx=", list.rawValue, min(3, 30 * Float(count) / Float(max(30, words))))
        }
        var seen: Set<String> = []
        for token in text.tokens where token.kind == .word && seen.insert(token.text).inserted {
            add("k=", token.text, wordValue)
        }
        return features
    }
}
