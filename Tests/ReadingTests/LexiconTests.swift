import Testing

@testable import Reading

@Suite("A lexicon")
struct LexiconTests {
    private func causes(_ phrases: [String], in text: String) -> [String] {
        let marked = MarkedText(ReadText(text), by: Lexicon(lists: [.cause: phrases]))
        return pieces(marked.matches.spans(of: .cause, in: marked.tokens.indices), of: text)
    }

    @Test(
        "finds whole words and phrases, as they are written in the text",
        arguments: [
            (["because"], "Because I can, because.", ["Because", "because"]), (["cause"], "because", []),
            (["because"], "becauses", []), (["so that"], "so  that", ["so  that"]),
            (["so that"], "So\tThat", ["So\tThat"]),
            (["so that"], "so, that", []), (["so that"], "so. That", []), (["so that"], "so", []),
            (["so that"], "that so", []),
            (["that's why"], "That\u{2019}s why", ["That\u{2019}s why"]), (["that\u{2019}s"], "that's", ["that's"]),
            (["DUE TO"], "due to", ["due to"]), (["über"], "ÜBER alles", ["ÜBER"]), (["é"], "e\u{301}", ["e\u{301}"]),
            ([], "because", []), (["", " ", "because"], "because", ["because"]),
            (["24 hours"], "in 24 hours", ["24 hours"]),
            (["because"], "", []),
        ])
    func finds(phrases: [String], text: String, found: [String]) {
        #expect(causes(phrases, in: text) == found)
    }

    @Test(
        "takes the longest phrase at a place, whatever the order of the list",
        arguments: [
            ["as", "as a result", "as a result of"], ["as a result of", "as a result", "as"],
            ["as a result", "as a result of", "as"],
        ])
    func longest(phrases: [String]) {
        #expect(causes(phrases, in: "as a result of it, as a result, as a") == ["as a result of", "as a result", "as"])
    }

    @Test("never counts a word twice")
    func overlap() {
        #expect(causes(["a b", "b c"], in: "a b c") == ["a b"])
        #expect(causes(["a a"], in: "a a a a a") == ["a a", "a a"])
        #expect(causes(["a b c", "b"], in: "a b d") == ["b"])
    }

    @Test("knows its lists by the names that files use")
    func names() {
        let names = Lexicon.List.allCases.map(\.rawValue)
        for name in ["cause", "trade-off", "irregular-past", "number-word", "customer-evidence"] {
            #expect(names.contains(name))
        }
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test("a list laid over it replaces that list alone")
    func replacing() {
        let lexicon = Lexicon(lists: [.cause: ["because"], .vague: ["some"]]).replacing([.cause: ["since"]])
        #expect(lexicon == Lexicon(lists: [.cause: ["since"], .vague: ["some"]]))
        #expect(!lexicon.emptyLists.contains(.vague))
        #expect(lexicon.emptyLists.contains(.result))
    }

    @Test("of any words reads any text", arguments: AnyText.seeds)
    func anyWords(seed: Int) {
        let texts = AnyText.texts(seed: seed)
        for text in texts.prefix(10) {
            let lexicon = Lexicon(lists: [.cause: texts, .state: texts, .irregularPast: texts])
            for span in Reader(lexicon: lexicon).read(text)[.cause] {
                #expect(span.start >= 0 && span.start < span.end && span.end <= text.utf8.count)
            }
        }
    }
}
