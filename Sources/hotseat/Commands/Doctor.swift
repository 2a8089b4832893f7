import ArgumentParser
import Canvas
import Foundation
import Packs
import Store
import Terminal

/// `hotseat doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What works here, and what to do about the rest.",
        discussion: """
            --salvage puts what can be read of a damaged store into a fresh one; the damaged file stays beside it. \
            --vacuum gives back the room of deleted rounds, which large deletes do by themselves.
            """)

    @OptionGroup var places: PlaceOptions
    @Flag(help: "As JSON, for scripts.")
    var json = false
    @Flag(help: "Save what can be read of a damaged store.")
    var salvage = false
    @Flag(help: "Make the store as small as it can be.")
    var vacuum = false

    func validate() throws {
        if [json, salvage, vacuum].count(where: \.self) > 1 {
            throw ValidationError("--json, --salvage and --vacuum are three things; choose one.")
        }
    }

    private struct Finding: Encodable {
        let check: String
        let ok: Bool
        let found: String
        let remedy: String?

        init(_ check: String, _ ok: Bool, _ found: String, remedy: String? = nil) {
            self.check = check
            self.ok = ok
            self.found = found
            self.remedy = ok ? nil : remedy
        }
    }

    func run() throws {
        let world = places.world
        if salvage { return try StoreUpkeep.salvage(world) }
        if vacuum { return try StoreUpkeep.vacuum(world) }
        let findings = terminalFindings(world) + storeFindings(world) + fileFindings(world)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Output.printRaw(String(decoding: try encoder.encode(findings), as: UTF8.self) + "\n")
        } else {
            for finding in findings {
                Output.print("\(finding.ok ? "ok  " : "!   ")\(finding.check): \(finding.found)")
                if let remedy = finding.remedy { Output.print("      \(remedy)") }
            }
        }
        if findings.contains(where: { !$0.ok }) { throw ExitCode(1) }
    }

    private func terminalFindings(_ world: World) -> [Finding] {
        let kind = Environment["TERM"] ?? ""
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let facts = Terminal.facts(ofKind: kind)
        return [
            Finding(
                "terminal", isTerminal || json, isTerminal ? "standard input and output" : "not a terminal",
                remedy: "Run hotseat in a terminal, or use --plain."),
            Finding(
                "kind", facts.isUsable, kind.isEmpty ? "TERM is not set" : kind,
                remedy: "Set TERM to what your terminal is, for example xterm-256color."),
            Finding("colours", true, world.allowsColor ? "\(facts.colors)" : "none, as NO_COLOR asks"),
            Finding(
                "locale", facts.isUTF8, facts.isUTF8 ? "UTF-8" : "not UTF-8",
                remedy: "Set LANG to a UTF-8 locale, for example C.UTF-8; until then letters beyond ASCII may be wrong."
            ),
        ]
    }

    private func storeFindings(_ world: World) -> [Finding] {
        let path = world.store.path
        guard FileManager.default.fileExists(atPath: path) else {
            return [Finding("store", true, "none yet; the first round makes \(path)")]
        }
        do throws(StoreError) {
            let store = try TranscriptStore(at: world.store, access: .read)
            let facts = try store.facts()
            let count = try store.ids().count
            let room = try store.room()
            let unused = room.unused > 0 ? ", of which \(ByteCount.of(room.unused)) unused" : ""
            let integrity = try store.integrity()
            let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
            return [
                Finding(
                    "store", true, "\(path), \(count) transcripts, SQLite \(facts.sqlite), journal \(facts.journalMode)"
                ),
                Finding("size", true, ByteCount.of(room.bytes) + unused),
                Finding(
                    "integrity", integrity == "ok", integrity.split(separator: "\n").prefix(3).joined(separator: "; "),
                    remedy: "`hotseat doctor --salvage` saves what can still be read."),
                Finding(
                    "privacy", mode & 0o077 == 0, "mode \(String(mode, radix: 8))", remedy: "chmod 600 \(path)"),
            ]
        } catch {
            return [Finding("store", false, error.description, remedy: "See the sentence above.")]
        }
    }

    private func fileFindings(_ world: World) -> [Finding] {
        let library = world.loadLibrary()
        let count = library.library.packs.reduce(0) { $0 + $1.questions.count }
        return [
            problems(library.problems, "prompts", "\(count) questions", "`hotseat prompts check` names them."),
            problems(world.loadThemes().problems, "themes", "all readable", "`hotseat themes check` names them."),
            problems(world.loadKeymap().problems, "keys", "all known", world.paths.keymap),
            problems(world.loadPreferences().problems, "settings", "all known", world.paths.preferences),
        ]
    }

    private func problems(_ problems: [Problem], _ check: String, _ fine: String, _ remedy: String) -> Finding {
        guard let first = problems.first else { return Finding(check, true, fine) }
        return Finding(check, false, "\(problems.count) problems, the first: \(first)", remedy: remedy)
    }
}
