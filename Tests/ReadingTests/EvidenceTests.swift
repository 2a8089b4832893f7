import Testing

@testable import Reading

private let lexicon = Lexicon(lists: [
    .cause: ["because", "so that"], .alternative: ["rather than", "option"], .result: ["in the end", "fell"],
    .irregularPast: ["went", "found"], .state: ["was", "had", "wanted", "used to"], .speaker: ["i", "i've"],
    .group: ["we", "we've"], .vague: ["a lot", "some"], .stakeholder: ["manager"], .hedge: ["maybe"],
    .time: ["then"], .praise: ["thanked"], .learning: ["i learned"],
    .denial: ["no,", "never", "i don't"],
])

/// The pieces of a text that some spans hold.
func pieces(_ spans: [Span], of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
}

@Suite("Evidence, by lists of words alone")
struct EvidenceTests {
    private let reader = Reader(lexicon: lexicon)

    private func found(_ signal: Signal, in text: String) -> [String] { pieces(reader.read(text)[signal], of: text) }

    @Test(
        "a short answer that begins by saying so tells of no case",
        arguments: [
            ("No, nothing like that.", true), ("I don't take risks at work, I am a nurse.", true),
            ("Honestly, I don't know that I have.", true), ("No tips this year, the till was short.", false),
            ("My wife would tell you that I never do.", false), ("Yes, but I don't tell that one.", false),
            ("No, but last week I went to the depot. There I found the box.", false),
            ("I don't mind saying it. " + String(repeating: "It was a long cold day on the hills. ", count: 8), false),
        ])
    func denial(text: String, denies: Bool) {
        #expect(reader.read(text).denies == denies)
    }

    @Test("finds in an answer what it shows, and where")
    func answer() {
        let text = """
            We had some trouble, so that I\u{2019}ve listed 30 tickets rather than guess.
            In the end complaints fell by half.
            I went there because my manager thanked me.
            """
        let evidence = reader.read(text)
        #expect(evidence.words == 28)
        #expect(pieces(evidence.speaker, of: text) == ["I\u{2019}ve", "I"])
        #expect(pieces(evidence.group, of: text) == ["We"])
        #expect(pieces(evidence[.ownAction], of: text) == ["I\u{2019}ve listed", "I went"])
        #expect(pieces(evidence[.metric], of: text) == ["30 tickets", "half"])
        #expect(pieces(evidence[.stakeholder], of: text) == ["manager"])
        #expect(pieces(evidence[.vague], of: text) == ["some"])
        #expect(evidence[.cause].count == 2)
        #expect(evidence.segments.map(\.segment) == [.action, .result, .action])
    }

    @Test(
        "counts an act where I did something in the past, and the acts chained to it",
        arguments: [
            ("I listed them", ["I listed"]), ("i then quickly called", ["i then quickly called"]),
            ("I went", ["I went"]),
            ("I listened, compared and chopped", ["I listened", "compared", "chopped"]),
            ("I listened and they chopped", ["I listened"]), ("I was called", []), ("I never wanted", []),
            ("I list", []),
            ("we listed", []), ("I, who listed", []), ("I", []), ("so I", []), ("Rang? Listed the parts.", ["Listed"]),
            ("I need it", []), ("I indeed", []), ("\"I listed it\", she said", []), ("", []),
            ("I listed and I called", ["I listed", "I called"]), ("wifi listed", []),
        ])
    func ownActions(text: String, acts: [String]) {
        #expect(found(.ownAction, in: text) == acts)
    }

    @Test(
        "counts words and numbers as words, marks not",
        arguments: [
            ("", 0), ("  \n ", 0), ("one two", 2), ("one, two. 3!", 3), ("don't well-known", 2), ("...", 0),
            ("a-b - c", 2),
            ("字の 한국", 2), ("I\u{2019}ve", 1), ("\0\u{1B}", 0), ("it\u{2014}was", 2), ("\u{201C}no\u{201D}", 1),
        ])
    func words(text: String, count: Int) {
        #expect(reader.read(text).words == count)
    }

    @Test("an honest doubt about a number is no hedge")
    func hedge() {
        #expect(found(.hedge, in: "Maybe 40 people came.").isEmpty)
        #expect(found(.hedge, in: "Maybe it helped us all in some way or another, who knows.") == ["Maybe"])
    }

    @Test("signals that are switched off are not there", arguments: [Signal.ownAction, .metric, .vague, .stakeholder])
    func ignored(signal: Signal) {
        let text = "I listed 30 tickets for my manager and some more."
        #expect(reader.read(text).has(signal))
        var deaf = reader
        deaf.ignored = [signal]
        #expect(!deaf.read(text).has(signal))
        #expect(!deaf.read(text).sentences.contains { $0.signals.contains(signal) })
    }

    @Test("of another language only words and numbers are told")
    func foreign() {
        let text =
            "Wir haben dann gemeinsam beschlossen, dass 40 Kisten sofort zum Kunden gebracht werden müssen, weil er wartete."
        let evidence = reader.read(text)
        #expect(evidence.isForeign)
        #expect(evidence.words == 17)
        #expect(pieces(evidence[.metric], of: text) == ["40 Kisten"])
        #expect(Signal.allCases.filter { evidence.has($0) } == [.metric])
    }

    @Test("quoted words are other people's")
    func quotes() {
        #expect(reader.read("She said \"I went and I listed\" to us.").speaker.isEmpty)
        #expect(reader.read("She said \u{201C}I went\u{201D} to us.").speaker.isEmpty)
    }
}

@Suite("Evidence, for any text")
struct EvidencePropertyTests {
    @Test("stands inside the text, on whole characters of UTF-8", arguments: AnyText.seeds)
    func borders(seed: Int) {
        for text in AnyText.texts(seed: seed) {
            let bytes = Array(text.utf8)
            let evidence = Reader(lexicon: lexicon).read(text)
            for signal in Signal.allCases {
                for span in evidence[signal] {
                    #expect(span.start >= 0 && span.start < span.end && span.end <= bytes.count)
                    #expect(
                        String(validating: bytes[span.start..<span.end], as: UTF8.self) != nil,
                        "\(text.debugDescription)")
                }
            }
            for (one, next) in zip(evidence.sentences, evidence.sentences.dropFirst()) {
                #expect(one.span.end <= next.span.start)
            }
            #expect(evidence.words <= bytes.count)
            #expect((0...1).contains(evidence.specificity))
        }
    }

    @Test(
        "is found in a megabyte in no time", .timeLimit(.minutes(1)),
        arguments: [
            "I went because ", "I ", "so ", "so that\n", "'", "\"", "\0", "x", "1", "a-", "\u{301}", "字", ". ",
            "a hundred ",
        ])
    func large(piece: String) {
        let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        let evidence = Reader(lexicon: lexicon).read(text)
        #expect(evidence.words <= 1 << 20)
    }
}
