import Foundation
import Interview
import Packs
import TestSupport

/// Rounds made by chance out of the words of the built-in prompts, those that come up most by far the most often.
struct GeneratedHistory {
    private let words: [String]
    private let principles: [ID<Principle>]
    private var generator: SeededGenerator

    /// The words as they come, most of all the short ones of every text.
    init(seed: UInt64) {
        let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
        var counts: [Substring: Int] = [:]
        for file in prompts.files {
            for word in file.text.split(whereSeparator: { !$0.isLetter }) { counts[word, default: 0] += 1 }
        }
        words = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { String($0.key).lowercased() }
        principles = LibraryLoader.load(layers: [prompts.files]).library.packs.flatMap { $0.principles.map(\.id) }
        generator = SeededGenerator(seed: seed)
    }

    /// A word that comes up now and then.
    var middlingWord: String { words[words.count / 8] }
    /// A word that comes up all the time.
    var commonWord: String { words[12] }
    /// A word that hardly comes up.
    var rareWord: String { words[words.count - 20] }

    /// The round of that number: two questions, each with an answer and four replies, typed in pieces.
    mutating func round(_ number: Int) -> Transcript {
        let plan = RoundPlan(
            pack: "amazon", principles: [], preset: ID(["practice", "drill", "bar-raiser"][number % 3]),
            interviewer: "hiring-manager", input: .prose, questions: 2, thinkLimit: 0, answerLimit: 450_000, probes: 4,
            replyLimit: 180_000, seed: generator.next())
        var tape = EventTape()
        tape.happen(.began)
        for question in 0..<2 {
            let principle = principles[Int(generator.next() % UInt64(principles.count))]
            tape.happen(
                .questionAsked(
                    AskedQuestion(
                        id: ID("\(principle).q\(question)"), principle: principle, principleName: principle.rawValue,
                        kind: .behavioural, ask: text(14))))
            tape.happen(.answeringBegan(.user))
            tape.say((0..<6).map { _ in text(12) })
            tape.happen(.answered(.user))
            for _ in 0..<4 {
                tape.happen(.probeAsked(AskedProbe(family: "why", level: 1, ask: text(9), reason: "nothing said why")))
                tape.say((0..<3).map { _ in text(10) })
                tape.happen(.replied(.user))
            }
        }
        tape.happen(.ended(.finished))
        return Transcript(
            id: ID("round-\(number)"), startedAt: 1_600_000_000 + number * 9000, plan: plan, events: tape.events)
    }

    /// One round of so many hours, every letter typed.
    mutating func longRound(hours: Int) -> Transcript {
        var tape = EventTape()
        let plan = Samples.plan(questions: 24, probes: 0)
        tape.happen(.began)
        for number in 0..<(12 * hours) {
            tape.happen(
                .questionAsked(
                    AskedQuestion(
                        id: ID("q\(number)"), principle: "ownership", principleName: "Ownership", kind: .behavioural,
                        ask: text(14))))
            tape.happen(.answeringBegan(.user))
            tape.say(text(200).map(String.init), step: 240)
            tape.happen(.answered(.user))
        }
        return Transcript(id: "long", startedAt: 1_600_000_000, plan: plan, events: tape.events)
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in
            // The word of rank n comes up n times as seldom as the first one.
            let share = Double(generator.next() >> 11) / Double(1 << 53)
            return words[min(words.count - 1, Int(pow(Double(words.count), share)) - 1)]
        }.joined(separator: " ") + " "
    }
}

/// Events one after the other, each a while after the last.
private struct EventTape {
    private(set) var events: [TimedEvent] = []
    private var now = Offset.zero
    private var place = 0

    mutating func happen(_ event: RoundEvent, after step: Int = 1000) {
        now = now + step
        events.append(TimedEvent(event, at: now))
        if !(event.isTyped) { place = 0 }
    }

    mutating func say(_ pieces: [String], step: Int = 4000) {
        for piece in pieces {
            let edit = Edit(start: place, end: place, text: piece)
            happen(.edited(edit), after: step)
            place = edit.newEnd
        }
    }
}

extension RoundEvent {
    fileprivate var isTyped: Bool { if case .edited = self { true } else { false } }
}
