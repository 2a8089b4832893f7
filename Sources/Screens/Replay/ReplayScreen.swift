import Canvas
public import Interview

/// A round as it was, key by key.
struct ReplayScreen: Equatable, Sendable {
    let timeline: Timeline
    /// The moment on show, in milliseconds since the round began.
    private(set) var position: Double
    private(set) var speed: Double
    private(set) var isPlaying = true
    private let idleLimit: Int?
    /// The monotonic clock at the last step.
    private var steppedAt: Int
    private(set) var query = ""
    /// The list that it was opened from at a place found there; nil: the way back leads to the debrief.
    var cameFrom: TranscriptsScreen?
    private var hits: [Offset] = []

    private static let speeds = [0.25, 0.5, 1, 2, 4, 8, 16, 32]
    private static let jump = 5000.0
    private static let farJump = 30_000.0
    /// Frames come no faster than the eye takes them in.
    private static let frame = 33

    init(_ timeline: Timeline, wish: ReplayWish, now: Moment) {
        self.timeline = timeline
        position = Double(min(max(0, wish.from), timeline.end.milliseconds))
        speed = min(max(wish.speed, 0.25), 32)
        idleLimit = wish.idleLimit
        steppedAt = now.monotonic
    }

    var contexts: [KeyContext] { [.replay] }

    var moment: Offset { Offset(milliseconds: Int(position)) }

    var round: Round { timeline.round(at: moment) }

    /// When the picture will next change.
    func nextWake(_ common: App.Common) -> Int? {
        guard isPlaying else { return nil }
        let nextEvent = timeline.nextEvent(after: moment).map { Double($0.milliseconds) - position } ?? 1000
        // The clock on show changes every second of the round.
        let nextSecond = 1000 - position.truncatingRemainder(dividingBy: 1000)
        return common.now.monotonic + max(Self.frame, Int((min(nextEvent, nextSecond) / speed).rounded(.up)))
    }

    /// Moves on by the time that has passed.
    mutating func advance(_ common: App.Common) {
        let passed = Double(common.now.monotonic - steppedAt) * speed
        steppedAt = common.now.monotonic
        guard isPlaying, passed > 0 else { return }
        position += passed
        skipIdleTime()
        let end = Double(timeline.end.milliseconds)
        if position >= end {
            // The last frame stays.
            position = end
            isPlaying = false
        }
    }

    mutating func perform(_ command: Command, _ common: App.Common) -> Response {
        advance(common)
        switch command {
        case .playPause:
            if !isPlaying, position >= Double(timeline.end.milliseconds) { position = 0 }
            isPlaying.toggle()
        case .seekBack: seek(to: position - Self.jump)
        case .seekForward: seek(to: position + Self.jump)
        case .seekBackFar: seek(to: position - Self.farJump)
        case .seekForwardFar: seek(to: position + Self.farJump)
        case .first: seek(to: 0)
        case .last: seek(to: Double(timeline.end.milliseconds))
        case .previousChapter:
            // A second's grace: pressing twice goes back two.
            seek(to: timeline.chapters.last { Double($0.milliseconds) < position - 1000 })
        case .nextChapter: seek(to: timeline.chapters.first { Double($0.milliseconds) > position })
        case .slower: speed = Self.speeds.last { $0 < speed } ?? speed
        case .faster: speed = Self.speeds.first { $0 > speed } ?? speed
        case .filter: return .ask(.field(.init(label: "Find", purpose: .find, text: query)))
        case .findNext: return jumpToHit { hits, position in hits.first { Double($0.milliseconds) > position } }
        case .findPrevious: return jumpToHit { hits, position in hits.last { Double($0.milliseconds) < position } }
        case .back:
            if let cameFrom { return .go(to: .transcripts(cameFrom)) }
            return .go(to: .debrief(DebriefScreen(timeline.transcript, cameFrom: .transcripts)))
        default:
            if let share = Self.share(of: command) { seek(to: Double(timeline.end.milliseconds) * share) }
        }
        return .none
    }

    /// How much of the round lies before the place that a command leads to, or nil where it leads to none.
    private static func share(of command: Command) -> Double? {
        let places: [Command] = [
            .percent0, .percent10, .percent20, .percent30, .percent40, .percent50, .percent60, .percent70, .percent80,
            .percent90,
        ]
        return places.firstIndex(of: command).map { Double($0) / 10 }
    }

    /// Looks for words and goes to the first place from here on.
    mutating func find(_ text: String) -> Response {
        query = text
        hits = text.isEmpty ? [] : ReplaySearch.hits(of: text, in: timeline.transcript)
        if text.isEmpty { return .none }
        guard !hits.isEmpty else { return .say("\"\(text)\" does not occur.") }
        return jumpToHit { hits, position in hits.first { Double($0.milliseconds) >= position } ?? hits.first }
    }

    /// Stands still at the first place with words from here on; where they are not, at the place that it stands at.
    mutating func show(_ text: String) -> Response {
        isPlaying = false
        query = text
        hits = ReplaySearch.hits(of: text, in: timeline.transcript)
        guard let hit = hits.first(where: { Double($0.milliseconds) >= position }) else { return .none }
        seek(to: hit)
        return .say("\"\(query)\": place \((hits.firstIndex(of: hit) ?? 0) + 1) of \(hits.count).")
    }

    private mutating func jumpToHit(_ choose: ([Offset], Double) -> Offset?) -> Response {
        guard !query.isEmpty else { return .say("Look for something first.") }
        guard let hit = choose(hits, position) else { return .say("No further place with \"\(query)\".") }
        isPlaying = false
        seek(to: Double(hit.milliseconds))
        let number = (hits.firstIndex(of: hit) ?? 0) + 1
        return .say("\"\(query)\": place \(number) of \(hits.count).")
    }

    private mutating func seek(to offset: Offset?) {
        if let offset { seek(to: Double(offset.milliseconds)) }
    }

    private mutating func seek(to position: Double) {
        let end = Double(timeline.end.milliseconds)
        self.position = min(max(0, position), end)
        if self.position == end { isPlaying = false }
    }

    /// Cuts a pause in which nothing happens to the limit.
    private mutating func skipIdleTime() {
        guard let idleLimit, let next = timeline.nextEvent(after: moment) else { return }
        let limit = Double(idleLimit)
        if Double(next.milliseconds) - position > limit { position = Double(next.milliseconds) - limit }
    }
}

extension App {
    /// The moment of the round that a replay shows, or nil on any other screen: a film of the replay needs it.
    public var replayMoment: Offset? {
        if case .replay(let replay) = screen { replay.moment } else { nil }
    }
}
