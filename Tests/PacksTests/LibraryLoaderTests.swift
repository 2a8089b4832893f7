import Interview
import Packs
import Reading
import Testing

@Suite("Loading prompts")
struct LibraryLoaderTests {
    @Test("files with nothing wrong leave no problem and lose nothing")
    func tidy() {
        let outcome = LibraryLoader.load(layers: [SmallPrompts.files])
        #expect(outcome.problems == [])
        #expect(
            outcome.library.packs == [
                Pack(
                    id: "mini", title: "Mini", disclaimer: "Ours.",
                    principles: [
                        Principle(
                            id: "ownership", name: "Ownership", asks: "Is it yours?", evidence: ["a price paid"],
                            traps: ["waiting"], cues: ["own"], pullsAgainst: ["frugality"],
                            lenses: [Lens(id: "sacrifice", name: "Sacrifice", asks: "What did you give up?")]),
                        Principle(id: "frugality", name: "Frugality", asks: "Did you do it with less?"),
                    ],
                    questions: [
                        Question(
                            id: "ownership.handover", principle: "ownership", lens: "sacrifice", also: ["frugality"],
                            wordings: ["When did you hand work over?", "Tell me what you passed on."],
                            parts: ["to whom"], listenFor: ["a date"], tip: "Name the date.", isSelfCritical: true,
                            roles: ["manager"], level: 6, probes: [OwnProbe(family: "why", ask: "Why then?")]),
                        Question(
                            id: "ownership.gap", principle: "ownership", kind: .opinion,
                            wordings: ["What is a gap?", "Where do gaps come from?"]),
                        Question(
                            id: "frugality.less", principle: "frugality",
                            wordings: ["When was less enough?", "What did you do without?"]),
                        Question(
                            id: "tension.spend", principle: "ownership", against: "frugality",
                            wordings: ["When was thrift the wrong choice?", "When did you spend to keep a promise?"]),
                    ],
                    exhibits: [
                        Exhibit(
                            id: "ownership.exhibit", principle: "ownership", level: .weak, work: "baker",
                            question: "ownership.handover", text: "We did it.\nIt went well.", has: ["trade-off"],
                            lacks: ["why"], note: "Who did it?")
                    ])
            ])
        #expect(
            outcome.library.families == [
                ProbeFamily(
                    id: "why", title: "Why",
                    wordings: [
                        ProbeWording(level: 1, ask: "Why?"), ProbeWording(level: 2, ask: "Why did we {we_verb}?"),
                    ]),
                ProbeFamily(
                    id: "trade-off", title: "Trade-off", wordings: [ProbeWording(level: 1, ask: "What did it cost?")],
                    fits: 0.6),
            ])
        #expect(
            outcome.library.interviewers == [
                Interviewer(
                    id: "peer", title: "Peer", about: "Works beside you.", patience: 5, tone: .warm, silence: 1500,
                    interrupts: true, hardest: 2, favours: ["why"], avoids: ["trade-off"], openings: ["Hello."],
                    closings: ["Thanks."])
            ])
        #expect(
            outcome.library.presets == [
                Preset(
                    id: "quick", title: "Quick", purpose: "One question.", questions: 1, think: 10_000, answer: 90_000,
                    probes: 2, reply: 45_000, interviewer: "peer")
            ])
        #expect(
            outcome.library.rubric
                == Rubric(
                    dimensions: [
                        Rubric.Dimension(
                            id: "order", letter: "A", name: "Order",
                            anchors: ["none", "little", "some", "much", "all"],
                            isSpokenOnly: true)
                    ], checks: [Rubric.Check(id: "order", ask: "Could it be retold?")]))
        let lists = Lexicon.List.allCases.map { ($0, [$0.rawValue]) }
        #expect(outcome.library.reader.lexicon == Lexicon(lists: Dictionary(uniqueKeysWithValues: lists)))
    }

    @Test(
        "a broken place is named with file, place and remedy, and only it is left out",
        arguments: [
            Damage.missing, Damage.wrongTypes, Damage.outOfBounds, Damage.names, Damage.exhibits, Damage.heads,
            Damage.shared,
        ].flatMap(\.self)
    )
    func damage(_ damage: Damage) throws {
        let original = try #require(SmallPrompts.files.first { $0.path == damage.file })
        try #require(original.text.contains(damage.old), "the test changes nothing")
        let outcome = SmallPrompts.load(changing: damage.file, damage.old, to: damage.new)
        #expect(outcome.problems.map(\.description) == [damage.says])
        #expect(outcome.problems.map(\.severity) == [damage.severity])
        let whole = LibraryLoader.load(layers: [SmallPrompts.files]).library.inventory
        #expect(whole.subtracting(outcome.library.inventory) == damage.loses)
    }

    @Test(
        "a file that is no TOML is named with the line, and every other file loads",
        arguments: [
            ("mini/pack.toml", 2), ("mini/ownership.toml", 3), ("mini/tensions.toml", 1), ("probes.toml", 2),
            ("interviewers.toml", 5), ("rounds.toml", 10), ("rubric.toml", 5), ("lexicon.toml", 4),
        ])
    func badTOML(path: String, line: Int) throws {
        let original = try #require(SmallPrompts.files.first { $0.path == path })
        var lines = original.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[line - 1] = "this is = = not TOML"
        let outcome = LibraryLoader.load(
            layers: [SmallPrompts.files(with: lines.joined(separator: "\n"), at: path)])
        // A file that is gone takes what other files say of it along, so there may be more to say; this comes first.
        let problem = try #require(outcome.problems.first)
        #expect(problem.file == "\(path):\(line)")
        #expect(problem.what.hasPrefix("not valid TOML: "))
        #expect(!problem.remedy.isEmpty)
        let others = LibraryLoader.load(layers: [SmallPrompts.files.filter { $0.path != path }]).library.inventory
        #expect(outcome.library.inventory == others)
    }

    /// Ends of a file that a full disk or a broken copy leaves behind.
    @Test("a file cut off anywhere does no harm to the others", arguments: SmallPrompts.files.map(\.path))
    func cutOff(path: String) throws {
        let text = try #require(SmallPrompts.files.first { $0.path == path }).text
        let others = LibraryLoader.load(layers: [SmallPrompts.files.filter { $0.path != path }]).library.inventory
        for length in 0..<text.count {
            let outcome = LibraryLoader.load(
                layers: [SmallPrompts.files(with: String(text.prefix(length)), at: path)])
            #expect(outcome.library.inventory.isSuperset(of: others))
        }
    }

    /// What refers to something that is gone is told as well, and stays.
    @Test("what cannot do without its name is left out with all that is in it")
    func nameless() {
        let principle = SmallPrompts.load(
            changing: "mini/frugality.toml", #"name = "Frugality""#, to: #"nmae = "Frugality""#)
        #expect(
            Array(principle.problems.map(\.description).prefix(2)) == [
                #"mini/frugality.toml: unknown field `nmae`; did you mean "name"?"#,
                "mini/frugality.toml: `name` is missing; add it",
            ])
        #expect(principle.library.pack("mini")?.principles.map(\.id) == ["ownership"])
        #expect(principle.library.question("frugality.less") == nil)
        #expect(principle.library.question("ownership.handover") != nil)

        let person = SmallPrompts.load(changing: "interviewers.toml", #"title = "Peer""#, to: "")
        #expect(
            person.problems.map(\.description) == [
                #"interviewers.toml: interviewer "peer": `title` is missing; add it"#,
                #"rounds.toml: preset "quick": unknown interviewer "peer""#,
            ])
        #expect(person.library.interviewers == [])
        #expect(person.library.presets.map(\.id) == ["quick"])
    }

    @Test("an unknown lens leaves the question without one")
    func unknownLens() {
        let outcome = SmallPrompts.load(
            changing: "mini/ownership.toml", "lens = \"sacrifice\"", to: "lens = \"sacrfice\"")
        #expect(outcome.library.question("ownership.handover")?.lens == nil)
    }

    @Test("several problems of one file are all named")
    func severalProblems() {
        let text = """
            id = "ownership"
            name = "Ownership"
            asks = "Is it yours?"
            [[question]]
            id = "ownership.one"
            kind = "behavioral"
            wordings = ["Apples?", "Pears?"]
            [[question]]
            kind = "opinion"
            [[question]]
            id = "ownership.three"
            kind = "opinion"
            wordings = ["Plums?", "Quinces?"]
            """
        let outcome = LibraryLoader.load(layers: [SmallPrompts.files(with: text, at: "mini/ownership.toml")])
        #expect(
            outcome.problems.map(\.description) == [
                #"mini/ownership.toml: question "ownership.one": unknown kind "behavioral"; "#
                    + #"did you mean "behavioural"?"#,
                "mini/ownership.toml: question 2: `id` is missing; add it",
            ])
        #expect(
            outcome.library.packs.first?.questions(on: "ownership").map(\.id) == ["tension.spend", "ownership.three"])
    }

    @Test("a principle that pulls against an unknown one is named, and stays")
    func unknownPull() throws {
        let outcome = SmallPrompts.load(
            changing: "mini/ownership.toml", #"pulls_against = ["frugality"]"#, to: #"pulls_against = ["frugalty"]"#)
        try #require(outcome.problems.count == 1)
        #expect(outcome.problems[0].place == #"principle "ownership""#)
        #expect(outcome.problems[0].what == #"unknown principle "frugalty""#)
        #expect(outcome.problems[0].remedy == #"did you mean "frugality"?"#)
        #expect(outcome.problems[0].severity == .warning)
        #expect(outcome.library.pack("mini")?.principle("ownership")?.name == "Ownership")
    }

    @Test(
        "a sample answer that names a question or a family that is not there is named, and stays",
        arguments: [
            (
                #"question = "ownership.handover""#, #"question = "ownership.gone""#,
                #"unknown question "ownership.gone""#
            ),
            (#"has = ["trade-off"]"#, #"has = ["trade-of"]"#, #"unknown probe family "trade-of""#),
            (#"lacks = ["why"]"#, #"lacks = ["whys"]"#, #"unknown probe family "whys""#),
        ])
    func unknownInExhibit(old: String, new: String, what: String) throws {
        let outcome = SmallPrompts.load(changing: "mini/ownership.toml", old, to: new)
        #expect(outcome.problems.map(\.place) == [#"exhibit "ownership.exhibit""#])
        #expect(outcome.problems.map(\.what) == [what])
        #expect(outcome.problems.map(\.severity) == [.warning])
        #expect(outcome.library.pack("mini")?.exhibits.count == 1)
    }

    @Test("a pack without a principle is named, and stays")
    func emptyPack() {
        let outcome = LibraryLoader.load(
            layers: [SmallPrompts.files + [SourceFile("void/pack.toml", "id = \"void\"\ntitle = \"Void\"")]])
        #expect(outcome.problems.map(\.what) == ["the pack has no principle"])
        #expect(outcome.problems.map(\.remedy) == ["add one file for each"])
        #expect(outcome.problems.allSatisfy { $0.file.contains("void") })
        #expect(outcome.library.packs.map(\.title) == ["Mini", "Void"])
    }

    @Test("a file that is no part of any pack is named")
    func strayFiles() {
        let outcome = LibraryLoader.load(
            layers: [SmallPrompts.files + [SourceFile("notes.toml", ""), SourceFile("mini/old/ownership.toml", "")]])
        #expect(
            outcome.problems.map(\.description) == [
                "notes.toml: not a file that is known here; questions belong into a pack's folder",
                "mini/old/ownership.toml: too deep; put it into its pack's folder",
            ])
        #expect(outcome.problems.allSatisfy { $0.severity == .warning })
        #expect(outcome.library == LibraryLoader.load(layers: [SmallPrompts.files]).library)
    }

    @Test(
        "two wordings of nearly the same words are named, and stay",
        arguments: [
            ("When is less enough?", true), ("WHEN was it enough -- and less?", true),
            ("When was less too much?", false), ("Who?", false),
        ])
    func alike(wording: String, isNamed: Bool) {
        let outcome = SmallPrompts.load(
            changing: "mini/frugality.toml", "What did you do without?", to: wording, comparing: true)
        let says =
            #"mini/frugality.toml: question "frugality.less": two wordings hardly differ; "#
            + "say the second one in other words"
        #expect(outcome.problems.map(\.description) == (isNamed ? [says] : []))
        #expect(outcome.problems.allSatisfy { $0.severity == .warning })
        #expect(outcome.library.question("frugality.less")?.wordings.count == 2)
    }

    @Test("a question that nearly repeats another of its principle is named, and stays")
    func repeated() {
        let again = """
            [[question]]
            id = "frugality.again"
            kind = "behavioural"
            wordings = ["Which budgets shrank?", "What would you do without?"]
            """
        let text = (SmallPrompts.files.first { $0.path == "mini/frugality.toml" }?.text ?? "") + "\n" + again
        let outcome = LibraryLoader.load(
            layers: [SmallPrompts.files(with: text, at: "mini/frugality.toml")], comparing: true)
        #expect(
            outcome.problems.map(\.description) == [
                #"mini/frugality.toml: question "frugality.again": nearly the same as "frugality.less"; "#
                    + "change or drop one"
            ])
        #expect(outcome.library.question("frugality.again") != nil)
    }

    @Test("nothing at all is an empty library without a problem")
    func nothing() {
        let outcome = LibraryLoader.load(layers: [])
        #expect(outcome.library == Library())
        #expect(outcome.problems == [])
    }
}

@Suite("Prompts of the user's own")
struct PromptLayerTests {
    private func load(_ own: SourceFile...) -> LibraryLoader.Outcome {
        LibraryLoader.load(layers: [SmallPrompts.files, own])
    }

    private static let ownership = """
        id = "ownership"
        name = "Owning it"
        asks = "Is it really yours?"
        [[question]]
        id = "ownership.gap"
        kind = "practice"
        wordings = ["How do you find gaps?", "What do you do about holes?"]
        [[question]]
        id = "ownership.mine"
        kind = "behavioural"
        wordings = ["What was mine?", "What was theirs alone?"]
        """

    @Test("take the place of built-in ones with the same id, and the others stay in their order")
    func override() throws {
        let outcome = load(SourceFile("mini/ownership.toml", Self.ownership))
        #expect(outcome.problems == [])
        let pack = try #require(outcome.library.pack("mini"))
        #expect(pack.title == "Mini")
        #expect(pack.principles.map(\.name) == ["Owning it", "Frugality"])
        #expect(
            pack.questions.map(\.id.rawValue) == [
                "ownership.handover", "ownership.gap", "frugality.less", "tension.spend", "ownership.mine",
            ])
        #expect(outcome.library.question("ownership.gap")?.kind == .practice)
    }

    @Test("make a new pack beside the built-in ones")
    func newPack() {
        let outcome = load(
            SourceFile("own/pack.toml", "id = \"own\"\ntitle = \"Own\""),
            SourceFile("own/thrift.toml", "id = \"thrift\"\nname = \"Thrift\"\nasks = \"Less?\""))
        #expect(outcome.problems == [])
        #expect(outcome.library.packs.map(\.id) == ["mini", "own"])
    }

    @Test("give a built-in pack another title and keep its disclaimer")
    func packHead() {
        let outcome = load(SourceFile("mini/pack.toml", "id = \"mini\"\ntitle = \"Mine\""))
        #expect(outcome.library.pack("mini")?.title == "Mine")
        #expect(outcome.library.pack("mini")?.disclaimer == "Ours.")
    }

    @Test("replace families, people and presets by id and add new ones")
    func topFiles() {
        let outcome = load(
            SourceFile(
                "probes.toml",
                """
                [[family]]
                id = "why"
                title = "How come"
                [[family.wording]]
                level = 3
                ask = "How come?"
                [[family]]
                id = "own-part"
                title = "Own part"
                [[family.wording]]
                level = 1
                ask = "And you?"
                """),
            SourceFile("interviewers.toml", "[[interviewer]]\nid = \"peer\"\ntitle = \"Colleague\""),
            SourceFile(
                "rounds.toml",
                """
                [[preset]]
                id = "long"
                title = "Long"
                purpose = "Many."
                questions = 9
                think = 0
                answer = 0
                probes = 0
                reply = 0
                """))
        #expect(outcome.problems == [])
        #expect(outcome.library.families.map(\.title) == ["How come", "Trade-off", "Own part"])
        #expect(outcome.library.interviewers.map(\.title) == ["Colleague"])
        #expect(outcome.library.presets.map(\.id) == ["quick", "long"])
    }

    @Test("replace lists of words one by one")
    func lexicon() {
        let outcome = load(SourceFile("lexicon.toml", #"vague = ["thingy"]"#))
        #expect(outcome.problems == [])
        var lists = Dictionary(uniqueKeysWithValues: Lexicon.List.allCases.map { ($0, [$0.rawValue]) })
        lists[.vague] = ["thingy"]
        #expect(outcome.library.reader.lexicon == Lexicon(lists: lists))
    }

    @Test("that are broken leave the built-in ones as they are")
    func broken() {
        let outcome = load(SourceFile("mini/ownership.toml", "id = "), SourceFile("probes.toml", "[[family"))
        #expect(outcome.problems.count == 2)
        #expect(outcome.library == LibraryLoader.load(layers: [SmallPrompts.files]).library)
    }

    /// Twice in one layer is a mistake, whichever files the two stand in.
    @Test("with one id in two files of one layer are named, and the first counts")
    func duplicateAcrossFiles() {
        let outcome = LibraryLoader.load(
            layers: [
                SmallPrompts.files + [
                    SourceFile("mini/thrift.toml", "id = \"frugality\"\nname = \"Thrift\"\nasks = \"Less?\"")
                ]
            ])
        #expect(
            outcome.problems.map(\.description) == [
                "mini/thrift.toml: the id \"frugality\" is used twice; give one of them another id"
            ])
        #expect(outcome.library.pack("mini")?.principle("frugality")?.name == "Frugality")
    }
}
