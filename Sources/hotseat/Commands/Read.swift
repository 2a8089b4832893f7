import ArgumentParser
import Foundation
import Interview
import Reading

/// `hotseat read`: reads one answer and tells what it shows.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read one answer: what it shows, what it leaves out, and what would be asked.",
        discussion: "The answer is read from a file, or from standard input where the file is `-` or left out.")

    @Argument(help: "The file with the answer; `-`: standard input.")
    var file: String = "-"

    @Option(help: ArgumentHelp("The principle that was asked about.", valueName: "id"))
    var principle: String?

    @Option(help: ArgumentHelp("Compare with the answer in this file.", valueName: "file"))
    var against: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var places: PlaceOptions

    func run() throws {
        let library = places.world.loadLibrary().library
        let principles = library.packs.flatMap(\.principles)
        if let principle, !principles.contains(where: { $0.id.rawValue == principle }) {
            throw Failure.unknown("principle", principle, among: principles.map(\.id.rawValue))
        }
        let text = try Self.text(of: file)
        let reader = places.world.reader(of: library)
        let asked = AskedQuestion(
            id: "read", principle: ID(principle ?? ""),
            principleName: principles.first { $0.id.rawValue == principle }?.name ?? "", kind: .behavioural, ask: "")
        let reading = AnswerReading(
            text: text, turn: Turn(question: asked, answer: text), reader: reader, families: library.families,
            against: try against.map(Self.text))
        Output.printRaw(json ? try reading.json() : reading.page(width: Output.width))
    }

    private static func text(of file: String) throws -> String {
        if file == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure("\(file) cannot be read; name a text file, or - for standard input.")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// One answer, read: as JSON for scripts or as a page for people.
struct AnswerReading {
    private let text: String
    private let evidence: Evidence
    private let findings: [Finding]
    private let probes: [AskedProbe]
    private let comparison: (likeness: Likeness, contradictions: [Contradiction], other: String)?

    private static let mostProbes = 5

    init(text: String, turn: Turn, reader: Reader, families: [ProbeFamily], against other: String?) {
        self.text = text
        evidence = reader.read(text, explained: true)
        findings = Finding.findings(in: turn, of: nil, by: reader)
        probes =
            evidence.words == 0
            ? []
            : ProbePlanner(families: families, interviewer: nil, reader: reader)
                .candidates(for: turn, of: nil, most: Self.mostProbes)
        comparison = other.map { other in
            (reader.compare(text, other), reader.contradictions(between: text, and: other), other)
        }
    }

    // MARK: For scripts

    private struct Place: Encodable {
        let start: Int
        let end: Int
        let text: String
    }
    private struct LabelledPlace: Encodable {
        let label: String
        let start: Int
        let end: Int
        let text: String
    }
    private struct Found: Encodable {
        let count: Int
        let spans: [Place]
    }
    private struct FoundFinding: Encodable {
        let id: String
        let question: String
        let spans: [Place]
    }
    private struct PlannedProbe: Encodable {
        let family: String
        let level: Int
        let ask: String
        let reason: String
    }
    private struct FoundContradiction: Encodable {
        let here: Place
        let there: Place
    }
    private struct Document: Encodable {
        let words: Int
        let kind: String
        let segments: [LabelledPlace]
        let signals: [String: Found]
        let findings: [FoundFinding]
        let probes: [PlannedProbe]
        let similarity: Double?
        let verdict: String?
        let contradictions: [FoundContradiction]?
    }

    func json() throws -> String {
        let here = Graphemes(of: text)
        func places(_ spans: [Span]) -> [Place] { spans.map { place($0, here) } }
        let there = comparison.map { Graphemes(of: $0.other) }
        let document = Document(
            words: evidence.words, kind: evidence.kind.rawValue,
            segments: evidence.sentences.map { sentence in
                let place = place(sentence.span, here)
                return LabelledPlace(
                    label: sentence.segment.rawValue, start: place.start, end: place.end, text: place.text)
            },
            signals: Dictionary(
                uniqueKeysWithValues: Signal.allCases.map { signal in
                    (signal.rawValue, Found(count: evidence[signal].count, spans: places(evidence[signal])))
                }),
            findings: findings.map { FoundFinding(id: $0.id.rawValue, question: $0.question, spans: places($0.spans)) },
            probes: probes.map {
                PlannedProbe(family: $0.family.rawValue, level: $0.level, ask: $0.ask, reason: $0.reason)
            },
            similarity: comparison.map { ($0.likeness.similarity * 1000).rounded() / 1000 },
            verdict: comparison?.likeness.verdict.rawValue,
            contradictions: comparison.map { comparison in
                comparison.contradictions.map { found in
                    FoundContradiction(here: place(found.earlier, here), there: place(found.later, there ?? here))
                }
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private func place(_ span: Span, _ graphemes: Graphemes) -> Place {
        let (start, end) = graphemes.range(of: span)
        return Place(start: start, end: end, text: graphemes.text(start..<end))
    }

    // MARK: For people

    /// The answer with its segments at the margin, what was found, and what would be asked.
    func page(width: Int) -> String {
        var lines = ["\(evidence.words) words, \(Self.name(of: evidence.kind))", ""]
        for sentence in evidence.sentences {
            let margin = sentence.segment == .other ? "   " : " \(sentence.segment.rawValue) "
            let shown = Output.wrapped(Self.words(at: sentence.span, of: text), width: width - 3)
            lines += shown.enumerated().map { ($0 == 0 ? margin : "   ") + $1 }
            let names = sentence.signals.map { signal in
                let words = (sentence.weighed[signal] ?? []).map { Self.words(at: $0, of: text) }
                return signal.title + (words.isEmpty ? "" : " (\(words.joined(separator: ", ")))")
            }
            if !names.isEmpty {
                lines += Output.wrapped(names.joined(separator: " \u{B7} "), width: width - 7).map { "       " + $0 }
            }
        }
        if !findings.isEmpty { lines += ["", "To look at again"] }
        for finding in findings { lines += Self.item(finding.question, width) }
        if !probes.isEmpty { lines += ["", "What might be asked"] }
        for probe in probes { lines += Self.item("\(probe.ask)  [\(probe.family): \(probe.reason)]", width) }
        if let comparison {
            lines += ["", "Beside the other answer: \(Self.name(of: comparison.likeness))"]
            for found in comparison.contradictions {
                lines += Self.item(
                    "Here \"\(Self.words(at: found.earlier, of: text))\", there "
                        + "\"\(Self.words(at: found.later, of: comparison.other))\".", width)
            }
        }
        return Output.safe(lines.joined(separator: "\n")) + "\n"
    }

    private static func item(_ text: String, _ width: Int) -> [String] {
        Output.wrapped(text, width: width - 4).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }

    private static func words(at span: Span, of text: String) -> String {
        String(decoding: text.utf8.dropFirst(span.start).prefix(span.end - span.start), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func name(of kind: AnswerKind) -> String {
        switch kind {
        case .story: "a story"
        case .nearStory: "nearly a story"
        case .fragment: "a fragment"
        case .generic: "what you usually do, not a case"
        case .hypothetical: "what you would do, not a case"
        }
    }

    private static func name(of likeness: Likeness) -> String {
        let share = " (\(Int((likeness.similarity * 100).rounded())) % alike)"
        return switch likeness.verdict {
        case .same: "the same story" + share
        case .maybe: "perhaps the same story" + share
        case .different: "another story" + share
        }
    }
}

/// The characters of a text by their UTF-8 offsets.
private struct Graphemes {
    private let characters: [Character]
    /// Where each character begins, and where the last one ends.
    private let starts: [Int]

    init(of text: String) {
        characters = Array(text)
        var starts = [0]
        for character in characters { starts.append((starts.last ?? 0) + character.utf8.count) }
        self.starts = starts
    }

    /// The characters that a stretch of bytes touches.
    func range(of span: Span) -> (start: Int, end: Int) {
        let start = (starts.partitioningIndex { $0 > span.start }) - 1
        let end = starts.partitioningIndex { $0 >= span.end }
        return (max(0, start), min(characters.count, end))
    }

    func text(_ range: Range<Int>) -> String { String(characters[range]) }
}
