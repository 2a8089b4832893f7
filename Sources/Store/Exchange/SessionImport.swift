public import Foundation
public import Interview

/// Interview sessions as Markdown, of other tools or our own, read as transcripts.
///
/// A head in YAML, then for each question a heading and pairs of `**Interviewer:**` and `**Candidate:**`. How long anything
/// took does not stand there: a replay gives each answer the time that it takes to say it.
public struct SessionImport: Sendable {
    /// The round.
    public let transcript: Transcript
    /// The transcript of ours that the file was made from, where it tells.
    public let original: ID<Transcript>?

    /// Whether a file looks like a session rather than an archive.
    public static func fits(_ data: Data) -> Bool {
        data.starts(with: Array("---".utf8)) || data.starts(with: [0xEF, 0xBB, 0xBF] + Array("---".utf8))
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameter path: how the file is called in messages.
    public init(_ data: Data, path: String) throws(StoreError) {
        guard let text = String(validating: data, as: UTF8.self) else {
            throw .notImportable(path: path, detail: "it is not UTF-8")
        }
        let session: SessionText
        do {
            session = try SessionText(text)
        } catch {
            throw .notImportable(path: path, detail: "\(error)")
        }
        transcript = Self.transcript(of: session)
        original = session.head["hotseat_id"].map { ID($0) }
    }

    // MARK: As a round

    /// Speech has 150 words a minute (DOMAIN.md 4.11).
    private static let millisecondsPerWord = 400
    /// A question or a follow-up takes a moment to hear.
    private static let listening = 2000

    private static func transcript(of session: SessionText) -> Transcript {
        let questions = session.questions
        let plan = RoundPlan(
            pack: name(session.head["company"], "imported"), principles: [],
            preset: name(session.head["round"], "session"),
            interviewer: name(session.head["interviewer_role"], "interviewer"),
            input: .prose, questions: questions.count, thinkLimit: 0, answerLimit: 0,
            probes: questions.map { $0.pairs.count - 1 }.max() ?? 0, replyLimit: 0, seed: 0)
        // The same file must always be the same transcript: its name is made of what stands in it.
        let hash = session.text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let day = session.day
        return Transcript(
            id: ID("session-\(day.stamp)-\(String(hash, radix: 36))"), startedAt: day.seconds, plan: plan,
            events: events(of: questions), tags: Tags.reading(session.head["tags"] ?? ""),
            note: session.head["note"] ?? "")
    }

    private static func events(of questions: [SessionText.Question]) -> [TimedEvent] {
        var now = Offset.zero
        var events = [TimedEvent(.began, at: now)]
        func happen(_ event: RoundEvent, after time: Int = 0) {
            now = now + time
            events.append(TimedEvent(event, at: now))
        }
        func say(_ words: String) {
            happen(
                .edited(Edit(start: 0, end: 0, text: words)), after: WordCount.words(in: words) * millisecondsPerWord)
        }
        for (number, question) in questions.enumerated() {
            let principle: ID<Principle> = name(question.competency, "general")
            for (index, pair) in question.pairs.enumerated() {
                if index == 0 {
                    happen(
                        .questionAsked(
                            AskedQuestion(
                                id: ID("session.q\(number + 1)"), principle: principle,
                                principleName: question.competency ?? "General", kind: .behavioural, ask: pair.asked)))
                    happen(.answeringBegan(.user), after: listening)
                } else {
                    happen(
                        .probeAsked(AskedProbe(family: "session", level: 1, ask: pair.asked, reason: "as it was asked"))
                    )
                    now = now + listening
                }
                if !pair.said.isEmpty { say(pair.said) }
                happen(index == 0 ? .answered(.user) : .replied(.user))
            }
        }
        happen(.ended(.finished))
        return events
    }

    /// A text as an id: small letters, digits and hyphens.
    private static func name<Subject>(_ text: String?, _ fallback: String) -> ID<Subject> {
        let words = (text ?? "").lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
        return ID(words.isEmpty ? fallback : words.joined(separator: "-"))
    }
}

/// The parts of an interview session in Markdown.
struct SessionText {
    /// A question with what was said to it: the first pair, and the follow-ups.
    struct Question: Equatable {
        var competency: String?
        var pairs: [Pair] = []
    }

    /// Something asked and what was said to it.
    struct Pair: Equatable {
        var asked: String
        var said = ""
    }

    /// What is wrong, in words that go on from "cannot be imported:".
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    let text: String
    private(set) var head: [String: String] = [:]
    private(set) var questions: [Question] = []

    private enum Voice {
        case interviewer, candidate, nobody
    }

    init(_ text: String) throws {
        self.text = text
        let lines = text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first?.trimmed == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
        else { throw Problem(description: "the head between two lines --- is missing") }
        for line in lines[1..<end] { readHead(line) }
        read(lines[(end + 1)...])
        questions = questions.filter { !$0.pairs.isEmpty }
        guard !questions.isEmpty else {
            throw Problem(description: "there is no **Interviewer:** in it, so nothing was asked")
        }
    }

    /// The day it took place, at noon in UTC; the first day of all where it does not tell.
    var day: (seconds: Int, stamp: String) {
        let parts = (head["date"] ?? "").prefix(10).split(separator: "-").map { Int($0) ?? 0 }
        guard parts.count == 3, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return (0, "undated") }
        let (year, month, day) = (parts[0], parts[1], parts[2])
        // Dates to days: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
        let shifted = month <= 2 ? year - 1 : year
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let days = shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        return (days * 86_400 + 43_200, (head["date"] ?? "").prefix(10).filter(\.isNumber))
    }

    // MARK: Reading

    private mutating func readHead(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":"), !line.hasPrefix(" "), !line.hasPrefix("#") else { return }
        let key = line[..<colon].lowercased()
        head[key] = Self.scalar(line[line.index(after: colon)...])
    }

    /// A value of YAML that stands on one line: plain, quoted, or a list in brackets, which becomes a text with commas.
    private static func scalar(_ value: Substring) -> String {
        let text = value.trimmed
        if text.hasPrefix("["), text.hasSuffix("]") {
            return text.dropFirst().dropLast().split(separator: ",").map { scalar($0) }.joined(separator: ", ")
        }
        guard let quote = text.first, quote == "\"" || quote == "'", text.count >= 2, text.last == quote else {
            return text
        }
        let inner = String(text.dropFirst().dropLast())
        return quote == "'" ? inner.replacing("''", with: "'") : unescaped(inner)
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        var plain = ""
        var isEscaped = false
        for letter in text {
            if letter == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            switch letter {
            case "n" where isEscaped: plain.append("\n")
            case "t" where isEscaped: plain.append("\t")
            default: plain.append(letter)
            }
            isEscaped = false
        }
        return plain
    }

    private mutating func read(_ lines: ArraySlice<Substring>) {
        var voice = Voice.nobody
        for line in lines {
            if line.hasPrefix("## ") || line.hasPrefix("# ") {
                questions.append(Question())
                voice = .nobody
            } else if let said = line.after("**Interviewer:**") {
                if questions.isEmpty { questions.append(Question()) }
                questions[questions.count - 1].pairs.append(Pair(asked: said.trimmed.withoutEscapes))
                voice = .interviewer
            } else if let said = line.after("**Candidate:**") {
                voice = .candidate
                add(said.trimmed.withoutEscapes, to: voice, isFirst: true)
            } else if let tag = line.after("<!-- competency:") {
                if !questions.isEmpty { questions[questions.count - 1].competency = tag.prefix { $0 != ">" }.dashesOff }
            } else if !line.hasPrefix("<!--") {
                add(String(line).withoutEscapes, to: voice, isFirst: false)
            }
        }
        for index in questions.indices {
            for pair in questions[index].pairs.indices {
                questions[index].pairs[pair].asked = questions[index].pairs[pair].asked.trimmed
                questions[index].pairs[pair].said = questions[index].pairs[pair].said.trimmed
            }
        }
    }

    private mutating func add(_ text: String, to voice: Voice, isFirst: Bool) {
        guard let question = questions.indices.last, let pair = questions[question].pairs.indices.last else { return }
        let glue = isFirst ? "" : "\n"
        switch voice {
        case .interviewer: questions[question].pairs[pair].asked += glue + text
        case .candidate: questions[question].pairs[pair].said += glue + text
        case .nobody: break
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// What follows a beginning, or nil where the line begins otherwise.
    fileprivate func after(_ beginning: String) -> String? {
        lowercased().hasPrefix(beginning.lowercased()) ? String(dropFirst(beginning.count)) : nil
    }

    /// The text without the strokes that keep Markdown from taking a sign for its own.
    fileprivate var withoutEscapes: String {
        var plain = ""
        var isEscaped = false
        for letter in self {
            let isSign = letter.isASCII && (letter.isPunctuation || letter.isSymbol)
            if isEscaped, !isSign { plain.append("\\") }
            if letter == "\\", !isEscaped {
                isEscaped = true
            } else {
                plain.append(letter)
                isEscaped = false
            }
        }
        return isEscaped ? plain + "\\" : plain
    }

    /// The text before the end of a comment.
    fileprivate var dashesOff: String {
        String(reversed().drop { $0 == "-" || $0.isWhitespace }.reversed()).trimmed
    }
}
