package import Interview

/// Runs a round by hand: time only passes when the test says so, and every event is handed back.
package struct SessionTester {
    package private(set) var session: Session
    package private(set) var events: [TimedEvent] = []
    package private(set) var now = Offset.zero
    package let plan: RoundPlan

    package init(_ plan: RoundPlan = Samples.plan(), history: AskHistory = AskHistory()) {
        self.plan = plan
        session = Session(
            id: "test", round: Round(plan: plan), material: Samples.material(plan, history: history))
    }

    package var round: Round { session.round }

    /// Lets time pass, in milliseconds.
    package mutating func wait(_ milliseconds: Int) { now = now + milliseconds }

    @discardableResult
    package mutating func send(_ command: RoundCommand) -> [RoundEvent] {
        let happened = session.send(command, at: now)
        events += happened
        return happened.map(\.event)
    }

    /// Types a text at the end of the box.
    @discardableResult
    package mutating func type(_ text: String) -> [RoundEvent] {
        let end = round.draft.bytes.count
        return send(.edit(Edit(start: end, end: end, text: text)))
    }

    /// Types a text and gives it.
    @discardableResult
    package mutating func say(_ text: String) -> [RoundEvent] {
        type(text)
        return send(.submit)
    }
}
