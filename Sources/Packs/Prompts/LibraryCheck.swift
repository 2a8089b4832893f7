import Interview

/// Checks that need the whole library: whether every name that a file mentions exists.
enum LibraryCheck {
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
        for interviewer in library.interviewers {
            let table = reader("interviewer \"\(interviewer.id)\"", file: "interviewers.toml", diagnosis)
            expect((interviewer.favours + interviewer.avoids).map(\.rawValue), in: families, "probe family", table)
        }
        for preset in library.presets {
            let table = reader("preset \"\(preset.id)\"", file: "rounds.toml", diagnosis)
            let names = library.interviewers.map(\.id.rawValue)
            expect([preset.interviewer].compactMap { $0?.rawValue }, in: names, "interviewer", table)
        }
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
