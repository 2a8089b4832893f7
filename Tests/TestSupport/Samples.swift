package import Foundation
package import Interview
package import Reading

/// Small things to test with.
package enum Samples {
    package static let lexicon = Lexicon(lists: [
        .cause: ["because", "so that"], .alternative: ["rather than", "instead of", "option"],
        .result: ["in the end", "fell", "as a result"], .irregularPast: ["went", "found", "read", "wrote"],
        .state: ["was", "had", "felt"], .speaker: ["i", "i've"], .group: ["we", "we've"],
        .numberWord: ["half", "zero"], .vague: ["a lot", "some"],
    ])

    package static func question(
        _ id: String, of principle: String = "ownership", wordings: [String] = [], probes: [OwnProbe] = []
    ) -> Question {
        Question(
            id: ID(id), principle: ID(principle),
            wordings: wordings.isEmpty ? ["Tell me about \(id)."] : wordings, listenFor: ["one thing", "another"],
            tip: "Keep it short.", probes: probes)
    }

    package static let families: [ProbeFamily] = [
        family("own-part", ["Which part was yours?", "What did your hands do?", "Convince me it was you."]),
        family("why", ["Why?", "Why that?", "Why was that true?"]),
        family("why-not", ["What else was there?", "Why not wait?", "Why not the opposite?"]),
        family("metric", ["How much?", "Which number?", "What proxy?"]),
        family("result", ["How did it end?", "What changed?", "Was it worth it?"]),
    ]

    package static let library = Library(
        packs: [
            Pack(
                id: "amazon", title: "Amazon-style", disclaimer: "Not affiliated.",
                principles: [
                    Principle(
                        id: "ownership", name: "Ownership", asks: "Do you answer for it?",
                        lenses: [Lens(id: "long-term", name: "Long term", asks: "Years?")]),
                    Principle(id: "dive-deep", name: "Dive Deep", asks: "Do you know the details?"),
                ],
                questions: (1...5).map { question("ownership.q\($0)") }
                    + (1...4).map { question("dive-deep.q\($0)", of: "dive-deep") },
                exhibits: [exhibit("one", lacks: ["metric", "why"]), exhibit("two", lacks: ["own-part", "result"])])
        ],
        families: families,
        interviewers: [
            Interviewer(
                id: "hiring-manager", title: "Hiring manager", about: "Wants scope and results.",
                openings: ["Let us begin."]),
            Interviewer(id: "peer", title: "Peer", about: "Wants to know how.", closings: ["Thank you."]),
        ],
        presets: [
            Preset(
                id: "practice", title: "Practice", purpose: "An everyday round.", questions: 2, think: 20_000,
                answer: 150_000, probes: 2, reply: 60_000)
        ], reader: Reader(lexicon: lexicon), rubric: rubric)

    package static let rubric = Rubric(
        dimensions: [
            Rubric.Dimension(
                id: "own-part", letter: "A", name: "Own part", anchors: ["none", "little", "some", "much", "all"],
                isSpokenOnly: false),
            Rubric.Dimension(
                id: "evidence", letter: "B", name: "Evidence", anchors: ["no", "a word", "a number", "two", "three"],
                isSpokenOnly: false),
            Rubric.Dimension(
                id: "delivery", letter: "C", name: "Delivery",
                anchors: ["lost", "rushed", "clear", "steady", "at ease"],
                isSpokenOnly: true),
        ],
        checks: [
            Rubric.Check(id: "own-part", ask: "Did you say what you did?"),
            Rubric.Check(id: "number", ask: "Did you give a number?"),
        ])

    private static func exhibit(_ name: String, lacks: [ID<ProbeFamily>]) -> Exhibit {
        Exhibit(
            id: ID("ownership.exhibit.\(name)"), principle: "ownership", level: .weak, work: "baker",
            question: "ownership.q1", text: "We baked a lot and people were happy.", has: ["why-not"], lacks: lacks,
            note: "Nobody did anything.")
    }

    /// A day with two people, one question each.
    package static func loop(rest: Int = 600_000) -> RoundPlan {
        var plan = plan(probes: 2, think: 0, principles: [])
        plan.sittings = [
            Sitting(interviewer: "hiring-manager", questions: 1, rest: 0),
            Sitting(interviewer: "peer", questions: 1, rest: rest),
        ]
        return plan
    }

    package static func plan(
        questions: Int = 2, probes: Int = 2, think: Int = 20_000, principles: [ID<Principle>] = ["ownership"],
        seed: UInt64 = 7
    ) -> RoundPlan {
        RoundPlan(
            pack: "amazon", principles: principles, preset: "practice", interviewer: "hiring-manager", input: .prose,
            questions: questions, thinkLimit: think, answerLimit: 450_000, probes: probes, replyLimit: 180_000,
            seed: seed)
    }

    package static func material(_ plan: RoundPlan, history: AskHistory = AskHistory()) -> RoundMaterial {
        RoundMaterial(for: plan, from: library, history: history)
    }

    private static func family(_ id: String, _ asks: [String]) -> ProbeFamily {
        ProbeFamily(
            id: ID(id), title: id, wordings: asks.enumerated().map { ProbeWording(level: $0 + 1, ask: $1) })
    }

    /// The top of the checkout.
    package static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A folder that nobody else uses. It goes when the tests end.
    package static func scratchFolder() throws -> URL {
        let folder = try scratch.get().appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Where the scratch folders of this process lie. Those of processes that came to a sudden end go, too.
    private static let scratch = Result {
        let all = FileManager.default.temporaryDirectory.appendingPathComponent("hotseat-tests")
        for left in (try? FileManager.default.contentsOfDirectory(atPath: all.path)) ?? [] {
            guard let process = Int32(left), kill(process, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(at: all.appendingPathComponent(left))
        }
        let own = all.appendingPathComponent("\(getpid())")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        atexit { Samples.removeScratch() }
        return own
    }

    private static func removeScratch() {
        guard let own = try? scratch.get() else { return }
        try? FileManager.default.removeItem(at: own)
        // Gone with the last of them.
        rmdir(own.deletingLastPathComponent().path)
    }
}
