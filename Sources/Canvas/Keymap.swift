/// Which chord asks for which command, by context. Contexts and commands are names; the screens know what they mean.
public struct Keymap: Equatable, Sendable {
    /// One line of a keymap.
    public struct Binding: Hashable, Sendable {
        /// The keys.
        public let chord: KeyChord
        /// The command's name.
        public let command: String

        /// A chord and the name of its command.
        public init(chord: KeyChord, command: String) {
            self.chord = chord
            self.command = command
        }
    }

    /// The bindings by context, by command: the first chord of each is the one that help shows.
    public private(set) var contexts: [String: [Binding]]
    private var commands: [String: [KeyChord: String]] = [:]
    private var chords: [String: [String: [KeyChord]]] = [:]

    /// A keymap from its bindings.
    public init(contexts: [String: [Binding]] = [:]) {
        self.contexts = contexts
        for (context, bindings) in contexts {
            commands[context] = Dictionary(bindings.map { ($0.chord, $0.command) }) { first, _ in first }
            chords[context] = Dictionary(grouping: bindings, by: \.command).mapValues { $0.map(\.chord) }
        }
    }

    /// The command's name for a chord in the first context that binds it.
    public func command(for chord: KeyChord, in contexts: [String]) -> String? {
        contexts.lazy.compactMap { commands[$0]?[chord] }.first
    }

    /// The chords that ask for a command in some contexts, the nearest context's first; those that a nearer context
    /// takes for another command are left out.
    public func chords(for command: String, in contexts: [String]) -> [KeyChord] {
        contexts.reduce(into: []) { found, context in
            for chord in chords[context]?[command] ?? []
            where !found.contains(chord) && self.command(for: chord, in: contexts) == command {
                found.append(chord)
            }
        }
    }

    /// The first of those chords that fits, or nil where none does.
    public func chord(for command: String, in contexts: [String], where fits: (KeyChord) -> Bool) -> KeyChord? {
        for context in contexts {
            for chord in chords[context]?[command] ?? []
            where fits(chord) && self.command(for: chord, in: contexts) == command {
                return chord
            }
        }
        return nil
    }

    /// This keymap with another laid over it: where both bind a chord in a context, the other wins; an empty command
    /// name takes a binding away.
    public func overlaid(with other: Keymap) -> Keymap {
        var merged = contexts
        for (context, bindings) in other.contexts {
            let taken = Set(bindings.map(\.chord))
            let kept = (merged[context] ?? []).filter { !taken.contains($0.chord) }
            merged[context] = bindings.filter { !$0.command.isEmpty } + kept
        }
        return Keymap(contexts: merged)
    }
}
