/// Follow-ups that go deeper one after the other: the whys in a row.
public struct ProbeChain: Equatable, Sendable {
    /// The stable name.
    public let id: ID<ProbeChain>
    /// The name shown to people.
    public let title: String
    /// The steps in order, several wordings each.
    public let steps: [[String]]

    /// A chain from its parts.
    public init(id: ID<ProbeChain>, title: String, steps: [[String]]) {
        self.id = id
        self.title = title
        self.steps = steps
    }
}
