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
    private var hits: [Offset] = []

    private static let speeds = [0.25, 0.5, 1, 2, 4, 8, 16, 32]
    private static let jump = 5000.0
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
        case .back: return .go(to: .debrief(DebriefScreen(timeline.transcript, cameFrom: .transcripts)))
        default: break
        }
        return .none
    }

    /// Looks for words and goes to the first place from here on.
    mutating func find(_ text: String) -> Response {
        query = text
        hits = text.isEmpty ? [] : ReplaySearch.hits(of: text, in: timeline.transcript)
        if text.isEmpty { return .none }
        guard !hits.isEmpty else { return .say("\"\(text)\" does not occur.") }
        return jumpToHit { hits, position in hits.first { Double($0.milliseconds) >= position } ?? hits.first }
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

/// Finds the moments of a round at which words came up: asked, or typed.
enum ReplaySearch {
    static func hits(of query: String, in transcript: Transcript) -> [Offset] {
        let wanted = query.lowercased()
        var round = Round(plan: transcript.plan)
        var draftHeld = false
        return transcript.events.compactMap { event in
            round.apply(event)
            switch event.event {
            case .questionAsked(let question): return question.ask.lowercased().contains(wanted) ? event.offset : nil
            case .probeAsked(let probe): return probe.ask.lowercased().contains(wanted) ? event.offset : nil
            case .edited:
                let holds = round.draft.text.lowercased().contains(wanted)
                defer { draftHeld = holds }
                return holds && !draftHeld ? event.offset : nil
            case .answered, .replied:
                draftHeld = false
                return nil
            default: return nil
            }
        }
    }
}

extension App {
    /// The moment of the round that a replay shows, or nil on any other screen: a film of the replay needs it.
    public var replayMoment: Offset? {
        if case .replay(let replay) = screen { replay.moment } else { nil }
    }
}
