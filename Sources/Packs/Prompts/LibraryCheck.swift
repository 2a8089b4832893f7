import Interview

/// Checks that need the whole library: whether every name that a file mentions exists.
enum LibraryCheck {
    /// Two wordings with at least this cosine over their stemmed content words ask the same thing in the same words.
    private static let nearlySame = 0.8

    static func check(_ library: Library, files: [String: String], diagnosis: Diagnosis) {
        let families = library.families.map(\.id.rawValue)
        for pack in library.packs {
            let principles = pack.principles.map(\.id.rawValue)
            if pack.principles.isEmpty {
                diagnosis.add(
                    Problem(file: pack.id.rawValue, what: "the pack has no principle", remedy: "add one file for each"))
            }
            for principle in pack.principles {
                let table = reader("principle \"\(principle.id)\"", file: pack.id.rawValue, diagnosis)
                expect(principle.pullsAgainst.map(\.rawValue), in: principles, "principle", table)
            }
            for question in pack.questions {
                let file = files[question.id.rawValue] ?? pack.id.rawValue
                let table = reader("question \"\(question.id)\"", file: file, diagnosis)
                expect(
                    (question.also + [question.against].compactMap(\.self)).map(\.rawValue), in: principles,
                    "principle", table)
                expect(question.probes.map(\.family.rawValue), in: families, "probe family", table)
            }
        }
        for pack in library.packs {
            let questions = Set(pack.questions.map(\.id))
            for exhibit in pack.exhibits {
                let table = reader("exhibit \"\(exhibit.id)\"", file: pack.id.rawValue, diagnosis)
                expect((exhibit.has + exhibit.lacks).map(\.rawValue), in: families, "probe family", table)
                if !questions.contains(exhibit.question) {
                    table.problem("unknown question \"\(exhibit.question)\"", severity: .warning)
                }
            }
        }
        for interviewer in library.interviewers {
            let table = reader("interviewer \"\(interviewer.id)\"", file: "interviewers.toml", diagnosis)
            expect((interviewer.favours + interviewer.avoids).map(\.rawValue), in: families, "probe family", table)
        }
        for preset in library.presets {
            let table = reader("preset \"\(preset.id)\"", file: "rounds.toml", diagnosis)
            let names = library.interviewers.map(\.id.rawValue)
            let wanted =
                [preset.interviewer] + preset.steps.map(\.interviewer) + preset.sittings.map(\.interviewer)
            expect(wanted.compactMap { $0?.rawValue }, in: names, "interviewer", table)
        }
    }

    /// Looks for wordings that say the same, principle by principle.
    static func compare(_ library: Library, files: [String: String], diagnosis: Diagnosis) {
        for pack in library.packs {
            for principle in pack.principles {
                compare(pack.questions(on: principle.id), files: files, diagnosis)
            }
        }
    }

    /// Questions of one principle that nearly repeat each other, and wordings of one question that hardly differ.
    private static func compare(_ questions: [Question], files: [String: String], _ diagnosis: Diagnosis) {
        let vectors = questions.map { $0.wordings.map(WordVector.init) }
        for (index, question) in questions.enumerated() {
            let table = reader("question \"\(question.id)\"", file: files[question.id.rawValue] ?? "", diagnosis)
            if hasLikePair(vectors[index]) {
                table.problem(
                    "two wordings hardly differ", remedy: "say the second one in other words", severity: .warning)
            }
            for other in questions.indices.prefix(index) where areAlike(vectors[index], vectors[other]) {
                table.problem(
                    "nearly the same as \"\(questions[other].id)\"", remedy: "change or drop one", severity: .warning)
            }
        }
    }

    private static func hasLikePair(_ wordings: [WordVector]) -> Bool {
        wordings.indices.contains { index in
            wordings[..<index].contains { $0.likeness(to: wordings[index]) >= nearlySame }
        }
    }

    private static func areAlike(_ one: [WordVector], _ other: [WordVector]) -> Bool {
        one.contains { wording in other.contains { $0.likeness(to: wording) >= nearlySame } }
    }

    private static func reader(_ place: String, file: String, _ diagnosis: Diagnosis) -> TableReader {
        TableReader([:], file: file, place: place, diagnosis: diagnosis)
    }

    private static func expect(_ names: [String], in known: [String], _ what: String, _ table: TableReader) {
        for name in names where !known.contains(name) {
            table.problem(
                "unknown \(what) \"\(name)\"", remedy: NearestName.suggestion(for: name, among: known),
                severity: .warning)
        }
    }
}
