/// A question as it was put, whole, so that a replay needs no pack.
public struct AskedQuestion: Hashable, Sendable, Codable {
    /// The question.
    public let id: ID<Question>
    /// The principle it was asked for.
    public let principle: ID<Principle>
    /// That principle's name at the time.
    public let principleName: String
    /// The kind of answer it wants.
    public let kind: QuestionKind
    /// The words.
    public let ask: String
    /// What it asks for, where it asks for several things.
    public let parts: [String]
    /// What a listener hopes to hear.
    public let listenFor: [String]
    /// Advice for another time.
    public let tip: String
    /// The sample answer that is to be looked at, where it is about one.
    public let exhibit: AskedExhibit?

    /// A question as it was put.
    public init(
        id: ID<Question>, principle: ID<Principle>, principleName: String, kind: QuestionKind, ask: String,
        parts: [String] = [], listenFor: [String] = [], tip: String = "", exhibit: AskedExhibit? = nil
    ) {
        self.id = id
        self.principle = principle
        self.principleName = principleName
        self.kind = kind
        self.ask = ask
        self.parts = parts
        self.listenFor = listenFor
        self.tip = tip
        self.exhibit = exhibit
    }
}

/// A sample answer whose gaps are to be found, as it was put.
public struct AskedExhibit: Hashable, Sendable, Codable {
    /// A follow-up that may be chosen.
    public struct Option: Hashable, Sendable, Codable {
        /// The family.
        public let family: ID<ProbeFamily>
        /// What it asks for, in a few words.
        public let title: String
    }

    /// The speaker's walk of work.
    public let work: String
    /// What the speaker was asked.
    public let question: String
    /// The answer.
    public let text: String
    /// The follow-ups to choose from; the first is `a`.
    public let options: [Option]
    /// The families that the answer calls for.
    public let lacks: [ID<ProbeFamily>]

    /// The families that a text names by their letters, in its order, each once.
    public func choices(in text: String) -> [ID<ProbeFamily>] {
        text.lowercased().unicodeScalars.reduce(into: []) { chosen, letter in
            let number = Int(letter.value) - Int(Self.firstLetter.value)
            guard options.indices.contains(number), !chosen.contains(options[number].family) else { return }
            chosen.append(options[number].family)
        }
    }

    /// The letter that chooses an option.
    public static func letter(of number: Int) -> String {
        Unicode.Scalar(firstLetter.value + UInt32(number)).map { String(Character($0)) } ?? "?"
    }

    private static let firstLetter: Unicode.Scalar = "a"
}

/// A follow-up as it was put, with its reason.
public struct AskedProbe: Hashable, Sendable, Codable {
    /// What it is after.
    public let family: ID<ProbeFamily>
    /// How hard it presses, 1–4.
    public let level: Int
    /// The words.
    public let ask: String
    /// Why it was asked, for the debrief.
    public let reason: String
    /// The user's words that it was drawn from, three at most.
    public let quotes: [String]

    /// A follow-up as it was put.
    public init(family: ID<ProbeFamily>, level: Int, ask: String, reason: String, quotes: [String] = []) {
        self.family = family
        self.level = level
        self.ask = ask
        self.reason = reason
        self.quotes = quotes
    }

    /// Whether words of the answer stand in it in quotation marks.
    var quotesAloud: Bool { ask.hasPrefix("'") || ask.contains(" '") }

    private enum CodingKeys: CodingKey {
        case family, level, ask, reason, quotes
    }

    /// Reads a follow-up; older transcripts have no quotes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        family = try container.decode(ID<ProbeFamily>.self, forKey: .family)
        level = try container.decode(Int.self, forKey: .level)
        ask = try container.decode(String.self, forKey: .ask)
        reason = try container.decode(String.self, forKey: .reason)
        quotes = try container.decodeIfPresent([String].self, forKey: .quotes) ?? []
    }

    /// Writes a follow-up; one without quotes as it always was.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(family, forKey: .family)
        try container.encode(level, forKey: .level)
        try container.encode(ask, forKey: .ask)
        try container.encode(reason, forKey: .reason)
        if !quotes.isEmpty { try container.encode(quotes, forKey: .quotes) }
    }
}
