/// What was learned from answers that people had labelled: how much each feature speaks for each segment, signal and
/// kind. Made by `swift run -c release TrainReader`, kept as text, at most 2 MB, and read where it stands.
public struct ReadingWeights: Equatable, Sendable {
    /// The first line of the file.
    package static let heading = "hotseat reading weights 5"
    /// Numbers of the head are whole parts of one.
    package static let parts: Float = 1000

    private let text: String
    /// Where the lines of the table begin, and the end of the last.
    private let lines: [UInt32]
    /// From a segment (row) to the next (column), row by row.
    let transitions: [Float]
    /// For the first sentence.
    let starts: [Float]
    /// By signal of `Columns.signals`: from which probability on it counts as found.
    package let thresholds: [Float]
    /// By signal: from which probability on it is surely there.
    package let certain: [Float]
    /// By signal: below which sum of `answerSignals` an answer surely does not show it.
    package let absent: [Float]
    /// The weights of the segments' probabilities for the signals: of the sentence before, this one and the next.
    let stacked: [[Float]]
    /// By signal, the weights of `AnswerSignals.features`: from a sum of zero on the answer shows it.
    let answerSignals: [[Float]]
    /// The answers that words were counted in.
    private let answers: Float

    /// The segments' probabilities that the signals are told of.
    package static let stackedCount = 3 * Columns.segments.count
    /// How much such a probability counts.
    package static let stackedValue: Float = 2

    /// Weights from the text of their file, or nil where it is none.
    ///
    /// Head: lines of a name and numbers, then `table`, then the lines of the table.
    public init?(parsing text: String) {
        guard let head = text.utf8.withContiguousStorageIfAvailable(Head.init(of:)), let head else { return nil }
        let (segments, signals) = (Columns.segments.count, Columns.signals.count)
        guard let starts = head.numbers["starts"], starts.count == segments,
            let transitions = head.numbers["transitions"], transitions.count == segments * segments,
            let thresholds = head.numbers["thresholds"], thresholds.count == signals,
            let certain = head.numbers["certain"], certain.count == signals,
            let absent = head.numbers["absent"], absent.count == signals,
            let stacked = head.numbers["stacked"], stacked.count == Self.stackedCount * signals,
            let answerSignals = head.numbers["answer-signals"], answerSignals.count == AnswerSignals.count * signals,
            let answers = head.numbers["answers"]?.first
        else { return nil }
        self.text = text
        lines = head.lines
        self.starts = starts
        self.transitions = transitions
        self.thresholds = thresholds
        self.certain = certain
        self.absent = absent
        self.stacked = Self.rows(of: stacked, by: signals)
        self.answerSignals = Self.rows(of: answerSignals, by: AnswerSignals.count)
        self.answers = answers * Self.parts
    }

    private static func rows(of numbers: [Float], by count: Int) -> [[Float]] {
        stride(from: 0, to: numbers.count, by: count).map { Array(numbers[$0..<($0 + count)]) }
    }

    /// Opens the table for looking up.
    func withTable<Result>(_ body: (WeightTable) -> Result) -> Result {
        var text = text
        return text.withUTF8 { body(WeightTable($0, starts: lines)) }
    }

    /// Adds what features speak for to the scores of the columns.
    func add(_ features: [Feature], to scores: inout [Float]) {
        withTable { table in
            for feature in features { table.add(feature.key, feature.value, to: &scores) }
        }
    }

    /// The inverse document frequency of a stem, log((answers + 1) / (answers with it + 1)), by its hash.
    func rarity(of stem: UInt64) -> Double {
        var scores = [Float](repeating: 0, count: Columns.count + 1)
        withTable { $0.add(FeatureKind.frequency.key(stem), Self.rarityScale, to: &scores) }
        let known = scores[Columns.frequency]
        return Double(known > 0 ? known : Self.logarithm(answers + 1))
    }

    /// Rarities are kept as so much smaller weights.
    package static let rarityScale: Float = 3

    /// The natural logarithm, to three digits: the standard library has none.
    package static func logarithm(_ value: Float) -> Float {
        // Exponent, and a short series for the rest.
        let rest = value.significand - 1
        let series = rest * (1.4385 + rest * (-0.6777 + rest * (0.3218 - rest * 0.0830)))
        return (Float(value.exponent) + series) * 0.693_147
    }
}

/// The head of a file of weights, and where its table stands.
private struct Head {
    private(set) var numbers: [String: [Float]] = [:]
    private(set) var lines: [UInt32] = []

    init?(of bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.starts(with: ReadingWeights.heading.utf8), bytes.count < UInt32.max else { return nil }
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            let fields = bytes[place..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            place = end + 1
            if fields == ["table"] { break }
            guard let name = fields.first else { continue }
            numbers[name] = fields.dropFirst().compactMap(Float.init).map { $0 / ReadingWeights.parts }
        }
        lines.reserveCapacity(WeightCode.lines + 1)
        lines.append(UInt32(place))
        while place < bytes.count, lines.count <= WeightCode.lines {
            place = (bytes[place...].firstIndex(of: 0x0A) ?? bytes.count) + 1
            lines.append(UInt32(place))
        }
        guard lines.count == WeightCode.lines + 1, place <= bytes.count else { return nil }
    }
}
