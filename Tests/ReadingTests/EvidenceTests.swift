import Reading
import Testing

private let lexicon = Lexicon(lists: [
    .cause: ["because", "so that"], .alternative: ["rather than", "option"], .result: ["in the end", "fell"],
    .irregularPast: ["went", "found"], .state: ["was", "had", "wanted", "used to"], .speaker: ["i", "i've"],
    .group: ["we", "we've"], .numberWord: ["half", "one in"], .vague: ["a lot", "some"],
])

private let kinds: [(name: String, spans: @Sendable (Evidence) -> [Span])] = [
    ("own actions", { $0.ownActions }), ("speaker", { $0.speaker }), ("group", { $0.group }),
    ("numbers", { $0.numbers }),
    ("causes", { $0.causes }), ("alternatives", { $0.alternatives }), ("results", { $0.results }),
    ("vague", { $0.vague }),
]

@Suite("Evidence")
struct EvidenceTests {
    private func evidence(_ text: String) -> Evidence { Evidence(reading: text, by: lexicon) }

    @Test("finds in an answer what it shows, and where")
    func answer() {
        let text = """
            We had some trouble, so that I\u{2019}ve listed 30 tickets rather than guess.
            In the end complaints fell by half, because I went there.
            """
        let evidence = evidence(text)
        #expect(evidence.words == 24)
        let found = Dictionary(uniqueKeysWithValues: kinds.map { ($0.name, pieces($0.spans(evidence), of: text)) })
        #expect(
            found == [
                "own actions": ["I went"], "speaker": ["I\u{2019}ve", "I"], "group": ["We"], "numbers": ["30", "half"],
                "causes": ["so that", "because"], "alternatives": ["rather than"], "results": ["In the end", "fell"],
                "vague": ["some"],
            ])
    }

    @Test(
        "counts an act where I did something in the past",
        arguments: [
            ("I listed them", ["I listed"]), ("i then quickly called", ["i then quickly called"]),
            ("I went", ["I went"]),
            ("I also found", ["I also found"]), ("I very quietly listed", ["I very quietly listed"]),
            ("I then very quietly listed", []), ("I was called", []),
            ("I had listed", []), ("I never wanted", []), ("I list", []), ("we listed", []), ("I, who listed", []),
            ("I. Listed", []), ("I\nlisted", []), ("I 3 listed", []), ("I", []), ("so I", []),
            ("I listed and I called", ["I listed", "I called"]), ("wifi listed", []), ("I used it", ["I used"]),
            ("", []),
        ])
    func ownActions(text: String, found: [String]) {
        #expect(pieces(evidence(text).ownActions, of: text) == found)
    }

    @Test(
        "counts numbers, but not years",
        arguments: [
            ("12 and 3.5", ["12", "3.5"]), ("by 12%", ["12%"]), ("in 2019", []), ("1900 to 2100", []),
            ("1899 2101", ["1899", "2101"]),
            ("1,999", ["1,999"]), ("2019%", ["2019%"]), ("half of it", ["half"]), ("one in ten", ["one in"]),
            ("one", []),
            ("30k", ["30k"]), ("99999999999999999999999", ["99999999999999999999999"]), ("v2", []),
        ])
    func numbers(text: String, found: [String]) {
        #expect(pieces(evidence(text).numbers, of: text) == found)
    }

    @Test(
        "counts words and numbers as words, marks not",
        arguments: [
            ("", 0), ("  \n ", 0), ("one two", 2), ("one, two. 3!", 3), ("don't well-known", 2), ("...", 0),
            ("a-b - c", 2),
            ("字の 한국", 2), ("I\u{2019}ve", 1), ("\0\u{1B}", 0),
        ])
    func words(text: String, count: Int) {
        #expect(evidence(text).words == count)
    }

    @Test("without a lexicon finds digits and regular past forms only")
    func noLexicon() {
        let text = "We went because I listed some, in the end 30, rather than half."
        let evidence = Evidence(reading: text, by: Lexicon())
        for (name, spans) in kinds where name != "numbers" && name != "own actions" {
            #expect(spans(evidence).isEmpty, "\(name)")
        }
        #expect(pieces(evidence.numbers, of: text) == ["30"])
        #expect(pieces(evidence.ownActions, of: text) == ["I listed"])
    }

    @Test("is the same for the same text, and another for another")
    func equality() {
        #expect(evidence("I went") == evidence("I went"))
        #expect(evidence("I went") != evidence("I  went"))
        #expect(evidence("x") != evidence("x x"))
    }
}

@Suite("Evidence, for any text")
struct EvidencePropertyTests {
    @Test(
        "stands between the borders of characters, each kind in order and none over another", arguments: AnyText.seeds)
    func borders(seed: Int) {
        for text in AnyText.texts(seed: seed) {
            let evidence = Evidence(reading: text, by: lexicon)
            let borders = Set(
                text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count])
            for (name, spans) in kinds.map({ ($0.name, $0.spans(evidence)) }) {
                for span in spans {
                    #expect(span.start < span.end, "\(name) in \(text.debugDescription)")
                    #expect(borders.contains(span.start), "\(name) in \(text.debugDescription)")
                    #expect(borders.contains(span.end), "\(name) in \(text.debugDescription)")
                }
                // Acts may share words; numbers stand digits first, then words.
                let apart = name == "numbers" ? spans.sorted { $0.start < $1.start } : spans
                for (one, next) in zip(apart, apart.dropFirst()) {
                    let follows = name == "own actions" ? one.start < next.start : one.end <= next.start
                    #expect(follows, "\(name) in \(text.debugDescription)")
                }
            }
            #expect(evidence.words <= text.utf8.count)
        }
    }

    @Test(
        "is found in a megabyte in no time", .timeLimit(.minutes(1)),
        arguments: [
            ("I went because ", 3, 1, 1), ("I ", 1, 0, 0), ("so ", 1, 0, 0), ("so that\n", 2, 0, 1), ("'", 0, 0, 0),
            ("\0", 0, 0, 0),
        ])
    func large(piece: String, words: Int, acts: Int, causes: Int) {
        let count = (1 << 20) / piece.utf8.count
        let evidence = Evidence(reading: String(repeating: piece, count: count), by: lexicon)
        #expect(evidence.words == words * count)
        #expect(evidence.ownActions.count == acts * count)
        #expect(evidence.causes.count == causes * count)
    }

    @Test(
        "a megabyte without a blank is one word", .timeLimit(.minutes(1)), arguments: ["x", "1", "a-", "\u{301}", "字"])
    func longWord(piece: String) {
        let count = (1 << 20) / piece.utf8.count
        #expect(Evidence(reading: String(repeating: piece, count: count), by: lexicon).words == 1)
    }
}
