/// Follow-up questions that are after the same thing.
public struct ProbeFamily: Equatable, Sendable {
    /// The stable name, such as `why-not`.
    public let id: ID<ProbeFamily>
    /// The name shown to people.
    public let title: String
    /// Ways to ask, from open to opposing.
    public let wordings: [ProbeWording]
    /// What to turn to when a reply to one of these brought nothing new.
    public let nextIfDry: [ID<ProbeFamily>]
    /// The share, 0–1, of its follow-ups made for a question that fit the answer: they make sense after it and ask for what
    /// was not said.
    public let fits: Double

    /// What `fits` is where nobody judged it.
    public static let usualFit = 0.5

    /// A family from its parts.
    public init(
        id: ID<ProbeFamily>, title: String, wordings: [ProbeWording], nextIfDry: [ID<ProbeFamily>] = [],
        fits: Double = usualFit
    ) {
        self.id = id
        self.title = title
        self.wordings = wordings
        self.nextIfDry = nextIfDry
        self.fits = fits
    }
}

/// One way to ask a follow-up.
public struct ProbeWording: Equatable, Sendable {
    /// How hard it presses: 1 open, 2 pointed, 3 a challenge, 4 an opposing view.
    public let level: Int
    /// The words. `{name}` is a slot that is filled with the user's own words.
    public let ask: String

    /// What it can be asked about.
    public let subject: Subject

    /// What a wording asks about: "How did it end?" needs something that happened, "Why is that?" a view.
    public enum Subject: String, CaseIterable, Sendable {
        /// Something that happened.
        case told = "case"
        /// A view or a plan.
        case view
        /// Any of them.
        case either
    }

    /// When it can be asked.
    public let occasion: Occasion

    /// When a wording can be asked: "What came of it?" only of somebody who has not told it, "Was it worth it?" only of
    /// somebody who has.
    public enum Occasion: String, CaseIterable, Sendable {
        /// As long as what its family is after was not heard.
        case untold
        /// Once it was heard.
        case told
        /// In either case.
        case always
    }

    /// A wording of a level.
    public init(level: Int, ask: String, about subject: Subject = .told, when occasion: Occasion = .always) {
        self.level = level
        self.ask = ask
        self.subject = subject
        self.occasion = occasion
    }

    /// The names of the slots, in the order in which they stand.
    public var slots: [String] {
        var slots: [String] = []
        var rest = Substring(ask)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            slots.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return slots
    }
}

extension ID where Subject == ProbeFamily {
    /// Which part was the person's own.
    public static var ownPart: Self { "own-part" }
    /// The reason for a step.
    public static var why: Self { "why" }
    /// What else could have been done.
    public static var whyNot: Self { "why-not" }
    /// How much.
    public static var metric: Self { "metric" }
    /// How it ended.
    public static var result: Self { "result" }
    /// A concrete case instead of a theory.
    public static var hypothetical: Self { "hypothetical" }
    /// The case that comes nearest, where there is said to be none.
    public static var nearestCase: Self { "nearest-case" }
}
