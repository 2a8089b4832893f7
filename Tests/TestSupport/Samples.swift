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
                    + (1...4).map { question("dive-deep.q\($0)", of: "dive-deep") })
        ],
        families: families,
        interviewers: [
            Interviewer(
                id: "hiring-manager", title: "Hiring manager", about: "Wants scope and results.",
                openings: ["Let us begin."])
        ],
        presets: [
            Preset(
                id: "practice", title: "Practice", purpose: "An everyday round.", questions: 2, think: 20_000,
                answer: 150_000, probes: 2, reply: 60_000)
        ], reader: Reader(lexicon: lexicon))

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

    /// A folder that nobody else uses.
    package static func scratchFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hotseat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
