import Interview

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
