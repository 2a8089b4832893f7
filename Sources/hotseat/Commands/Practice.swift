public import ArgumentParser
public import Interview
import Screens
import Store

/// `hotseat practice`
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Practise a round.", aliases: ["practise"])

    @OptionGroup var places: PlaceOptions
    @OptionGroup var looks: LookOptions

    @Option(help: ArgumentHelp("The pack that questions come from.", valueName: "id"))
    var pack: String?
    @Option(help: ArgumentHelp("Ask about this principle; may be given several times.", valueName: "id"))
    var principle: [String] = []
    @Option(help: ArgumentHelp("The kind of round.", valueName: "id"))
    var preset: String?
    @Option(help: ArgumentHelp("How many questions, 1 to 100.", valueName: "n"))
    var questions: Int?
    @Option(help: ArgumentHelp("Seconds to think, 0 to 3600.", valueName: "s"))
    var think: Int?
    @Option(help: ArgumentHelp("Seconds to answer, 0 (no limit) to 7200.", valueName: "s"))
    var answer: Int?
    @Option(help: ArgumentHelp("Follow-ups after each answer, 0 to 30.", valueName: "n"))
    var probes: Int?
    @Option(help: ArgumentHelp("Who asks.", valueName: "id"))
    var interviewer: String?
    @Option(help: "How you answer: prose, notes or speak.")
    var input: InputMode?
    @Option(help: ArgumentHelp("What chance begins with: the same seed draws the same round.", valueName: "n"))
    var seed: UInt64?
    @Flag(help: "Print how the round would go, and do not begin it.")
    var dryRun = false
    @Flag(help: "Line by line instead of full screen, for screen readers and pipes.")
    var plain = false

    func validate() throws {
        try check(questions, "--questions", 1...100)
        try check(think, "--think", 0...3600)
        try check(answer, "--answer", 0...7200)
        try check(probes, "--probes", 0...30)
    }

    func run() throws {
        let world = places.world
        let loaded = world.loadLibrary()
        // Names are checked before anything is opened, in the terminal as it is.
        var plan = try plan(world, loaded.library)
        // Lines are answers there, and nothing may come between them.
        if plain { plan.hasQuickCheck = nil }
        if dryRun {
            Output.print(Timetable.text(of: plan, library: loaded.library))
            return
        }
        if !plain {
            try runFullScreen(world, start: .practice(wish), theme: looks.theme, loaded: loaded)
            return
        }
        for problem in loaded.problems where problem.severity == .error { Output.complain(problem.description) }
        let store = try world.openStore()
        let now = Clock.now()
        let transcript = Transcript(
            id: App.newID(at: now), startedAt: now.wall, utcOffset: now.utcOffset, plan: plan)
        let material = RoundMaterial(
            for: plan, from: loaded.library, history: try store.history(),
            ignoring: places.world.loadPreferences().preferences.ignoredSignals)
        let recorder = TranscriptRecorder(transcript, in: store, isNew: true)
        var round = PlainRound(transcript, material: material, library: loaded.library, recorder: recorder)
        round.run()
        store.close()
    }

    private var wish: RoundWish {
        var wish = RoundWish()
        wish.pack = pack.map { ID($0) }
        wish.principles = principle.map { ID($0) }
        wish.preset = preset.map { ID($0) }
        wish.questions = questions
        wish.think = think
        wish.answer = answer
        wish.probes = probes
        wish.interviewer = interviewer.map { ID($0) }
        wish.input = input
        wish.seed = seed
        return wish
    }

    private func plan(_ world: World, _ library: Library) throws -> RoundPlan {
        let preferences = world.loadPreferences().preferences
        switch wish.plan(preferences, library: library, entropy: Clock.now().entropy) {
        case .success(let plan):
            if let questions, plan.questions < questions {
                Output.complain("There are \(plan.questions) questions for that; the round asks them all.")
            }
            return plan
        case .failure(.unknown(let kind, let name, let known)): throw Failure.unknown(kind, name, among: known)
        case .failure(let problem): throw Failure(problem.description)
        }
    }

    private func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws {
        if let value, !range.contains(value) {
            throw ValidationError("\(name) is \(value); choose \(range.lowerBound) to \(range.upperBound).")
        }
    }
}

extension InputMode: ExpressibleByArgument {}
