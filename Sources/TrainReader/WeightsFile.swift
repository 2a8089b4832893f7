import Foundation
import Packs
import Reading

/// The text of the file of weights; `ReadingWeights` reads it.
struct WeightsFile {
    let text: String
    /// The parts from which on a weight is written.
    let least: Int

    init(
        names: [String], segments: Training.SegmentModel, signals: LinearModel, kinds: LinearModel, kindNames: [String],
        thresholds: [Float], frequencies: DocumentCounts, least: Int
    ) {
        self.least = least
        var lines = [
            ReadingWeights.heading,
            "# Learned by TrainReader. A line: a feature, then weights in parts of \(Int(ReadingWeights.scale)) by column.",
            "# Columns: S T A R L O segments; a-l " + Columns.signals.map(\.rawValue).joined(separator: " ")
                + "; v-z " + Columns.kinds.map(\.rawValue).joined(separator: " "),
        ]
        let letters = Columns.letters.map { String(UnicodeScalar($0)) }
        func entries(_ weights: ArraySlice<Float>, from column: Int, least: Int) -> String {
            weights.enumerated().compactMap { index, weight in
                let number = Int((weight * ReadingWeights.scale).rounded())
                return abs(number) >= least ? letters[column + index] + String(number) : nil
            }.joined()
        }
        let count = Columns.segments.count
        let steps = segments.steps.weights
        lines.append("start " + entries(steps[(count * count)...], from: 0, least: 0))
        for row in 0..<count {
            let own = entries(steps[(row * count)..<((row + 1) * count)], from: 0, least: 0)
            lines.append("from-\(letters[row]) \(own)")
        }
        let permille = thresholds.map { $0 * 1000 / ReadingWeights.scale }
        lines.append("threshold " + entries(permille[...], from: Columns.firstSignal, least: 0))
        for (number, name) in names.enumerated() {
            let own =
                entries(Self.row(number, of: segments.features), from: 0, least: least)
                + entries(Self.row(number, of: signals), from: Columns.firstSignal, least: least)
            if !own.isEmpty { lines.append("\(name) \(own)") }
        }
        for (number, stacked) in ReadingWeights.stackedNames.enumerated() {
            let own = entries(Self.row(names.count + number, of: signals), from: Columns.firstSignal, least: 1)
            if !own.isEmpty { lines.append("\(stacked.prefix)\(stacked.segment.rawValue) \(own)") }
        }
        for (number, name) in kindNames.enumerated() {
            let own = entries(Self.row(number, of: kinds), from: Columns.firstKind, least: 2)
            if !own.isEmpty { lines.append("\(name) \(own)") }
        }
        lines += frequencies.lines
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ number: Int, of model: LinearModel) -> ArraySlice<Float> {
        model.weights[(number * model.columns)..<((number + 1) * model.columns)]
    }
}

/// In how many answers each stem occurs, for the rarity of words.
struct DocumentCounts {
    let lines: [String]

    init(_ corpus: Corpus) {
        var counts: [String: Int] = [:]
        for answer in corpus.answers {
            for stem in Set(answer.text.tokens.filter { $0.kind == .word }.map { Stem.of($0.text) }) {
                counts[stem, default: 0] += 1
            }
        }
        // Twice at least: what was seen once is as rare as what was never seen.
        lines =
            ["df= \(corpus.answers.count)"]
            + counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map {
                "df=\($0.key) \($0.value)"
            }
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
