import Foundation
import Interview
import Store
import TestSupport
import Testing

/// The real program is killed at moments chosen by chance while somebody types, and gone on with, and killed again.
///
/// After each kill the store is sound, it holds everything that had been on the screen for 50 ms and nothing that was
/// never typed, and the round can be gone on with where it stood.
///
/// `HOTSEAT_KILLS=1000 swift test --filter KillJourneys` is the long form; `HOTSEAT_PROGRAM=.build/release/hotseat` takes
/// the release build, which starts ten times as fast, and `HOTSEAT_SEED=2` kills at other moments.
@Suite("Killed at any moment", .serialized)
struct KillJourneys {
    /// Kills in one home, each in the round that the one before has cut off.
    private static let killsInARow = 5
    private static let kills = number("HOTSEAT_KILLS") ?? 50
    private static let firstSeed = (number("HOTSEAT_SEED") ?? 0) * 1_000_000
    private static let promised = 0.05

    /// What ends the program.
    private enum Blow: CaseIterable {
        case kill, terminate, hangUp, closedTerminal
    }

    @Test("nothing is lost that was on the screen for 50 ms", arguments: 0..<max(1, kills / killsInARow))
    func killed(seed: Int) throws {
        let home = try Home()
        // Letters are for the box alone: a look back between two questions would take them for its own keys.
        try home.set("looks_back = false")
        var kept: [String] = []
        for number in 0..<Self.killsInARow {
            var typist = Typist(seed: UInt64(Self.firstSeed + seed * Self.killsInARow + number), box: kept.last ?? "")
            let arguments = kept.isEmpty ? ["practice", "--think", "0", "--questions", "20"] : ["resume"]
            let terminal = try home.start(arguments)
            var watcher = Watcher()
            // One in six is killed while it starts.
            if typist.count(0...5) == 0 {
                terminal.drain(for: typist.pause(most: 300))
            } else {
                try Self.open(terminal, box: kept.last)
                Self.type(by: &typist, into: terminal, &watcher)
            }
            let moment = Date()
            let shown = watcher.state(shownFor: Self.promised, at: moment)
            try Self.strike(typist.choice(Blow.allCases) ?? .kill, terminal)
            let now = try Self.boxes(in: home)
            let context = "seed \(seed), kill \(number + 1)"
            #expect(now.starts(with: kept), "\(context): what was kept before has changed")
            let new = Array(now.dropFirst(kept.count))
            let typed = Array(typist.states.dropFirst())
            #expect(new.count >= shown, "\(context): \(shown) keys were on the screen, \(new.count) are kept")
            #expect(new.elementsEqual(typed.prefix(new.count)), "\(context): something else is kept than was typed")
            kept = now
        }
    }

    /// From the start of the program to the box, which holds what it held.
    private static func open(_ terminal: PseudoTerminal, box: String?) throws {
        guard let box else { return try terminal.beginRound() }
        try terminal.wait(for: "Paused")
        terminal.type("\r")
        let text = box.filter { $0 != " " }
        try terminal.wait("the box as it was") { screen in
            screen.text.contains("│") && text.hasSuffix(Watcher.box(of: screen))
                && (text.isEmpty || !Watcher.box(of: screen).isEmpty)
        }
    }

    private static func type(by typist: inout Typist, into terminal: PseudoTerminal, _ watcher: inout Watcher) {
        for _ in 0..<typist.count(0...60) {
            terminal.send(typist.key())
            terminal.drain(for: typist.pause(most: 12))
            watcher.look(at: terminal.screen, states: typist.states)
        }
        let end = Date().addingTimeInterval(Double(typist.pause(most: 90)) / 1000)
        while Date() < end {
            terminal.drain(for: 2)
            watcher.look(at: terminal.screen, states: typist.states)
        }
    }

    private static func strike(_ blow: Blow, _ terminal: PseudoTerminal) throws {
        switch blow {
        case .kill:
            terminal.signal(SIGKILL)
            #expect(try terminal.waitForExit() == 128 + SIGKILL)
        case .terminate:
            terminal.signal(SIGTERM)
            #expect(try terminal.waitForExit() == 128 + SIGTERM)
        case .hangUp:
            terminal.signal(SIGHUP)
            #expect(try terminal.waitForExit() == 128 + SIGHUP)
        case .closedTerminal:
            terminal.hangUp()
            _ = try terminal.waitForExit()
        }
    }

    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
    }

    /// What stood in the box after each change that the store knows of.
    private static func boxes(in home: Home) throws -> [String] {
        guard FileManager.default.fileExists(atPath: home.store.path) else { return [] }
        let store = try TranscriptStore(at: home.store, access: .read)
        #expect(try store.integrity() == "ok")
        // A round killed before its first key leaves another one behind.
        let transcripts = try store.ids().map { try store.transcript($0) }
        guard let transcript = transcripts.max(by: { $0.events.count < $1.events.count }) else { return [] }
        #expect(try store.summary(transcript.id).status == .interrupted)
        var round = Round(plan: transcript.plan)
        return transcript.events.compactMap { event in
            round.apply(event)
            switch event.event {
            case .edited, .answered, .replied: return round.draft.text
            default: return nil
            }
        }
    }
}
