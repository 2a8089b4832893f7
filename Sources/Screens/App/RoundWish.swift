public import Interview

/// What somebody wants of a round; what they do not say is taken from the preset and the preferences.
public struct RoundWish: Equatable, Sendable {
    /// The pack.
    public var pack: ID<Pack>?
    /// The principles; none: all of the pack.
    public var principles: [ID<Principle>] = []
    /// The preset.
    public var preset: ID<Preset>?
    /// How many questions.
    public var questions: Int?
    /// Seconds to think.
    public var think: Int?
    /// Seconds to answer.
    public var answer: Int?
    /// Follow-ups after each answer.
    public var probes: Int?
    /// Who asks.
    public var interviewer: ID<Interviewer>?
    /// How answers are given.
    public var input: InputMode?
    /// What chance begins with.
    public var seed: UInt64?

    /// A wish for nothing in particular.
    public init() {}

    /// Why a wish cannot be met, and what could.
    public enum Problem: Error, Equatable, CustomStringConvertible {
        /// There is none of that name.
        case unknown(kind: String, name: String, known: [String])
        /// The pack has no questions for it.
        case nothingToAsk

        /// What is wrong, and the names there are.
        public var description: String {
            switch self {
            case .unknown(let kind, let name, let known):
                "There is no \(kind) \"\(name)\". There are: \(known.joined(separator: ", "))."
            case .nothingToAsk: "There is no question for that. `hotseat prompts list` shows all there are."
            }
        }
    }

    /// The plan that meets the wish.
    public func plan(
        _ preferences: Preferences, library: Library, entropy: UInt64
    ) -> Result<RoundPlan, Problem> {
        let packID = pack ?? preferences.pack
        guard let pack = library.pack(packID) else {
            return .failure(.unknown(kind: "pack", name: packID.rawValue, known: library.packs.map(\.id.rawValue)))
        }
        for principle in principles where pack.principle(principle) == nil {
            let known = pack.principles.map(\.id.rawValue)
            return .failure(.unknown(kind: "principle", name: principle.rawValue, known: known))
        }
        let presetID = self.preset ?? preferences.preset
        guard let preset = library.preset(presetID) ?? (self.preset == nil ? library.presets.first : nil) else {
            let known = library.presets.map(\.id.rawValue)
            return .failure(.unknown(kind: "preset", name: presetID.rawValue, known: known))
        }
        if let interviewer, library.interviewer(interviewer) == nil {
            let known = library.interviewers.map(\.id.rawValue)
            return .failure(.unknown(kind: "interviewer", name: interviewer.rawValue, known: known))
        }
        var plan = RoundPlan(
            preset: preset, pack: packID, principles: principles, interviewer: preferences.interviewer,
            input: input ?? preferences.input, seed: seed ?? entropy)
        if let interviewer { plan.interviewer = interviewer }
        if !preferences.looksBack { plan.hasQuickCheck = nil }
        let scripted = preset.steps.count { $0.ask != nil }
        let available =
            plan.focus?.spotsGaps == true
            ? pack.exhibits.count : RoundMaterial.questions(for: plan, in: pack).count + scripted
        guard available > 0 else { return .failure(.nothingToAsk) }
        // A loop is agreed with all its people beforehand.
        plan.questions = min(plan.isLoop ? plan.questions : questions ?? plan.questions, available)
        plan.thinkLimit = think.map { $0 * 1000 } ?? plan.thinkLimit
        plan.answerLimit = answer.map { $0 * 1000 } ?? plan.answerLimit
        plan.probes = probes ?? plan.probes
        return .success(plan)
    }
}

/// How somebody wants to watch a replay.
public struct ReplayWish: Equatable, Sendable {
    /// How many times as fast as it was, 0.25–32.
    public var speed: Double
    /// Where to begin, in milliseconds.
    public var from: Int
    /// Pauses are cut to so many milliseconds; nil: they stay as they were.
    public var idleLimit: Int?

    /// As it was, from the beginning, with pauses cut to five seconds.
    public init(speed: Double = 1, from: Int = 0, idleLimit: Int? = 5000) {
        self.speed = speed
        self.from = from
        self.idleLimit = idleLimit
    }
}
