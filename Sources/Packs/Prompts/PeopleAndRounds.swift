import Interview
import Reading

/// Reads `probes.toml`.
enum ProbesFile {
    /// What a slot may hold.
    static let slots = [
        "vague", "metric", "metric_a", "metric_b", "we_verb", "person", "option", "claim", "time", "abs", "part",
        "trait",
    ]

    static func families(in table: TableReader) -> [ProbeFamily] {
        table.warnOfUnknown(besides: ["family", "chain"])
        return table.tables("family").compactMap { table in
            table.warnOfUnknown(besides: ["id", "title", "purpose", "next_if_dry", "wording"])
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title") else { return nil }
            let wordings = table.tables("wording", idKey: nil).compactMap(wording)
            if wordings.isEmpty { table.problem("no wording", remedy: "add a [[family.wording]]") }
            return ProbeFamily(id: ID(id), title: title, wordings: wordings)
        }
    }

    private static func wording(_ table: TableReader) -> ProbeWording? {
        table.warnOfUnknown(besides: ["level", "ask", "slots", "principles", "min_level"])
        guard let level = table.integer("level", in: 1...4), let ask = table.string("ask") else { return nil }
        guard !ask.isEmpty, ask.count <= QuestionTable.longestProbe else {
            table.problem("`ask` is empty or too long", remedy: "write 1 to \(QuestionTable.longestProbe) characters")
            return nil
        }
        let wording = ProbeWording(level: level, ask: ask)
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

/// Reads `interviewers.toml`.
enum InterviewersFile {
    private static let fields = [
        "id", "title", "about", "patience", "tone", "silence", "interrupts", "hardest", "favours", "avoids", "openings",
        "closings",
    ]

    static func interviewers(in table: TableReader) -> [Interviewer] {
        table.warnOfUnknown(besides: ["interviewer"])
        return table.tables("interviewer").compactMap { table in
            table.warnOfUnknown(besides: fields)
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title") else { return nil }
            return Interviewer(
                id: ID(id), title: title, about: table.optional("about", table.string) ?? "",
                patience: table.optional("patience") { table.integer($0, in: 1...14) } ?? 4,
                tone: table.optional("tone") { table.choice($0) } ?? .neutral,
                silence: Int((table.optional("silence") { table.number($0, in: 0...4) } ?? 0) * 1000),
                interrupts: table.optional("interrupts", table.bool) ?? false,
                hardest: table.optional("hardest") { table.integer($0, in: 1...4) } ?? 3,
                favours: table.optionalStrings("favours").map { ID($0) },
                avoids: table.optionalStrings("avoids").map { ID($0) },
                openings: table.optionalStrings("openings"), closings: table.optionalStrings("closings"))
        }
    }
}

/// Reads `rounds.toml`.
enum RoundsFile {
    private static let fields = [
        "id", "title", "purpose", "questions", "think", "answer", "probes", "reply", "overhead", "interviewer",
    ]

    static func presets(in table: TableReader) -> [Preset] {
        table.warnOfUnknown(besides: ["preset"])
        return table.tables("preset").compactMap { table in
            table.warnOfUnknown(besides: fields)
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title"),
                let purpose = table.string("purpose"), let questions = table.integer("questions", in: 1...100),
                let think = table.integer("think", in: 0...3600), let answer = table.integer("answer", in: 0...7200),
                let probes = table.integer("probes", in: 0...30), let reply = table.integer("reply", in: 0...3600)
            else { return nil }
            return Preset(
                id: ID(id), title: title, purpose: purpose, questions: questions, think: think * 1000,
                answer: answer * 1000, probes: probes, reply: reply * 1000,
                interviewer: table.optional("interviewer", table.string).map { ID($0) })
        }
    }
}

/// Reads `lexicon.toml`.
enum LexiconFile {
    static func lexicon(in table: TableReader) -> Lexicon {
        table.warnOfUnknown(besides: Lexicon.List.allCases.map(\.rawValue))
        var lists: [Lexicon.List: [String]] = [:]
        for list in Lexicon.List.allCases {
            lists[list] = table.strings(list.rawValue) ?? []
        }
        return Lexicon(lists: lists)
    }
}
