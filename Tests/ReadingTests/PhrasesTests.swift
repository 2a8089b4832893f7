import Testing

@testable import Reading

private let lexicon = Lexicon(lists: [
    .result: ["in the end", "fell", "won", "took"], .irregularPast: ["went", "won", "fell", "took", "told"],
    .state: ["was", "had"], .speaker: ["i"], .group: ["we"], .vague: ["a lot", "a long time", "much faster", "lots"],
    .absolute: ["always"], .cause: ["because"],
])

@Suite("What can be quoted back")
struct PhrasesTests {
    private let reader = Reader(lexicon: lexicon)

    private func phrases(in text: String) -> (phrases: Phrases, evidence: Evidence) {
        let evidence = reader.read(text)
        return (Phrases(of: evidence), evidence)
    }

    @Test(
        "numbers are whole, and count something",
        arguments: [
            ("In the end we won 40 tickets back.", ["40 tickets"]),
            ("In the end we won with Fortune 500 clients.", []),
            ("In the end it took three out of five breaks.", []),
            ("In the end it took thirty, forty minutes and 12 vans.", ["12 vans"]),
            ("In the end they won nine pounds an hour.", []),
            ("In the end seven voted for, six against.", []),
        ])
    func quantities(text: String, quoted: [String]) {
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.quantities(in: evidence), of: text) == quoted)
    }

    @Test(
        "words that leave open how much come with what they are said of",
        arguments: [
            ("There were a lot of complaints by then.", ["a lot of complaints"]),
            ("There were a lot of them.", []),
            ("A lot of old people came forward.", ["A lot of old people"]),
            ("We talked for a long time.", []),
            ("It helped a lot.", []),
            ("The line was much faster.", ["much faster"]),
        ])
    func vague(text: String, quoted: [String]) {
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.vagueWords(in: evidence), of: text) == quoted)
    }

    @Test(
        "only what the teller always does is a habit that can be tested",
        arguments: [
            ("I always check the seal before I sign.", ["I always check the seal"]),
            ("I always say you won't be here forever.", []),
            ("There is always a voucher.", []),
            ("I always put the brake on.", []),
            ("I always put people before tasks.", []),
            ("My dad always checks the seal.", []),
        ])
    func habits(text: String, quoted: [String]) {
        #expect(pieces(phrases(in: text).phrases.habits, of: text) == quoted)
    }

    @Test(
        "what a group did is quoted whole",
        arguments: [
            ("We dropped the book fair.", ["dropped the book fair"]),
            ("We worked around that as well as we could.", []),
        ])
    func groupActs(text: String, quoted: [String]) {
        #expect(pieces(phrases(in: text).phrases.groupActs, of: text) == quoted)
    }

    @Test(
        "people are asked about who did something or were spoken to, not who is only named",
        arguments: [
            ("We called late and the supplier refused to send it.", ["the supplier"]),
            ("I told my manager on Monday.", ["your manager"]),
            ("It was the lad whose father the owner would call.", []),
            ("I found the manual of my manager in a drawer.", []),
        ])
    func people(text: String, named: [String]) {
        #expect(phrases(in: text).phrases.people() == named)
    }

    @Test(
        "a claim says how much, or that something was brought about",
        arguments: [
            ("In the end, we won the contract.", ["we won the contract"]),
            ("In the end, I made tea for everybody.", []),
            ("In the end, the fee was 340 pounds.", []),
            ("In the end, the other two went home.", []),
        ])
    func outcomes(text: String, quoted: [String]) {
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.claims(in: evidence), of: text) == quoted)
    }

    @Test(
        "a step is a whole clause of one's own, for which no reason was heard",
        arguments: [
            ("I moved two people to till 3.", ["I moved two people to till 3"]),
            ("She left and I called the agency, and it rang.", ["I called the agency"]),
            ("I called the agency because nobody came.", []),
            ("I called the agency. I had promised it because of Tom.", []),
            ("When I called the agency nobody answered.", []),
            ("I called the agency, the police and my mother.", []),
            ("I went to the shop.", []),
            ("I called her.", []),
            ("I never called the agency.", []),
        ])
    func steps(text: String, quoted: [String]) {
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.steps(in: evidence), of: text) == quoted)
    }

    @Test(
        "a reason is the teller's own, behind \"because\", and a whole clause",
        arguments: [
            ("I called the agency because nobody had answered.", ["nobody had answered"]),
            ("I called the agency because I didn't trust the post and it rained.", ["I didn't trust the post"]),
            ("I called the agency because of the rain.", []),
            ("I called and he left because he was tired.", []),
        ])
    func reasons(text: String, quoted: [String]) {
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.reasons(in: evidence), of: text) == quoted)
    }

    @Test("a clause that begins or ends inside a number is no claim")
    func claims() {
        let text = "In the end we won like thirty, forty minutes. In the end we took nine stairs."
        let (phrases, evidence) = phrases(in: text)
        #expect(pieces(phrases.claims(in: evidence), of: text).allSatisfy { !$0.contains("thirty") })
        let half = "In the end two and a half hours were taken off."
        #expect(Phrases(of: reader.read(half)).claims(in: reader.read(half)).isEmpty)
    }
}
