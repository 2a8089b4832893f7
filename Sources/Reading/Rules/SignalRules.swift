/// Where signals stand that are rules: lists of words, and a few forms.
enum SignalRules {
    /// The list of words that locates a signal.
    static func list(of signal: Signal) -> Lexicon.List? {
        switch signal {
        case .ownAction, .metric, .passive: nil
        case .baseline: .baseline
        case .source: .source
        case .time: .time
        case .cause: .cause
        case .alternative: .alternative
        case .tradeOff: .tradeOff
        case .conflict: .conflict
        case .obstacle: .obstacle
        case .stakeholder: .stakeholder
        case .customer: .customer
        case .customerEvidence: .customer
        case .scope: .scope
        case .longTerm: .longTerm
        case .initiative: .initiative
        case .result: .result
        case .praiseOnly: .praise
        case .learning: .learning
        case .failure: .failure
        case .blame: .blame
        case .vague: .vague
        case .hedge: .hedge
        case .filler: .filler
        case .absolute: .absolute
        case .buzzword: .buzzword
        }
    }

    /// Where a signal that is a rule stands in a sentence of which the lists' phrases and the numbers are known.
    static func spans(
        of signal: Signal, in sentence: Sentence, of text: MarkedText, segment: Segment,
        matches: ArraySlice<ListMatches.Match>, measures: ArraySlice<Measure>
    ) -> [Span] {
        let listed = list(of: signal).map { matches.spans(of: $0, before: sentence.tokens.upperBound) } ?? []
        switch signal {
        case .passive: return segment == .action ? passives(in: sentence, of: text) : []
        case .time:
            let dates = measures.filter { $0.kind == .date || $0.kind == .duration }.map(\.span)
            return merged(listed + dates)
        case .hedge:
            // Honest doubt about a number is no hedging (DOMAIN.md 4.7).
            return listed.filter { hedge in !measures.contains { $0.kind.isQuantity && distance(hedge, $0.span) < 25 } }
        case .scope:
            // "People" says little; "forty people" says how many.
            return listed.map { scope in
                measures.first { $0.kind == .count && distance($0.span, scope) < 3 }
                    .map { Span(start: min($0.span.start, scope.start), end: max($0.span.end, scope.end)) } ?? scope
            }
        default: return listed
        }
    }

    /// Bytes between two spans; less than zero where they overlap.
    private static func distance(_ one: Span, _ other: Span) -> Int {
        max(one.start, other.start) - min(one.end, other.end)
    }

    /// Spans in order, overlapping ones as one.
    static func merged(_ spans: [Span]) -> [Span] {
        guard spans.count > 1 else { return spans }
        return spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { merged, span in
            if let last = merged.last, span.start < last.end {
                merged[merged.count - 1] = Span(start: last.start, end: max(last.end, span.end))
            } else {
                merged.append(span)
            }
        }
    }

    /// A form of "be" or "get", an adverb or two, and a participle, unless "by me" names the actor.
    private static func passives(in sentence: Sentence, of text: MarkedText) -> [Span] {
        let tokens = text.tokens
        return sentence.tokens.compactMap { index in
            guard tokens[index].roles.contains(.passiveMaker), !text.text.isQuoted[index] else { return nil }
            for next in (index + 1)..<max(index + 1, min(index + 4, sentence.tokens.upperBound)) {
                if text.isParticiple(next) {
                    let end = next + 2 < tokens.count && tokens[next + 1].text == "by" ? tokens[next + 2].text : ""
                    return end == "me" ? nil : Span(start: tokens[index].span.start, end: tokens[next].span.end)
                }
                guard tokens[next].roles.contains(.adverb) else { return nil }
            }
            return nil
        }
    }
}
