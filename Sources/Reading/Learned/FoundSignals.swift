/// What of the signals that are learned was found in a text, and how surely. In the order of `Columns.signals`.
struct FoundSignals {
    /// By sentence and signal, whether it is found there.
    private(set) var isFound: [[Bool]]
    /// By sentence and signal, whether it is surely there: what is shown to people as an instance of it.
    private(set) var isCertain: [[Bool]]
    /// By signal, whether the text surely does not show it: what people are told to be missing.
    private(set) var isAbsent: [Bool]

    /// In how many sentences a signal surely stands.
    func certainSentences(with signal: Signal) -> Int {
        guard let column = Columns.signals.firstIndex(of: signal) else { return 0 }
        return isCertain.count { $0[column] }
    }

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
