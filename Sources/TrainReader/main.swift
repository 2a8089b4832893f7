// Learns the reader's weights from labelled answers and writes them down:
//
//     swift run -c release TrainReader
//
// It prints how well answers were read that were held out (five folds). The answers set aside are not looked at.
// `--dry-run` only prints; `--errors SIGNAL` prints the lines that were read most wrongly too.

import Foundation
import Packs
import Reading

let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
let folder = root.appendingPathComponent("Tests/ReadingTests/Answers/tuning")
let target = root.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")

/// A feature of fewer answers than this is left out.
let leastAnswers = 5
/// Weights nearer to zero than the first of these that makes the file short enough are left out.
let leastWeights: [Float] = stride(from: 0.02, to: 0.3, by: 0.005).map { $0 }
/// The file has at most so many bytes.
let mostBytes = 2_000_000

/// Even the largest weights alone are too many.
struct TooManyWeights: Error {}

do {
    let lexicon = try Lexicon(readingFileAt: root.appendingPathComponent("Prompts/lexicon.toml"))
    let natural = try LabelledAnswer.load(from: folder, prefix: "answers-")
    let more = try LabelledAnswer.load(from: folder, prefix: "more-")
    let focused = try LabelledAnswer.load(from: folder, prefix: "focus-")
    let labelled: [(LabelledAnswer, Corpus.Source)] =
        natural.map { ($0, .natural) } + more.map { ($0, .more) } + focused.map { ($0, .focused) }
    let corpus = Corpus(labelled.map { (answer: $0.0, source: $0.1) }, lexicon: lexicon, least: leastAnswers)
    print(
        "\(natural.count) + \(more.count) + \(focused.count) answers, "
            + "\(corpus.answers.reduce(0) { $0 + $1.rows.count }) sentences, \(corpus.keys.count) features")
    let training = Training(corpus: corpus)
    let held = training.heldOut()
    let figures = Figures(held, corpus)
    print(figures.text)
    if let option = CommandLine.arguments.firstIndex(of: "--errors"), option + 1 < CommandLine.arguments.count,
        let signal = Columns.signals.firstIndex(where: { $0.rawValue == CommandLine.arguments[option + 1] })
    {
        print(figures.errors(of: signal, held, corpus, natural))
        exit(0)
    }
    guard !CommandLine.arguments.contains("--dry-run") else { exit(0) }
    let (kindRows, kindKeys) = training.kindRows(held)
    let segments = training.segments(without: nil)
    let signals = training.signals(without: nil, marginals: held.marginals)
    let kinds = training.kinds(without: nil, rows: kindRows, features: kindKeys.count)
    // The thresholds go into the biases, which come first.
    let answerSignals = zip(training.answerRows(held), figures.answers).enumerated().map { signal, item in
        var weights = training.answerSignal(signal, without: nil, rows: item.0).weights
        weights[0] -= item.1.score
        return weights
    }
    let frequencies = DocumentFrequencies(corpus)
    let files = leastWeights.lazy.map { least in
        WeightsFile(
            keys: corpus.keys, segments: segments, signals: signals, kinds: kinds, kindKeys: kindKeys,
            thresholds: figures.sentences.map { Exponential.logistic($0.score) },
            certain: figures.certain.map { Exponential.logistic($0.score) },
            // Nothing that is found is missing.
            absent: zip(figures.absent, figures.answers).map { min(0, -$0.score - $1.score) },
            answerSignals: answerSignals,
            frequencies: frequencies, least: least)
    }
    guard let file = files.first(where: { $0.text.utf8.count <= mostBytes }) else { throw TooManyWeights() }
    print("\(file.features) features with weights")
    try file.text.write(to: target, atomically: true, encoding: .utf8)
    print("\(file.text.utf8.count) bytes written")
} catch {
    FileHandle.standardError.write(Data("TrainReader: \(error)\n".utf8))
    exit(1)
}
