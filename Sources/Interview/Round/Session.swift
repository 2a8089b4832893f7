/// A round that is going on: its state, what it may draw on, and its source of chance.
public struct Session: Equatable, Sendable {
    /// The transcript's id.
    public let id: ID<Transcript>
    /// The state.
    public private(set) var round: Round
    private let material: RoundMaterial
    private var generator: SeededGenerator

    /// A round about to begin, or one to go on with.
    public init(id: ID<Transcript>, round: Round, material: RoundMaterial) {
        self.id = id
        self.round = round
        self.material = material
        // A resumed round continues with other numbers than it began with, so that nothing is drawn twice alike.
        generator = SeededGenerator(seed: round.plan.seed &+ UInt64(round.turns.count))
    }

    /// Carries a command out and tells what happened.
    public mutating func send(_ command: RoundCommand, at now: Offset) -> [TimedEvent] {
        let events = round.decide(command, at: now, from: material, using: &generator)
            .map { TimedEvent($0, at: max(now, round.lastOffset)) }
        for event in events { round.apply(event) }
        return events
    }
}
