public import Canvas
public import Interview
public import Reading

/// The whole program as far as it can be seen: one value. `update` changes it and says what to ask of the world; `draw`
/// makes a picture of it.
public struct App: Equatable, Sendable {
    /// Where to begin.
    public enum Start: Equatable, Sendable {
        /// With the first screen.
        case home
        /// With a round; nil: fields are taken from the preferences.
        case practice(RoundWish)
        /// With a round that was cut off; nil: the newest.
        case resume(ID<Transcript>?)
        /// With a replay.
        case replay(ID<Transcript>, ReplayWish)
    }

    /// A theme as the settings list it.
    public struct ThemeName: Equatable, Sendable {
        /// The id.
        public let id: String
        /// The name shown.
        public let title: String

        /// A theme's names.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    enum Screen: Equatable, Sendable {
        case home(HomeScreen)
        case setup(SetupScreen)
        case debrief(DebriefScreen)
        case compare(CompareScreen)
        case transcripts(TranscriptsScreen)
        case replay(ReplayScreen)
        case settings(SettingsScreen)
    }

    /// What every screen may know.
    struct Common: Equatable, Sendable {
        var size: Size
        var now: Moment
        var keymap: Keymap
        /// None while they are read.
        var themes: [ThemeName] = []
        var preferences: Preferences
        /// Nil while it is read.
        var library: Library?
        /// Nil while the store is opened.
        var shelf: Shelf?
        /// Why the store cannot be used.
        var shelfProblem: String?
        /// What is wrong with the user's packs.
        var packProblems: [String] = []
        /// Why words are not being saved just now.
        var savingProblem: String?
    }

    var common: Common
    var screen: Screen
    /// The round that is going on. While there is one, it is what is to be seen, and the screen waits behind it. It has a place
    /// of its own so that a key changes it where it lies: taken out of the screen and put back, all of it would be copied.
    var round: RoundScreen?
    var dialog: Dialog?
    var notice: Notice?
    /// What to begin with as soon as library and store are there.
    var pendingStart: Start?
    /// What of the picture is out of date.
    var damage = Damage.everything

    /// A program that has just been started.
    public init(
        size: Size, now: Moment, keymap: Keymap, preferences: Preferences, start: Start = .home
    ) {
        common = Common(size: size, now: now, keymap: keymap, preferences: preferences)
        screen = .home(HomeScreen())
        pendingStart = start == .home ? nil : start
        settle()
    }

    /// The round on screen, or the one just ended: what must not be lost when the program ends and the disk is full.
    public var transcriptOnScreen: Transcript? {
        if let round { return round.transcript }
        if case .debrief(let debrief) = screen { return debrief.transcript }
        return nil
    }

    /// What rounds draw on; nil while it is read.
    public var library: Library? { common.library }

    /// What reading does not look for.
    public var ignoredSignals: Set<Signal> { common.preferences.ignoredSignals }

    /// When time alone will change the picture, on the monotonic clock in milliseconds, or nil where it will not.
    public private(set) var nextWake: Int?

    /// Whether reports of the mouse are of use now. Where words are written the terminal keeps its own selection.
    public private(set) var wantsMouse = false

    /// Works out anew what the loop wants to know. A letter typed changes none of it.
    mutating func settle() {
        var wake = round?.nextWake(common)
        wantsMouse = common.preferences.usesMouse && round == nil
        if round == nil, case .replay(let replay) = screen {
            wake = replay.nextWake(common)
            wantsMouse = false
        }
        nextWake = notice.map { min($0.expires, wake ?? .max) } ?? wake
    }

    /// The contexts that keys are looked up in, nearest first.
    var contexts: [KeyContext] {
        if let dialog { return dialog.contexts }
        if let round { return round.contexts + [.everywhere] }
        let ofScreen: [KeyContext] =
            switch screen {
            case .home: [.home, .list]
            case .setup: [.setup, .list]
            case .debrief(let debrief): debrief.contexts
            case .compare: [.page]
            case .transcripts(let list): list.contexts
            case .replay(let replay): replay.contexts
            case .settings: [.settings, .list]
            }
        return ofScreen + [.everywhere]
    }

    /// Whether keys that type something are text now, whatever a keymap binds them to.
    var isTypedInto: Bool {
        switch dialog {
        case .field: true
        case .help, .confirm: false
        case nil: round?.isTypedInto ?? false
        }
    }

    /// The first key that asks for a command now, or nil where none does.
    func chord(for command: Command) -> KeyChord? {
        let isTypedInto = isTypedInto
        return common.keymap.chord(for: command.rawValue, in: contextNames) { !(isTypedInto && $0.typesText) }
    }

    /// The keys that ask for a command now, the one to show first.
    func chords(for command: Command) -> [KeyChord] {
        let chords = common.keymap.chords(for: command.rawValue, in: contextNames)
        return isTypedInto ? chords.filter { !$0.typesText } : chords
    }

    /// The contexts' names, as keymaps know them.
    var contextNames: [String] { contexts.map(\.rawValue) }
}

/// A line that tells something for a few seconds.
struct Notice: Equatable, Sendable {
    let text: String
    let role: Role
    /// When it goes, on the monotonic clock in milliseconds.
    let expires: Int
}
