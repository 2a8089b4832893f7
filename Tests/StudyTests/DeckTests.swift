import Interview
import Study
import TestSupport
import Testing

@Suite("A deck")
struct DeckTests {
    private let pack = Pack(
        id: "p", title: "P",
        principles: [
            Principle(
                id: "ownership", name: "Ownership", asks: "Do you answer for it?", evidence: ["a price paid"],
                lenses: [Lens(id: "long-term", name: "Long term", asks: "Years?")])
        ],
        questions: [Samples.question("ownership.q1")],
        exhibits: [
            Exhibit(
                id: "ownership.exhibit.weak", principle: "ownership", level: .weak, work: "baker",
                question: "ownership.q1", text: "We did it.", has: [], lacks: ["own-part", "unheard-of"],
                note: "Who is we?")
        ])

    @Test("has a card for the principle, each lens, each exhibit and each question, with ids that stay")
    func cards() {
        let cards = Deck.cards(of: pack, families: Samples.families)
        #expect(
            cards.map(\.id) == [
                "meaning:ownership", "lens:ownership.long-term", "evidence:ownership", "gap:ownership.exhibit.weak",
                "story:ownership.q1",
            ])
    }

    @Test("has no card with nothing on its back")
    func emptyBacks() {
        #expect(!Deck.cards(of: pack, families: []).contains { $0.kind == .traps })
        #expect(Deck.cards(of: pack, families: []).allSatisfy { !$0.back.isEmpty })
    }

    @Test("names what an exhibit lacks, and keeps the advice for after the attempt")
    func gap() throws {
        let card = try #require(Deck.cards(of: pack, families: Samples.families).first { $0.kind == .gap })
        #expect(card.back == ["own-part", "unheard-of"])
        #expect(card.tip == "Who is we?")
        #expect(!card.front.contains("Who is we?"))
    }
}
