import Packs
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    private static let families = ["why", "why-not", "metric", "own-part", "trade-off", "stakeholder"]

    @Test(
        "is found in spite of a slip",
        arguments: [
            ("why", "why"), ("wyh", "why"), ("mteric", "metric"), ("metrics", "metric"), ("metrc", "metric"),
            ("matric", "metric"), ("whynot", "why-not"), ("own_part", "own-part"), ("METRIC", "metric"),
        ])
    func slip(name: String, meant: String) {
        #expect(NearestName.to(name, among: Self.families) == meant)
    }

    @Test("is found from its beginning", arguments: [("sta", "stakeholder"), ("trade", "trade-off")])
    func beginning(name: String, meant: String) {
        #expect(NearestName.to(name, among: Self.families) == meant)
    }

    @Test("is none where nothing is near", arguments: ["", "x", "banana", "st", "whatever-else"])
    func nothingNear(name: String) {
        #expect(NearestName.to(name, among: Self.families) == nil)
    }

    @Test("is none among no names")
    func noNames() {
        #expect(NearestName.to("why", among: [String]()) == nil)
        #expect(NearestName.suggestion(for: "why", among: [String]()) == "")
    }

    @Test("is the first of the alphabet among equals, whatever their order")
    func equals() {
        #expect(NearestName.to("lead", among: ["leap", "leaf", "bead"]) == "bead")
        #expect(NearestName.to("lead", among: ["bead", "leaf", "leap"]) == "bead")
    }

    @Test("is suggested as a question")
    func suggestion() {
        #expect(NearestName.suggestion(for: "wy", among: Self.families) == "did you mean \"why\"?")
        #expect(NearestName.suggestion(for: "banana", among: Self.families) == "")
    }

    /// The names come from files, so they may be of any length.
    @Test("is found in no time among very long names", .timeLimit(.minutes(1)))
    func longNames() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.to(long, among: ["b", long + "b"]) == long + "b")
    }
}
