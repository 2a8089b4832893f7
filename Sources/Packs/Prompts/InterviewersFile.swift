import Interview

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
