import Foundation
import Testing

/// What each module may import, from the bottom of the house to the top (DESIGN.md, section 1).
///
/// Modules of the standard library and of the system stand here, too: a module that is not told the time cannot ask.
private let table: [String: Set<String>] = [
    "CNcurses": [],
    "Canvas": [],
    "Reading": [],
    "Interview": ["Reading"],
    "Study": ["Interview"],
    // `Reading` for the word lists: a library's lexicon is one of its types.
    "Packs": ["Interview", "Study", "Canvas", "TOMLKit", "Foundation", "Reading"],
    "Store": ["Interview", "Study", "GRDB", "Foundation", "Synchronization"],
    "Screens": ["Canvas", "Reading", "Interview", "Study"],
    "Terminal": ["Canvas", "CNcurses", "Glibc"],
    "hotseat": [
        "Canvas", "Reading", "Interview", "Study", "Packs", "Store", "Screens", "Terminal", "ArgumentParser",
        "Foundation", "Glibc", "Synchronization",
    ],
    "EmbedFiles": ["Canvas", "Packs", "Screens", "Foundation"],
    "EmbedFilesPlugin": ["Foundation", "PackagePlugin"],
    "TrainReader": ["Packs", "Reading", "Foundation"],
]

/// Each outside thing has one owner.
private let owners: [(module: String, owners: Set<String>)] = [
    ("CNcurses", ["Terminal"]), ("GRDB", ["Store"]), ("TOMLKit", ["Packs"]), ("ArgumentParser", ["hotseat"]),
    ("PackagePlugin", ["EmbedFilesPlugin"]),
    ("Foundation", ["Packs", "Store", "hotseat", "EmbedFiles", "EmbedFilesPlugin", "TrainReader"]),
]

@Suite("The house")
struct ArchitectureTests {
    @Test("every module has its line in the table, and the files were found")
    func modules() throws {
        #expect(Set(try Checkout.modules()).subtracting(table.keys) == [])
        #expect(try Checkout.sources.get().count > 50)
        #expect(Set(try Checkout.sources.get().map(\.module)) == Set(try Checkout.modules()).subtracting(["CNcurses"]))
    }

    @Test("no module imports what the table does not allow")
    func imports() throws {
        for source in try Checkout.sources.get() {
            let breaches = source.imports.filter { table[source.module]?.contains($0) != true }
            #expect(breaches == [], "\(source.path)")
        }
    }

    /// Says the same as the table in other words, so that a careless line in the table is found.
    @Test("each outside thing has its one owner", arguments: owners)
    func owner(module: String, owners: Set<String>) throws {
        let importers = try Checkout.sources.get().filter { $0.imports.contains(module) }
        #expect(importers.filter { !owners.contains($0.module) }.map(\.path) == [])
        #expect(Set(importers.map(\.module)) == owners, "somebody does import it, or the test sees nothing")
    }

    @Test("no module imports one above it")
    func oneDirection() {
        // A module that could reach itself would stand above and below itself.
        func reachable(from module: String, _ seen: Set<String> = []) -> Set<String> {
            (table[module] ?? []).subtracting(seen).reduce(into: seen) { reached, next in
                reached = reachable(from: next, reached.union([next]))
            }
        }
        for module in table.keys { #expect(!reachable(from: module).contains(module), "\(module)") }
    }

    @Test("the headers of ncurses are included in one place")
    func headers() throws {
        let includers = try Checkout.files(below: "Sources", endings: [".h", ".c", ".modulemap", ".swift"])
            .filter { try Checkout.text(of: $0).contains(/#\s*include\s*[<"](n?curses|term)\w*\.h[>"]/) }
        #expect(includers == ["Sources/CNcurses/include/shim.h"])
    }

    @Test("nothing traps on what input can cause")
    func traps() throws {
        for source in try Checkout.sources.get() { #expect(Code.traps(in: source.text) == [], "\(source.path)") }
    }

    @Test("nobody but the executable asks a clock or chance")
    func clocksAndChance() throws {
        for source in try Checkout.sources.get() where source.module != "hotseat" {
            #expect(Code.clocksAndChance(in: source.text) == [], "\(source.path)")
        }
    }

    @Test("the top of the repository is short")
    func top() throws {
        let allowed: Set = ["Package.swift", "Sources", "Tests", "Prompts", "Themes", "README.md"]
        let ignored = try Checkout.text(of: ".gitignore").split(separator: "\n").map { line in
            String(line.hasSuffix("/") ? line.dropLast() : line)
        }
        let others = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path).filter { name in
            !allowed.contains(name) && !name.hasPrefix(".") && !ignored.contains { fnmatch($0, name, 0) == 0 }
        }
        #expect(others.sorted() == [])
    }
}

/// The checks above say nothing when they see nothing: here they must see.
@Suite("The eyes of the house")
struct ArchitectureEyesTests {
    @Test(
        "see every way to import",
        arguments: [
            ("import Foundation", ["Foundation"]), ("public import Canvas", ["Canvas"]),
            ("@testable import Store", ["Store"]), ("@preconcurrency package import GRDB", ["GRDB"]),
            ("import struct Foundation.URL", ["Foundation"]), ("    import Glibc", ["Glibc"]),
            ("import func Glibc.open // why", ["Glibc"]), ("@_exported import Reading", ["Reading"]),
            ("@_spi(Inner) import Reading", ["Reading"]), ("import A; import B", ["A", "B"]),
            ("// import Foundation", []), ("important()", []), ("let import_ = 1\nimport Canvas", ["Canvas"]),
        ])
    func imports(text: String, modules: [String]) {
        #expect(Code.imports(in: text) == modules)
    }

    @Test(
        "see what traps",
        arguments: [
            ("let x = try! read()", ["try!"]), ("fatalError(\"no\")", ["fatalError("]), ("a as! B", ["as!"]),
            ("preconditionFailure()", ["preconditionFailure("]), ("try? read()", []), ("a as? B", []),
            ("/// Never `try!`.", []), ("x = 1 // no fatalError() here", []), ("has!.y", []),
        ])
    func traps(text: String, found: [String]) {
        #expect(Code.traps(in: text) == found)
    }

    @Test(
        "see clocks and chance",
        arguments: [
            ("let now = Date()", ["Date()"]), ("Date.now", ["Date.now"]), ("Date(timeIntervalSince1970: 0)", []),
            ("Int.random(in: 0..<3)", [".random("]), ("Int.random(in: 0..<f(3), using: &generator)", []),
            ("Int.random(\n    in: 0..<f(3),\n    using: &generator)", []),
            ("Int.random(in: 0..<3); f(using: 1)", [".random("]), ("a.randomElement()", [".randomElement()"]),
            ("a.randomElement(using: &g)", []), ("a.shuffled()", [".shuffled()"]), ("a.shuffle()", [".shuffle()"]),
            ("SystemRandomNumberGenerator()", ["SystemRandomNumberGenerator"]), ("// Date()", []),
            ("UpDate()", []),
        ])
    func clocksAndChance(text: String, found: [String]) {
        #expect(Code.clocksAndChance(in: text) == found)
    }
}

/// What can be said of a text of Swift without understanding it.
private enum Code {
    /// Comments are taken out, roughly: a `//` inside of a text literal hides the rest of its line.
    private static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        }.joined(separator: "\n")
    }

    static func imports(in text: String) -> [String] {
        let pattern =
            #/
            (?:^|;) \s*
            (?: @\w+ (?: \( [^)]* \) )? \s+ )*
            (?: (?: public | package | internal | fileprivate | private ) \s+ )?
            import \s+
            (?: (?: typealias | struct | class | enum | protocol | let | var | func ) \s+ )?
            (\w+)
            /#.anchorsMatchLineEndings()
        let lines = withoutComments(text).split(separator: "\n").filter { $0.contains("import") }
        return lines.joined(separator: "\n").matches(of: pattern).map { String($0.1) }
    }

    static func traps(in text: String) -> [String] {
        places(of: ["try!", "as!", "fatalError(", "preconditionFailure("], in: withoutComments(text)).map(\.word)
    }

    static func clocksAndChance(in text: String) -> [String] {
        let code = withoutComments(text)
        let plain = [
            "Date()", "Date.now", ".randomElement()", ".shuffled()", ".shuffle()", "SystemRandomNumberGenerator",
        ]
        let calls = places(of: [".random("], in: code).filter { call in
            !arguments(of: code[call.range.upperBound...]).contains("using:")
        }
        return (places(of: plain, in: code) + calls).map(\.word)
    }

    /// Where words stand that are not the end of a longer word.
    private static func places(of words: [String], in code: String) -> [(word: String, range: Range<String.Index>)] {
        words.flatMap { word in
            code.ranges(of: word).filter { range in
                let before = code[..<range.lowerBound].last
                return word.hasPrefix(".") || before.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            }.map { (word, $0) }
        }
    }

    /// The text up to the parenthesis that closes the one before it.
    private static func arguments(of rest: Substring) -> Substring {
        var depth = 1
        let end = rest.firstIndex { character in
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            return depth == 0
        }
        return rest[..<(end ?? rest.endIndex)]
    }
}

/// The files of this checkout.
private enum Checkout {
    struct Source {
        let module: String
        let path: String
        let text: String
        let imports: [String]

        init(_ path: String, _ text: String) {
            module = String(path.split(separator: "/")[1])
            self.path = path
            self.text = text
            imports = Code.imports(in: text)
        }
    }

    /// Every file of Swift in Sources, read once.
    static let sources = Result {
        try files(below: "Sources", endings: [".swift"]).map { Source($0, try text(of: $0)) }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources").filter { !$0.hasPrefix(".") }
    }

    static func files(below folder: String, endings: [String]) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path + "/" + folder)
            .filter { path in endings.contains { path.hasSuffix($0) } }
            .map { folder + "/" + $0 }
            .sorted()
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
