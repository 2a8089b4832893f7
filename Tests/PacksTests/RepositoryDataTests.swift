import Canvas
import Foundation
import Interview
import Screens
import TestSupport
import Testing

@testable import Packs

/// What ships with the program.
private enum Shipped {
    static let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
    static let library = LibraryLoader.load(layers: [prompts.files], comparing: true)
    static let themeFiles = SourceFolder.files(in: Samples.repository.appendingPathComponent("Themes"))
    static let themes = ThemeLoader.load(themeFiles.files)

    static func keymap() throws -> (keymap: Keymap, problems: [Problem]) {
        let url = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/keymap.toml")
        return KeymapLoader.load(
            [try SourceFolder.file(at: url, path: "keymap.toml")], commands: Command.allCases.map(\.rawValue),
            contexts: KeyContext.allCases.map(\.rawValue))
    }
}

@Suite("The prompts of the repository")
struct RepositoryPromptTests {
    @Test("load without any problem")
    func noProblem() {
        #expect(Shipped.prompts.problems == [])
        #expect(Shipped.prompts.files.count > 30)
        #expect(Shipped.library.problems.map(\.description) == [])
    }

    @Test("every file of a pack is in it")
    func everyFile() {
        for pack in Shipped.library.library.packs {
            let files = Shipped.prompts.files.filter { $0.path.hasPrefix("\(pack.id)/") }
                .filter { !$0.path.hasSuffix("/pack.toml") && !$0.path.hasSuffix("/tensions.toml") }
            #expect(
                Set(files.map(\.path)) == Set(pack.principles.map { "\(pack.id)/\($0.id).toml" }),
                "a principle's file bears its id")
            #expect(!pack.disclaimer.isEmpty || pack.id != "amazon")
        }
        #expect(Set(Shipped.library.library.packs.map(\.id)) == ["amazon", "general"])
    }

    /// The history of a question hangs on its id alone.
    @Test("no id of a question is used twice over all packs")
    func uniqueIDs() {
        let ids = Shipped.library.library.packs.flatMap(\.questions).map(\.id)
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
    }

    @Test("no two questions say the same words")
    func uniqueWordings() {
        let wordings = Shipped.library.library.packs.flatMap(\.questions).flatMap(\.wordings)
        let twice = Dictionary(grouping: wordings) { $0.lowercased() }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
    }

    @Test(
        "every principle of the Amazon-style pack has at least 24 questions",
        arguments: Shipped.library.library.pack("amazon")?.principles.map(\.id.rawValue) ?? [])
    func enoughQuestions(principle: String) throws {
        let pack = try #require(Shipped.library.library.pack("amazon"))
        #expect(pack.questions(on: ID(principle)).count >= 24)
    }

    @Test(
        "every principle of the Amazon-style pack has a weak, a middling and a strong sample answer",
        arguments: Shipped.library.library.pack("amazon")?.principles.map(\.id.rawValue) ?? [])
    func exhibits(principle: String) throws {
        let pack = try #require(Shipped.library.library.pack("amazon"))
        let levels = pack.exhibits.filter { $0.principle.rawValue == principle }.map(\.level)
        #expect(Set(levels) == Set(Exhibit.Level.allCases))
    }

    @Test("no list of words is empty")
    func lexicon() {
        #expect(Shipped.library.library.reader.lexicon.emptyLists == [])
    }

    @Test("there are scales to rate oneself on")
    func rubric() {
        #expect(Shipped.library.library.rubric.dimensions.count >= 5)
        #expect(!Shipped.library.library.rubric.checks.isEmpty)
    }

    @Test("the Amazon-style pack has its sixteen principles")
    func sixteen() throws {
        #expect(try #require(Shipped.library.library.pack("amazon")).principles.count == 16)
    }

    @Test("every lens of a principle is looked through by a question")
    func lenses() {
        for pack in Shipped.library.library.packs {
            for principle in pack.principles {
                let used = Set(pack.questions(on: principle.id).compactMap(\.lens))
                let idle = principle.lenses.map(\.id).filter { !used.contains($0) }
                #expect(idle == [], "\(principle.id)")
            }
        }
    }

    /// The planner asks for these by name, and falls silent where it finds no wording without a slot.
    @Test(
        "every family that the planner knows has a wording for any answer",
        arguments: ["own-part", "why", "why-not", "metric", "result"])
    func plannedFamilies(id: String) throws {
        let family = try #require(Shipped.library.library.families.first { $0.id.rawValue == id })
        #expect(family.wordings.count { $0.slots.isEmpty } >= 3)
    }

    @Test("what is chosen by default is there")
    func defaults() {
        let preferences = Preferences()
        let library = Shipped.library.library
        #expect(library.pack(preferences.pack) != nil)
        #expect(library.preset(preferences.preset) != nil)
        #expect(library.interviewer(preferences.interviewer) != nil)
        #expect(Shipped.themes.themes.contains { $0.id == preferences.theme })
    }
}

@Suite("The themes of the repository")
struct RepositoryThemeTests {
    @Test("load without any problem, each from the file that bears its id")
    func noProblem() {
        #expect(Shipped.themeFiles.problems == [])
        #expect(Shipped.themes.problems.map(\.description) == [])
        #expect(Shipped.themes.themes.map { "\($0.id).toml" } == Shipped.themeFiles.files.map(\.path))
        #expect(Shipped.themes.themes.count >= 4)
    }

    /// A role is plain on purpose where a file says so in words: `answer = { }`.
    @Test(
        "every role looks like something, or is plain on purpose", arguments: Shipped.themes.themes.map(\.id),
        Role.allCases)
    func everyRole(id: String, role: Role) throws {
        let theme = try #require(Shipped.themes.themes.first { $0.id == id })
        if theme[role] == Style() {
            #expect(try Self.names(of: id).contains(role.name), "\(role.name) is plain in \(id), and no file says so")
        }
    }

    /// Nothing is told by colour alone, so what is told by weight there must be told there at all.
    @Test("without colours a theme uses none")
    func monochrome() throws {
        let theme = try #require(Shipped.themes.themes.first { $0.id == "monochrome" })
        for role in Role.allCases {
            #expect(theme[role].foreground == .terminal)
            #expect(theme[role].background == .terminal)
        }
        for role in [Role.selected, .clockOvertime, .error, .found] { #expect(theme[role] != theme[.text]) }
    }

    /// The names of the roles that a theme or one that it inherits from writes down.
    private static func names(of id: String) throws -> Set<String> {
        let file = try #require(Shipped.themeFiles.files.first { $0.path == "\(id).toml" })
        var names: Set<String> = []
        if case .table(let roles)? = try TOMLNode.parse(file)["roles"] { names.formUnion(roles.keys) }
        if let parent = Shipped.themes.parents[id] { names.formUnion(try self.names(of: parent)) }
        return names
    }
}

@Suite("The keymap of the repository")
struct RepositoryKeymapTests {
    @Test("loads without any problem")
    func noProblem() throws {
        let (keymap, problems) = try Shipped.keymap()
        #expect(problems.map(\.description) == [])
        #expect(keymap.contexts.count == KeyContext.allCases.count)
    }

    @Test("no key asks for two things in one context", arguments: KeyContext.allCases.map(\.rawValue))
    func unambiguous(context: String) throws {
        let chords = try Shipped.keymap().keymap.bindings(in: context).map(\.chord.name)
        #expect(Set(chords).count == chords.count, "\(chords.sorted())")
    }

    @Test("every key is written as it is shown to those who write their own")
    func names() throws {
        for binding in try Shipped.keymap().keymap.contexts.flatMap(\.bindings) {
            #expect(KeyChord(parsing: binding.chord.name) == binding.chord)
        }
    }
}
