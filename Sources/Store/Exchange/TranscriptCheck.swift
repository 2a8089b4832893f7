import Interview

/// Whether a transcript that somebody else wrote can be folded and kept: numbers out of all proportion would overflow.
enum TranscriptCheck {
    /// Ten years, in milliseconds.
    private static let longest = 10 * 366 * 86_400_000
    private static let mostBytes = 1 << 31

    /// What is wrong, in words that go on from "its".
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// Throws where a transcript's name, times or plan cannot be.
    static func check(_ transcript: Transcript) throws {
        let name = transcript.id.rawValue
        let isName =
            (1...100).contains(name.utf8.count) && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
        // Names become names of files.
        guard isName else { throw Problem(description: "id must be letters, digits, dots and hyphens") }
        guard (0...(1 << 40)).contains(transcript.startedAt) else { throw Problem(description: "startedAt is no time") }
        guard (-86_400...86_400).contains(transcript.utcOffset) else {
            throw Problem(description: "utcOffset is no offset of a zone")
        }
        let plan = transcript.plan
        for number in [plan.questions, plan.thinkLimit, plan.answerLimit, plan.probes, plan.replyLimit] {
            guard (0...longest).contains(number) else { throw Problem(description: "plan holds the number \(number)") }
        }
        for sitting in plan.sittings ?? [] {
            guard (1...mostSittings).contains(sitting.questions), (0...longest).contains(sitting.rest) else {
                throw Problem(description: "plan holds a sitting that cannot be")
            }
        }
        var last = Offset.zero
        for (number, event) in transcript.events.enumerated() {
            do { try check(event) } catch { throw Problem(description: "event \(number + 1): \(error)") }
            guard event.offset >= last else {
                throw Problem(description: "event \(number + 1) happened before the one before it")
            }
            last = event.offset
        }
    }

    /// Throws where an event holds a number that cannot be.
    static func check(_ event: TimedEvent) throws {
        let time = event.offset.milliseconds
        guard (0...longest).contains(time) else { throw Problem(description: "the time \(time) cannot be") }
        switch event.event {
        case .edited(let edit):
            for place in [edit.start, edit.end] where !(0...mostBytes).contains(place) {
                throw Problem(description: "the place \(place) cannot be")
            }
        case .rated(let rating):
            guard (1...5).contains(rating.score) else {
                throw Problem(description: "the rating \(rating.score) is not 1 to 5")
            }
        case .restBegan(let sitting): try check(sitting: sitting)
        case .voted(let vote): try vote.sitting.map(check(sitting:))
        case .assessed(let assessment):
            guard (1...5).contains(assessment.score) else {
                throw Problem(description: "the rating \(assessment.score) is not 1 to 5")
            }
        default: break
        }
    }

    private static let mostSittings = 1000

    private static func check(sitting: Int) throws {
        guard (0..<mostSittings).contains(sitting) else {
            throw Problem(description: "the sitting \(sitting) cannot be")
        }
    }
}
