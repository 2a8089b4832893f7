import Foundation
import Interview
import Reading
import TestSupport
import Testing

@testable import Packs

/// What readers thought of follow-ups after answers that people typed, against what the shipped interviewer asks first.
@Suite("The shipped follow-ups, judged")
struct ShippedFollowUpTests {
    private enum Verdict: String, CaseIterable {
        case best = "F+"
        case fits = "F"
        case weak = "W"
        case said = "S"
        case misses = "M"
    }

    private struct Judged {
        let question: ID<Question>
        var answer: [String] = []
        var verdicts: [String: Verdict] = [:]
    }

    private static func judged() throws -> [Judged] {
        let file = Samples.repository.appendingPathComponent("Tests/PacksTests/Judged/follow-ups.txt")
        var all: [Judged] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: " | ", maxSplits: 1)
            if line.hasPrefix("== ") {
                all.append(Judged(question: ID(String(line.dropFirst(3)))))
            } else if parts.count == 2, let verdict = Verdict(rawValue: String(parts[0])) {
                all[all.count - 1].verdicts[String(parts[1])] = verdict
            } else {
                all[all.count - 1].answer.append(String(line))
            }
        }
        return all
    }

    private static func library() throws -> Library {
        let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
        var library = LibraryLoader.load(layers: [prompts.files]).library
        let weights = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")
        library.reader.weights = ReadingWeights(parsing: try String(contentsOf: weights, encoding: .utf8))
        return library
    }

    /// The shares of verdicts, as a line.
    private static func shares(_ verdicts: [Verdict: Int]) -> String {
        let all = verdicts.values.reduce(0, +)
        return Verdict.allCases.map { verdict in
            let share = 100 * Double(verdicts[verdict] ?? 0) / Double(max(1, all))
            return "\(verdict.rawValue) \(Int(share.rounded()))"
        }.joined(separator: "  ") + "  of \(all)"
    }

    @Test("what is asked first fits, and seldom was said already")
    func first() throws {
        let library = try Self.library()
        let planner = ProbePlanner(families: library.families, interviewer: nil, reader: library.reader)
        var generator = SeededGenerator(seed: 7)
        var first: [Verdict: Int] = [:]
        var byFamily: [ID<ProbeFamily>: [Verdict: Int]] = [:]
        for judged in try Self.judged() {
            let found = library.packs.lazy.flatMap { pack in pack.questions.map { (pack, $0) } }
                .first { $0.1.id == judged.question }
            guard let (pack, question) = found else { continue }
            for probe in question.probes {
                if let verdict = judged.verdicts[probe.ask] {
                    byFamily[probe.family, default: [:]][verdict, default: 0] += 1
                }
            }
            let turn = Turn(
                question: AskedQuestion(
                    id: question.id, principle: question.principle,
                    principleName: pack.principle(question.principle)?.name ?? "", kind: question.kind,
                    ask: question.wordings[0], parts: question.parts),
                answer: judged.answer.joined(separator: "\n"))
            let probe = try #require(planner.next(in: turn, of: question, after: [], limit: 3, using: &generator))
            if let verdict = judged.verdicts[probe.ask] { first[verdict, default: 0] += 1 }
        }
        print("Follow-ups made for a question, by family:")
        for (family, verdicts) in byFamily.sorted(by: { $0.key < $1.key }) {
            print("  \(family): \(Self.shares(verdicts))")
        }
        print("Asked first: \(Self.shares(first))")
        let all = Double(first.values.reduce(0, +))
        #expect(all > 100)
        #expect(Double((first[.best] ?? 0) + (first[.fits] ?? 0)) / all >= 0.6)
        #expect(Double((first[.said] ?? 0) + (first[.misses] ?? 0)) / all <= 0.12)
    }
}
