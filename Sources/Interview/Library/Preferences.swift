public import Reading

/// What the user has chosen for good: how the program looks and how rounds begin unless said otherwise.
public struct Preferences: Equatable, Sendable {
    /// The theme's id.
    public var theme: String
    /// The pack that rounds are drawn from.
    public var pack: ID<Pack>
    /// The kind of round.
    public var preset: ID<Preset>
    /// Who asks.
    public var interviewer: ID<Interviewer>
    /// How answers are given.
    public var input: InputMode
    /// Whether the principle's meaning is shown while the user thinks; off: more like the real day.
    public var showsMeaning: Bool
    /// Whether the clock is shown; it counts either way.
    public var showsClock: Bool
    /// Whether rounds that have it ask for a minute's look back after each answer.
    public var looksBack: Bool
    /// Whether the mouse works in lists.
    public var usesMouse: Bool
    /// What reading does not look for: neither findings nor follow-ups use it.
    public var ignoredSignals: Set<Signal>

    /// What holds where nothing was chosen.
    public init(
        theme: String = "dark", pack: ID<Pack> = "amazon", preset: ID<Preset> = "practice",
        interviewer: ID<Interviewer> = "hiring-manager", input: InputMode = .prose, showsMeaning: Bool = true,
        showsClock: Bool = true, looksBack: Bool = true, usesMouse: Bool = true, ignoredSignals: Set<Signal> = []
    ) {
        self.theme = theme
        self.pack = pack
        self.preset = preset
        self.interviewer = interviewer
        self.input = input
        self.showsMeaning = showsMeaning
        self.showsClock = showsClock
        self.looksBack = looksBack
        self.usesMouse = usesMouse
        self.ignoredSignals = ignoredSignals
    }
}
