import Canvas
import Foundation
import Interview
import Packs
import Screens
import Store
import Synchronization
import Terminal

/// The full-screen program: the one loop that joins terminal, screens and store.
///
/// First the picture, then the work: packs and store are opened while the first screen already stands.
struct FullScreen: ~Copyable {
    private let world: World
    private var terminal: Terminal
    private var themes: [Theme] = []
    private let mailbox: Mailbox
    private let worker = DispatchQueue(label: "hotseat.worker")
    private let reading = DispatchQueue(label: "hotseat.reading")
    private var ticker = Clock.Ticker()
    private var app: App
    private var surface: Surface
    private var store: TranscriptStore?
    private var recorder: TranscriptRecorder?
    /// Rounds that are over and not saved yet: their recorders go on trying.
    private var unsaved: [(transcript: Transcript, recorder: TranscriptRecorder)] = []
    private var exitCode: Int32?
    /// The library, where it was loaded before.
    private let loaded: LibraryLoader.Outcome?

    /// Opens the terminal.
    init(_ world: World, start: App.Start, theme wanted: String?, loaded: LibraryLoader.Outcome?) throws {
        self.world = world
        self.loaded = loaded
        let preferences = world.loadPreferences().preferences
        let theme = world.loadTheme(wanted ?? preferences.theme) ?? world.loadTheme(Preferences().theme) ?? .monochrome
        mailbox = Mailbox()
        terminal = try Terminal(theme: theme, wakePipe: mailbox.wakePipe, allowsColor: world.allowsColor)
        app = App(
            size: terminal.size, now: Clock.now(), keymap: world.loadKeymap().keymap, preferences: preferences,
            start: start)
        surface = Surface(size: terminal.size)
    }

    /// Runs until the program ends, and tells the exit code.
    mutating func run() -> Int32 {
        show()
        loadEverything()
        while exitCode == nil {
            let now = Clock.monotonic()
            for event in terminal.wait(timeout: app.nextWake.map { max(0, $0 - now) }) { take(event) }
            if exitCode == nil { show() }
        }
        stopRecording()
        let lost = unsaved.filter { !$0.recorder.stop() }.map(\.transcript)
        terminal.close()
        store?.close()
        for transcript in lost { RescueFile.rescue(transcript) }
        return exitCode ?? 0
    }

    private mutating func show() {
        terminal.useMouse(app.wantsMouse)
        let rows = app.refresh(&surface)
        terminal.show(surface, rows: rows)
    }

    // MARK: What happens

    private mutating func take(_ event: Terminal.Event) {
        switch event {
        case .input(let input): tell(.input(input))
        case .resized(let size): tell(.resized(size))
        case .timedOut: tell(.tick)
        case .woken: for letter in mailbox.take() { open(letter) }
        case .stopRequested: stopProcess()
        case .continued:
            terminal.enter()
            tell(.resized(terminal.size))
        case .terminated(let signal): end(128 + signal)
        case .closed: end(128 + SIGHUP)
        }
    }

    private mutating func end(_ code: Int32) {
        // The words first; the terminal may be gone or stuck.
        if recorder?.status == .saving { recorder?.flush() }
        exitCode = code
    }

    private mutating func tell(_ message: Message) {
        for effect in app.update(message, now: ticker.now()) { carryOut(effect) }
        // A deadline that passed while something else happened is due now, not at the next wake.
        if let wake = app.nextWake, wake <= Clock.monotonic() {
            if case .tick = message { return }
            tell(.tick)
        }
    }

    private mutating func open(_ letter: Mailbox.Letter) {
        switch letter {
        case .message(let message): tell(message)
        case .themesLoaded(let themes):
            self.themes = themes
            tell(.themesLoaded(themes.map { App.ThemeName(id: $0.id, title: $0.title) }))
        case .storeOpened(let store, let shelf):
            self.store = store
            tell(.shelfLoaded(shelf))
        }
    }

    // MARK: What is asked for

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .quit(let code): exitCode = code
        case .suspend: stopProcess()
        case .repaint: terminal.repaint()
        case .startRecording(let transcript, let isNew): startRecording(transcript, isNew: isNew)
        case .record(let events): recorder?.append(events)
        case .stopRecording: stopRecording()
        case .writeElsewhere(let transcript, let path): writeElsewhere(transcript, path)
        case .loadShelf:
            inBackground { store throws(StoreError) in
                .shelfLoaded(try Self.shelf(of: store, readOnlyReason: nil))
            }
        case .loadTranscript(let id, let purpose):
            inBackground { store throws(StoreError) in .transcriptLoaded(try store.transcript(id), purpose) }
        case .deleteTranscript(let id):
            let now = ticker.now().wall
            inBackground { store throws(StoreError) in
                try store.delete([id], at: now)
                return nil
            }
        case .restoreTranscript(let id):
            inBackground { store throws(StoreError) in
                try store.restore([id])
                return nil
            }
        case .review(let transcript): review(transcript)
        case .annotate(let id, let events):
            inBackground { store throws(StoreError) in
                try store.annotate(id, with: events)
                return nil
            }
        case .findAttempt(let question, let id): findAttempt(at: question, besides: id)
        case .search(let text):
            inBackground { store throws(StoreError) in
                let query = SearchQuery(text)
                return .found(text, query.isEmpty ? [] : try store.search(query, limit: App.mostPlacesFound))
            }
        case .setTags(let tags, let id):
            inBackground { store throws(StoreError) in
                try store.setTags(tags, of: id)
                return .shelfLoaded(try Self.shelf(of: store, readOnlyReason: nil))
            }
        case .setNote(let note, let id):
            inBackground { store throws(StoreError) in
                try store.setNote(note, of: id)
                return .shelfLoaded(try Self.shelf(of: store, readOnlyReason: nil))
            }
        case .savePreferences(let preferences): save(preferences)
        case .useTheme(let id):
            if let theme = themes.first(where: { $0.id == id }) { terminal.use(theme) }
        case .openEditor(let text): openEditor(text)
        }
    }

    private mutating func startRecording(_ transcript: Transcript, isNew: Bool) {
        guard let store else { return }
        let mailbox = mailbox
        recorder = TranscriptRecorder(transcript, in: store, isNew: isNew) { status in
            switch status {
            case .saving: mailbox.post(.message(.savingFailed(nil)))
            case .failing(let error): mailbox.post(.message(.savingFailed(error.description)))
            }
        }
    }

    /// Reads the answers of a round. A long round takes half a second, which no key should wait for.
    private func review(_ transcript: Transcript) {
        guard let library = app.library else { return }
        let (mailbox, ignored) = (mailbox, app.ignoredSignals)
        reading.async {
            let reviews = TurnReview.reviews(of: transcript.round, library: library, ignoring: ignored)
            mailbox.post(.message(.reviewed(transcript.id, reviews)))
        }
    }

    private func findAttempt(at question: ID<Question>, besides id: ID<Transcript>) {
        guard let library = app.library else { return }
        let ignored = app.ignoredSignals
        inBackground { store throws(StoreError) in
            guard let other = try store.lastTranscript(asking: question, besides: id) else {
                return .attemptFound(nil, at: question)
            }
            let transcript = try store.transcript(other)
            let reviews = TurnReview.reviews(of: transcript.round, library: library, ignoring: ignored)
            return .attemptFound(Attempt(at: question, in: transcript, reviews: reviews), at: question)
        }
    }

    private mutating func stopRecording() {
        guard let recorder else { return }
        self.recorder = nil
        // While saving fails there is nothing to wait for here: the words stay in memory, and it is tried again.
        if recorder.flush(timeout: recorder.status == .saving ? 2 : 0) {
            recorder.stop()
        } else if let transcript = app.transcriptOnScreen {
            unsaved.append((transcript, recorder))
        }
    }

    private func writeElsewhere(_ transcript: Transcript, _ path: String) {
        let mailbox = mailbox
        worker.async {
            do {
                mailbox.post(.message(.writtenElsewhere(try RescueFile.write(transcript, to: path))))
            } catch {
                mailbox.post(.message(.failed("\(error)")))
            }
        }
    }

    private func save(_ preferences: Preferences) {
        let (url, mailbox) = (URL(fileURLWithPath: world.paths.preferences), mailbox)
        worker.async {
            do throws(Problem) {
                try PreferencesFile.write(preferences, to: url)
            } catch {
                mailbox.post(.message(.failed(error.description)))
            }
        }
    }

    private mutating func openEditor(_ text: String) {
        recorder?.flush()
        let edited = terminal.lend { ExternalEditor.edit(text) }
        tell(.resized(terminal.size))
        if let edited {
            tell(.editorReturned(edited))
        } else {
            tell(.failed("Your editor could not be used. Set EDITOR to one that works; your text is as it was."))
        }
    }

    private mutating func stopProcess() {
        recorder?.flush()
        terminal.stopProcess()
        tell(.resized(terminal.size))
    }

    /// Does work with the store off the drawing thread and posts what comes of it.
    private func inBackground(_ work: @escaping @Sendable (TranscriptStore) throws(StoreError) -> Message?) {
        guard let store else { return }
        let mailbox = mailbox
        worker.async {
            do throws(StoreError) {
                if let message = try work(store) { mailbox.post(.message(message)) }
            } catch {
                mailbox.post(.message(.failed(error.description)))
            }
        }
    }

    // MARK: Loading

    private func loadEverything() {
        let (world, mailbox, loaded) = (world, mailbox, loaded)
        worker.async { Self.openStore(at: world.store, mailbox) }
        Thread.detachNewThread {
            mailbox.post(.themesLoaded(world.loadThemes().themes))
            let outcome = loaded ?? world.loadLibrary()
            mailbox.post(.message(.libraryLoaded(outcome.library, problems: outcome.problems.map(\.description))))
        }
    }

    private static func openStore(at url: URL, _ mailbox: Mailbox) {
        do throws(StoreError) {
            do throws(StoreError) {
                let store = try TranscriptStore(at: url)
                mailbox.post(.storeOpened(store, try shelf(of: store, readOnlyReason: nil)))
            } catch {
                // Somebody else writes, or nobody may: look, but do not touch.
                switch error {
                case .inUse, .inaccessible, .full: break
                default: throw error
                }
                let store = try TranscriptStore(at: url, access: .read)
                mailbox.post(.storeOpened(store, try shelf(of: store, readOnlyReason: error.description)))
            }
        } catch {
            mailbox.post(.message(.shelfFailed(error.description)))
        }
    }

    private static func shelf(of store: TranscriptStore, readOnlyReason: String?) throws(StoreError) -> Shelf {
        Shelf(
            transcripts: try store.summaries(), history: try store.history(), stories: try store.stories(),
            readOnlyReason: readOnlyReason)
    }
}

/// Where other threads leave what they have for the loop.
final class Mailbox: Sendable {
    enum Letter: Sendable {
        case message(Message)
        case themesLoaded([Theme])
        case storeOpened(TranscriptStore, Shelf)
    }

    let wakePipe = WakePipe()
    private let letters = Mutex<[Letter]>([])

    func post(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
        wakePipe.wake()
    }

    func take() -> [Letter] {
        letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
