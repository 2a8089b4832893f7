import Reading

/// Spot the gap: sample answers instead of questions, and the follow-ups that they call for instead of answers.
extension RoundMaterial {
    /// So many follow-ups are to be named.
    static let gapsToName = 2
    /// So many are offered.
    private static let options = 8

    /// Draws a sample answer with gaps, one seen least and longest ago.
    func exhibit(after asked: [ID<Question>], using generator: inout some RandomNumberGenerator) -> AskedQuestion? {
        let open = (library.pack(plan.pack)?.exhibits ?? []).filter { exhibit in
            !asked.contains(ID(exhibit.id.rawValue)) && exhibit.lacks.count >= Self.gapsToName
                && exhibit.level != .strong
                && (plan.principles.isEmpty || plan.principles.contains(exhibit.principle))
        }
        let drawn = Self.least(of: open, using: &generator) { exhibit in
            let seen = history[ID(exhibit.id.rawValue)]
            return [seen.count, seen.last]
        }
        guard let drawn else { return nil }
        return AskedQuestion(
            id: ID(drawn.id.rawValue), principle: drawn.principle,
            principleName: principleNames[drawn.principle] ?? drawn.principle.rawValue, kind: .practice,
            ask: "Which two follow-ups does this answer call for? Type their letters.", tip: drawn.note,
            exhibit: AskedExhibit(
                work: drawn.work, question: question(drawn.question)?.wordings.first ?? "", text: drawn.text,
                options: options(of: drawn, using: &generator), lacks: drawn.lacks))
    }

    /// What may be chosen: the gaps, and what is there or might be asked of anybody, in an order that tells nothing.
    private func options(
        of exhibit: Exhibit, using generator: inout some RandomNumberGenerator
    ) -> [AskedExhibit.Option] {
        let lacking = Array(exhibit.lacks.shuffled(using: &generator).prefix(Self.options / 2))
        let others = library.families.map(\.id).filter { !exhibit.lacks.contains($0) && !exhibit.has.contains($0) }
            .shuffled(using: &generator)
        let wrong = (exhibit.has.shuffled(using: &generator) + others).prefix(Self.options - lacking.count)
        return (lacking + wrong).shuffled(using: &generator).map { id in
            AskedExhibit.Option(family: id, title: library.families.first { $0.id == id }?.title ?? id.rawValue)
        }
    }

    /// What an exhibit lacked, beside what was named; nil where the question is about none.
    func verdict(on turn: Turn) -> String? {
        guard let exhibit = turn.question.exhibit else { return nil }
        let named = Array(exhibit.choices(in: turn.answer?.text ?? "").prefix(Self.gapsToName))
        let hits = named.count(where: exhibit.lacks.contains)
        let lacks = exhibit.options.filter { exhibit.lacks.contains($0.family) }.map { Self.inSentence($0.title) }
        return "\(hits) of \(Self.gapsToName). It called for: \(lacks.joined(separator: ", ")). "
            + engineChoice(for: exhibit)
    }

    /// What the program itself would have asked first.
    private func engineChoice(for exhibit: AskedExhibit) -> String {
        let asked = AskedQuestion(
            id: "", principle: "", principleName: "", kind: .behavioural, ask: exhibit.question)
        let turn = Turn(question: asked, answer: exhibit.text)
        let families = planner(of: 0).candidates(for: turn, of: nil, most: Self.gapsToName).map(\.family)
        let titles = families.map { id in
            Self.inSentence(library.families.first { $0.id == id }?.title ?? id.rawValue)
        }
        return titles.isEmpty ? "" : "The program would have asked for: \(titles.joined(separator: ", "))."
    }

    private static func inSentence(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }
}
