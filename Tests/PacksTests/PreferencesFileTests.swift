import Foundation
import Interview
import Packs
import TestSupport
import Testing

@Suite("The settings file")
struct PreferencesFileTests {
    private static let unusual = Preferences(
        theme: "contrast", pack: "general", preset: "quick", interviewer: "peer", input: .notes, showsMeaning: false,
        showsClock: false, looksBack: false, usesMouse: false, ignoredSignals: [.filler, .ownAction])

    @Test("gives back what was written, in a folder that it makes", arguments: [Preferences(), unusual])
    func roundTrip(preferences: Preferences) throws {
        let url = try Samples.scratchFolder().appendingPathComponent("new/deep/settings.toml")
        try PreferencesFile.write(preferences, to: url)
        let file = try SourceFolder.file(at: url, path: "settings.toml")
        let read = PreferencesFile.read(file)
        #expect(read.problems == [])
        #expect(read.preferences == preferences)
    }

    @Test("is replaced whole, and nothing else is left in its folder")
    func replaced() throws {
        let url = try Samples.scratchFolder().appendingPathComponent("settings.toml")
        try PreferencesFile.write(Preferences(theme: "a-theme-with-a-long-name"), to: url)
        try PreferencesFile.write(Self.unusual, to: url)
        #expect(PreferencesFile.read(try SourceFolder.file(at: url, path: "")).preferences == Self.unusual)
        let names = try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)
        #expect(names == ["settings.toml"])
    }

    /// The names are in users' files: they stay.
    @Test("is written like this")
    func text() throws {
        let url = try Samples.scratchFolder().appendingPathComponent("settings.toml")
        try PreferencesFile.write(Self.unusual, to: url)
        #expect(
            try String(contentsOf: url, encoding: .utf8) == """
                # Written by Hotseat's settings screen. Edit it if you like.
                theme = "contrast"
                pack = "general"
                preset = "quick"
                interviewer = "peer"
                input = "notes"
                shows_meaning = false
                shows_clock = false
                looks_back = false
                uses_mouse = false
                ignored_signals = ["filler", "own-action"]

                """)
    }

    @Test("that is empty leaves everything as it is by default")
    func empty() {
        let read = PreferencesFile.read(SourceFile("settings.toml", ""))
        #expect(read.preferences == Preferences())
        #expect(read.problems == [])
    }

    @Test("that is no TOML is named with the line and leaves everything as it is by default")
    func broken() {
        let read = PreferencesFile.read(SourceFile("settings.toml", "theme = \"light\"\npack = \n"))
        #expect(read.preferences == Preferences())
        #expect(read.problems.map(\.file) == ["settings.toml:2"])
    }

    @Test(
        "with one field wrong names it and keeps the others",
        arguments: [
            ("theme = 3", "settings.toml: `theme` is a number; make it text"),
            ("input = \"morse\"", #"settings.toml: unknown input "morse"; choose prose, notes, speak"#),
            ("input = \"nots\"", #"settings.toml: unknown input "nots"; did you mean "notes"?"#),
            ("shows_clock = \"no\"", "settings.toml: `shows_clock` is text; make it true or false"),
            ("uses_mouse = 0", "settings.toml: `uses_mouse` is a number; make it true or false"),
            ("show_clock = false", #"settings.toml: unknown field `show_clock`; did you mean "shows_clock"?"#),
        ])
    func wrongField(line: String, says: String) {
        let read = PreferencesFile.read(SourceFile("settings.toml", "pack = \"general\"\n" + line))
        #expect(read.preferences == Preferences(pack: "general"))
        #expect(read.problems.map(\.description) == [says])
    }

    @Test("that cannot be written says so and what to do")
    func unwritable() throws {
        let file = try Samples.scratchFolder().appendingPathComponent("file")
        try Data().write(to: file)
        let url = file.appendingPathComponent("settings.toml")
        #expect(
            throws: Problem(file: url.path, what: "cannot be written", remedy: "check its folder's permissions")
        ) {
            try PreferencesFile.write(Preferences(), to: url)
        }
    }
}
