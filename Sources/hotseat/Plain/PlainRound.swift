import Canvas
import Interview
import Screens
import Store

/// A round line by line, for screen readers, pipes and tests: the same engine, store and clock as on the full screen.
struct PlainRound {
    private var session: Session
    private var transcript: Transcript
    let library: Library
    private let recorder: TranscriptRecorder
    private let clockZero: Int
    var reader = LineReader()
    /// How far the round has been told.
    private var toldPhase: Round.Phase?
    private var toldTurns = 0

    /// A round about to begin, or one to go on with.
    init(_ transcript: Transcript, material: RoundMaterial, library: Library, recorder: TranscriptRecorder) {
        let round = transcript.round
        self.transcript = transcript
        session = Session(id: transcript.id, round: round, material: material)
        self.library = library
        self.recorder = recorder
        clockZero = Clock.monotonic() - round.lastOffset.milliseconds
    }

    var round: Round { session.round }
    private var now: Offset { Offset(milliseconds: Clock.monotonic() - clockZero) }

    /// Runs the round to its end, or to the end of the input.
    mutating func run() {
        introduce()
        if round.phase == .briefing {
            send(.begin)
        } else {
            send(.reopen)
            send(.resume)
            if !round.draft.isEmpty { say("So far you wrote: \(round.draft.text)") }
        }
        while round.phase != .debriefed {
            tellPhase()
            switch round.phase {
            // Lines are answers here: a look back would take the next one for itself.
            case .checking: send(.submit)
            case .selfRating: rate()
            case .voting: vote()
            case .resting(let sitting):
                if !rest(before: sitting) {
                    recorder.stop(timeout: 10)
                    say("\nThe loop waits. `hotseat resume \(session.id) --plain` goes on with it.")
                    return
                }
            case .briefing, .thinking, .answering, .logging, .probing, .debriefed: readOn()
            }
        }
        if !recorder.stop(timeout: 10), case .failing(let error) = recorder.status {
            Output.complain(error.description)
            RescueFile.rescue(transcript)
        }
        conclude()
    }

    private mutating func readOn() {
        switch reader.next(timeout: round.nextDeadline.map { $0 - now }) {
        case .line(let line): take(line)
        case .timedOut: tick()
        case .ended: send(.end)
        }
    }

    // MARK: Lines in

    private mutating func take(_ line: String) {
        if line == "." {
            submit()
        } else if line.hasPrefix("//") {
            append(String(line.dropFirst()))
        } else if line.hasPrefix("/") {
            perform(line.lowercased().trimmed)
        } else {
            append(line)
        }
    }

    private mutating func append(_ line: String) {
        if round.isPaused { send(.resume) }
        let end = round.draft.bytes.count
        send(.edit(Edit(start: end, end: end, text: (end == 0 ? "" : "\n") + line)))
    }

    private mutating func submit() {
        if round.isPaused { send(.resume) }
        // What is said aloud need not be written down at once.
        let isAloud = round.plan.input == .speak && round.phase != .logging
        guard !round.draft.isEmpty || isAloud else {
            say("Nothing is written yet. /skip leaves it.")
            return
        }
        send(.submit)
    }

    private mutating func perform(_ command: String) {
        switch command {
        case "/skip": send(.skip)
        case "/pause":
            send(round.isPaused ? .resume : .pause)
            say(round.isPaused ? "The clock stands still. /pause lets it go on." : "The clock goes on.")
        case "/again": toldPhase = nil
        case "/quit": send(.end)
        case "/help": help()
        default: say("There is no \(command). /help names what there is; // begins a line with a stroke.")
        }
    }

    private mutating func tick() {
        let before = round.phase
        send(.tick)
        if round.phase != before {
            say(before == .thinking ? "The time to think is up: answer now." : "The time is up. What you wrote counts.")
        }
    }

    mutating func send(_ command: RoundCommand) {
        let events = session.send(command, at: now)
        transcript.events += events
        recorder.append(events)
    }

    // MARK: Lines out

    private func introduce() {
        introduceInterviewer(of: max(0, round.turns.count - 1))
        say("An answer ends with a line that holds only a full stop. /help names the commands.")
    }

    private mutating func tellPhase() {
        guard round.phase != toldPhase || round.turns.count != toldTurns else { return }
        toldPhase = round.phase
        toldTurns = round.turns.count
        guard let turn = round.turn else { return }
        switch round.phase {
        case .thinking, .answering:
            if turn.answer == nil, round.draft.isEmpty {
                if let exhibit = round.turns.dropLast().last?.remarks.last(where: { $0.kind == .verdict }) {
                    say(exhibit.text)
                }
                say("\nQuestion \(round.turns.count) of \(round.plan.questions), \(turn.question.principleName):")
                if let exhibit = turn.question.exhibit { tell(exhibit) }
                say(turn.question.ask)
                say(limits)
            }
        case .probing(let number):
            guard let probe = turn.probes.last?.probe else { return }
            say("\nFollow-up \(number + 1): \(probe.ask)")
        case .logging: say("\nNow write down what you said, or paste it. No clock runs.")
        case .briefing, .checking, .resting, .selfRating, .voting, .debriefed: return
        }
    }

    private var limits: String {
        let think = round.plan.thinkLimit > 0 ? "Think \(ClockText.of(milliseconds: round.plan.thinkLimit)), then " : ""
        let limit = round.plan.answerLimit(of: round.turns.count - 1)
        return limit > 0 ? "(\(think)answer within \(ClockText.of(milliseconds: limit)).)" : "(No limit to answer.)"
    }

    private func help() {
        say(
            """
            .        give what you wrote as the answer
            /skip    leave this question or follow-up
            /pause   stop the clock, or let it go on
            /again   say the question again
            /quit    end the round; what you wrote is kept
            //text   a line that begins with a stroke
            """)
    }

    private func conclude() {
        let probes = round.turns.reduce(0) { $0 + $1.probes.count }
        let words = round.turns.reduce(0) { $0 + $1.wordCount }
        say(
            "\nDone: \(Counted.words(round.turns.count, "question")), \(Counted.words(probes, "follow-up")), "
                + "\(Counted.words(words, "word")). `hotseat transcripts show \(session.id)` shows it all.")
    }

    func say(_ text: String) { Output.print(text) }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
