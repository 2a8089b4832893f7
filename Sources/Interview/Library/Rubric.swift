/// The scales on which users rate their own answers. They are ours, not any company's.
public struct Rubric: Equatable, Sendable {
    /// One thing to rate, with words for each of five steps.
    public struct Dimension: Equatable, Sendable {
        /// The stable name.
        public let id: ID<Dimension>
        /// The letter it is listed under.
        public let letter: String
        /// The name shown to people.
        public let name: String
        /// What each step looks like, from 1 to 5.
        public let anchors: [String]
        /// Whether it makes sense for spoken answers only.
        public let isSpokenOnly: Bool

        /// A dimension from its parts.
        public init(id: ID<Dimension>, letter: String, name: String, anchors: [String], isSpokenOnly: Bool) {
            self.id = id
            self.letter = letter
            self.name = name
            self.anchors = anchors
            self.isSpokenOnly = isSpokenOnly
        }
    }

    /// The dimensions, in the order in which they are rated.
    public let dimensions: [Dimension]
    /// The one-minute version: a yes-or-no question each, by name.
    public let quick: [String: String]

    /// A rubric from its parts.
    public init(dimensions: [Dimension] = [], quick: [String: String] = [:]) {
        self.dimensions = dimensions
        self.quick = quick
    }
}
