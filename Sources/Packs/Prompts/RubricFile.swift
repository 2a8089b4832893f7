import Interview

/// Reads `rubric.toml`.
enum RubricFile {
    private static let steps = 5

    static func rubric(in table: TableReader) -> Rubric {
        table.warnOfUnknown(besides: ["dimension", "quick"])
        let quick = table.table("quick")
        return Rubric(
            dimensions: table.tables("dimension").compactMap(dimension),
            quick: Dictionary(
                (quick?.keys ?? []).compactMap { key in quick?.string(key).map { (key, $0) } }
            ) { first, _ in first })
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
