import Foundation
import Reading

/// How well held-out answers were read, and the thresholds that read them best.
struct Figures {
    /// By signal, the score from which on it counts as found in a sentence, and what that gives.
    let sentences: [Threshold]
    /// The same in an answer.
    let answers: [Threshold]
    /// By signal, the score from which on it is surely in a sentence.
    let certain: [Threshold]
    /// By signal, the score below which an answer surely does not show it; scores and counts are those of its absence.
    let absent: [Threshold]
    let segmentShare: Double
    let kindShare: Double
    let theoryShare: Double

    /// Measures on the natural answers only.
    init(_ held: Training.Held, _ corpus: Corpus) {
        let natural = corpus.answers.indices.filter { corpus.answers[$0].source == .natural }
        var (right, all, kinds, theory) = (0, 0, 0, 0)
        for index in natural {
            let answer = corpus.answers[index]
            right += zip(answer.segments, held.path[index]).count { Self.merged($0) == Self.merged($1) }
            all += answer.segments.count
            kinds += answer.kind == held.kinds[index] ? 1 : 0
            theory += Columns.kinds[answer.kind].isTheory == Columns.kinds[held.kinds[index]].isTheory ? 1 : 0
        }
        segmentShare = Double(right) / Double(max(1, all))
        kindShare = Double(kinds) / Double(max(1, natural.count))
        theoryShare = Double(theory) / Double(max(1, natural.count))
        // In sentences what both together make best; in answers neither may be bought with the other.
        let inSentences = Columns.signals.indices.map { signal in
            var scored: [(score: Float, isThere: Bool)] = []
            for index in natural {
                for (sentence, labels) in corpus.answers[index].signals.enumerated() {
                    scored.append((held.signals[index][sentence][signal], labels[signal]))
                }
            }
            return scored
        }
        sentences = inSentences.map { Threshold.best($0, by: \.harmonic) }
        let inAnswers = Columns.signals.indices.map { signal in
            natural.map { (score: held.answerSignals[$0][signal], isThere: corpus.answers[$0].shows(signal)) }
        }
        answers = inAnswers.map { Threshold.best($0, by: \.lesser) }
        certain = inSentences.map(Threshold.certain)
        absent = inAnswers.map { Threshold.certain($0.map { (-$0.score, !$0.isThere) }) }
    }

    /// Situation and task count as one: where one ends and the other begins is a matter of taste.
    private static func merged(_ segment: Int) -> Segment {
        Columns.segments[segment] == .task ? .situation : Columns.segments[segment]
    }

    /// How well something is found from a score on.
    struct Threshold {
        var score: Float = 0
        var precision = 0.0
        var recall = 0.0
        /// How many are found, and how many there are.
        var found = 0
        var count = 0

        /// The harmonic mean of both.
        var harmonic: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
        var lesser: Double { min(precision, recall) }

        /// What is shown to people is right so often at least; a little more than has to be, as other answers are read
        /// a little worse.
        private static let leastCertain = 0.85
        /// Fewer cases tell nothing.
        private static let fewestCertain = 10
        /// A score that nothing reaches.
        private static let never: Float = 99

        /// The lowest threshold at which enough of what is found is right, or one that is never reached.
        static func certain(_ scored: [(score: Float, isThere: Bool)]) -> Threshold {
            let found = best(scored) { threshold in
                threshold.precision >= leastCertain && threshold.found >= fewestCertain ? threshold.recall : -1
            }
            return found.precision >= leastCertain ? found : Threshold(score: never, count: found.count)
        }

        /// The threshold that makes the most of something.
        static func best(_ scored: [(score: Float, isThere: Bool)], by merit: (Threshold) -> Double) -> Threshold {
            let all = scored.count { $0.isThere }
            var best = Threshold(count: all)
            var (found, right) = (0, 0)
            for item in scored.sorted(by: { $0.score > $1.score }) {
                found += 1
                right += item.isThere ? 1 : 0
                let threshold = Threshold(
                    score: item.score, precision: Double(right) / Double(found),
                    recall: Double(right) / Double(max(1, all)), found: found, count: all)
                if merit(threshold) > merit(best) { best = threshold }
            }
            return best
        }
    }

    /// The lines in which a signal was missed or found most wrongly.
    func errors(of signal: Int, _ held: Training.Held, _ corpus: Corpus, _ answers: [LabelledAnswer]) -> String {
        var wrong: [(doubt: Float, line: String)] = []
        for (index, answer) in answers.enumerated() {
            for (sentence, line) in answer.lines.enumerated() {
                let score = held.signals[index][sentence][signal] - sentences[signal].score
                if (score >= 0) != line.signals[signal] {
                    wrong.append(
                        (
                            abs(score),
                            (line.signals[signal] ? "missed " : "found  ") + line.text
                        ))
                }
            }
        }
        return wrong.sorted { $0.doubt > $1.doubt }.prefix(120).map { String(format: "%.2f ", $0.doubt) + $0.line }
            .joined(separator: "\n")
    }

    var text: String {
        var lines = [
            String(
                format: "segments %.3f (S and T as one), kinds %.3f, story or theory %.3f", segmentShare, kindShare,
                theoryShare)
        ]
        let tables = [
            ("by sentence", sentences), ("by answer", answers), ("surely in a sentence", certain),
            ("surely not in an answer", absent),
        ]
        for (heading, rows) in tables {
            lines.append(heading)
            for (signal, row) in zip(Columns.signals, rows) {
                let name = signal.rawValue.padding(toLength: 18, withPad: " ", startingAt: 0)
                lines.append(
                    name
                        + String(
                            format: "precision %.2f  recall %.2f  from %.2f on, %d labelled", row.precision, row.recall,
                            row.score, row.count))
            }
            let count = Double(rows.count)
            lines.append(
                String(
                    format: "average           precision %.3f  recall %.3f",
                    rows.reduce(0) { $0 + $1.precision } / count, rows.reduce(0) { $0 + $1.recall } / count))
        }
        return lines.joined(separator: "\n")
    }
}
