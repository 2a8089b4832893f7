import Foundation
import TestSupport
import Testing

@Suite("Somebody runs every kind of round")
struct PresetJourneys {
    /// More lines than any round asks for: an answer, its end, and so on.
    private static let lines = (1...300).map { number in
        "\(number): in March I read \(number)00 letters by hand because nobody had, rather than wait. It fell by half.\n.\n"
    }.joined()

    @Test("with scripted answers each comes to its end, with all its questions")
    func every() throws {
        let home = try Home()
        let listing = try #require(try home.json(["prompts", "list", "--json"]) as? [String: Any])
        let presets = try #require(listing["rounds"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(presets.count >= 24)
        for preset in presets {
            let timetable = try home.run(["practice", "--preset", preset, "--dry-run"])
            #expect(timetable.output.contains("Total "), "\(preset)")
            let arguments = ["practice", "--preset", preset, "--plain", "--input", "notes", "--seed", "3"]
            let round = try home.run(arguments, input: Self.lines)
            #expect(round.status == 0, "\(preset): \(round.errors)")
            #expect(round.output.contains("Done: "), "\(preset)")
        }
        let kept = try #require(try home.json(["transcripts", "list", "--json"]) as? [[String: Any]])
        #expect(kept.count == presets.count)
        for round in kept { #expect(round["status"] as? String == "finished", "\(round["preset"] ?? "")") }
    }
}
