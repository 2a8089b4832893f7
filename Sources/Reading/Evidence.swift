/// What an answer shows, each thing with the places where it shows it. All offsets are in UTF-8.
public struct Evidence: Equatable, Sendable {
    /// One sentence as it was read.
    public struct ReadSentence: Equatable, Sendable {
        /// Its place.
        public let span: Span
        /// The part of a story that it tells.
        public let segment: Segment
        /// Its words.
        public let words: Int
        /// What is found in it.
        public let signals: [Signal]
        /// Those of them that are surely there: what may be shown to people as an instance of the signal.
        public let certain: [Signal]
        /// For signals that were learned, the words that weighed most; empty unless they were asked for.
        public let weighed: [Signal: [Span]]

        /// The same sentence so many bytes further on.
        fileprivate func moved(by offset: Int) -> ReadSentence {
            ReadSentence(
                span: span.moved(by: offset), segment: segment, words: words, signals: signals, certain: certain,
                weighed: weighed.mapValues { $0.map { $0.moved(by: offset) } })
        }
    }

    /// The words of the text.
    public let words: Int
    /// Whether the text is not in English: then only words and numbers are told.
    public let isForeign: Bool
    /// What the answer is as a whole.
    public let kind: AnswerKind
    /// Whether it is short and begins by saying that there is no such case.
    public let denies: Bool
    /// The sentences in order.
    public let sentences: [ReadSentence]
    /// The speaker's pronouns: "I", "I've".
    public let speaker: [Span]
    /// The group's pronouns: "we", "we've".
    public let group: [Span]
    /// The text, cut into words and sentences.
    let text: ReadText
    /// The numbers, read.
    let measures: [Measure]
    private let spans: [Signal: [Span]]
    private let absent: Set<Signal>

    /// Where a signal stands; none where it does not, or is not looked for.
    public subscript(signal: Signal) -> [Span] { spans[signal] ?? [] }

    /// Where a signal surely stands: what can be shown as an instance of it.
    public func certain(_ signal: Signal) -> [Span] {
        // Of a foreign text only numbers are told: there are no sentences to doubt.
        if isForeign { return self[signal] }
        let sentences = certainSentences(with: signal)
        return self[signal].filter { span in
            sentences.contains { $0.span.start <= span.start && span.start < $0.span.end }
        }
    }

    /// Whether the text surely does not show a signal: what can be told to be missing. Neither this nor `has` holds where
    /// there is doubt.
    public func lacks(_ signal: Signal) -> Bool { absent.contains(signal) }

    /// Whether a signal stands anywhere.
    public func has(_ signal: Signal) -> Bool { !self[signal].isEmpty }

    /// The sentences in which a signal surely stands.
    public func certainSentences(with signal: Signal) -> [ReadSentence] {
        sentences.filter { $0.certain.contains(signal) }
    }

    /// Stretches of the same segment.
    public var segments: [(segment: Segment, span: Span)] {
        sentences.reduce(into: []) { segments, sentence in
            if let last = segments.last, last.segment == sentence.segment {
                segments[segments.count - 1].span = Span(start: last.span.start, end: sentence.span.end)
            } else {
                segments.append((sentence.segment, sentence.span))
            }
        }
    }

    /// The share of the words that a segment takes, 0–1.
    public func share(of segment: Segment) -> Double {
        let all = sentences.reduce(0) { $0 + $1.words }
        let own = sentences.filter { $0.segment == segment }.reduce(0) { $0 + $1.words }
        return all == 0 ? 0 : Double(own) / Double(all)
    }

    /// How specific the text is, 0–1: numbers, names, roles and times for each sentence, less what is vague (after
    /// Li and Nenkova 2015; the weights are ours).
    public let specificity: Double

    /// The share, 0–1, of its words that are verbs of the past: who tells a case tells it in them.
    public var pastShare: Double {
        let past = text.tokens.count { !$0.roles.isDisjoint(with: [.pastForm, .tensed]) }
        return words == 0 ? 0 : Double(past) / Double(words)
    }

    /// Vague words and hedges for each hundred words.
    public var vaguePerHundred: Double {
        words == 0 ? 0 : 100 * Double(self[.vague].count + self[.hedge].count) / Double(words)
    }

    /// How many words that carry meaning it has that another text has not, each counted once.
    public func newWords(after said: Evidence) -> Int {
        text.meaningStems.subtracting(said.text.meaningStems).count
    }

    /// Of a text in another language.
    init(foreign text: ReadText, words: Int, measures: [Measure], ignored: Set<Signal>) {
        self.words = words
        isForeign = true
        kind = .fragment
        denies = false
        sentences = []
        speaker = []
        group = []
        self.text = text
        self.measures = ignored.contains(.metric) ? [] : measures
        spans = [.metric: self.measures.filter { $0.kind.isQuantity }.map(\.span)].filter { !$0.value.isEmpty }
        absent = []
        specificity = 0
    }

    /// Of a text that has been read.
    init(of text: MarkedText, words: Int, found: LearnedReading, ignored: Set<Signal>) {
        self.words = words
        isForeign = false
        kind = found.kind
        denies = words <= Self.longestDenial && !found.tellsCase && Self.opensWithDenial(text)
        self.text = text.text
        measures = text.measures
        let all = 0..<text.tokens.count
        speaker = Self.unquoted(text.matches.spans(of: .speaker, in: all), in: text.text)
        group = Self.unquoted(text.matches.spans(of: .group, in: all), in: text.text)
        let signals = Signal.allCases.filter { !ignored.contains($0) }.map { ($0, Columns.signals.firstIndex(of: $0)) }
        var spans: [Signal: [Span]] = [:]
        sentences = text.text.sentences.enumerated().map { index, sentence in
            let measures = text.measures.within(sentence.tokens)
            let matches = text.matches.within(sentence.tokens)
            var (present, certain): ([Signal], [Signal]) = ([], [])
            var weighed: [Signal: [Span]] = [:]
            for (signal, column) in signals {
                if let column, !found.signals.isFound[index][column] { continue }
                let here =
                    column == nil
                    ? SignalRules.spans(
                        of: signal, in: sentence, of: text, segment: found.segments[index], matches: matches,
                        measures: measures)
                    : Self.spans(ofLearned: signal, in: sentence, of: text, matches: matches, measures: measures)
                guard !here.isEmpty else { continue }
                spans[signal, default: []] += here
                present.append(signal)
                if column.map({ found.signals.isCertain[index][$0] }) ?? true { certain.append(signal) }
                if let column, !found.weighed.isEmpty { weighed[signal] = found.weighed[index][column] }
            }
            return ReadSentence(
                span: sentence.span, segment: found.segments[index],
                words: sentence.tokens.count { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number },
                signals: present, certain: certain, weighed: weighed)
        }
        self.spans = spans
        absent = Set(
            signals.filter { signal, column in column.map { found.signals.isAbsent[$0] } ?? (spans[signal] == nil) }
                .map(\.0))
        specificity = Self.specificity(of: text.text, spans: spans, measures: measures, words: words)
    }

    /// Of texts read one by one, as of one text in which each stands where its offset says; the first tells the kind.
    public init(joining pieces: [(evidence: Evidence, offset: Int)]) {
        words = pieces.reduce(0) { $0 + $1.evidence.words }
        isForeign = 2 * pieces.filter(\.evidence.isForeign).reduce(0) { $0 + $1.evidence.words } > words
        kind = pieces.first?.evidence.kind ?? .fragment
        denies = pieces.first?.evidence.denies ?? false
        func joined(_ spans: (Evidence) -> [Span]) -> [Span] {
            pieces.flatMap { piece in spans(piece.evidence).map { $0.moved(by: piece.offset) } }
        }
        sentences = pieces.flatMap { piece in piece.evidence.sentences.map { $0.moved(by: piece.offset) } }
        speaker = joined(\.speaker)
        group = joined(\.group)
        let text = ReadText(joining: pieces.map { ($0.evidence.text, $0.offset) })
        self.text = text
        var tokens = 0
        measures = pieces.flatMap { piece in
            defer { tokens += piece.evidence.text.tokens.count }
            return piece.evidence.measures.map { $0.moved(by: piece.offset, tokens: tokens) }
        }
        let signals = Set(pieces.flatMap { $0.evidence.spans.keys })
        absent = Set(Signal.allCases.filter { signal in pieces.allSatisfy { $0.evidence.lacks(signal) } })
        let spans = Dictionary(uniqueKeysWithValues: signals.map { signal in (signal, joined { $0[signal] }) })
        self.spans = spans
        specificity = Self.specificity(of: text, spans: spans, measures: measures, words: words)
    }

    /// Who says more has told something after all.
    private static let longestDenial = 60
    /// So many words and marks may come before it: "To be honest, …"
    private static let mostBeforeDenial = 4

    private static let yes = WordHash.of("yes")

    private static func opensWithDenial(_ text: MarkedText) -> Bool {
        guard let first = text.text.sentences.first, let opening = first.tokens.first, text.tokens[opening].word != yes
        else { return false }
        return text.matches.within(first.tokens).contains {
            $0.list == .denial && $0.tokens.lowerBound - first.tokens.lowerBound <= mostBeforeDenial
        }
    }

    /// A learned signal belongs to its sentence; words of the lexicon, numbers and verbs locate it where they can.
    private static func spans(
        ofLearned signal: Signal, in sentence: Sentence, of text: MarkedText,
        matches: ArraySlice<ListMatches.Match>, measures: ArraySlice<Measure>
    ) -> [Span] {
        let located: [Span] =
            switch signal {
            case .ownAction: text.ownActs(in: sentence)
            case .metric: measures.filter { $0.kind.isQuantity }.map(\.span)
            case .vague: matches.spans(of: .vague, before: sentence.tokens.upperBound)
            default: []
            }
        return located.isEmpty ? [sentence.span] : located
    }

    private static func unquoted(_ spans: [Span], in text: ReadText) -> [Span] {
        guard text.isQuoted.contains(true) else { return spans }
        let quoted = Set(zip(text.tokens, text.isQuoted).lazy.filter(\.1).map(\.0.span.start))
        return spans.filter { !quoted.contains($0.start) }
    }

    private static func specificity(
        of text: ReadText, spans: [Signal: [Span]], measures: [Measure], words: Int
    ) -> Double {
        guard !text.sentences.isEmpty, words > 0 else { return 0 }
        let opening = Set(text.sentences.map(\.tokens.lowerBound))
        let names = text.tokens.indices.count { index in
            let token = text.tokens[index]
            return token.isName && !opening.contains(index)
        }
        let details = names + measures.count + (spans[.stakeholder]?.count ?? 0) + (spans[.time]?.count ?? 0)
        let vague = 100 * Double((spans[.vague]?.count ?? 0) + (spans[.hedge]?.count ?? 0)) / Double(words)
        let raw = Double(details) / Double(text.sentences.count) - vague / 10
        return min(1, max(0, raw / (1 + max(0, raw)) * 1.5))
    }
}
