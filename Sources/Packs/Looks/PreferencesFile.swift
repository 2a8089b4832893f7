public import Foundation
public import Interview
import Reading

/// Reads and writes the user's `settings.toml`.
public enum PreferencesFile {
    /// The preferences of a file; what it does not name, or names wrongly, is as it is by default.
    public static func read(_ file: SourceFile) -> (preferences: Preferences, problems: [Problem]) {
        let diagnosis = Diagnosis()
        var preferences = Preferences()
        do throws(Problem) {
            let table = TableReader(try TOMLNode.parse(file), file: file.shownPath, diagnosis: diagnosis)
            table.warnOfUnknown(besides: [
                "theme", "pack", "preset", "interviewer", "input", "shows_meaning", "shows_clock", "looks_back",
                "uses_mouse",
                "ignored_signals",
            ])
            preferences.theme = table.optional("theme", table.string) ?? preferences.theme
            preferences.pack = table.optional("pack", table.string).map { ID($0) } ?? preferences.pack
            preferences.preset = table.optional("preset", table.string).map { ID($0) } ?? preferences.preset
            preferences.interviewer =
                table.optional("interviewer", table.string).map { ID($0) } ?? preferences.interviewer
            preferences.input = table.optional("input") { table.choice($0) } ?? preferences.input
            preferences.showsMeaning = table.optional("shows_meaning", table.bool) ?? preferences.showsMeaning
            preferences.showsClock = table.optional("shows_clock", table.bool) ?? preferences.showsClock
            preferences.looksBack = table.optional("looks_back", table.bool) ?? preferences.looksBack
            preferences.usesMouse = table.optional("uses_mouse", table.bool) ?? preferences.usesMouse
            preferences.ignoredSignals = signals(in: table)
        } catch {
            diagnosis.add(error)
        }
        return (preferences, diagnosis.problems)
    }

    private static func signals(in table: TableReader) -> Set<Signal> {
        let known = Signal.allCases.map(\.rawValue)
        let signals = table.optionalStrings("ignored_signals").compactMap { name -> Signal? in
            if let signal = Signal(rawValue: name) { return signal }
            table.problem(
                "unknown signal \"\(name)\"", remedy: NearestName.suggestion(for: name, among: known),
                severity: .warning)
            return nil
        }
        return Set(signals)
    }

    /// Writes preferences whole: into a new file first, which then takes the old one's place.
    public static func write(_ preferences: Preferences, to url: URL) throws(Problem) {
        func quoted(_ text: String) -> String {
            let escaped = text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                    "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2) + String(scalar.value, radix: 16)
                default: String(scalar)
                }
            }
            return "\"" + escaped.joined() + "\""
        }
        let text = """
            # Written by Hotseat's settings screen. Edit it if you like.
            theme = \(quoted(preferences.theme))
            pack = \(quoted(preferences.pack.rawValue))
            preset = \(quoted(preferences.preset.rawValue))
            interviewer = \(quoted(preferences.interviewer.rawValue))
            input = "\(preferences.input.rawValue)"
            shows_meaning = \(preferences.showsMeaning)
            shows_clock = \(preferences.showsClock)
            looks_back = \(preferences.looksBack)
            uses_mouse = \(preferences.usesMouse)
            ignored_signals = [\(preferences.ignoredSignals.map(\.rawValue).sorted().map(quoted).joined(separator: ", "))]

            """
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data(text.utf8).write(to: url.resolvingSymlinksInPath(), options: .atomic)
        } catch {
            throw Problem(file: url.path, what: "cannot be written", remedy: "check its folder's permissions")
        }
    }
}
