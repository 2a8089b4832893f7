import Interview
import TestSupport
import Testing

@Suite("Drawing questions")
struct DrawTests {
    private func draw(_ history: AskHistory, seed: UInt64, principles: [ID<Principle>] = ["ownership"])
        -> AskedQuestion?
    {
        var generator = SeededGenerator(seed: seed)
        return Samples.material(Samples.plan(principles: principles), history: history)
            .draw(after: [], using: &generator)
    }

    @Test("prefers the question asked least often", arguments: 0..<20 as Range<UInt64>)
    func leastOften(seed: UInt64) {
        var entries: [ID<Question>: AskHistory.Entry] = [:]
        for number in 1...5 { entries[ID("ownership.q\(number)")] = .init(count: number == 3 ? 1 : 2, last: 10) }
        #expect(draw(AskHistory(entries), seed: seed)?.id == "ownership.q3")
    }

    @Test("among those asked equally often, prefers the one asked longest ago", arguments: 0..<20 as Range<UInt64>)
    func longestAgo(seed: UInt64) {
        var entries: [ID<Question>: AskHistory.Entry] = [:]
        for number in 1...5 { entries[ID("ownership.q\(number)")] = .init(count: 1, last: number == 4 ? 5 : 50) }
        #expect(draw(AskHistory(entries), seed: seed)?.id == "ownership.q4")
    }

    @Test("every question of a principle comes once before one comes again")
    func wholeDeck() {
        var entries: [ID<Question>: AskHistory.Entry] = [:]
        var seen: [ID<Question>] = []
        for round in 0..<5 {
            let id = draw(AskHistory(entries), seed: UInt64(round))?.id ?? ""
            seen.append(id)
            entries[id] = .init(count: 1, last: round)
        }
        #expect(Set(seen).count == 5)
    }

    @Test("spreads a round over principles")
    func spread() {
        var tester = SessionTester(Samples.plan(questions: 4, probes: 0, principles: []))
        tester.send(.begin)
        for _ in 0..<3 { tester.say("x") }
        let principles = tester.round.turns.map(\.question.principle)
        #expect(principles.count { $0 == "ownership" } == 2)
        #expect(principles.count { $0 == "dive-deep" } == 2)
    }
}

@Suite("A draft")
struct DraftTests {
    @Test("stays valid whatever is asked of it", arguments: [(-5, 3), (0, 100), (1, 2), (4, 2), (2, 3)])
    func hostile(start: Int, end: Int) {
        var draft = Draft("aé😀z")
        draft.apply(Edit(start: start, end: end, text: "x"))
        #expect(String(validating: draft.bytes, as: UTF8.self) != nil)
    }

    @Test("counts words between blanks and line ends", arguments: [("", 0), ("  a\nb\tc ", 3), ("ein Wört", 2)])
    func words(text: String, count: Int) {
        #expect(Draft(text).wordCount == count)
        #expect(WordCount.words(in: text) == count)
    }
}

@Suite("Civil time")
struct CivilTimeTests {
    @Test(
        "agrees with the calendar",
        arguments: [
            (0, 0, "1970-01-01T00:00:00+00:00", "Thu 1 Jan 1970"),
            (1_795_269_753, 3600, "2026-11-21T15:02:33+01:00", "Sat 21 Nov 2026"),
            (951_782_400, 0, "2000-02-29T00:00:00+00:00", "Tue 29 Feb 2000"),
            (-1, -19_800, "1969-12-31T18:29:59-05:30", "Wed 31 Dec 1969"),
        ])
    func calendar(wall: Int, offset: Int, iso: String, date: String) {
        let time = CivilTime(wall: wall, utcOffset: offset)
        #expect(time.iso8601 == iso)
        #expect(time.date == date)
    }
}
