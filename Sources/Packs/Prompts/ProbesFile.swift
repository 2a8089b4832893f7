import Interview

/// Reads `probes.toml`.
enum ProbesFile {
    /// What a slot may hold.
    static let slots = [
        "vague", "metric", "metric_a", "metric_b", "we_verb", "person", "option", "claim", "time", "abs", "part",
        "trait", "step", "reason", "blamed",
    ]

    static func families(in table: TableReader) -> [ProbeFamily] {
        table.warnOfUnknown(besides: ["family", "chain"])
        return table.tables("family").compactMap { table in
            table.warnOfUnknown(besides: ["id", "title", "purpose", "next_if_dry", "fits", "wording"])
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title") else { return nil }
            let wordings = table.tables("wording", idKey: nil).compactMap(wording)
            if wordings.isEmpty { table.problem("no wording", remedy: "add a [[family.wording]]") }
            return ProbeFamily(
                id: ID(id), title: title, wordings: wordings,
                nextIfDry: table.optionalStrings("next_if_dry").map { ID($0) },
                fits: table.optional("fits") { table.number($0, in: 0...1) } ?? ProbeFamily.usualFit)
        }
    }

    static func chains(in table: TableReader) -> [ProbeChain] {
        table.tables("chain").compactMap { table in
            table.warnOfUnknown(besides: ["id", "title", "step"])
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title") else { return nil }
            let steps = table.tables("step", idKey: nil).compactMap { step in
                QuestionTable.texts("asks", in: step, longest: QuestionTable.longestProbe)
            }
            return ProbeChain(id: ID(id), title: title, steps: steps)
        }
    }

    private static func wording(_ table: TableReader) -> ProbeWording? {
        table.warnOfUnknown(besides: ["level", "ask", "slots", "about", "when"])
        guard let level = table.integer("level", in: 1...4), let ask = table.string("ask") else { return nil }
        guard !ask.isEmpty, ask.count <= QuestionTable.longestProbe else {
            table.problem("`ask` is empty or too long", remedy: "write 1 to \(QuestionTable.longestProbe) characters")
            return nil
        }
        let subject: ProbeWording.Subject? = table.optional("about") { table.choice($0) }
        let occasion: ProbeWording.Occasion? = table.optional("when") { table.choice($0) }
        let wording = ProbeWording(level: level, ask: ask, about: subject ?? .told, when: occasion ?? .always)
        for slot in wording.slots where !slots.contains(slot) {
            table.problem("unknown slot {\(slot)}", remedy: NearestName.suggestion(for: slot, among: slots))
            return nil
        }
        if Set(wording.slots) != Set(table.optionalStrings("slots")) {
            table.problem("`slots` and the braces in `ask` differ", remedy: "name each slot in both")
            return nil
        }
        return wording
    }
}
