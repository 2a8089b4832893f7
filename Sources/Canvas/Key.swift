/// A key without its modifiers.
public enum Key: Hashable, Sendable {
    /// A key that types something.
    case character(Character)
    /// Return or Enter.
    case enter
    /// The tabulator.
    case tab
    /// Delete to the left.
    case backspace
    /// Delete to the right.
    case delete
    /// Insert.
    case insert
    /// Escape on its own.
    case escape
    /// An arrow upwards.
    case up
    /// An arrow downwards.
    case down
    /// An arrow to the left.
    case left
    /// An arrow to the right.
    case right
    /// To the beginning.
    case home
    /// To the end.
    case end
    /// A page upwards.
    case pageUp
    /// A page downwards.
    case pageDown
    /// A function key, 1–24.
    case function(Int)

    fileprivate static let named: [(name: String, shown: String, key: Key)] = [
        ("enter", "⏎", .enter), ("tab", "Tab", .tab), ("backspace", "⌫", .backspace), ("delete", "Del", .delete),
        ("insert", "Ins", .insert), ("escape", "Esc", .escape), ("up", "↑", .up), ("down", "↓", .down),
        ("left", "←", .left), ("right", "→", .right), ("home", "Home", .home), ("end", "End", .end),
        ("pageup", "PgUp", .pageUp), ("pagedown", "PgDn", .pageDown), ("space", "Space", .character(" ")),
    ]
}

/// Keys held down with another.
public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The flags.
    public let rawValue: UInt8

    /// A set of flags.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Shift; not told for keys that type something.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
}

/// A key with its modifiers: what a keymap binds.
public struct KeyChord: Hashable, Sendable {
    /// The key.
    public var key: Key
    /// What is held down with it.
    public var modifiers: Modifiers

    /// A key with modifiers.
    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// Reads a chord as keymaps write it: `q`, `ctrl+d`, `alt+left`, `f1`, `space`. Nil where it is not one.
    public init?(parsing text: String) {
        var modifiers: Modifiers = []
        var rest = Substring(text)
        while let plus = rest.dropFirst().firstIndex(of: "+"), rest.index(after: plus) < rest.endIndex {
            switch rest[..<plus] {
            case "ctrl": modifiers.insert(.control)
            case "alt": modifiers.insert(.alt)
            case "shift": modifiers.insert(.shift)
            default: return nil
            }
            rest = rest[rest.index(after: plus)...]
        }
        guard let key = Self.key(named: rest) else { return nil }
        self.init(key, modifiers)
    }

    /// Whether the chord types something rather than asking for something.
    public var typesText: Bool {
        if case .character = key { modifiers.isEmpty } else { false }
    }

    /// The chord as keymaps write it.
    public var name: String {
        modifierNames(control: "ctrl+", alt: "alt+", shift: "shift+") + keyName { $0.name }
    }

    /// The chord as the footer and the help show it: `^D`, `M-f`, `↑`.
    public var shown: String {
        if case .character(let letter) = key, modifiers == .control {
            return "^" + letter.uppercased()
        }
        return modifierNames(control: "^", alt: "M-", shift: "S-") + keyName { $0.shown }
    }

    private func modifierNames(control: String, alt: String, shift: String) -> String {
        (modifiers.contains(.control) ? control : "") + (modifiers.contains(.alt) ? alt : "")
            + (modifiers.contains(.shift) ? shift : "")
    }

    private func keyName(_ name: ((name: String, shown: String, key: Key)) -> String) -> String {
        if let entry = Key.named.first(where: { $0.key == key }) { return name(entry) }
        switch key {
        case .character(let letter): return String(letter)
        case .function(let number): return name(("f\(number)", "F\(number)", key))
        default: return ""
        }
    }

    private static func key(named name: Substring) -> Key? {
        if let entry = Key.named.first(where: { $0.name == name }) { return entry.key }
        if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) { return .function(number) }
        return name.count == 1 ? name.first.map { .character($0) } : nil
    }
}
