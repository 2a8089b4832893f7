import Interview

/// Reads one `[[question]]`.
enum QuestionTable {
    /// A question must fit on the smallest screen with room left to answer.
    static let longestWording = 300
    static let longestProbe = 200

    private static let fields = [
        "id", "kind", "lens", "also", "principle", "against", "wordings", "parts", "listen_for", "tip", "self_critical",
        "roles", "level", "probe",
    ]

    /// A question of a principle, or nil where something that it cannot do without is missing or wrong.
    static func question(in table: TableReader, of principle: ID<Principle>, lenses: [Lens]) -> Question? {
        table.warnOfUnknown(besides: fields)
        guard let id = id("id", in: table), let kind = table.choice("kind", of: QuestionKind.self),
            let wordings = texts("wordings", in: table, longest: longestWording)
        else { return nil }
        guard !wordings.isEmpty else {
            table.problem("no wording", remedy: "write at least two in `wordings`")
            return nil
        }
        if wordings.count == 1 {
            table.problem("only one wording", remedy: "add a second one that says it differently", severity: .warning)
        }
        return Question(
            id: ID(id), principle: principle, kind: kind, lens: lens(in: table, of: lenses),
            also: table.optionalStrings("also").map { ID($0) },
            against: table.optional("against", table.string).map { ID($0) }, wordings: wordings,
            parts: table.optionalStrings("parts"), listenFor: table.optionalStrings("listen_for"),
            tip: table.optional("tip", table.string) ?? "",
            isSelfCritical: table.optional("self_critical", table.bool) ?? false,
            roles: table.optionalStrings("roles"),
            level: table.optional("level") { table.integer($0, in: 4...8) },
            probes: table.tables("probe", idKey: nil).compactMap(probe))
    }

    /// A name made of lower-case letters, digits, hyphens and dots.
    static func id(_ key: String, in table: TableReader) -> String? {
        guard let id = table.string(key) else { return nil }
        let isName =
            !id.isEmpty && id.utf8.count <= 80
            && id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
            }
        guard isName else {
            table.problem("`\(key)` \"\(id)\" is no id", remedy: "use lower-case letters, digits, hyphens and dots")
            return nil
        }
        return id
    }

    /// Texts none of which is empty or too long for the screen.
    static func texts(_ key: String, in table: TableReader, longest: Int) -> [String]? {
        guard let texts = table.strings(key) else { return nil }
        for text in texts where text.isEmpty || text.count > longest {
            table.problem(
                text.isEmpty ? "`\(key)` holds an empty text" : "a text of `\(key)` has \(text.count) characters",
                remedy: "write 1 to \(longest) characters")
            return nil
        }
        return texts
    }

    private static func lens(in table: TableReader, of lenses: [Lens]) -> ID<Lens>? {
        guard table.has("lens"), let name = table.string("lens") else { return nil }
        let names = lenses.map(\.id.rawValue)
        if !names.contains(name) {
            table.problem("unknown lens \"\(name)\"", remedy: NearestName.suggestion(for: name, among: names))
            return nil
        }
        return ID(name)
    }

    private static func probe(_ table: TableReader) -> OwnProbe? {
        table.warnOfUnknown(besides: ["family", "ask"])
        guard let family = id("family", in: table), let ask = table.string("ask") else { return nil }
        guard !ask.isEmpty, ask.count <= longestProbe, !ask.contains("{") else {
            table.problem("`ask` is empty, too long or has a slot", remedy: "write 1 to \(longestProbe) characters")
            return nil
        }
        return OwnProbe(family: ID(family), ask: ask)
    }
}
