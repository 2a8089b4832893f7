/// Which chord asks for which command, by context. Contexts and commands are names; the screens know what they mean.
///
/// Lists rather than dictionaries: a context has some twenty bindings, and a search through them costs less than their
/// hashing would before the first frame.
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

    /// The bindings that hold together.
    public struct Context: Hashable, Sendable {
        /// The context's name.
        public let name: String
        /// Its bindings; of those of one command the first is the one that help shows.
        public let bindings: [Binding]

        /// A context from its bindings. Where a chord is bound twice, the first counts.
        public init(name: String, bindings: [Binding]) {
            self.name = name
            self.bindings = bindings
        }
    }

    /// The contexts, each name once.
    public let contexts: [Context]

    /// A keymap from its contexts.
    public init(contexts: [Context] = []) {
        self.contexts = contexts
    }

    /// The command's name for a chord in the first context that binds it.
    public func command(for chord: KeyChord, in names: [String]) -> String? {
        for name in names {
            if let binding = bindings(in: name).first(where: { $0.chord == chord }) { return binding.command }
        }
        return nil
    }

    /// The chords that ask for a command in some contexts, the nearest context's first; those that a nearer context
    /// takes for another command are left out.
    public func chords(for command: String, in names: [String]) -> [KeyChord] {
        var found: [KeyChord] = []
        for name in names {
            for binding in bindings(in: name)
            where binding.command == command && !found.contains(binding.chord)
                && self.command(for: binding.chord, in: names) == command
            {
                found.append(binding.chord)
            }
        }
        return found
    }

    /// The first of those chords that fits, or nil where none does.
    public func chord(for command: String, in names: [String], where fits: (KeyChord) -> Bool) -> KeyChord? {
        for name in names {
            for binding in bindings(in: name)
            where binding.command == command && fits(binding.chord)
                && self.command(for: binding.chord, in: names) == command
            {
                return binding.chord
            }
        }
        return nil
    }

    /// This keymap with another laid over it: where both bind a chord in a context, the other wins; an empty command
    /// name takes a binding away.
    public func overlaid(with other: Keymap) -> Keymap {
        var merged = contexts
        for over in other.contexts {
            let kept = bindings(in: over.name).filter { below in !over.bindings.contains { $0.chord == below.chord } }
            let context = Context(name: over.name, bindings: over.bindings.filter { !$0.command.isEmpty } + kept)
            if let index = merged.firstIndex(where: { $0.name == over.name }) {
                merged[index] = context
            } else {
                merged.append(context)
            }
        }
        return Keymap(contexts: merged)
    }

    /// The bindings of a context; none where it is not known.
    public func bindings(in name: String) -> [Binding] {
        contexts.first { $0.name == name }?.bindings ?? []
    }
}
