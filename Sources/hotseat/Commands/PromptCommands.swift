import ArgumentParser
import Foundation
import Interview
import Packs
import Study

/// `hotseat prompts`
struct Prompts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show and check prompts.", subcommands: [List.self, Show.self, Check.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List packs, principles and how much there is.")

        @OptionGroup var places: PlaceOptions
        @Flag(help: "As JSON, for scripts.")
        var json = false

        func run() throws {
            let library = places.world.loadLibrary().library
            if json {
                Output.printRaw(try LibraryJSON(library).text())
                return
            }
            for pack in library.packs {
                Output.print("\(pack.id): \(pack.title), \(pack.questions.count) questions. \(pack.disclaimer)")
                for principle in pack.principles {
                    Output.print("  \(principle.id)  \(principle.name), \(pack.questions(on: principle.id).count)")
                }
            }
            let cards = library.packs.reduce(0) { $0 + Deck.cards(of: $1, families: library.families).count }
            Output.print("\(cards) cards, \(library.packs.reduce(0) { $0 + $1.exhibits.count }) sample answers")
            Output.print("interviewers: " + library.interviewers.map(\.id.rawValue).joined(separator: " "))
            Output.print("rounds: " + library.presets.map(\.id.rawValue).joined(separator: " "))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a principle or a question.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("A principle such as ownership, or a question's id.", valueName: "id"))
        var id: String

        func run() throws {
            let packs = places.world.loadLibrary().library.packs
            for pack in packs {
                if let principle = pack.principle(ID(id)) {
                    show(principle, pack)
                    return
                }
                if let question = pack.questions.first(where: { $0.id.rawValue == id }) {
                    show(question)
                    return
                }
            }
            let known = packs.flatMap { $0.principles.map(\.id.rawValue) + $0.questions.map(\.id.rawValue) }
            let nearest = NearestName.suggestion(for: id, among: known)
            throw Failure(
                "There is no principle or question \"\(id)\"; \(nearest.isEmpty ? "`hotseat prompts list` names them." : nearest)",
                code: 2)
        }

        private func show(_ principle: Principle, _ pack: Pack) {
            Output.print("\(principle.name)\n\(principle.asks)\n")
            for lens in principle.lenses { Output.print("\(lens.name): \(lens.asks)") }
            Output.print("\nGood evidence: \(principle.evidence.joined(separator: "; "))")
            Output.print("Traps: \(principle.traps.joined(separator: "; "))\n")
            for question in pack.questions(on: principle.id) {
                Output.print("\(question.id)\n  \(question.wordings.first ?? "")")
            }
        }

        private func show(_ question: Question) {
            Output.print("\(question.id) (\(question.kind.rawValue), \(question.principle))")
            for wording in question.wordings { Output.print("  \(wording)") }
            if !question.parts.isEmpty { Output.print("Parts: \(question.parts.joined(separator: "; "))") }
            if !question.listenFor.isEmpty { Output.print("Listen for: \(question.listenFor.joined(separator: "; "))") }
            if !question.tip.isEmpty { Output.print("Tip: \(question.tip)") }
            for probe in question.probes { Output.print("Follow-up (\(probe.family)): \(probe.ask)") }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check prompts: name every problem with its file, place and remedy.",
            discussion:
                "Without a path your own prompts are checked, together with the built-in ones. Exit code 1: problems.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("A folder of prompts.", valueName: "path"))
        var path: String?

        func run() throws {
            var options = WorldOptions(store: places.store, prompts: places.prompts)
            if let path {
                guard FileManager.default.fileExists(atPath: path) else { throw Failure("\(path) is not there.") }
                options.prompts = path
            }
            let outcome = World(options).loadLibrary(comparing: true)
            for problem in outcome.problems { Output.print(problem.description) }
            if !outcome.problems.isEmpty { throw ExitCode(1) }
            let count = outcome.library.packs.reduce(0) { $0 + $1.questions.count }
            Output.print("No problem: \(outcome.library.packs.count) packs, \(count) questions.")
        }
    }
}
