/// What was learned from answers that people had labelled: how much each feature speaks for each segment, signal and
/// kind. Made by `swift run -c release TrainReader`, kept as text, at most 2 MB.
public struct ReadingWeights: Equatable, Sendable {
    /// Weights are written as whole numbers of this part of one.
    package static let scale: Float = 64
    /// The first line of the file.
    package static let heading = "hotseat reading weights 2"

    private let table: HashTable
    /// From a segment (row) to the next (column), row by row.
    let transitions: [Float]
    /// For the first sentence.
    let starts: [Float]
    /// By signal of `Columns.signals`: from which probability on it counts as found.
    package let thresholds: [Float]
    /// The answers that words were counted in, and in how many of them each stem occurs.
    let frequencies: DocumentFrequencies
    /// The weights of the segments' probabilities for the signals: of the sentence before, this one and the next.
    let stacked: [[Float]]

    /// Weights from the text of their file, or nil where it is none.
    public init?(parsing text: String) {
        guard text.hasPrefix(Self.heading + "\n") else { return nil }
        var table = HashTable()
        let segmentCount = Columns.segments.count
        var transitions = [Float](repeating: 0, count: segmentCount * segmentCount)
        var starts = [Float](repeating: 0, count: segmentCount)
        var thresholds = [Float](repeating: 0.5, count: Columns.signals.count)
        var frequencies = DocumentFrequencies()
        var text = text
        text.withUTF8 { bytes in
            for line in bytes.split(separator: 0x0A).dropFirst() where line.first != 0x23 {
                let fields = line.split(separator: 0x20)
                guard fields.count > 1, let entries = Self.entries(fields.dropFirst()) else { continue }
                if fields[0].elementsEqual("start".utf8) {
                    for entry in entries where entry.column < segmentCount { starts[entry.column] = entry.weight }
                } else if fields[0].elementsEqual("threshold".utf8) {
                    for entry in entries {
                        let signal = entry.column - Columns.firstSignal
                        // In thousandths.
                        if thresholds.indices.contains(signal) { thresholds[signal] = entry.weight * Self.scale / 1000 }
                    }
                } else if fields[0].starts(with: "from-".utf8), fields[0].count == 6,
                    let row = Columns.letters.firstIndex(of: fields[0][fields[0].startIndex + 5]), row < segmentCount
                {
                    for entry in entries where entry.column < segmentCount {
                        transitions[row * segmentCount + entry.column] = entry.weight
                    }
                } else if fields[0].starts(with: "df=".utf8) {
                    frequencies.add(fields[0].dropFirst(3), count: entries[0].weight * Self.scale)
                } else {
                    table.insert(FeatureName.hash(of: fields[0]), entries)
                }
            }
        }
        self.table = table
        self.transitions = transitions
        self.starts = starts
        self.thresholds = thresholds
        self.frequencies = frequencies
        stacked = Self.stackedNames.map { name in
            var scores = [Float](repeating: 0, count: Columns.count)
            table.add(FeatureName(name.prefix, name.segment.rawValue).hash, 1, to: &scores)
            return Array(scores[Columns.firstSignal..<Columns.firstKind])
        }
    }

    /// Names of the features that a segment's probability is, by neighbour and segment.
    package static let stackedNames: [(prefix: StaticString, segment: Segment)] =
        (["mp=", "m=", "mn="] as [StaticString]).flatMap { prefix in Columns.segments.map { (prefix, $0) } }
    /// How much such a probability counts.
    package static let stackedValue: Float = 2

    /// `S12a-3`: letters of columns, each with its weight; a bare number goes to column 0.
    private static func entries(_ fields: ArraySlice<Slice<UnsafeBufferPointer<UInt8>>>) -> [Entry]? {
        guard var rest = fields.first, fields.count == 1, !rest.isEmpty else { return nil }
        var entries: [Entry] = []
        while let first = rest.first {
            let column = Columns.letters.firstIndex(of: first)
            if column != nil { rest = rest.dropFirst() }
            let digits = rest.prefix { $0 == 0x2D || (0x30...0x39).contains($0) }
            guard let number = integer(digits), !digits.isEmpty else { return nil }
            entries.append(Entry(column: column ?? 0, weight: Float(number) / scale))
            rest = rest.dropFirst(digits.count)
        }
        return entries
    }

    private static func integer(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        let isNegative = digits.first == 0x2D
        for byte in isNegative ? digits.dropFirst() : digits {
            guard (0x30...0x39).contains(byte), value < 1_000_000 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return isNegative ? -value : value
    }

    struct Entry: Equatable, Sendable {
        let column: Int
        let weight: Float
    }

    /// Adds what features speak for to the scores of the columns.
    func add(_ features: [Feature], to scores: inout [Float]) {
        for feature in features { table.add(feature.name.hash, feature.value, to: &scores) }
    }

    /// How much one feature speaks for one column.
    func weight(of feature: Feature, for column: Int) -> Float {
        table.weight(of: feature.name.hash, for: column) * feature.value
    }
}

/// Rows of weights by hash, found by linear probing.
private struct HashTable: Equatable, Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private var rows: [Range<Int32>] = Array(repeating: 0..<0, count: 1 << 10)
    private var columns: [UInt8] = []
    private var weights: [Float] = []
    private var count = 0

    mutating func insert(_ key: UInt64, _ entries: [ReadingWeights.Entry]) {
        if (count + 1) * 2 > keys.count { grow() }
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        let start = Int32(columns.count)
        for entry in entries {
            columns.append(UInt8(truncatingIfNeeded: entry.column))
            weights.append(entry.weight)
        }
        rows[slot] = start..<Int32(columns.count)
    }

    func add(_ key: UInt64, _ value: Float, to scores: inout [Float]) {
        let slot = slot(of: key)
        guard keys[slot] == key else { return }
        for index in rows[slot] { scores[Int(columns[Int(index)])] += weights[Int(index)] * value }
    }

    func weight(of key: UInt64, for column: Int) -> Float {
        let slot = slot(of: key)
        guard keys[slot] == key else { return 0 }
        return rows[slot].first { columns[Int($0)] == column }.map { weights[Int($0)] } ?? 0
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldRows) = (keys, rows)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        rows = Array(repeating: 0..<0, count: oldKeys.count * 2)
        for (key, row) in zip(oldKeys, oldRows) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            rows[slot] = row
        }
    }
}

/// In how many answers of the labelled set each stem occurs.
struct DocumentFrequencies: Equatable, Sendable {
    private var counts: [String: Float] = [:]
    private var answers: Float = 1

    /// `df=` alone names the number of answers.
    mutating func add(_ stem: some Collection<UInt8>, count: Float) {
        if stem.isEmpty { answers = max(1, count) } else { counts[String(decoding: stem, as: UTF8.self)] = count }
    }

    /// The inverse document frequency: log((answers + 1) / (answers with it + 1)).
    func rarity(of stem: String) -> Double {
        Double(log2((answers + 1) / ((counts[stem] ?? 0) + 1))) * 0.6931
    }

    private func log2(_ value: Float) -> Float {
        // The standard library has no logarithm; exponent and a short series are exact enough for a weight.
        let mantissa = value.significand - 1
        return Float(value.exponent) + mantissa
            * (1.4385 + mantissa * (-0.6777 + mantissa * (0.3218 - mantissa * 0.0830)))
    }
}
