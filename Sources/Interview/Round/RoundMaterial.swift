public import Reading

/// When and how often each question was asked in earlier rounds.
public struct AskHistory: Equatable, Sendable {
    /// What is remembered of one question.
    public struct Entry: Equatable, Sendable {
        /// How often it was asked.
        public var count: Int
        /// When it was last asked, in seconds since 1970.
        public var last: Int

        /// A memory of one question.
        public init(count: Int, last: Int) {
            self.count = count
            self.last = last
        }
    }

    private var entries: [ID<Question>: Entry]

    /// A history from what is remembered of each question.
    public init(_ entries: [ID<Question>: Entry] = [:]) {
        self.entries = entries
    }

    /// What is remembered of a question; never asked: count and time are 0.
    public subscript(question: ID<Question>) -> Entry { entries[question] ?? Entry(count: 0, last: 0) }

    /// What is remembered of several questions together.
    public func total(of questions: some Sequence<ID<Question>>) -> Entry {
        questions.reduce(into: Entry(count: 0, last: 0)) { total, question in
            total.count += self[question].count
            total.last = max(total.last, self[question].last)
        }
    }
}

/// What one round may draw on. It does not change while the round goes on.
public struct RoundMaterial: Equatable, Sendable {
    /// The questions that may be asked.
    public let questions: [Question]
    /// What listens.
    public let reader: Reader
    let plan: RoundPlan
    let library: Library
    let principleNames: [ID<Principle>: String]
    let history: AskHistory

    /// What a plan may draw on: the questions of its principles, or of the whole pack where it names none, as far as they
    /// fit its focus.
    public init(
        for plan: RoundPlan, from library: Library, history: AskHistory, ignoring ignored: Set<Signal> = []
    ) {
        let pack = library.pack(plan.pack)
        self.plan = plan
        self.library = library
        questions = Self.questions(for: plan, in: pack)
        principleNames = Dictionary((pack?.principles ?? []).map { ($0.id, $0.name) }) { first, _ in first }
        var reader = library.reader
        reader.ignored = ignored
        self.reader = reader
        self.history = history
    }

    /// The questions of a pack that a plan may ask.
    public static func questions(for plan: RoundPlan, in pack: Pack?) -> [Question] {
        (pack?.questions ?? []).filter { question in
            (plan.principles.isEmpty || plan.principles.contains(question.principle))
                && (plan.focus?.isTension != true || question.against != nil)
                && (plan.focus?.isSelfCritical != true || question.isSelfCritical)
        }
    }

    /// Who makes the follow-ups of the question of that number.
    func planner(of number: Int) -> ProbePlanner {
        let step = plan.step(number)
        return ProbePlanner(
            families: library.families, interviewer: library.interviewer(plan.interviewer(of: number)), reader: reader,
            focus: plan.focus, chain: step.chain.flatMap { id in library.chains.first { $0.id == id } })
    }

    /// Lines to close the question of that number with.
    func closings(of number: Int) -> [String] { library.interviewer(plan.interviewer(of: number))?.closings ?? [] }

    /// Whether the interviewer of that question breaks into long backgrounds.
    func interrupts(in number: Int) -> Bool { library.interviewer(plan.interviewer(of: number))?.interrupts ?? false }

    /// The share of the time for an answer after which a background is too long (DOMAIN.md 4.6).
    static let interruptsAfter = 0.4
    /// Fewer words are no background yet.
    private static let leastBackground = 40

    /// What to break in with, or nil where an act was told already or too little was said.
    func interruption(of draft: String) -> String? {
        let evidence = reader.read(Hearing.heard(draft))
        guard evidence.words >= Self.leastBackground, !evidence.isForeign, !evidence.has(.ownAction) else { return nil }
        return "Let me stop you there. I have the background: what did you do?"
    }

    /// What the user is asked to look back at after an answer.
    var checks: [Rubric.Check] { library.rubric.checks }

    /// What an interviewer writes down about one question.
    func note(on turn: Turn) -> Panel.Note {
        let hearing = Hearing(turn, by: reader)
        return Panel.Note(
            points: DataPoint.points(in: hearing.whole, of: hearing.text), gaps: hearing.gaps,
            contradictions: hearing.replies.count { $0.contradiction != nil })
    }

    /// Whether the story of a question came through a gauntlet, where the round is one.
    func isPokeTested(_ turn: Turn) -> Bool {
        plan.focus?.spreads == true
            && TurnReview(turn, of: question(turn.question.id), isBarrage: false, by: reader).isPokeTested(turn)
    }

    /// By sitting, the earlier sitting whose interviewer was told the same story.
    func repeats(in round: Round) -> [Int: Int] {
        let told = round.turns.enumerated().map { number, turn in
            (sitting: plan.sitting(of: number), turn: turn)
        }
        var repeats: [Int: Int] = [:]
        for (index, later) in told.enumerated() {
            let earlier = told[..<index].first { earlier in
                earlier.sitting < later.sitting && ProbePlanner.isSameStory(earlier.turn, later.turn, by: reader)
            }
            if let earlier, repeats[later.sitting] == nil { repeats[later.sitting] = earlier.sitting }
        }
        return repeats
    }

    /// The question of that id.
    public func question(_ id: ID<Question>) -> Question? { questions.first { $0.id == id } }

    /// Draws the next question of a round, or nil where all have been asked.
    ///
    /// First the principle: the one asked least in this round, then least in earlier rounds, then longest ago. Then the
    /// question of that principle asked least often, then longest ago. Chance decides only between equals.
    public func draw(
        after asked: [ID<Question>], using generator: inout some RandomNumberGenerator
    ) -> AskedQuestion? {
        let step = plan.step(asked.count)
        if plan.focus?.spotsGaps == true { return exhibit(after: asked, using: &generator) }
        if let ask = step.ask {
            return scripted(ask, as: step.question ?? ID("\(plan.preset.rawValue).\(asked.count + 1)"))
        }
        if let again = step.question.flatMap(question) { return self.asked(again, using: &generator) }
        var open = questions.filter { question in
            !asked.contains(question.id) && (step.kind == nil || question.kind == step.kind)
                && (step.isSelfCritical != true || question.isSelfCritical)
        }
        if plan.focus?.changesLens == true {
            let lenses = asked.compactMap { id in questions.first { $0.id == id }?.lens }
            let fresh = open.filter { $0.lens.map { !lenses.contains($0) } ?? false }
            if !fresh.isEmpty { open = fresh }
        }
        let left = Dictionary(grouping: open, by: \.principle)
        let principle = Self.least(of: left.keys.sorted(), using: &generator) { principle in
            let own = questions.filter { $0.principle == principle }.map(\.id)
            let total = history.total(of: own)
            return [own.count { asked.contains($0) }, total.count, total.last]
        }
        guard let principle, let candidates = left[principle] else { return nil }
        let question = Self.least(of: candidates, using: &generator) { [history[$0.id].count, history[$0.id].last] }
        return question.flatMap { self.asked($0, using: &generator) }
    }

    /// A question in one of its wordings.
    private func asked(_ question: Question, using generator: inout some RandomNumberGenerator) -> AskedQuestion? {
        question.wordings.randomElement(using: &generator).map { wording in
            AskedQuestion(
                id: question.id, principle: question.principle,
                principleName: principleNames[question.principle] ?? question.principle.rawValue,
                kind: question.kind, ask: wording, parts: question.parts, listenFor: question.listenFor,
                tip: question.tip)
        }
    }

    /// A question that the round itself brings along.
    private func scripted(_ ask: String, as id: ID<Question>) -> AskedQuestion {
        AskedQuestion(
            id: id, principle: plan.principles.first ?? "",
            principleName: library.preset(plan.preset)?.title ?? plan.preset.rawValue, kind: .behavioural, ask: ask)
    }

    static func least<Element>(
        of elements: [Element], using generator: inout some RandomNumberGenerator, by measure: (Element) -> [Int]
    ) -> Element? {
        let measured = elements.map { (element: $0, measure: measure($0)) }
        guard let least = measured.map(\.measure).min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
        return measured.filter { $0.measure == least }.randomElement(using: &generator)?.element
    }
}
