/// The sentences of a text as the weights read them.
struct LearnedReading {
    let segments: [Segment]
    let signals: FoundSignals
    let kind: AnswerKind
    /// Whether it surely tells something that its teller did.
    let tellsCase: Bool
    /// By sentence and signal, the words that weighed most for what was found there; empty where nobody asked for them.
    let weighed: [[[Span]]]

    /// Who surely tells so many acts of their own tells a case: of the labelled answers that tell none, one in a hundred
    /// does.
    private static let actsOfCase = 2

    /// Reads by weights.
    ///
    /// - Parameter explained: whether the words that weighed are looked for too.
    init(of text: MarkedText, by weights: ReadingWeights, explained: Bool) {
        let features = SentenceFeatures(of: text)
        let scores = Scores(of: features, by: weights)
        segments = scores.path.map { Columns.segments[$0] }
        signals = FoundSignals(in: scores, by: weights)
        var kinds = [Float](repeating: 0, count: Columns.count)
        weights.add(AnswerFeatures.features(of: text, scores), to: &kinds)
        tellsCase = signals.certainSentences(with: .ownAction) >= Self.actsOfCase
        let possible =
            tellsCase ? Columns.kinds.indices.filter { !Columns.kinds[$0].isTheory } : Array(Columns.kinds.indices)
        let best = possible.max { kinds[Columns.firstKind + $0] < kinds[Columns.firstKind + $1] }
        kind = Columns.kinds[best ?? 0]
        weighed =
            explained
            ? Explanation(of: text, features, by: weights).words(for: signals.isFound)
            : []
    }

    /// Reads by the lists of words alone.
    init(byListsOf text: MarkedText) {
        let isFound = text.text.sentences.map { sentence in
            Columns.signals.map { signal in
                switch signal {
                case .ownAction: !text.ownActs(in: sentence).isEmpty
                case .metric: !text.measures.within(sentence.tokens).isEmpty
                default:
                    SignalRules.list(of: signal).map { !text.matches.spans(of: $0, in: sentence.tokens).isEmpty }
                        ?? false
                }
            }
        }
        signals = FoundSignals(byRules: isFound)
        func has(_ signal: Signal, _ row: [Bool]) -> Bool {
            Columns.signals.firstIndex(of: signal).map { row[$0] } ?? false
        }
        segments = isFound.map { row in
            has(.learning, row) ? .lesson : has(.result, row) ? .result : has(.ownAction, row) ? .action : .situation
        }
        let isTold = segments.contains(.action)
        tellsCase = signals.certainSentences(with: .ownAction) >= Self.actsOfCase
        kind = isTold ? (segments.contains(.result) ? .story : .nearStory) : .fragment
        weighed = []
    }
}

/// Which words speak for what was found: what a person is told of the weights.
private struct Explanation {
    private let text: MarkedText
    private let features: SentenceFeatures
    private let weights: ReadingWeights

    /// At most so many words are named for a finding.
    private static let most = 3

    init(of text: MarkedText, _ features: SentenceFeatures, by weights: ReadingWeights) {
        self.text = text
        self.features = features
        self.weights = weights
    }

    /// By sentence and signal, the words that weighed most; none for what was not found.
    func words(for isFound: [[Bool]]) -> [[[Span]]] {
        isFound.enumerated().map { sentence, found in
            found.enumerated().map { signal, isFound in
                isFound ? words(of: sentence, for: Columns.firstSignal + signal) : []
            }
        }
    }

    private func words(of sentence: Int, for column: Int) -> [Span] {
        var byToken: [Int: Float] = [:]
        features.forEach(of: sentence) { feature in
            guard feature.token >= 0 else { return }
            var scores = [Float](repeating: 0, count: Columns.count)
            weights.add([feature], to: &scores)
            byToken[Int(feature.token), default: 0] += scores[column]
        }
        return byToken.filter { index, weight in
            let token = text.tokens[index]
            return weight > 0 && (token.kind == .word || token.kind == .number)
                && token.roles.isDisjoint(with: .sayingNothing)
        }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.most).map { text.tokens[$0.key].span }
    }
}
