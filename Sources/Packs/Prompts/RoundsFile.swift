import Interview

/// Reads `rounds.toml`.
enum RoundsFile {
    private static let fields = [
        "id", "title", "purpose", "questions", "think", "answer", "probes", "reply", "overhead", "interviewer",
        "families",
        "tension", "self_critical", "changes_lens", "spreads", "spot_the_gap", "quick_check", "step", "sitting",
    ]

    static func presets(in table: TableReader) -> [Preset] {
        table.warnOfUnknown(besides: ["preset"])
        return table.tables("preset").compactMap { table in
            table.warnOfUnknown(besides: fields)
            let sittings = table.tables("sitting", idKey: nil).compactMap(sitting)
            guard let id = QuestionTable.id("id", in: table), let title = table.string("title"),
                let purpose = table.string("purpose"), let questions = questions(in: table, sittings),
                let think = table.integer("think", in: 0...3600), let answer = table.integer("answer", in: 0...7200),
                let probes = table.integer("probes", in: 0...30), let reply = table.integer("reply", in: 0...3600)
            else { return nil }
            return Preset(
                id: ID(id), title: title, purpose: purpose, questions: questions, think: think * 1000,
                answer: answer * 1000, probes: probes, reply: reply * 1000,
                overhead: (table.optional("overhead") { table.integer($0, in: 0...36_000) } ?? 0) * 1000,
                interviewer: table.optional("interviewer", table.string).map { ID($0) },
                steps: table.tables("step", idKey: nil).map(step), focus: focus(in: table),
                sittings: sittings,
                hasQuickCheck: table.optional("quick_check", table.bool) ?? false)
        }
    }

    /// A loop has as many questions as its sittings together; every other round says how many.
    private static func questions(in table: TableReader, _ sittings: [Sitting]) -> Int? {
        guard !sittings.isEmpty else { return table.integer("questions", in: 1...100) }
        if table.has("questions") {
            table.problem("`questions` beside sittings", remedy: "leave it out: each sitting says how many it asks")
        }
        return sittings.reduce(0) { $0 + $1.questions }
    }

    private static func sitting(_ table: TableReader) -> Sitting? {
        table.warnOfUnknown(besides: ["interviewer", "questions", "rest"])
        guard let interviewer = table.string("interviewer"), let questions = table.integer("questions", in: 1...10)
        else { return nil }
        return Sitting(
            interviewer: ID(interviewer), questions: questions,
            rest: (table.optional("rest") { table.integer($0, in: 0...7200) } ?? 0) * 1000)
    }

    private static func focus(in table: TableReader) -> RoundFocus? {
        let focus = RoundFocus(
            families: table.optionalStrings("families").map { ID($0) },
            isTension: table.optional("tension", table.bool) ?? false,
            changesLens: table.optional("changes_lens", table.bool) ?? false,
            isSelfCritical: table.optional("self_critical", table.bool) ?? false,
            spreads: table.optional("spreads", table.bool) ?? false,
            spotsGaps: table.optional("spot_the_gap", table.bool) ?? false)
        return focus == RoundFocus() ? nil : focus
    }

    private static func step(_ table: TableReader) -> RoundStep {
        table.warnOfUnknown(besides: ["ask", "kind", "self_critical", "interviewer", "answer", "probes", "chain"])
        var step = RoundStep()
        step.ask = table.optional("ask", table.string)
        step.kind = table.optional("kind") { table.choice($0) }
        step.isSelfCritical = table.optional("self_critical", table.bool)
        step.interviewer = table.optional("interviewer", table.string).map { ID($0) }
        step.answerLimit = table.optional("answer") { table.integer($0, in: 0...7200) }.map { $0 * 1000 }
        step.probes = table.optional("probes") { table.integer($0, in: 0...30) }
        step.chain = table.optional("chain", table.string).map { ID($0) }
        return step
    }
}
