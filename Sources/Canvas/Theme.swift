/// A colour as a theme names it; the terminal shows the nearest that it has.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the 256 colours of the usual palette.
    case indexed(UInt8)
    /// Red, green and blue, 0–255 each.
    case rgb(UInt8, UInt8, UInt8)
}

/// What is done to letters besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// The flags.
    public let rawValue: UInt8

    /// A set of flags.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Thicker or brighter letters.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter letters.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted letters.
    public static let italic = Attributes(rawValue: 4)
    /// A line under the letters.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background changed over.
    public static let reverse = Attributes(rawValue: 16)

    /// The flags by the names that theme files use.
    public static let named: [(name: String, flag: Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ]
}

/// How one role looks.
public struct Style: Hashable, Sendable {
    /// The colour of the letters.
    public var foreground: Color
    /// The colour behind them.
    public var background: Color
    /// What else is done to them.
    public var attributes: Attributes

    /// A style; plain where nothing is said.
    public init(foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// How every role looks.
public struct Theme: Hashable, Sendable {
    /// The stable name, as `--theme` takes it.
    public let id: String
    /// The name shown to people.
    public let title: String
    /// Whether it is made for a light background.
    public let isLight: Bool
    private let styles: [Style]

    /// A theme from the styles it names; every other role falls back along the dots of its name.
    public init(id: String, title: String, isLight: Bool, named: [String: Style]) {
        self.id = id
        self.title = title
        self.isLight = isLight
        styles = Role.allCases.map { role in
            role.fallbackNames.lazy.compactMap { named[$0] }.first ?? Style()
        }
    }

    /// A theme from the styles of all roles, in their order; a role that is missing is plain.
    public init(id: String, title: String, isLight: Bool, styles: [Style]) {
        self.id = id
        self.title = title
        self.isLight = isLight
        self.styles = styles + Array(repeating: Style(), count: max(0, Role.allCases.count - styles.count))
    }

    /// How a role looks.
    public subscript(role: Role) -> Style { styles[Int(role.rawValue)] }

    /// No colour at all: weight, underline and reverse tell everything. Used with `NO_COLOR` and on plain terminals.
    public static let monochrome = Theme(
        id: "monochrome", title: "Monochrome", isLight: false,
        named: [
            "text": Style(), "text.muted": Style(attributes: .dim), "text.strong": Style(attributes: .bold),
            "text.heading": Style(attributes: .bold), "title": Style(attributes: .bold),
            "line": Style(attributes: .dim), "key": Style(attributes: .bold), "key.label": Style(),
            "selected": Style(attributes: .reverse), "clock": Style(), "clock.label": Style(attributes: .bold),
            "clock.low": Style(attributes: [.bold, .underline]),
            "clock.overtime": Style(attributes: [.bold, .reverse]),
            "question": Style(attributes: .bold), "reason": Style(attributes: .dim),
            "found": Style(attributes: .reverse),
            "bar.empty": Style(attributes: .dim), "notice": Style(attributes: .bold),
            "notice.warning": Style(attributes: [.bold, .underline]),
            "notice.error": Style(attributes: [.bold, .reverse]),
        ])
}
