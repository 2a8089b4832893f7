import Foundation
import Packs
import Reading

/// The text of the file of weights; `ReadingWeights` reads it.
struct WeightsFile {
    let text: String
    /// How many features have a weight in it.
    let features: Int

    /// - Parameter least: weights nearer to zero than this are left out.
    init(
        keys: [UInt32], segments: Training.SegmentModel, signals: LinearModel, kinds: LinearModel, kindKeys: [UInt32],
        thresholds: [Float], certain: [Float], absent: [Float], answerSignals: [[Float]],
        frequencies: DocumentFrequencies, least: Float
    ) {
        var columns: [UInt32: [Float]] = [:]
        func put(_ weights: ArraySlice<Float>, of key: UInt32, at column: Int, least: Float) {
            guard weights.contains(where: { $0.magnitude >= least }) else { return }
            var row = columns[key] ?? [Float](repeating: 0, count: Columns.count + 1)
            for (index, weight) in weights.enumerated() where weight.magnitude >= least { row[column + index] = weight }
            columns[key] = row
        }
        for (number, key) in keys.enumerated() {
            put(segments.features.row(number), of: key, at: 0, least: least)
            put(signals.row(number), of: key, at: Columns.firstSignal, least: least)
        }
        for (number, key) in kindKeys.enumerated() {
            put(kinds.row(number), of: key, at: Columns.firstKind, least: Self.leastOfKinds)
        }
        for (key, rarity) in frequencies.rarities {
            put([rarity / ReadingWeights.rarityScale], of: key, at: Columns.frequency, least: 0)
        }
        let count = Columns.segments.count
        let steps = segments.steps.weights
        let stacked = (0..<ReadingWeights.stackedCount).flatMap { signals.row(keys.count + $0) }
        var lines = [[UInt8]](repeating: [], count: WeightCode.lines)
        for (key, row) in columns.sorted(by: { $0.key < $1.key }) {
            lines[WeightCode.line(of: key)] += WeightCode.record(of: key, row)
        }
        features = columns.count
        text =
            [
                ReadingWeights.heading, Self.line("starts", steps[(count * count)...]),
                Self.line("transitions", steps[..<(count * count)]), Self.line("thresholds", thresholds),
                Self.line("certain", certain), Self.line("absent", absent), Self.line("stacked", stacked),
                Self.line("answer-signals", answerSignals.joined()),
                Self.line("answers", [frequencies.answers / ReadingWeights.parts]),
                "table",
            ].joined(separator: "\n") + "\n" + lines.map { String(decoding: $0 + [0x0A], as: UTF8.self) }.joined()
    }

    private static let leastOfKinds: Float = 0.03

    private static func line(_ name: String, _ numbers: some Sequence<Float>) -> String {
        ([name] + numbers.map { String(Int(($0 * ReadingWeights.parts).rounded())) }).joined(separator: " ")
    }
}

/// How rare words are: in how many answers each stem occurs.
struct DocumentFrequencies {
    let answers: Float
    /// By the feature of a stem, log((answers + 1) / (answers with it + 1)).
    let rarities: [UInt32: Float]

    init(_ corpus: Corpus) {
        let all = Float(corpus.answers.count)
        var counts: [UInt32: Float] = [:]
        for answer in corpus.answers {
            for key in Set(answer.text.stems.map { FeatureKind.frequency.key($0) }) { counts[key, default: 0] += 1 }
        }
        answers = all
        // Twice at least: what was seen once is as rare as what was never seen.
        rarities = counts.filter { $0.value > 1 }.mapValues { ReadingWeights.logarithm((all + 1) / ($0 + 1)) }
    }
}

extension Lexicon {
    /// The lexicon of a TOML file.
    init(readingFileAt url: URL) throws {
        let file = SourceFile(
            path: url.lastPathComponent, shownPath: url.path, text: try String(contentsOf: url, encoding: .utf8))
        self = LibraryLoader.load(layers: [[file]]).library.reader.lexicon
    }
}
