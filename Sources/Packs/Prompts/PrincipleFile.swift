import Interview

/// A file about one principle: what it asks, its lenses and its questions.
struct PrincipleFile {
    let file: SourceFile
    let principle: Principle
    let questions: [Question]
    let exhibits: [Exhibit]

    static let fields = [
        "id", "name", "asks", "evidence", "traps", "cues", "pulls_against", "lens", "question", "exhibit",
    ]

    /// Reads what can be read; a broken question is left out, a file without id and name altogether.
    init?(_ file: SourceFile, diagnosis: Diagnosis) {
        let fields: [String: TOMLNode]
        do throws(Problem) {
            fields = try TOMLNode.parse(file)
        } catch {
            diagnosis.add(error)
            return nil
        }
        let table = TableReader(fields, file: file.shownPath, diagnosis: diagnosis)
        table.warnOfUnknown(besides: Self.fields)
        guard let id = QuestionTable.id("id", in: table).map({ ID<Principle>($0) }), let name = table.string("name")
        else {
            return nil
        }
        let lenses = table.tables("lens").compactMap(Self.lens)
        for (index, lens) in lenses.enumerated() where lenses[..<index].contains(where: { $0.id == lens.id }) {
            table.problem("two lenses have the id \"\(lens.id)\"", remedy: "give one of them another id")
        }
        self.file = file
        principle = Principle(
            id: id, name: name, asks: table.string("asks") ?? "", evidence: table.optionalStrings("evidence"),
            traps: table.optionalStrings("traps"), cues: table.optionalStrings("cues"),
            pullsAgainst: table.optionalStrings("pulls_against").map { ID($0) }, lenses: lenses)
        questions = table.tables("question").compactMap { question in
            QuestionTable.question(in: question, of: id, lenses: lenses)
        }
        exhibits = table.tables("exhibit").compactMap { Self.exhibit($0, of: id) }
    }

    private static func exhibit(_ table: TableReader, of principle: ID<Principle>) -> Exhibit? {
        table.warnOfUnknown(besides: ["id", "level", "work", "question", "text", "has", "lacks", "note"])
        guard let id = QuestionTable.id("id", in: table), let level = table.choice("level", of: Exhibit.Level.self),
            let work = table.string("work"), let question = table.string("question"), let text = table.string("text")
        else { return nil }
        return Exhibit(
            id: ID(id), principle: principle, level: level, work: work, question: ID(question), text: text,
            has: table.optionalStrings("has").map { ID($0) }, lacks: table.optionalStrings("lacks").map { ID($0) },
            note: table.optional("note", table.string) ?? "")
    }

    private static func lens(_ table: TableReader) -> Lens? {
        table.warnOfUnknown(besides: ["id", "name", "asks"])
        guard let id = QuestionTable.id("id", in: table), let name = table.string("name"),
            let asks = table.string("asks")
        else { return nil }
        return Lens(id: ID(id), name: name, asks: asks)
    }
}
