import Interview
import Screens

/// How a round would go when every limit is used: what `practice --dry-run` prints.
enum Timetable {
    /// A line for the opening, for each break and each question, and for the whole.
    static func text(of plan: RoundPlan, library: Library) -> String {
        let preset = library.preset(plan.preset)
        let head =
            "\(preset?.title ?? plan.preset.rawValue): \(Counted.words(plan.questions, "question")), \(plan.input.title)"
        var lines = [head]
        var at = 0
        for number in 0..<plan.questions {
            for part in opening(of: number, plan, overhead: preset?.overhead ?? 0) + [question(number, plan, library)] {
                lines.append(row(at, part.length, part.what))
                at += part.length
            }
        }
        lines.append("Total " + ClockText.of(milliseconds: at) + " when every limit is used.")
        return lines.joined(separator: "\n")
    }

    private typealias Part = (length: Int, what: String)

    /// What comes before a question with which somebody begins to ask: the break and the greetings.
    private static func opening(of number: Int, _ plan: RoundPlan, overhead: Int) -> [Part] {
        let sitting = plan.sitting(of: number)
        guard plan.questions(ofSitting: sitting).lowerBound == number else { return [] }
        let rest = plan.isLoop ? plan.rest(beforeSitting: sitting) : 0
        let share = plan.isLoop ? overhead / max(1, plan.sittings?.count ?? 1) : overhead
        return [(rest, "break"), (share, "greetings and good-byes")].filter { $0.0 > 0 }
    }

    private static func question(_ number: Int, _ plan: RoundPlan, _ library: Library) -> Part {
        let probes = plan.probes(of: number)
        let id = plan.interviewer(of: number)
        var facts = ["question \(number + 1)", library.interviewer(id)?.title ?? id.rawValue]
        if plan.thinkLimit > 0 { facts.append("think " + ClockText.of(milliseconds: plan.thinkLimit)) }
        facts.append("answer " + ClockText.of(milliseconds: plan.answerLimit(of: number)))
        if probes > 0 {
            facts.append("\(Counted.words(probes, "follow-up")) of " + ClockText.of(milliseconds: plan.replyLimit))
        }
        if let chain = plan.step(number).chain.flatMap({ id in library.chains.first { $0.id == id } }) {
            facts.append(chain.title)
        }
        let length = plan.thinkLimit + plan.answerLimit(of: number) + probes * (Preset.askTime + plan.replyLimit)
        return (length, facts.joined(separator: ", "))
    }

    private static func row(_ start: Int, _ length: Int, _ what: String) -> String {
        let begins = ClockText.of(milliseconds: start)
        let takes = ClockText.of(milliseconds: length)
        return String(repeating: " ", count: max(0, 7 - begins.count)) + begins
            + String(repeating: " ", count: max(1, 7 - takes.count)) + takes + "  " + what
    }
}
