import Interview
import Packs
import Reading

/// A prompts folder as small as one can be that has everything in it and nothing wrong with it.
///
/// Tests damage one place of it, so that whatever is said or missing afterwards comes from that place.
enum SmallPrompts {
    static let texts: [(path: String, text: String)] = [
        (
            "mini/pack.toml",
            """
            id = "mini"
            title = "Mini"
            disclaimer = "Ours."
            """
        ),
        (
            "mini/ownership.toml",
            """
            id = "ownership"
            name = "Ownership"
            asks = "Is it yours?"
            evidence = ["a price paid"]
            traps = ["waiting"]
            cues = ["own"]
            pulls_against = ["frugality"]
            [[lens]]
            id = "sacrifice"
            name = "Sacrifice"
            asks = "What did you give up?"
            [[question]]
            id = "ownership.handover"
            kind = "behavioural"
            lens = "sacrifice"
            also = ["frugality"]
            wordings = ["When did you hand work over?", "Tell me what you passed on."]
            parts = ["to whom"]
            listen_for = ["a date"]
            tip = "Name the date."
            self_critical = true
            roles = ["manager"]
            level = 6
            [[question.probe]]
            family = "why"
            ask = "Why then?"
            [[question]]
            id = "ownership.gap"
            kind = "opinion"
            wordings = ["What is a gap?", "Where do gaps come from?"]
            [[exhibit]]
            id = "ownership.exhibit"
            level = "weak"
            work = "baker"
            question = "ownership.handover"
            text = "We did it.\\nIt went well."
            has = ["trade-off"]
            lacks = ["why"]
            note = "Who did it?"
            """
        ),
        (
            "mini/frugality.toml",
            """
            id = "frugality"
            name = "Frugality"
            asks = "Did you do it with less?"
            [[question]]
            id = "frugality.less"
            kind = "behavioural"
            wordings = ["When was less enough?", "What did you do without?"]
            """
        ),
        (
            "mini/tensions.toml",
            """
            [[question]]
            id = "tension.spend"
            principle = "ownership"
            against = "frugality"
            kind = "behavioural"
            wordings = ["When was thrift the wrong choice?", "When did you spend to keep a promise?"]
            """
        ),
        (
            "probes.toml",
            """
            [[family]]
            id = "why"
            title = "Why"
            [[family.wording]]
            level = 1
            ask = "Why?"
            [[family.wording]]
            level = 2
            ask = "Why did we {we_verb}?"
            slots = ["we_verb"]
            [[family]]
            id = "trade-off"
            title = "Trade-off"
            fits = 0.6
            [[family.wording]]
            level = 1
            ask = "What did it cost?"
            [[chain]]
            id = "cause"
            title = "Cause"
            [[chain.step]]
            asks = ["Why that?", "What for?"]
            [[chain.step]]
            asks = ["And behind that?"]
            """
        ),
        (
            "interviewers.toml",
            """
            [[interviewer]]
            id = "peer"
            title = "Peer"
            about = "Works beside you."
            patience = 5
            tone = "warm"
            silence = 1.5
            interrupts = true
            hardest = 2
            favours = ["why"]
            avoids = ["trade-off"]
            openings = ["Hello."]
            closings = ["Thanks."]
            """
        ),
        (
            "rounds.toml",
            """
            [[preset]]
            id = "quick"
            title = "Quick"
            purpose = "One question."
            questions = 1
            think = 10
            answer = 90
            probes = 2
            reply = 45
            interviewer = "peer"
            """
        ),
        (
            "rubric.toml",
            """
            [[dimension]]
            id = "order"
            letter = "A"
            name = "Order"
            anchors = ["none", "little", "some", "much", "all"]
            spoken_only = true
            [[check]]
            id = "order"
            ask = "Could it be retold?"
            """
        ),
        ("lexicon.toml", Lexicon.List.allCases.map { "\($0.rawValue) = [\"\($0.rawValue)\"]" }.joined(separator: "\n")),
    ]

    /// The files.
    static let files = texts.map { SourceFile(path: $0.path, shownPath: $0.path, text: $0.text) }

    /// The files, one of them with other text.
    static func files(with text: String, at path: String) -> [SourceFile] {
        files.filter { $0.path != path } + [SourceFile(path: path, shownPath: path, text: text)]
    }

    /// Loads the files with one place of one file changed.
    static func load(
        changing path: String, _ old: String, to new: String, comparing: Bool = false
    ) -> LibraryLoader.Outcome {
        let files = files.map { file in
            file.path == path
                ? SourceFile(path: path, shownPath: path, text: file.text.replacing(old, with: new, maxReplacements: 1))
                : file
        }
        return LibraryLoader.load(layers: [files], comparing: comparing)
    }
}

extension SourceFile {
    /// A file of that path and text, shown by its path.
    init(_ path: String, _ text: String) {
        self.init(path: path, shownPath: path, text: text)
    }
}

extension Library {
    /// The name of everything in it that has one.
    var inventory: Set<String> {
        var names: Set<String> = []
        for pack in packs {
            names.insert("pack \(pack.id)")
            for principle in pack.principles {
                names.insert("principle \(principle.id)")
                names.formUnion(principle.lenses.map { "lens \($0.id)" })
            }
            for question in pack.questions {
                names.insert("question \(question.id)")
                names.formUnion(question.probes.map { "probe \($0.ask)" })
            }
            names.formUnion(pack.exhibits.map { "exhibit \($0.id)" })
        }
        for chain in chains {
            names.insert("chain \(chain.id)")
            names.formUnion(chain.steps.map { "step \($0)" })
        }
        names.formUnion(rubric.dimensions.map { "dimension \($0.id)" })
        names.formUnion(rubric.checks.map { "check \($0.id)" })
        for family in families {
            names.insert("family \(family.id)")
            names.formUnion(family.wordings.map { "wording \($0.ask)" })
        }
        names.formUnion(interviewers.map { "interviewer \($0.id)" })
        names.formUnion(presets.map { "preset \($0.id)" })
        return names
    }

    /// The question of that id in any pack.
    func question(_ id: ID<Question>) -> Question? {
        packs.lazy.flatMap(\.questions).first { $0.id == id }
    }
}
