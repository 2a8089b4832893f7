import Testing

@testable import Reading

@Suite("Sentences")
struct SentenceTests {
    private func sentences(_ text: String) -> [String] { pieces(ReadText(text).sentences.map(\.span), of: text) }

    @Test(
        "end at stops and line ends, and not at abbreviations, numbers or inside quotes",
        arguments: [
            ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
            ("Mr. Hall came at 3.30. He left.", ["Mr. Hall came at 3.30.", "He left."]),
            ("We tried e.g. glue. It held.", ["We tried e.g. glue.", "It held."]),
            ("It was no. 4 of ten.", ["It was no. 4 of ten."]),
            ("He said no. 4 of us left", ["He said no. 4 of us left"]),
            ("She said \"Stop. Now.\" and left.", ["She said \"Stop. Now.\" and left."]),
            ("He said \"Go.\" I went.", ["He said \"Go.\"", "I went."]),
            (
                "queue out the door\nmoved two people\n\nran fine",
                ["queue out the door", "moved two people", "ran fine"]
            ),
            ("Well... I left.", ["Well...", "I left."]), ("", []), ("...", []), ("\n\n", []),
        ])
    func split(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test("a line that only wraps does not end one")
    func wrapped() {
        let text = """
            In March our queue stood at nine hundred tickets and nobody
            owned it, so I read two hundred of them by hand and found a
            broken form. It was gone by Friday.
            """
        #expect(sentences(text).count == 2)
    }

    @Test("speech that runs on is cut where it joins")
    func runOn() {
        let text = (0..<8).map { "so i took the number \($0) bus to the other depot every morning" }.joined(
            separator: " ")
        #expect(sentences(text).count == 8)
        #expect(sentences(text).joined(separator: " ") == text)
    }
}

@Suite("Measures")
struct MeasureTests {
    private func measures(_ text: String) -> [String] {
        Measure.measures(in: ReadText(text)).map {
            "\($0.kind.rawValue) \(($0.value * 100).rounded() / 100) \($0.unit)"
        }
    }

    @Test(
        "read numbers in digits and words, with what they count",
        arguments: [
            ("we met at half eight", ["date 0.5 ", "date 8.0 "]),
            ("half of eight firms", ["ratio 0.5 ", "count 8.0 firm"]),
            ("half eight boxes", ["ratio 0.5 ", "count 8.0 box"]), ("after half term", ["date 0.5 "]),
            ("at ten past six", ["date 10.0 ", "date 6.0 "]), ("we ran past six cones", ["count 6.0 con"]),
            ("at quarter to nine", ["date 0.25 ", "date 9.0 "]), ("green every quarter", ["date 0.25 "]),
            ("by a quarter", ["ratio 0.25 "]), ("the third time", ["date 0.33 "]), ("a third of it", ["ratio 0.33 "]),
            ("I was up at four, again", ["date 4.0 "]), ("at four sites", ["count 4.0 sit"]),
            ("£30k", ["money 30000.0 "]), ("30 pounds", ["money 30.0 "]), ("€2 million", ["money 2000000.0 "]),
            ("by 12%", ["percent 12.0 "]), ("twelve per cent", ["percent 12.0 "]),
            ("200 open tickets", ["count 200.0 ticket"]),
            ("a hundred and forty tonnes", ["count 140.0 tonn"]), ("twenty-five people", ["count 25.0 people"]),
            ("ninety minutes", ["duration 90.0 "]), ("1.5 hours", ["duration 90.0 "]),
            ("two weeks", ["duration 20160.0 "]),
            ("in 2019", ["date 2019.0 "]), ("on 4 March", ["date 4.0 "]), ("at 3pm", ["date 3.0 "]),
            ("at 8:30", ["date 830.0 "]),
            ("room 12", ["name 12.0 "]), ("24/7", ["name 24.0 ", "name 7.0 "]), ("half of it", ["ratio 0.5 "]),
            ("doubled", ["ratio 2.0 "]), ("3 times", ["ratio 3.0 "]), ("one of us", []),
            ("zero thefts", ["count 0.0 theft"]),
            ("three thousand meals", ["count 3000.0 meal"]), ("no numbers", []),
            ("9 200 zloty", ["count 9200.0 zloty"]), ("12 300 bolts", ["count 12300.0 bolt"]),
            ("one invoice in fifty never came", ["count 50.0 "]),
        ])
    func read(text: String, expected: [String]) {
        #expect(measures(text) == expected)
    }
}

@Suite("Contradictions and likeness")
struct ComparingTests {
    private let reader = Reader()

    @Test(
        "a number that changes is found, one that is rounded or developed is not",
        arguments: [
            (
                "The transformer had 180 tonnes.", "With a transformer of a hundred and forty tonnes it held.",
                ["180 tonnes|a hundred and forty tonnes"]
            ),
            ("It took ninety minutes on a call.", "The hour and a half, sixty-odd, 90 minutes of call.", []),
            ("There were 94 pages.", "About 95 pages, yes.", []),
            ("It fell from 11 days to 3 days.", "Three days, as I said.", []),
            ("The queue was 14 parcels.", "The queue grew by 30 parcels a week.", []),
            ("The queue was 14 parcels.", "The queue had 30 parcels.", ["14 parcels|30 parcels"]),
            ("The cell volume was 14 percent.", "The cell volume was 21 percent at three, at breakfast 26.", []),
            ("It was eleven point two metres of rope.", "The rope: 11.2 metres.", []),
            ("We had 22 kids.", "The 8 tables were full.", []), ("", "40 people", []),
        ])
    func contradictions(earlier: String, later: String, expected: [String]) {
        let found = reader.contradictions(between: earlier, and: later).map { contradiction in
            pieces([contradiction.earlier], of: earlier)[0] + "|" + pieces([contradiction.later], of: later)[0]
        }
        #expect(found == expected)
    }

    @Test("a text is like itself, and unlike another")
    func likeness() {
        let text = "I rang the maker of the jet wash and fitted the hose on the Saturday."
        #expect(reader.compare(text, text).verdict == .same)
        #expect(reader.compare(text, text).similarity > 0.99)
        #expect(reader.compare(text, "Our choir sang for tenants at Christmas.").verdict == .different)
        #expect(reader.compare("", "").similarity == 0)
    }
}
