import Foundation
import Interview
import Store
import TestSupport

/// Rounds to keep, made by the real engine.
enum Rounds {
    /// Saturday 21 November 2026, 15:02:33 in Berlin.
    static let start = 1_795_269_753

    /// A round of one question and two follow-ups, rated.
    static func finished(_ id: ID<Transcript>, startedAt: Int = start) -> Transcript {
        var tester = SessionTester(Samples.plan(questions: 1))
        tester.send(.begin)
        tester.wait(4000)
        tester.say("I read 200 tickets because nobody did. 😀")
        tester.wait(1500)
        tester.say("I wrote a list.")
        tester.wait(1500)
        tester.say("It fell to 3.")
        tester.send(.rate(SelfRating(question: 0, score: 4)))
        tester.wait(700)
        tester.send(.end)
        return transcript(id, startedAt, tester)
    }

    /// A round that the user left in the middle of the first answer.
    static func abandoned(_ id: ID<Transcript>, startedAt: Int = start) -> Transcript {
        var tester = SessionTester()
        tester.send(.begin)
        tester.type("not much")
        tester.wait(2500)
        tester.send(.end)
        return transcript(id, startedAt, tester)
    }

    /// A round that stops in the second question, as after a power cut.
    static func interrupted(_ id: ID<Transcript>, startedAt: Int = start) -> Transcript {
        var tester = SessionTester(Samples.plan(questions: 3, probes: 0, principles: []))
        tester.send(.begin)
        tester.say("We went.")
        tester.wait(10_500)
        for letter in "half a wo" { tester.type(String(letter)) }
        return transcript(id, startedAt, tester)
    }

    /// Events of typing, one for each letter of a text.
    static func typing(_ text: String, from offset: Offset = .zero) -> [TimedEvent] {
        var place = 0
        return text.enumerated().map { number, letter in
            let edit = Edit(start: place, end: place, text: String(letter))
            place = edit.newEnd
            return TimedEvent(.edited(edit), at: offset + number * 80)
        }
    }

    private static func transcript(_ id: ID<Transcript>, _ startedAt: Int, _ tester: SessionTester) -> Transcript {
        Transcript(id: id, startedAt: startedAt, utcOffset: 3600, plan: tester.plan, events: tester.events)
    }
}

/// Where a store is kept: everything must work alike in both.
enum Place: CaseIterable {
    case memory, file

    func store() throws -> TranscriptStore {
        switch self {
        case .memory: try TranscriptStore()
        case .file: try TranscriptStore(at: Self.file())
        }
    }

    /// A file that is not there yet, in a folder of its own that is not there either.
    static func file() throws -> URL {
        try Samples.scratchFolder().appendingPathComponent("hotseat/hotseat.sqlite")
    }
}

extension TranscriptStore {
    /// Opens a store that has just been closed.
    ///
    /// A test elsewhere that starts a process shares the lock with it for the blink of an eye in which that process is
    /// still a copy of this one, so the lock may outlive its store a little.
    static func reopened(at url: URL, access: Access = .write) throws -> TranscriptStore {
        for _ in 0..<500 {
            do throws(StoreError) {
                return try TranscriptStore(at: url, access: access)
            } catch {
                guard case .inUse = error else { throw error }
                usleep(2000)
            }
        }
        return try TranscriptStore(at: url, access: access)
    }
}
