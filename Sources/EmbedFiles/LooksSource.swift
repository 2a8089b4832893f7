import Canvas
import Packs
import Screens

/// Themes and keymap as Swift expressions.
enum LooksSource {
    /// Problems of the built-in files stop the build.
    struct Broken: Error, CustomStringConvertible {
        let problems: [Problem]
        var description: String { problems.map(\.description).joined(separator: "\n") }
    }

    static func text(of files: [SourceFile]) throws -> String {
        func sources(_ folder: String) -> [SourceFile] {
            files.filter { $0.path.hasPrefix(folder + "/") }.map { file in
                SourceFile(path: String(file.path.dropFirst(folder.count + 1)), shownPath: file.path, text: file.text)
            }
        }
        let themes = ThemeLoader.load(sources("Themes"))
        let keys = KeymapLoader.load(
            sources("Sources/hotseat/Defaults").filter { $0.path == "keymap.toml" },
            commands: Command.allCases.map(\.rawValue), contexts: KeyContext.allCases.map(\.rawValue))
        let problems = themes.problems + keys.problems
        guard problems.isEmpty else { throw Broken(problems: problems) }
        return """
            import Canvas

            /// The built-in themes and keys, read when the program was built.
            enum BuiltInLooks {
                /// A theme by its id.
                static func theme(_ id: String) -> Theme? {
                    switch id {
            \(themes.themes.map(themeCase).joined(separator: "\n"))
                    default: nil
                    }
                }

                /// The keys.
                static var keymap: Keymap {
                    Keymap(contexts: [
            \(keys.keymap.contexts.map(contextElement).joined(separator: ",\n"))
                    ])
                }
            }

            """
    }

    private static func themeCase(_ theme: Theme) -> String {
        let styles = Role.allCases.map { role in "                " + expression(theme[role]) }
        return """
                    case \(quoted(theme.id)):
                        Theme(id: \(quoted(theme.id)), title: \(quoted(theme.title)), isLight: \(theme.isLight), styles: [
            \(styles.joined(separator: ",\n"))
                        ])
            """
    }

    private static func expression(_ style: Style) -> String {
        "Style(foreground: \(expression(style.foreground)), background: \(expression(style.background)), "
            + "attributes: Attributes(rawValue: \(style.attributes.rawValue)))"
    }

    private static func expression(_ color: Color) -> String {
        switch color {
        case .terminal: ".terminal"
        case .indexed(let index): ".indexed(\(index))"
        case .rgb(let red, let green, let blue): ".rgb(\(red), \(green), \(blue))"
        }
    }

    private static func contextElement(_ context: Keymap.Context) -> String {
        let bindings = context.bindings.map { binding in
            "                    Keymap.Binding(chord: \(expression(binding.chord)), command: \(quoted(binding.command)))"
        }
        return """
                        Keymap.Context(name: \(quoted(context.name)), bindings: [
            \(bindings.joined(separator: ",\n"))
                        ])
            """
    }

    private static func expression(_ chord: KeyChord) -> String {
        let key =
            switch chord.key {
            case .character(let letter): ".character(\(quoted(String(letter))))"
            case .function(let number): ".function(\(number))"
            default: ".\(chord.key)"
            }
        return "KeyChord(\(key), Modifiers(rawValue: \(chord.modifiers.rawValue)))"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined() + "\""
    }
}
