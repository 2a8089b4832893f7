import Canvas
import Foundation
import Interview
import Packs
import TestSupport
import Testing

/// What once went wrong, so that it does not again.
@Suite("Prompts, themes and settings, where they once failed")
struct PacksRegressionTests {
    @Test("a NUL does not hide the rest of a file")
    func rawNUL() {
        let outcome = SmallPrompts.load(
            changing: "mini/ownership.toml", "[[question]]", to: "\0\n[[question]]")
        #expect(outcome.problems.first?.file.hasPrefix("mini/ownership.toml") == true)
    }

    @Test("a NUL in a text is named like every other control character")
    func escapedNUL() {
        let outcome = SmallPrompts.load(changing: "mini/ownership.toml", "What is a gap?", to: #"What\u0000 is a gap?"#)
        #expect(!outcome.problems.isEmpty)
    }

    @Test("a name of ten thousand parts crashes nothing", arguments: ["[", ""])
    func deepName(bracket: String) async {
        await #expect(processExitsWith: .success) { [bracket = bracket as String] in
            let name = Array(repeating: "a", count: 20_000).joined(separator: ".")
            let text = bracket.isEmpty ? name + " = 1" : "[\(name)]"
            _ = LibraryLoader.load(layers: [[SourceFile("probes.toml", text)]])
        }
    }

    @Test("a tension of an unknown principle is named")
    func tensionOfUnknown() {
        let outcome = SmallPrompts.load(
            changing: "mini/tensions.toml", #"principle = "ownership""#, to: #"principle = "ownershp""#)
        #expect(outcome.problems.count == 1)
    }

    @Test("two lenses with one id are named")
    func twoLenses() {
        let lens = "[[lens]]\nid = \"sacrifice\"\nname = \"Again\"\nasks = \"Again?\"\n[[question]]"
        #expect(!SmallPrompts.load(changing: "mini/ownership.toml", "[[question]]", to: lens).problems.isEmpty)
    }

    @Test("two packs may have a principle of the same name")
    func samePrinciple() {
        let outcome = LibraryLoader.load(
            layers: [
                SmallPrompts.files + [
                    SourceFile("own/pack.toml", "id = \"own\"\ntitle = \"Own\""),
                    SourceFile("own/ownership.toml", "id = \"ownership\"\nname = \"Mine\"\nasks = \"Mine?\""),
                ]
            ])
        #expect(outcome.problems == [])
        #expect(outcome.library.pack("own")?.principles.map(\.name) == ["Mine"])
    }

    @Test("settings with quotes come back", arguments: ["a\"b", "a\\b", "a\nb"])
    func quotes(theme: String) throws {
        let url = try Samples.scratchFolder().appendingPathComponent("settings.toml")
        try PreferencesFile.write(Preferences(theme: theme, pack: "general"), to: url)
        #expect(
            PreferencesFile.read(try SourceFolder.file(at: url, path: "")).preferences
                == Preferences(theme: theme, pack: "general"))
    }

    @Test("settings that are a link stay a link")
    func linkedSettings() throws {
        let folder = try Samples.scratchFolder()
        let real = folder.appendingPathComponent("dotfiles.toml")
        try Data().write(to: real)
        let url = folder.appendingPathComponent("settings.toml")
        try FileManager.default.createSymbolicLink(at: url, withDestinationURL: real)
        try PreferencesFile.write(Preferences(theme: "light"), to: url)
        #expect(PreferencesFile.read(try SourceFolder.file(at: real, path: "")).preferences.theme == "light")
    }

    @Test("a number with a sign is no colour", arguments: ["#+12345", "+5"])
    func signedColour(colour: String) {
        let text = "id = \"a\"\ntitle = \"A\"\n[roles]\nline = { fg = \"\(colour)\" }"
        #expect(ThemeLoader.load([SourceFile("a.toml", text)]).problems.count == 1)
    }

    @Test("the chains of probes.toml are loaded")
    func chains() {
        let outcome = LibraryLoader.load(layers: [SmallPrompts.files])
        let cause = ProbeChain(
            id: "cause", title: "Cause", steps: [["Why that?", "What for?"], ["And behind that?"]])
        #expect(outcome.library.chains == [cause])
    }

    /// Belongs to `Damage.shared`.
    static let chainDamages = [
        Damage(
            "probes.toml", #"asks = ["And behind that?"]"#, #"asks = "And behind that?""#,
            says: #"probes.toml: chain "cause", step 2: `asks` is text; make it a list of texts"#,
            loses: [#"step ["And behind that?"]"#]),
        Damage(
            "probes.toml", "And behind that?", "",
            says: #"probes.toml: chain "cause", step 2: `asks` holds an empty text; write 1 to 200 characters"#,
            loses: [#"step ["And behind that?"]"#]),
        Damage(
            "probes.toml", #"title = "Cause""#, "",
            says: #"probes.toml: chain "cause": `title` is missing; add it"#,
            loses: ["chain cause", #"step ["Why that?", "What for?"]"#, #"step ["And behind that?"]"#]),
    ]

    @Test("a broken chain is named", arguments: chainDamages)
    func chainDamage(_ damage: Damage) {
        let outcome = SmallPrompts.load(changing: damage.file, damage.old, to: damage.new)
        #expect(outcome.problems.map(\.description) == [damage.says])
    }

    @Test("six thousand questions of one principle load in a few seconds", .timeLimit(.minutes(1)))
    func manyQuestions() async {
        await #expect(processExitsWith: .success) {
            let questions = (0..<6000).map { number in
                """
                [[question]]
                id = "big.q\(number)"
                kind = "opinion"
                wordings = ["alpha\(number % 7) beta\(number % 11) gamma", "delta\(number % 13) eps\(number % 17) zeta"]

                """
            }
            let head = "id = \"big\"\nname = \"Big\"\nasks = \"?\"\n"
            let start = ContinuousClock.now
            _ = LibraryLoader.load(layers: [[SourceFile("big/big.toml", head + questions.joined())]])
            #expect(ContinuousClock.now - start < .seconds(10))
        }
    }
}
