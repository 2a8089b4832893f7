import Reading

/// Answers as rows of feature numbers: what training runs over.
struct Corpus {
    /// One sentence's features, by number.
    struct Row {
        let features: [Int32]
        let values: [Float]
    }

    struct Answer {
        let id: String
        let text: MarkedText
        let kind: Int
        let rows: [Row]
        let segments: [Int]
        let signals: [[Bool]]
        let source: Source

        /// Whether any sentence has a signal.
        func shows(_ signal: Int) -> Bool { signals.contains { $0[signal] } }
    }

    /// Where an answer comes from, and what it teaches.
    enum Source {
        /// Told as people tell: thresholds are chosen on these.
        case natural
        /// More of the same, to learn from only.
        case more
        /// Written with many of the rare signals and many near misses: good for telling signals, but no story goes so.
        case focused

        /// How much a step of learning signals from it counts.
        var weight: Float { self == .focused ? 0.5 : 1 }
        /// Whether the order of segments is learned from it.
        var teachesSegments: Bool { self != .focused }
    }

    let answers: [Answer]
    /// The features' keys, by number.
    let keys: [UInt32]

    /// Numbers the features of answers; those that fewer than `least` answers have are left out.
    init(_ labelled: [(answer: LabelledAnswer, source: Source)], lexicon: Lexicon, least: Int) {
        var seenIn: [UInt32: (count: Int, last: Int)] = [:]
        var read: [(text: MarkedText, features: [[Feature]])] = []
        for (index, item) in labelled.enumerated() {
            // Lines are what was labelled: each is read as one sentence.
            let text = MarkedText(ReadText(lines: item.answer.lines.map(\.text)), by: lexicon)
            let features = SentenceFeatures(of: text)
            let rows = (0..<features.count).map { sentence in
                var row: [Feature] = []
                features.forEach(of: sentence) { row.append($0) }
                return row
            }
            read.append((text, rows))
            for feature in rows.joined() {
                let seen = seenIn[feature.key] ?? (0, -1)
                if seen.last != index { seenIn[feature.key] = (seen.count + 1, index) }
            }
        }
        let keys = seenIn.filter { $0.value.count >= least }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
        self.keys = keys
        answers = zip(labelled, read).map { item, read in
            Answer(
                id: item.answer.id, text: read.text, kind: item.answer.kind,
                rows: read.features.map { features in
                    let known = features.compactMap { feature in numbers[feature.key].map { ($0, feature.value) } }
                    return Row(features: known.map(\.0), values: known.map(\.1))
                },
                segments: item.answer.lines.map(\.segment), signals: item.answer.lines.map(\.signals),
                source: item.source)
        }
    }
}
