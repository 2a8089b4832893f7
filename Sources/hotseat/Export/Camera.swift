import Canvas
import Foundation
import Interview
import Screens

/// Films a replay: the real screens, driven by a clock of the camera's own, as an asciicast of version 2.
struct Camera {
    let library: Library

    private static let size = Size(width: 80, height: 24)
    /// Pauses are cut to so many seconds.
    private static let idleLimit = 2

    private struct Header: Encodable {
        let version = 2
        let width, height, timestamp, idle_time_limit: Int
        let title: String
        let env = ["TERM": "xterm-256color"]
    }

    /// The film of a round, with a mark at each question.
    func film(_ transcript: Transcript) throws -> String {
        let time = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset)
        var film = try Self.json(
            Header(
                width: Self.size.width, height: Self.size.height, timestamp: transcript.startedAt,
                idle_time_limit: Self.idleLimit, title: "Round of \(time.date), \(time.time)"))
        var chapters = Self.chapters(of: transcript)[...]
        var (app, now) = projector(transcript)
        var surface = Surface(size: Self.size)
        var frame = AnsiFrame(size: Self.size)
        while true {
            app.draw(on: &surface)
            let change = frame.change(to: surface)
            if !change.isEmpty { film += try Self.event(now, "o", change) }
            while let chapter = chapters.first, let moment = app.replayMoment, chapter.moment <= moment {
                film += try Self.event(now, "m", chapter.title)
                chapters.removeFirst()
            }
            guard let wake = app.nextWake else { return film }
            now.wall += wake / 1000 - now.monotonic / 1000
            now.monotonic = wake
            _ = app.update(.tick, now: now)
        }
    }

    /// The program, showing the replay from its beginning; its clock begins at nought.
    private func projector(_ transcript: Transcript) -> (App, Moment) {
        let now = Moment(wall: transcript.startedAt, utcOffset: transcript.utcOffset, monotonic: 0)
        let wish = ReplayWish(idleLimit: Self.idleLimit * 1000)
        var app = App(
            size: Self.size, now: now, keymap: BuiltInLooks.keymap, preferences: Preferences(),
            start: .replay(transcript.id, wish))
        let messages: [Message] = [
            .libraryLoaded(library, problems: []), .shelfLoaded(Shelf()), .transcriptLoaded(transcript, .replay),
        ]
        for message in messages { _ = app.update(message, now: now) }
        return (app, now)
    }

    private static func chapters(of transcript: Transcript) -> [(moment: Offset, title: String)] {
        transcript.round.turns.enumerated().map { number, turn in
            (turn.askedAt, "\(number + 1). \(turn.question.principleName)")
        }
    }

    private static func event(_ now: Moment, _ code: String, _ text: String) throws -> String {
        let rest = String(1000 + now.monotonic % 1000).dropFirst()
        return "[\(now.monotonic / 1000).\(rest), \"\(code)\", \(try json(text).dropLast())]\n"
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}

/// What a terminal has to be told to show one picture after another. Without colours: those are the viewer's own.
struct AnsiFrame {
    private var shown: Surface
    private var isFirst = true

    init(size: Size) {
        shown = Surface(size: size)
    }

    /// The bytes that turn the picture shown last into another of the same size; none where nothing changes.
    mutating func change(to surface: Surface) -> String {
        defer { shown = surface }
        var text = isFirst ? "\u{1B}[0m\u{1B}[H\u{1B}[2J" : ""
        isFirst = false
        for y in 0..<surface.size.height {
            let changed = (0..<surface.size.width).filter { surface[$0, y] != shown[$0, y] }
            guard var first = changed.first, let last = changed.last else { continue }
            while first > 0, surface[first, y].columns == 0 { first -= 1 }
            text += "\u{1B}[\(y + 1);\(first + 1)H" + Self.cells(first...last, y, of: surface)
        }
        guard !text.isEmpty || surface.cursor != shown.cursor else { return "" }
        return text + (surface.cursor.map { "\u{1B}[\($0.y + 1);\($0.x + 1)H\u{1B}[?25h" } ?? "\u{1B}[?25l")
    }

    private static func cells(_ columns: ClosedRange<Int>, _ y: Int, of surface: Surface) -> String {
        var text = String.UnicodeScalarView()
        var attributes: Attributes = []
        for x in columns {
            let cell = surface[x, y]
            let wanted = Theme.monochrome[cell.role].attributes
            if wanted != attributes { text.append(contentsOf: codes(wanted).unicodeScalars) }
            attributes = wanted
            text.append(contentsOf: surface.scalars(of: cell))
        }
        if attributes != [] { text.append(contentsOf: codes([]).unicodeScalars) }
        return String(text)
    }

    private static func codes(_ attributes: Attributes) -> String {
        let numbers: [(Attributes, String)] = [
            (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7"),
        ]
        return "\u{1B}[0" + numbers.filter { attributes.contains($0.0) }.map(\.1).joined() + "m"
    }
}
