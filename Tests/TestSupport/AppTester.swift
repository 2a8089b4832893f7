package import Canvas
import Foundation
package import Interview
import Packs
package import Screens
import Testing

/// Drives the screens as the loop does, with time that only passes when the test says so and a world of values.
package struct AppTester {
    package private(set) var app: App
    package private(set) var now: Moment
    /// Everything that was asked of the world.
    package private(set) var effects: [Effect] = []
    /// The round that is recorded, as the store would have it.
    package private(set) var recorded: Transcript?
    private var shelf: Shelf
    /// What the terminal would show: brought up to date after each message, as the loop does.
    private var shown = Surface(size: Size(width: 0, height: 0))

    /// A program just started, with packs and an empty store; 21 November 2026, 14:02 UTC.
    package init(
        columns: Int = 80, rows: Int = 24, shelf: Shelf = Shelf(), library: Library? = Samples.library,
        start: App.Start = .home
    ) throws {
        now = Moment(wall: 1_795_269_753 - 2 * 60, monotonic: 1_000_000, entropy: 42)
        self.shelf = shelf
        app = App(
            size: Size(width: columns, height: rows), now: now, keymap: try Self.keymap(),
            preferences: Preferences(), start: start)
        tell(
            .themesLoaded([App.ThemeName(id: "dark", title: "Dark"), App.ThemeName(id: "light", title: "Light")]))
        if let library { tell(.libraryLoaded(library, problems: [])) }
        tell(.shelfLoaded(shelf))
    }

    /// The built-in keymap.
    package static func keymap() throws -> Keymap {
        let url = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/keymap.toml")
        let file = try SourceFolder.file(at: url, path: "keymap.toml")
        return KeymapLoader.load(
            [file], commands: Command.allCases.map(\.rawValue), contexts: KeyContext.allCases.map(\.rawValue)
        ).keymap
    }

    /// What is to be seen.
    package var surface: Surface {
        var surface = Surface(size: Size(width: 0, height: 0))
        app.draw(on: &surface)
        return surface
    }

    /// What is to be seen, as text.
    package var text: String { picture(of: surface) }

    /// Presses keys, by the names that keymaps use.
    package mutating func press(_ names: String...) {
        for name in names {
            if let chord = KeyChord(parsing: name) { tell(.input(.key(chord))) }
        }
    }

    /// Types letters one by one, a tenth of a second apart.
    package mutating func type(_ text: String) {
        for letter in text {
            wait(100)
            tell(.input(.key(letter == "\n" ? KeyChord(.enter) : KeyChord(.character(letter)))))
        }
    }

    /// Types an answer and gives it.
    package mutating func say(_ text: String) {
        type(text)
        press("ctrl+d")
    }

    /// Lets time pass, in milliseconds, and wakes the screens when they want to be woken.
    package mutating func wait(_ milliseconds: Int) {
        let end = now.monotonic + milliseconds
        while let wake = app.nextWake, wake <= end {
            advance(to: wake)
            tell(.tick)
        }
        advance(to: end)
    }

    /// Tells the screens something.
    package mutating func tell(_ message: Message) {
        let asked = app.update(message, now: now)
        _ = app.refresh(&shown)
        if shown != surface { Issue.record("after \(message) the screen is out of date:\n\(picture(of: shown))") }
        effects += asked
        for effect in asked { carryOut(effect) }
    }

    /// Somebody sets the wall clock, so many seconds on or back, and perhaps the zone.
    package mutating func setClock(by seconds: Int, utcOffset: Int? = nil) {
        now.wall += seconds
        now.utcOffset = utcOffset ?? now.utcOffset
    }

    private mutating func advance(to monotonic: Int) {
        let before = now.monotonic
        now.monotonic = max(before, monotonic)
        now.wall += now.monotonic / 1000 - before / 1000
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .startRecording(let transcript, _): recorded = transcript
        case .record(let events): recorded?.events += events
        case .loadTranscript(_, let purpose):
            if let recorded { tell(.transcriptLoaded(recorded, purpose)) }
        case .review(let transcript):
            guard let library = app.library else { return }
            let reviews = TurnReview.reviews(of: transcript.round, library: library, ignoring: app.ignoredSignals)
            tell(.reviewed(transcript.id, reviews))
        case .annotate(_, let events): recorded?.events += events
        case .loadShelf: tell(.shelfLoaded(shelf))
        default: break
        }
    }
}
