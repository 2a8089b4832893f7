import Canvas
public import Interview

extension App {
    /// Takes a message in and tells what to ask of the world.
    public mutating func update(_ message: Message, now: Moment) -> [Effect] {
        common.now = now
        if case .input(.key(let chord)) = message, let effects = typeInBox(chord) { return effects }
        damage = .everything
        defer { settle() }
        if let notice, notice.expires <= now.monotonic { self.notice = nil }
        switch message {
        case .input(let input): return take(input)
        case .resized(let size):
            common.size = size
            return fitEditor()
        case .tick: return tick()
        case .themesLoaded(let themes):
            common.themes = themes
            return []
        case .libraryLoaded(let library, let problems):
            common.library = library
            common.packProblems = problems
            return startIfReady() + reviewIfOpen()
        case .shelfLoaded(let shelf):
            common.shelf = shelf
            common.shelfProblem = nil
            if case .transcripts(var list) = screen {
                list.keepSelection(within: shelf, common)
                screen = .transcripts(list)
            }
            return startIfReady()
        case .shelfFailed(let reason):
            common.shelfProblem = reason
            return []
        case .found(let query, let hits):
            guard case .transcripts(var list) = screen, list.search?.query == query else { return [] }
            list.search?.hits = hits
            screen = .transcripts(list)
            return []
        case .transcriptLoaded(let transcript, let purpose): return open(transcript, for: purpose)
        case .reviewed(let id, let reviews):
            changeDebrief { $0.take(reviews, of: id) }
            return []
        case .attemptFound(let attempt, let question): return compare(attempt, at: question)
        case .editorReturned(let text): return takeBack(text)
        case .failed(let reason):
            say(reason, role: .error)
            return []
        case .savingFailed(let reason):
            common.savingProblem = reason
            // A round may have come to its end while it could not be saved.
            return reason == nil ? [.loadShelf] : []
        case .writtenElsewhere(let path):
            say("Written to \(path). `hotseat transcripts import` takes it in when there is room again.")
            return []
        }
    }

    /// Shows a line for a few seconds.
    mutating func say(_ text: String, role: Role = .notice) {
        // Long enough to read at three words a second, and never shorter than four seconds.
        let reading = 4000 + WordCount.words(in: text) * 300
        notice = Notice(text: text, role: role, expires: common.now.monotonic + reading)
    }

    // MARK: Input

    /// Puts a letter into the box of a round, or moves its cursor, or takes letters away; nil where the key is something
    /// else.
    ///
    /// The most frequent messages by far and those whose answer a finger waits for: they pass by all that could not
    /// concern them.
    private mutating func typeInBox(_ chord: KeyChord) -> [Effect]? {
        guard case nil = dialog, case nil = notice, round?.isTypedInto == true else { return nil }
        let typed: (effects: [Effect], damage: Damage)?
        if case .character(let letter) = chord.key, chord.modifiers.isEmpty {
            typed = round?.typeLetter(letter, common)
        } else {
            typed = common.keymap.command(for: chord, in: contextNames).flatMap(Command.init)
                .flatMap { round?.editBox(by: $0, common) }
        }
        guard let typed else { return nil }
        damage.add(typed.damage)
        if typed.damage == .everything { settle() }
        return typed.effects
    }

    private mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(let chord): return press(chord)
        case .paste(let text): return paste(text)
        case .mouse(let action, let point): return mouse(action, at: point)
        }
    }

    private mutating func press(_ chord: KeyChord) -> [Effect] {
        if dialog?.takes(chord) == true { return [] }
        if isTypedInto, chord.typesText, case .character(let letter) = chord.key {
            return round?.typeLetter(letter, common)?.effects ?? []
        }
        guard let name = common.keymap.command(for: chord, in: contextNames), let command = Command(rawValue: name)
        else { return [] }
        return perform(command)
    }

    private mutating func paste(_ text: String) -> [Effect] {
        if dialog != nil {
            dialog?.paste(text)
            return []
        }
        return round?.paste(text, common) ?? []
    }

    private mutating func mouse(_ action: MouseAction, at point: Point) -> [Effect] {
        guard dialog == nil, round == nil else { return [] }
        switch action {
        case .wheelUp: return perform(.up)
        case .wheelDown: return perform(.down)
        case .press:
            guard let row = clickedRow(at: point) else { return [] }
            if row == selectedRow { return perform(.open) }
            select(row: row)
            return []
        }
    }

    // MARK: Commands

    mutating func perform(_ command: Command) -> [Effect] {
        if dialog != nil { return performInDialog(command) }
        switch command {
        case .help:
            dialog = .help(top: 0)
            return []
        case .redraw: return [.repaint]
        case .suspend: return [.suspend]
        case .writeElsewhere: return follow(askWhereToWrite())
        default: break
        }
        if let response = round?.perform(command, common) { return follow(response) }
        let response: Response
        switch screen {
        case .home(var home):
            response = home.perform(command, common)
            screen = .home(home)
        case .setup(var setup):
            response = setup.perform(command, common)
            screen = .setup(setup)
        case .debrief(var debrief):
            response = debrief.perform(command, common)
            screen = .debrief(debrief)
        case .compare(var compare):
            response = compare.perform(command, common)
            screen = .compare(compare)
        case .transcripts(var list):
            response = list.perform(command, common)
            screen = .transcripts(list)
        case .replay(var replay):
            response = replay.perform(command, common)
            screen = .replay(replay)
        case .settings(var settings):
            response = settings.perform(command, common)
            screen = .settings(settings)
        }
        return follow(response)
    }

    /// Does what a screen answered.
    mutating func follow(_ response: Response) -> [Effect] {
        var effects = response.effects
        if let next = response.next {
            show(next)
            effects += reviewIfOpen()
        }
        if let dialog = response.dialog { self.dialog = dialog }
        if let text = response.notice { say(text, role: response.noticeRole) }
        if let preferences = response.preferences { effects += keep(preferences) }
        if let plan = response.start { effects += startRound(plan) }
        return effects + moveOnIfOver()
    }

    /// While the store takes nothing, the round can be written to another place.
    private func askWhereToWrite() -> Response {
        guard let transcript = transcriptOnScreen else { return .none }
        guard common.savingProblem != nil else { return .say("All your words are saved.") }
        return .ask(
            .field(.init(label: "Write it to", purpose: .elsewhere, text: "~/hotseat-\(transcript.id).json")))
    }

    private mutating func keep(_ preferences: Preferences) -> [Effect] {
        let isOtherTheme = preferences.theme != common.preferences.theme
        common.preferences = preferences
        return [.savePreferences(preferences)] + (isOtherTheme ? [.useTheme(preferences.theme)] : [])
    }

    private mutating func tick() -> [Effect] {
        if let effects = round?.tick(common) { return effects + moveOnIfOver() }
        if case .replay(var replay) = screen {
            replay.advance(common)
            screen = .replay(replay)
        }
        return []
    }

    private mutating func fitEditor() -> [Effect] {
        round?.fit(common)
        return []
    }

    private mutating func takeBack(_ text: String) -> [Effect] {
        round?.replaceText(with: text, common) ?? []
    }

    // MARK: Going somewhere

    /// Goes to a screen, away from any round.
    private mutating func show(_ next: Screen) {
        round = nil
        screen = next
    }

    /// Begins with what the command line asked for, once everything for it is there.
    private mutating func startIfReady() -> [Effect] {
        guard let start = pendingStart, let library = common.library, let shelf = common.shelf else { return [] }
        pendingStart = nil
        switch start {
        case .home: return []
        case .practice(let wish):
            switch wish.plan(common.preferences, library: library, entropy: common.now.entropy) {
            case .success(let plan): return startRound(plan)
            case .failure(let problem):
                say(problem.description, role: .error)
                return []
            }
        case .resume(let id):
            guard let id = id ?? shelf.interrupted?.id else {
                say("No round was cut off.")
                return []
            }
            return [.loadTranscript(id, .resume)]
        case .replay(let id, let wish):
            pendingStart = .replay(id, wish)
            return [.loadTranscript(id, .replay)]
        }
    }

    /// Begins a new round, or says why that cannot be.
    mutating func startRound(_ plan: RoundPlan) -> [Effect] {
        guard let library = common.library, let shelf = common.shelf else {
            say(common.shelfProblem ?? "One moment: still opening the store.", role: .warning)
            return []
        }
        if let reason = shelf.readOnlyReason {
            say(reason, role: .warning)
            return []
        }
        let transcript = Transcript(
            id: Self.newID(at: common.now), startedAt: common.now.wall, utcOffset: common.now.utcOffset, plan: plan)
        let material = RoundMaterial(
            for: plan, from: library, history: shelf.history,
            ignoring: common.preferences.ignoredSignals)
        round = RoundScreen(transcript, material: material, common)
        return [.startRecording(transcript, isNew: true)]
    }

    private mutating func open(_ transcript: Transcript, for purpose: LoadPurpose) -> [Effect] {
        switch purpose {
        case .read:
            show(.debrief(DebriefScreen(transcript, cameFrom: .transcripts)))
            return reviewIfOpen()
        case .replay:
            var wish = ReplayWish()
            if case .replay(_, let wanted) = pendingStart { wish = wanted }
            pendingStart = nil
            show(.replay(ReplayScreen(Timeline(transcript), wish: wish, now: common.now)))
        case .resume: return resume(transcript)
        case .place(let hit): return open(transcript, at: hit)
        }
        return []
    }

    /// Opens a replay at the moment at which the words found stood there, and lets it stand still.
    private mutating func open(_ transcript: Transcript, at hit: SearchHit) -> [Effect] {
        var replay = ReplayScreen(
            Timeline(transcript), wish: ReplayWish(from: hit.offset.milliseconds), now: common.now)
        if case .transcripts(let list) = screen { replay.cameFrom = list }
        let response = replay.show(hit.snippet.first(where: \.isHit)?.text ?? "")
        screen = .replay(replay)
        return follow(response)
    }

    private mutating func resume(_ transcript: Transcript) -> [Effect] {
        guard let library = common.library, let shelf = common.shelf else {
            say("One moment: still reading the questions.", role: .warning)
            return []
        }
        if let reason = shelf.readOnlyReason {
            say(reason, role: .warning)
            return []
        }
        let material = RoundMaterial(
            for: transcript.plan, from: library, history: shelf.history,
            ignoring: common.preferences.ignoredSignals)
        round = RoundScreen(transcript, material: material, common)
        let effects = round?.reopen(common) ?? []
        return [.startRecording(transcript, isNew: false)] + effects
    }

    /// Shows the debrief when the round on screen is over.
    mutating func moveOnIfOver() -> [Effect] {
        guard let round, round.round.phase == .debriefed else { return [] }
        show(.debrief(DebriefScreen(round.transcript, cameFrom: .round)))
        return [.stopRecording, .loadShelf] + reviewIfOpen()
    }

    /// Lays an attempt beside the answer of the debrief on screen.
    private mutating func compare(_ attempt: Attempt?, at question: ID<Question>) -> [Effect] {
        guard case .debrief(let debrief) = screen else { return [] }
        guard let attempt else {
            say("This question was not asked in another round.")
            return []
        }
        guard let reviews = debrief.reviews,
            let here = Attempt(at: question, in: debrief.transcript, reviews: reviews)
        else {
            say("One moment: still reading the answers.")
            return []
        }
        show(.compare(CompareScreen(attempt, here, cameFrom: debrief)))
        return []
    }

    /// Has the answers of a debrief on screen read.
    private func reviewIfOpen() -> [Effect] {
        guard round == nil, case .debrief(let debrief) = screen else { return [] }
        return debrief.review(common)
    }

    private mutating func changeDebrief(_ change: (inout DebriefScreen) -> Void) {
        guard case .debrief(var debrief) = screen else { return }
        change(&debrief)
        screen = .debrief(debrief)
    }

    /// `20261121-140233-k3f9`: sorts by time, and two machines will not make the same one.
    public static func newID(at now: Moment) -> ID<Transcript> {
        let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
        let tail = (0..<4).map { letters[Int(now.entropy >> (UInt64($0) * 5 + 20) & 31)] }
        return ID(CivilTime(wall: now.wall, utcOffset: now.utcOffset).stamp + "-" + String(tail))
    }
}
