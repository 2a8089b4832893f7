public import Interview

/// Makes cards from packs: every principle, lens, exhibit and question is one to study.
public enum Deck {
    /// The cards of a pack, principle by principle.
    public static func cards(of pack: Pack, families: [ProbeFamily]) -> [Card] {
        pack.principles.flatMap { principle in
            principleCards(principle)
                + pack.exhibits.filter { $0.principle == principle.id }.map { gapCard($0, families: families) }
                + pack.questions(on: principle.id).compactMap(storyCard)
        }
    }

    private static func principleCards(_ principle: Principle) -> [Card] {
        let name = principle.name
        var cards: [Card] = []
        func add(_ kind: Card.Kind, _ id: String, _ front: String, _ back: [String]) {
            guard !back.allSatisfy(\.isEmpty) else { return }
            cards.append(
                Card(id: ID("\(kind.rawValue):\(id)"), kind: kind, principle: principle.id, front: front, back: back))
        }
        add(.meaning, principle.id.rawValue, "\(name): say what it asks, in one breath.", [principle.asks])
        for lens in principle.lenses {
            add(.lens, "\(principle.id).\(lens.id)", "\(name), seen as \(lens.name): what does it ask?", [lens.asks])
        }
        add(
            .evidence, principle.id.rawValue, "\(name): what would prove it? Name at least three kinds.",
            principle.evidence)
        add(
            .traps, principle.id.rawValue, "\(name): how do answers go wrong? Name at least three ways.",
            principle.traps)
        return cards
    }

    private static func gapCard(_ exhibit: Exhibit, families: [ProbeFamily]) -> Card {
        let titles = exhibit.lacks.map { id in families.first { $0.id == id }?.title ?? id.rawValue }
        return Card(
            id: ID("gap:\(exhibit.id)"), kind: .gap, principle: exhibit.principle,
            front: "What would you ask this speaker (\(exhibit.work))?\n\n\(exhibit.text)", back: titles,
            tip: exhibit.note)
    }

    private static func storyCard(_ question: Question) -> Card? {
        guard let wording = question.wordings.first else { return nil }
        return Card(
            id: ID("story:\(question.id)"), kind: .story, principle: question.principle,
            front: "Which of your stories answers this?\n\n\(wording)", back: question.listenFor, tip: question.tip)
    }
}
