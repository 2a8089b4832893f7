public import Interview

/// Runs a round by hand: time only passes when the test says so, and every event is handed back.
public struct SessionTester {
    public private(set) var session: Session
    public private(set) var events: [TimedEvent] = []
    public private(set) var now = Offset.zero
    public let plan: RoundPlan

    public init(_ plan: RoundPlan = Samples.plan(), history: AskHistory = AskHistory()) {
        self.plan = plan
        session = Session(
            id: "test", round: Round(plan: plan), material: Samples.material(plan, history: history))
    }

    public var round: Round { session.round }

    /// Lets time pass, in milliseconds.
    public mutating func wait(_ milliseconds: Int) { now = now + milliseconds }

    @discardableResult
    public mutating func send(_ command: RoundCommand) -> [RoundEvent] {
        let happened = session.send(command, at: now)
        events += happened
        return happened.map(\.event)
    }

    /// Types a text at the end of the box.
    @discardableResult
    public mutating func type(_ text: String) -> [RoundEvent] {
        let end = round.draft.bytes.count
        return send(.edit(Edit(start: end, end: end, text: text)))
    }

    /// Types a text and gives it.
    @discardableResult
    public mutating func say(_ text: String) -> [RoundEvent] {
        type(text)
        return send(.submit)
    }
}
