/// A transcript that can be looked at as it stood at any moment.
///
/// A copy of the state is kept every so many events, so that a jump folds a few hundred events at most.
public struct Timeline: Equatable, Sendable {
    /// The transcript.
    public let transcript: Transcript
    /// The moments at which questions were asked.
    public let chapters: [Offset]
    /// When a round that had been cut off was first opened again, or nil where it never was.
    public let reopened: Offset?
    private let snapshots: [Round]

    private static let eventsPerSnapshot = 256

    /// A timeline over a transcript.
    public init(_ transcript: Transcript) {
        self.transcript = transcript
        var round = Round(plan: transcript.plan)
        var snapshots = [round]
        for (index, event) in transcript.events.enumerated() {
            round.apply(event)
            if (index + 1) % Self.eventsPerSnapshot == 0 { snapshots.append(round) }
        }
        self.snapshots = snapshots
        chapters = transcript.events.compactMap { event in
            if case .questionAsked = event.event { event.offset } else { nil }
        }
        reopened = transcript.events.first { $0.event == .reopened }?.offset
    }

    /// The moment of the last event.
    public var end: Offset { transcript.events.last?.offset ?? .zero }

    /// The round after all events up to and including a moment.
    public func round(at moment: Offset) -> Round {
        let count = eventCount(through: moment)
        let snapshot = min(count / Self.eventsPerSnapshot, snapshots.count - 1)
        var round = snapshots[snapshot]
        for event in transcript.events[(snapshot * Self.eventsPerSnapshot)..<count] { round.apply(event) }
        return round
    }

    /// The moment of the first event after another moment, or nil where there is none.
    public func nextEvent(after moment: Offset) -> Offset? {
        let count = eventCount(through: moment)
        return count < transcript.events.count ? transcript.events[count].offset : nil
    }

    /// How many events have happened up to and including a moment.
    private func eventCount(through moment: Offset) -> Int {
        var low = 0
        var high = transcript.events.count
        while low < high {
            let middle = (low + high) / 2
            if transcript.events[middle].offset <= moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
