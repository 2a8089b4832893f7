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

    /// A question of the one-minute version, to be answered with yes, partly or no.
    public struct Check: Equatable, Sendable {
        /// The stable name.
        public let id: ID<Check>
        /// The question.
        public let ask: String

        /// A question for a minute of looking back.
        public init(id: ID<Check>, ask: String) {
            self.id = id
            self.ask = ask
        }
    }

    /// The dimensions, in the order in which they are rated.
    public let dimensions: [Dimension]
    /// The one-minute version, asked after each answer.
    public let checks: [Check]

    /// A rubric from its parts.
    public init(dimensions: [Dimension] = [], checks: [Check] = []) {
        self.dimensions = dimensions
        self.checks = checks
    }

    /// The dimensions that make sense for a way of answering.
    public func dimensions(for input: InputMode) -> [Dimension] {
        dimensions.filter { input == .speak || !$0.isSpokenOnly }
    }
}

/// How far something holds, to the user's own mind.
public enum CheckAnswer: String, Codable, CaseIterable, Sendable {
    /// It is there.
    case yes
    /// Some of it is there.
    case partly
    /// It is not.
    case no
}
