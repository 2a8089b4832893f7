public import Interview
import Reading

/// Makes a library from files: the built-in ones first, then the user's, which extend or override them by id.
public enum LibraryLoader {
    /// A library, and what was wrong with the files it was made from.
    public struct Outcome: Sendable {
        /// What could be read.
        public let library: Library
        /// What could not, or looks wrong.
        public let problems: [Problem]

        /// An outcome from its parts.
        public init(library: Library, problems: [Problem]) {
            self.library = library
            self.problems = problems
        }
    }

    /// Reads layers of files, each over the ones before.
    ///
    /// A folder is a pack; `pack.toml` in it names it, `tensions.toml` holds questions over two principles, and every
    /// other file in it is a principle. Files at the top are known by name. Nothing in a file can stop the rest from loading.
    ///
    /// - Parameter comparing: whether wordings are compared with each other too, which takes a while: what `prompts
    ///   check` wants and a start does not.
    public static func load(layers: [[SourceFile]], comparing: Bool = false) -> Outcome {
        let diagnosis = Diagnosis()
        var draft = LibraryDraft(diagnosis: diagnosis)
        for layer in layers {
            draft.startLayer()
            for file in layer { draft.add(file) }
        }
        let library = draft.library()
        draft.nameLostQuestions()
        LibraryCheck.check(library, files: draft.fileOfPlace, diagnosis: diagnosis)
        if comparing { LibraryCheck.compare(library, files: draft.fileOfPlace, diagnosis: diagnosis) }
        return Outcome(library: library, problems: diagnosis.problems)
    }
}

/// A library while it is read.
private struct LibraryDraft {
    private struct PackDraft {
        let id: String
        var title = ""
        var disclaimer = ""
        var principles: [Principle] = []
        var questions: [Question] = []
        var exhibits: [Exhibit] = []
    }

    let diagnosis: Diagnosis
    /// Which file a question came from, for messages of the checks that see all files.
    private(set) var fileOfPlace: [String: String] = [:]
    private var packs: [PackDraft] = []
    private var families: [ProbeFamily] = []
    private var chains: [ProbeChain] = []
    private var rubric = Rubric()
    private var interviewers: [Interviewer] = []
    private var presets: [Preset] = []
    private var lexicon = Lexicon()
    /// Ids seen in this layer: twice in one layer is a mistake, in two layers it is an override.
    private var idsOfLayer: Set<String> = []

    init(diagnosis: Diagnosis) {
        self.diagnosis = diagnosis
    }

    mutating func startLayer() {
        idsOfLayer = []
    }

    mutating func add(_ file: SourceFile) {
        let parts = file.path.split(separator: "/")
        if parts.count == 1 {
            addTopFile(file)
        } else if parts.count == 2 {
            addPackFile(file, pack: String(parts[0]), name: String(parts[1]))
        } else {
            diagnosis.add(
                Problem(
                    file: file.shownPath, what: "too deep", remedy: "put it into its pack's folder", severity: .warning)
            )
        }
    }

    func library() -> Library {
        Library(
            packs: packs.map { pack in
                let names = Set(pack.principles.map(\.id))
                return Pack(
                    id: ID(pack.id), title: pack.title.isEmpty ? pack.id : pack.title, disclaimer: pack.disclaimer,
                    principles: pack.principles, questions: pack.questions.filter { names.contains($0.principle) },
                    exhibits: pack.exhibits)
            }, families: families, chains: chains, interviewers: interviewers, presets: presets,
            reader: Reader(lexicon: lexicon),
            rubric: rubric)
    }

    /// Names questions that would vanish because their principle is not there.
    func nameLostQuestions() {
        for pack in packs {
            let names = pack.principles.map(\.id.rawValue)
            for question in pack.questions where !names.contains(question.principle.rawValue) {
                diagnosis.add(
                    Problem(
                        file: fileOfPlace[question.id.rawValue] ?? pack.id, place: "question \"\(question.id)\"",
                        what: "unknown principle \"\(question.principle)\"",
                        remedy: NearestName.suggestion(for: question.principle.rawValue, among: names)))
            }
        }
    }

    // MARK: Files at the top

    private mutating func addTopFile(_ file: SourceFile) {
        let known = ["probes.toml", "interviewers.toml", "rounds.toml", "lexicon.toml", "rubric.toml"]
        guard known.contains(file.path) else {
            diagnosis.add(
                Problem(
                    file: file.shownPath, what: "not a file that is known here",
                    remedy: "questions belong into a pack's folder", severity: .warning))
            return
        }
        guard let table = parse(file) else { return }
        switch file.path {
        case "probes.toml":
            families = overlay(families, with: ProbesFile.families(in: table), id: \.id.rawValue, in: table)
            chains = overlay(chains, with: ProbesFile.chains(in: table), id: \.id.rawValue, in: table)
        case "interviewers.toml":
            interviewers = overlay(
                interviewers, with: InterviewersFile.interviewers(in: table), id: \.id.rawValue, in: table)
        case "rounds.toml":
            presets = overlay(presets, with: RoundsFile.presets(in: table), id: \.id.rawValue, in: table)
        case "lexicon.toml":
            lexicon = lexicon.replacing(LexiconFile.lists(in: table), classes: LexiconFile.classes(in: table))
        case "rubric.toml": rubric = RubricFile.rubric(in: table)
        default: break
        }
    }

    // MARK: Packs

    private mutating func addPackFile(_ file: SourceFile, pack id: String, name: String) {
        if !packs.contains(where: { $0.id == id }) { packs.append(PackDraft(id: id)) }
        guard let index = packs.firstIndex(where: { $0.id == id }) else { return }
        switch name {
        case "pack.toml": addPackHead(file, at: index)
        case "tensions.toml": addTensions(file, at: index)
        default: addPrinciple(file, at: index)
        }
    }

    private mutating func addPackHead(_ file: SourceFile, at index: Int) {
        guard let table = parse(file) else { return }
        table.warnOfUnknown(besides: ["id", "title", "disclaimer", "order"])
        if let id = table.string("id"), id != packs[index].id {
            table.problem(
                "`id` is \"\(id)\" but the folder is \"\(packs[index].id)\"", remedy: "make them equal",
                severity: .warning)
        }
        packs[index].title = table.string("title") ?? packs[index].title
        packs[index].disclaimer = table.optional("disclaimer", table.string) ?? packs[index].disclaimer
    }

    private mutating func addTensions(_ file: SourceFile, at index: Int) {
        guard let table = parse(file) else { return }
        table.warnOfUnknown(besides: ["question"])
        let questions = table.tables("question").compactMap { table -> Question? in
            guard let principle = table.string("principle"), table.string("against") != nil else { return nil }
            return QuestionTable.question(in: table, of: ID(principle), lenses: [])
        }
        add(questions, from: file, at: index)
    }

    private mutating func addPrinciple(_ file: SourceFile, at index: Int) {
        guard let content = PrincipleFile(file, diagnosis: diagnosis) else { return }
        let table = TableReader([:], file: file.shownPath, diagnosis: diagnosis)
        packs[index].principles = overlay(
            packs[index].principles, with: [content.principle], id: \.id.rawValue, in: table, scope: packs[index].id)
        packs[index].exhibits = overlay(
            packs[index].exhibits, with: content.exhibits, id: \.id.rawValue, in: table, scope: packs[index].id)
        add(content.questions, from: file, at: index)
    }

    private mutating func add(_ questions: [Question], from file: SourceFile, at index: Int) {
        let table = TableReader([:], file: file.shownPath, diagnosis: diagnosis)
        packs[index].questions = overlay(
            packs[index].questions, with: questions, id: \.id.rawValue, in: table, scope: packs[index].id)
        for question in questions { fileOfPlace[question.id.rawValue] = file.shownPath }
    }

    // MARK: Both

    private func parse(_ file: SourceFile) -> TableReader? {
        do throws(Problem) {
            return TableReader(try TOMLNode.parse(file), file: file.shownPath, diagnosis: diagnosis)
        } catch {
            diagnosis.add(error)
            return nil
        }
    }

    /// The elements and the others; one with a known id takes the place of the one before.
    private mutating func overlay<Element>(
        _ elements: [Element], with others: [Element], id: (Element) -> String, in table: TableReader,
        scope: String = ""
    ) -> [Element] {
        var merged = elements
        var places = Dictionary(elements.enumerated().map { (id($1), $0) }) { first, _ in first }
        for other in others {
            let name = id(other)
            if !idsOfLayer.insert("\(Element.self) \(scope) \(name)").inserted {
                table.problem("the id \"\(name)\" is used twice", remedy: "give one of them another id")
            } else if let place = places[name] {
                merged[place] = other
            } else {
                places[name] = merged.count
                merged.append(other)
            }
        }
        return merged
    }
}
