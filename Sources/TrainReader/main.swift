// Learns the reader's weights from labelled answers and writes them down:
//
//     swift run -c release TrainReader
//
// It prints how well answers were read that were held out (five folds). The answers set aside are not looked at.

import Foundation
import Packs
import Reading

let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
let folder = root.appendingPathComponent("Tests/ReadingTests/Answers/tuning")
let target = root.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")

/// A feature of fewer answers than this is left out.
let leastAnswers = 3
/// Weights nearer to zero than this, in parts of `ReadingWeights.scale`, are left out.
let leastWeight = 4

do {
    let lexicon = try Lexicon(readingFileAt: root.appendingPathComponent("Prompts/lexicon.toml"))
    let natural = try LabelledAnswer.load(from: folder, prefix: "answers-").map { (answer: $0, isNatural: true) }
    let more = try LabelledAnswer.load(from: folder, prefix: "more-").map { (answer: $0, isNatural: false) }
    let corpus = Corpus(natural + more, lexicon: lexicon, least: leastAnswers)
    print(
        "\(natural.count) + \(more.count) answers, \(corpus.answers.reduce(0) { $0 + $1.rows.count }) sentences, "
            + "\(corpus.names.count) features")
    let training = Training(corpus: corpus, lexicon: lexicon)
    let held = training.heldOut()
    let figures = Figures(held, corpus)
    print(figures.text)
    guard !CommandLine.arguments.contains("--dry-run") else { exit(0) }
    let (kindRows, kindNames) = training.kindRows(held)
    let file = WeightsFile(
        names: corpus.names, segments: training.segments(without: nil),
        signals: training.signals(without: nil, marginals: held.marginals),
        kinds: training.kinds(without: nil, rows: kindRows, features: kindNames.count), kindNames: kindNames,
        thresholds: figures.thresholds.map(\.threshold), frequencies: DocumentCounts(corpus), least: leastWeight)
    try file.text.write(to: target, atomically: true, encoding: .utf8)
    print("\(file.text.utf8.count) bytes written")
} catch {
    FileHandle.standardError.write(Data("TrainReader: \(error)\n".utf8))
    exit(1)
}
