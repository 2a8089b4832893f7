import Foundation
import Reading
import Testing

@testable import TrainReader

/// Reads the labelled answers with the shipped weights and prints how well: on the part that was learned from, and on the
/// part that was set aside and never looked at.
@Suite("The labelled set", .serialized)
struct LabelledSetTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = repository.appendingPathComponent("Tests/ReadingTests/Answers")

    private func reader() throws -> Reader {
        let file = Self.repository.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.utf8.count <= 2_000_000)
        let parsed: ReadingWeights? = ReadingWeights(parsing: text)
        let weights = try #require(parsed)
        return Reader(
            lexicon: try Lexicon(readingFileAt: Self.repository.appendingPathComponent("Prompts/lexicon.toml")),
            weights: weights)
    }

    /// What is expected of the part that was set aside: floors a little under what was reached, so that a change for the
    /// worse is seen. The aims are higher, and the printed table tells how far they are.
    private struct Floors {
        let segments: Double
        let theory: Double
        let precision: Double
        let recall: Double
    }

    @Test("answers: kinds, segments and signals", arguments: ["tuning", "set-aside"])
    func answers(part: String) throws {
        let reader = try reader()
        let answers = try LabelledAnswer.load(from: Self.folder.appendingPathComponent(part), prefix: "answers-")
        #expect(answers.count > 100)
        var tally = Tally()
        for answer in answers { tally.add(answer, read: reader.read(answer.typed.text)) }
        print("The labelled set, \(part): \(answers.count) answers, \(tally.lines) sentences\n" + tally.text)
        let floors =
            part == "tuning"
            ? Floors(segments: 0.94, theory: 0.97, precision: 0.89, recall: 0.93)
            : Floors(segments: 0.825, theory: 0.95, precision: 0.82, recall: 0.84)
        #expect(tally.segmentShare >= floors.segments)
        #expect(tally.theoryShare >= floors.theory)
        #expect(tally.byAnswer.precision >= floors.precision)
        #expect(tally.byAnswer.recall >= floors.recall)
        // What people are shown or told is right in four of five cases.
        #expect(tally.certain.precision >= 0.8)
        #expect(tally.absent.precision >= 0.8)
    }

    @Test("who tells two acts of their own tells a case, however much they say of what they usually do")
    func actsMakeCase() throws {
        let habits = """
            I drive tankers. You always have to check the hose, you never get two goes with acid. I always say a list is \
            only as good as the man with it, and I usually tell the new ones that. You have to.
            """
        let reader = try reader()
        #expect(reader.read(habits).kind.isTheory)
        let acts = " I ran both side by side for a few weeks. Then I rang the office about the hose check."
        #expect(!reader.read(habits + acts).kind.isTheory)
    }

    @Test("pairs: retold stories", arguments: ["tuning", "set-aside"])
    func pairs(part: String) throws {
        let reader = try reader()
        let pairs = try LabelledPair.load(from: Self.folder.appendingPathComponent(part + "/pairs.txt"))
        var (right, found, all) = (0, 0, 0)
        var (least, most) = (1.0, 0.0)
        for pair in pairs {
            let likeness = reader.compare(pair.one, pair.other)
            let isSame = likeness.verdict != .different
            if pair.isRetold { least = min(least, likeness.similarity) } else { most = max(most, likeness.similarity) }
            found += isSame ? 1 : 0
            all += pair.isRetold ? 1 : 0
            right += isSame && pair.isRetold ? 1 : 0
        }
        let harmonic = 2 * Double(right) / Double(found + all)
        print(
            String(
                format:
                    "Retold stories, %@: F1 %.3f (aim 0.96) of %d pairs; retold ones from %.2f on, others up to %.2f",
                part, harmonic, pairs.count, least, most))
        #expect(pairs.count > 20)
        #expect(harmonic >= 0.96)
    }

    @Test("dialogues: contradictions", arguments: ["tuning", "set-aside"])
    func dialogues(part: String) throws {
        let reader = try reader()
        let dialogues = try LabelledDialogue.load(from: Self.folder.appendingPathComponent(part + "/dialogues.txt"))
        var (right, found, all) = (0, 0, 0)
        for dialogue in dialogues {
            let isFound = !reader.contradictions(between: dialogue.first, and: dialogue.second).isEmpty
            found += isFound ? 1 : 0
            all += dialogue.contradicts ? 1 : 0
            right += isFound && dialogue.contradicts ? 1 : 0
        }
        print(
            String(
                format: "Contradictions, %@: precision %.2f, recall %.2f of %d dialogues", part,
                Double(right) / Double(max(1, found)), Double(right) / Double(max(1, all)), dialogues.count))
        #expect(dialogues.count > 20)
        // A handful tells nothing.
        #expect(found < 5 || Double(right) >= 0.75 * Double(found))
    }
}

/// What was read beside what was labelled.
private struct Tally {
    private(set) var lines = 0
    private var rightSegments = 0
    private var answers = 0
    private var rightTheory = 0
    private var confusion: [String: Int] = [:]
    private var kindConfusion: [String: Int] = [:]
    private(set) var bySentence = SignalTally()
    private(set) var byAnswer = SignalTally()
    /// What is shown to people: instances that are surely there, and signals that are surely missing.
    private(set) var certain = SignalTally()
    private(set) var absent = SignalTally()

    mutating func add(_ answer: LabelledAnswer, read evidence: Evidence) {
        answers += 1
        let kind = Columns.kinds[answer.kind]
        rightTheory += kind.isTheory == evidence.kind.isTheory ? 1 : 0
        kindConfusion["\(kind.rawValue) \(evidence.kind.rawValue)", default: 0] += 1
        for (line, span) in zip(answer.lines, answer.typed.spans) {
            lines += 1
            let touching = evidence.sentences.filter { $0.span.start < span.end && $0.span.end > span.start }
            let shares = Dictionary(grouping: touching) { Self.merged($0.segment) }.mapValues { sentences in
                sentences.reduce(0) { $0 + min($1.span.end, span.end) - max($1.span.start, span.start) }
            }
            let read = shares.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key ?? .other
            let wanted = Self.merged(Columns.segments[line.segment])
            rightSegments += read == wanted ? 1 : 0
            confusion[wanted.rawValue + read.rawValue, default: 0] += 1
            bySentence.add(line.signals) { signal in touching.contains { $0.signals.contains(signal) } }
            certain.add(line.signals) { signal in touching.contains { $0.certain.contains(signal) } }
        }
        let shown = Columns.signals.indices.map { signal in answer.lines.contains { $0.signals[signal] } }
        byAnswer.add(shown) { signal in evidence.sentences.contains { $0.signals.contains(signal) } }
        absent.add(shown.map { !$0 }, isFound: evidence.lacks)
    }

    private static func merged(_ segment: Segment) -> Segment { segment == .task ? .situation : segment }

    var segmentShare: Double { Double(rightSegments) / Double(max(1, lines)) }
    var theoryShare: Double { Double(rightTheory) / Double(max(1, answers)) }

    var text: String {
        var rows = [
            String(
                format: "  story or theory %.3f (aim 0.95), segments %.3f with S and T as one (aim 0.87)", theoryShare,
                segmentShare)
        ]
        rows += ["  Is it in the answer?"] + byAnswer.rows(aims: (precision: 0.88, recall: 0.85))
        rows += ["  Is it in the sentence?"] + bySentence.rows(aims: nil)
        rows += ["  Is it surely in the sentence, so that it may be shown?"] + certain.rows(aims: nil)
        rows += ["  Is it surely missing in the answer, so that it may be told?"] + absent.rows(aims: nil)
        let letters = ["S", "A", "R", "L", "O"]
        rows.append("  segments, labelled by row, read by column: " + letters.joined(separator: "     "))
        for row in letters {
            rows.append(
                "    \(row) "
                    + letters.map { String(confusion[row + $0] ?? 0).padding(toLength: 6, withPad: " ", startingAt: 0) }
                    .joined())
        }
        rows.append(
            "  kinds: "
                + kindConfusion.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        return rows.joined(separator: "\n")
    }
}

/// What was found of the signals beside what was labelled.
private struct SignalTally {
    private struct Counts {
        var right = 0
        var found = 0
        var all = 0
        var precision: Double { Double(right) / Double(max(1, found)) }
        var recall: Double { Double(right) / Double(max(1, all)) }
    }

    private var counts = [Counts](repeating: Counts(), count: Columns.signals.count)

    var precision: Double { counts.reduce(0) { $0 + $1.precision } / Double(counts.count) }
    var recall: Double { counts.reduce(0) { $0 + $1.recall } / Double(counts.count) }

    mutating func add(_ labels: [Bool], isFound: (Signal) -> Bool) {
        for (index, isThere) in labels.enumerated() {
            let isFound = isFound(Columns.signals[index])
            counts[index].right += isFound && isThere ? 1 : 0
            counts[index].found += isFound ? 1 : 0
            counts[index].all += isThere ? 1 : 0
        }
    }

    func rows(aims: (precision: Double, recall: Double)?) -> [String] {
        let rows = zip(Columns.signals, counts).map { signal, counts in
            "  " + signal.rawValue.padding(toLength: 18, withPad: " ", startingAt: 0)
                + String(format: "precision %.2f  recall %.2f  of %d", counts.precision, counts.recall, counts.all)
        }
        func aim(_ aim: Double?) -> String { aim.map { " (aim \($0))" } ?? "" }
        return rows + [
            String(format: "  average           precision %.3f", precision) + aim(aims?.precision)
                + String(format: "  recall %.3f", recall) + aim(aims?.recall)
        ]
    }
}

/// Two answers of one person, and whether they tell one story.
private struct LabelledPair {
    let isRetold: Bool
    let one: String
    let other: String

    static func load(from file: URL) throws -> [LabelledPair] {
        Blocks.parse(try String(contentsOf: file, encoding: .utf8)).compactMap { block in
            guard let one = block.parts["A"], let other = block.parts["B"] else { return nil }
            return LabelledPair(isRetold: block.fields["relation"] == "retold", one: one, other: other)
        }
    }
}

/// Two replies about one episode, and whether they contradict each other.
private struct LabelledDialogue {
    let contradicts: Bool
    let first: String
    let second: String

    static func load(from file: URL) throws -> [LabelledDialogue] {
        Blocks.parse(try String(contentsOf: file, encoding: .utf8)).compactMap { block in
            guard let first = block.parts["reply 1"], let second = block.parts["reply 2"] else { return nil }
            return LabelledDialogue(contradicts: block.fields["contradicts"] == "yes", first: first, second: second)
        }
    }
}

/// `== id`, then fields, then parts behind `--- name`.
private struct Blocks {
    var fields: [String: String] = [:]
    var parts: [String: String] = [:]

    static func parse(_ text: String) -> [Blocks] {
        var blocks: [Blocks] = []
        var part: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("== ") {
                blocks.append(Blocks())
                part = nil
            } else if blocks.isEmpty {
                continue
            } else if line.hasPrefix("--- ") {
                part = String(line.dropFirst(4))
            } else if let part {
                blocks[blocks.count - 1].parts[part, default: ""] += line + "\n"
            } else if let colon = line.range(of: ": ") {
                blocks[blocks.count - 1].fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
            }
        }
        return blocks.map { block in
            var block = block
            block.parts = block.parts.mapValues { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            return block
        }
    }
}
