import ArgumentParser
import Canvas
import Foundation
import Packs

/// `hotseat themes`
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show and check themes.", subcommands: [List.self, Show.self, Check.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List themes.")

        @OptionGroup var places: PlaceOptions
        @Flag(help: "As JSON, for scripts.")
        var json = false

        private struct Entry: Encodable {
            let id, title: String
            let light: Bool
            let inherits: String?
        }

        func run() throws {
            let outcome = places.world.loadThemes()
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
                let entries = outcome.themes.map {
                    Entry(id: $0.id, title: $0.title, light: $0.isLight, inherits: outcome.parents[$0.id])
                }
                Output.printRaw(String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n")
                return
            }
            for theme in outcome.themes {
                Output.print("\(theme.id)  \(theme.title)\(theme.isLight ? ", for a light background" : "")")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show how each role of a theme looks.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The theme.", valueName: "id"))
        var id: String

        func run() throws {
            let themes = places.world.loadThemes().themes
            guard let theme = themes.first(where: { $0.id == id }) else {
                throw Failure.unknown("theme", id, among: themes.map(\.id))
            }
            for role in Role.allCases {
                let style = theme[role]
                let flags = Attributes.named.filter { style.attributes.contains($0.flag) }.map(\.name)
                let words = [name(style.foreground), "on", name(style.background)] + flags
                Output.print("\(role.name): \(words.joined(separator: " "))")
            }
        }

        private func name(_ color: Color) -> String {
            switch color {
            case .terminal: "terminal"
            case .indexed(let index): "\(index)"
            case .rgb(let red, let green, let blue):
                "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check themes: name every problem.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("A folder of themes; without one, your own.", valueName: "path"))
        var path: String?

        func run() throws {
            let problems: [Problem]
            if let path {
                guard FileManager.default.fileExists(atPath: path) else { throw Failure("\(path) is not there.") }
                let found = SourceFolder.files(in: URL(fileURLWithPath: path, isDirectory: true))
                problems = found.problems + ThemeLoader.load(found.files).problems
            } else {
                problems = places.world.loadThemes().problems
            }
            for problem in problems { Output.print(problem.description) }
            if !problems.isEmpty { throw ExitCode(1) }
            Output.print("No problem.")
        }
    }
}
