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
        let text: ReadText
        let measures: [Measure]
        let kind: Int
        let rows: [Row]
        let segments: [Int]
        let signals: [[Bool]]
        /// Whether it comes from the set that thresholds are chosen on.
        let isNatural: Bool
    }

    let answers: [Answer]
    /// The features' names, by number.
    let names: [String]

    /// Numbers the features of answers; those that fewer than `least` answers have are left out.
    init(_ labelled: [(answer: LabelledAnswer, isNatural: Bool)], lexicon: Lexicon, least: Int) {
        var seenIn: [String: (count: Int, last: Int)] = [:]
        var read: [(text: ReadText, measures: [Measure], features: [[Feature]])] = []
        for (index, item) in labelled.enumerated() {
            // Lines are what was labelled: each is read as one sentence.
            let text = ReadText(lines: item.answer.lines.map(\.text))
            let measures = Measure.measures(in: text)
            let features = SentenceFeatures(of: text, by: lexicon, measures: measures).sentences
            read.append((text, measures, features))
            for feature in features.joined() {
                let name = feature.name.description
                let seen = seenIn[name] ?? (0, -1)
                if seen.last != index { seenIn[name] = (seen.count + 1, index) }
            }
        }
        let names = seenIn.filter { $0.value.count >= least }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
        self.names = names
        answers = zip(labelled, read).map { item, read in
            Answer(
                id: item.answer.id, text: read.text, measures: read.measures, kind: item.answer.kind,
                rows: read.features.map { features in
                    let known = features.compactMap { feature in
                        numbers[feature.name.description].map { ($0, feature.value) }
                    }
                    return Row(features: known.map(\.0), values: known.map(\.1))
                },
                segments: item.answer.lines.map(\.segment), signals: item.answer.lines.map(\.signals),
                isNatural: item.isNatural)
        }
    }
}
