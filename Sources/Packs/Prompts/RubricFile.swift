import Interview

/// Reads `rubric.toml`.
enum RubricFile {
    private static let steps = 5

    static func rubric(in table: TableReader) -> Rubric {
        table.warnOfUnknown(besides: ["dimension", "check"])
        return Rubric(
            dimensions: table.tables("dimension").compactMap(dimension),
            checks: table.tables("check").compactMap(check))
    }

    private static func check(_ table: TableReader) -> Rubric.Check? {
        table.warnOfUnknown(besides: ["id", "ask"])
        guard let id = QuestionTable.id("id", in: table), let ask = table.string("ask") else { return nil }
        return Rubric.Check(id: ID(id), ask: ask)
    }

    private static func dimension(_ table: TableReader) -> Rubric.Dimension? {
        table.warnOfUnknown(besides: ["id", "letter", "name", "anchors", "spoken_only"])
        guard let id = QuestionTable.id("id", in: table), let letter = table.string("letter"),
            let name = table.string("name"), let anchors = table.strings("anchors")
        else { return nil }
        guard anchors.count == steps else {
            table.problem("\(anchors.count) anchors", remedy: "write \(steps), from 1 to \(steps)")
            return nil
        }
        return Rubric.Dimension(
            id: ID(id), letter: letter, name: name, anchors: anchors,
            isSpokenOnly: table.optional("spoken_only", table.bool) ?? false)
    }
}
