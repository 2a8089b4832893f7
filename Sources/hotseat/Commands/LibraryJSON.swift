import Foundation
import Interview
import Study

/// The library as JSON, for scripts. Fields are added, never renamed.
struct LibraryJSON: Encodable {
    struct PackEntry: Encodable {
        let id, title: String
        let principles: [PrincipleEntry]
    }

    struct PrincipleEntry: Encodable {
        let id, name: String
        let questions: [QuestionEntry]
    }

    struct QuestionEntry: Encodable {
        let id, kind: String
        let lens, against: String?
        let also: [String]
        let level: Int?
        let wordings: [String]
        let probes: [ProbeEntry]
    }

    struct ProbeEntry: Encodable {
        let family, ask: String
    }

    struct FamilyEntry: Encodable {
        let id, title: String
        let wordings: [WordingEntry]
    }

    struct WordingEntry: Encodable {
        let level: Int
        let ask: String
    }

    struct CardEntry: Encodable {
        let id, kind, principle: String
    }

    struct ExhibitEntry: Encodable {
        let id, principle, level, work, question: String
    }

    struct TitleEntry: Encodable {
        let id, title: String
    }

    let packs: [PackEntry]
    let families: [FamilyEntry]
    let cards: [CardEntry]
    let exhibits: [ExhibitEntry]
    let interviewers, rounds: [TitleEntry]

    init(_ library: Library) {
        packs = library.packs.map { pack in
            PackEntry(
                id: pack.id.rawValue, title: pack.title,
                principles: pack.principles.map { principle in
                    PrincipleEntry(
                        id: principle.id.rawValue, name: principle.name,
                        questions: pack.questions(on: principle.id).map(Self.entry))
                })
        }
        families = library.families.map { family in
            FamilyEntry(
                id: family.id.rawValue, title: family.title,
                wordings: family.wordings.map { WordingEntry(level: $0.level, ask: $0.ask) })
        }
        cards = library.packs.flatMap { Deck.cards(of: $0, families: library.families) }.map {
            CardEntry(id: $0.id.rawValue, kind: $0.kind.rawValue, principle: $0.principle.rawValue)
        }
        exhibits = library.packs.flatMap(\.exhibits).map {
            ExhibitEntry(
                id: $0.id.rawValue, principle: $0.principle.rawValue, level: $0.level.rawValue, work: $0.work,
                question: $0.question.rawValue)
        }
        interviewers = library.interviewers.map { TitleEntry(id: $0.id.rawValue, title: $0.title) }
        rounds = library.presets.map { TitleEntry(id: $0.id.rawValue, title: $0.title) }
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    private static func entry(_ question: Question) -> QuestionEntry {
        QuestionEntry(
            id: question.id.rawValue, kind: question.kind.rawValue, lens: question.lens?.rawValue,
            against: question.against?.rawValue, also: question.also.map(\.rawValue), level: question.level,
            wordings: question.wordings,
            probes: question.probes.map { ProbeEntry(family: $0.family.rawValue, ask: $0.ask) })
    }
}
