import ArgumentParser
import Interview
import Screens
import Store

/// `hotseat resume`
struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Go on with a round that was cut off.")

    @OptionGroup var places: PlaceOptions
    @OptionGroup var looks: LookOptions

    @Argument(help: ArgumentHelp("The transcript; without one, the newest that was cut off.", valueName: "id"))
    var id: String?
    @Flag(help: "Line by line instead of full screen.")
    var plain = false

    func run() throws {
        let world = places.world
        let id = try interrupted(in: try world.openStoreForReading())
        if !plain {
            try runFullScreen(world, start: .resume(id), theme: looks.theme)
            return
        }
        let store = try world.openStore()
        let transcript = try store.transcript(id)
        let library = world.loadLibrary().library
        let material = RoundMaterial(
            for: transcript.plan, from: library, history: try store.history(),
            ignoring: places.world.loadPreferences().preferences.ignoredSignals)
        let recorder = TranscriptRecorder(transcript, in: store, isNew: false)
        var round = PlainRound(transcript, material: material, library: library, recorder: recorder)
        round.run()
        store.close()
    }

    private func interrupted(in store: TranscriptStore) throws -> ID<Transcript> {
        guard let id else {
            guard let newest = try store.summaries(TranscriptFilter(status: .interrupted), limit: 1).first else {
                throw Failure("No round was cut off.")
            }
            return newest.id
        }
        let found = try store.find(id)
        guard try store.transcript(found).round.phase != .debriefed else {
            throw Failure("Transcript \(found) has come to its end; `hotseat replay \(found)` shows it again.")
        }
        return found
    }
}

/// `hotseat replay`
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Watch a round again, key by key.")

    @OptionGroup var places: PlaceOptions
    @OptionGroup var looks: LookOptions

    @Argument(help: ArgumentHelp("The transcript, or `last`.", valueName: "id"))
    var id = "last"
    @Option(help: ArgumentHelp("How many times as fast, 0.25 to 32.", valueName: "x"))
    var speed = 1.0
    @Option(help: ArgumentHelp("Where to begin.", valueName: "mm:ss"))
    var from: String?
    @Option(help: ArgumentHelp("Cut pauses to this many seconds; 0 keeps them.", valueName: "s"))
    var idleLimit = 5

    func validate() throws {
        guard speed >= 0.25, speed <= 32 else { throw ValidationError("--speed is \(speed); choose 0.25 to 32.") }
        guard (0...3600).contains(idleLimit) else {
            throw ValidationError("--idle-limit is \(idleLimit); choose 0 to 3600.")
        }
        _ = try start()
    }

    func run() throws {
        let world = places.world
        let found = try world.openStoreForReading().find(id)
        let wish = ReplayWish(speed: speed, from: try start(), idleLimit: idleLimit == 0 ? nil : idleLimit * 1000)
        try runFullScreen(world, start: .replay(found, wish), theme: looks.theme)
    }

    /// `from` in milliseconds: `SS`, `MM:SS` or `H:MM:SS`.
    private func start() throws -> Int {
        guard let from else { return 0 }
        let parts = from.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.map { (0...9999).contains($0) } ?? false }) else {
            throw ValidationError("--from is \"\(from)\"; write minutes and seconds, such as 3:20.")
        }
        return parts.reduce(0) { $0 * 60 + ($1 ?? 0) } * 1000
    }
}
