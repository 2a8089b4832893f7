public import Canvas

/// Reads keymaps: a table for each context, and in it `command = ["key", "other key"]`.
public enum KeymapLoader {
    /// A keymap from layers of files, each over the ones before.
    ///
    /// - Parameters:
    ///   - layers: the files, the lowest first.
    ///   - base: the keymap below them all.
    ///   - commands: the names of the commands that there are.
    ///   - contexts: the names of the contexts that there are.
    public static func load(
        _ layers: [SourceFile], over base: Keymap = Keymap(), commands: [String], contexts: [String]
    ) -> (keymap: Keymap, problems: [Problem]) {
        let diagnosis = Diagnosis()
        let keymap = layers.reduce(base) { keymap, file in
            keymap.overlaid(with: read(file, commands: commands, contexts: contexts, diagnosis))
        }
        return (keymap, diagnosis.problems)
    }

    private static func read(
        _ file: SourceFile, commands: [String], contexts: [String], _ diagnosis: Diagnosis
    ) -> Keymap {
        do throws(Problem) {
            let table = TableReader(try TOMLNode.parse(file), file: file.shownPath, diagnosis: diagnosis)
            table.warnOfUnknown(besides: contexts)
            return Keymap(
                contexts: table.keys.filter(contexts.contains).compactMap { context in
                    table.table(context).map { table in
                        let bindings = table.keys.flatMap { Self.bindings(of: $0, in: table, commands: commands) }
                        tellTwice(bound: bindings, in: table)
                        return Keymap.Context(name: context, bindings: bindings)
                    }
                })
        } catch {
            diagnosis.add(error)
            return Keymap()
        }
    }

    /// Tells the keys that are bound to two commands: only one of them can be meant.
    private static func tellTwice(bound bindings: [Keymap.Binding], in table: TableReader) {
        for (index, binding) in bindings.enumerated() {
            guard let first = bindings[..<index].first(where: { $0.chord == binding.chord }) else { continue }
            let commands = [first, binding].map { $0.command.isEmpty ? "unbind" : $0.command }
            table.problem(
                commands[0] == commands[1]
                    ? "\"\(binding.chord.name)\" stands twice in `\(commands[0])`"
                    : "\"\(binding.chord.name)\" stands in `\(commands[0])` and in `\(commands[1])`",
                remedy: "leave it out of one", severity: .warning)
        }
    }

    /// `command = ["first key", "other key"]`: the first is the one that help shows. `unbind` takes keys away.
    private static func bindings(of command: String, in table: TableReader, commands: [String]) -> [Keymap.Binding] {
        guard command == "unbind" || commands.contains(command) else {
            table.problem(
                "unknown command \"\(command)\"", remedy: NearestName.suggestion(for: command, among: commands),
                severity: .warning)
            return []
        }
        return (table.strings(command) ?? []).compactMap { name in
            guard let chord = KeyChord(parsing: name) else {
                table.problem(
                    "\"\(name)\" is no key", remedy: "write for example \"ctrl+d\", \"alt+left\", \"f1\" or \"q\"",
                    severity: .warning)
                return nil
            }
            return Keymap.Binding(chord: chord, command: command == "unbind" ? "" : command)
        }
    }
}
