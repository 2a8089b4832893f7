import Foundation
import Interview
import Reading
import TestSupport
import Testing

@testable import Packs

/// Rounds between the shipped interviewers and people of the labelled set: answers and replies are their own words, put
/// together by chance.
@Suite("The shipped interviewers in conversation")
struct ShippedConversationTests {
    /// How many conversations are held; `HOTSEAT_CONVERSATIONS` asks for more.
    private static let count =
        ProcessInfo.processInfo.environment["HOTSEAT_CONVERSATIONS"].flatMap(Int.init) ?? 60

    private static func library() throws -> Library {
        let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
        var library = LibraryLoader.load(layers: [prompts.files]).library
        let weights = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")
        library.reader.weights = ReadingWeights(parsing: try String(contentsOf: weights, encoding: .utf8))
        return library
    }

    /// The texts of the labelled answers that were learned from, each as its lines.
    private static func answers() throws -> [[String]] {
        let folder = Samples.repository.appendingPathComponent("Tests/ReadingTests/Answers/tuning")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("answers-") }
            .sorted()
            .flatMap { name -> [[String]] in
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                return text.components(separatedBy: "\n== ").map { block in
                    block.split(separator: "\n").compactMap { line in
                        line.range(of: " | ").map { String(line[$0.upperBound...]) }
                    }
                }
            }
    }

    /// Words that a quotation cannot end on.
    private static let dangling: Set<String> = [
        "the", "a", "an", "to", "of", "and", "or", "but", "with", "at", "my", "our", "their", "its", "very", "than",
        "who",
        "because", "if", "was", "were", "is", "are", "i", "we",
    ]

    /// Words that follow-ups speak of: "Who is the 'we' in …"
    private static let spokenOf: Set<String> = ["we", "but"]

    /// What is wrong with a follow-up as it was put, or nil.
    private static func fault(in ask: String) -> String? {
        if ask.contains("{") || ask.contains("}") { return "a slot that was not filled" }
        if ask.contains("''") || ask.contains("' '") { return "an empty quotation" }
        if ask.contains("  ") || ask.contains("\n") { return "a blank too many" }
        if ask.contains(" .") || ask.contains(" ,") || ask.contains(" ?") { return "a blank before a mark" }
        if ask.contains(".'.") || ask.contains(",'") { return "a mark too many" }
        for piece in (" " + ask).components(separatedBy: " '").dropFirst() {
            // An apostrophe inside a word does not end a quotation.
            guard let end = piece.range(of: "'(?![A-Za-z])", options: .regularExpression) else {
                return "a quotation that does not end"
            }
            let words = piece[..<end.lowerBound].split(separator: " ")
            if words.count > 12 { return "a quotation of \(words.count) words" }

            if let last = words.last, last != "I", words.count > 1 || !spokenOf.contains(String(last)),
                dangling.contains(last.lowercased())
            {
                return "a quotation that hangs"
            }
        }
        if ask.count > 200 { return "too long" }
        return nil
    }

    @Test("no follow-up has an empty, broken or hanging slot, and the promises of DESIGN.md hold")
    func conversations() throws {
        let library = try Self.library()
        let answers = try Self.answers()
        let questions = library.packs.flatMap { pack in pack.questions.map { (pack, $0) } }
        #expect(answers.count > 300)
        var generator = SeededGenerator(seed: 20_261_121)
        var shown: [String] = []
        var quoting = 0
        var asked = 0
        for _ in 0..<Self.count {
            let (pack, question) = try #require(questions.randomElement(using: &generator))
            let interviewer = try #require(library.interviewers.randomElement(using: &generator))
            let planner = ProbePlanner(families: library.families, interviewer: interviewer, reader: library.reader)
            let lines = try #require(answers.randomElement(using: &generator))
            var turn = Turn(
                question: AskedQuestion(
                    id: question.id, principle: question.principle,
                    principleName: pack.principle(question.principle)?.name ?? "", kind: question.kind,
                    ask: question.wordings[0], parts: question.parts),
                answer: lines.joined(separator: "\n"))
            var conversation = [question.wordings[0]]
            while let probe = planner.next(in: turn, of: question, after: [], limit: 6, using: &generator) {
                asked += 1
                quoting += (" " + probe.ask).contains(" '") ? 1 : 0
                let fault = Self.fault(in: probe.ask)
                #expect(fault == nil, "\(fault ?? ""): \(probe.ask)")
                #expect(probe.family != turn.probes.last?.probe.family)
                #expect(probe.level <= max(2, interviewer.hardest))
                #expect(!probe.reason.isEmpty)
                let said = turn.probes.last?.reply?.text ?? turn.answer?.text ?? ""
                conversation.append(
                    " \(said.replacing("\n", with: " / "))\n   \(probe.family): \(probe.ask)  [\(probe.reason)]")
                let reply = try #require(answers.randomElement(using: &generator)?.randomElement(using: &generator))
                turn = turn.asking(probe, reply: reply)
            }
            shown.append(conversation.joined(separator: "\n"))
            let families = turn.probes.map(\.probe.family)
            #expect(families.count >= 2)
            #expect(
                families.prefix(2).contains { $0 == .why || $0 == .whyNot }
                    || families.prefix(3).contains { $0 == .why || $0 == .whyNot })
            #expect(Set(turn.probes.map(\.probe.ask)).count == turn.probes.count)
        }
        print("\(Self.count) conversations, \(asked) follow-ups, \(quoting) of them quoting. Some, to be read by eye:")
        for line in shown.shuffled(using: &generator).prefix(
            ProcessInfo.processInfo.environment["HOTSEAT_SHOW"].flatMap(Int.init) ?? 5)
        {
            print(line)
        }
    }
}
