import Interview
import Screens

/// How a round would go when every limit is used: what `practice --dry-run` prints.
enum Timetable {
    /// A line for the opening, for each question and for the whole.
    static func text(of plan: RoundPlan, library: Library) -> String {
        let preset = library.preset(plan.preset)
        let overhead = preset?.overhead ?? 0
        var lines = [
            "\(preset?.title ?? plan.preset.rawValue): \(Counted.words(plan.questions, "question")), \(plan.input.title)"
        ]
        var at = 0
        if overhead > 0 {
            lines.append(row(at, overhead, "greetings, breaks and good-byes, all together"))
            at += overhead
        }
        for number in 0..<plan.questions {
            if let rest = rest(before: number, of: plan) {
                lines.append(row(at, rest, "break"))
                at += rest
            }
            let step = plan.step(number)
            let probes = plan.probes(of: number)
            let replies = probes * (Preset.askTime + plan.replyLimit)
            let length = plan.thinkLimit + plan.answerLimit(of: number) + replies
            let interviewer =
                library.interviewer(plan.interviewer(of: number))?.title ?? plan.interviewer(of: number).rawValue
            var facts = ["question \(number + 1)", interviewer]
            if plan.thinkLimit > 0 { facts.append("think " + ClockText.of(milliseconds: plan.thinkLimit)) }
            facts.append("answer " + ClockText.of(milliseconds: plan.answerLimit(of: number)))
            if probes > 0 {
                facts.append("\(Counted.words(probes, "follow-up")) of " + ClockText.of(milliseconds: plan.replyLimit))
            }
            if let chain = step.chain.flatMap({ id in library.chains.first { $0.id == id } }) {
                facts.append(chain.title)
            }
            lines.append(row(at, length, facts.joined(separator: ", ")))
            at += length
        }
        lines.append("Total " + ClockText.of(milliseconds: at) + " when every limit is used.")
        return lines.joined(separator: "\n")
    }

    /// The time to rest before a question, where another interviewer begins with it.
    private static func rest(before number: Int, of plan: RoundPlan) -> Int? {
        let sitting = plan.sitting(of: number)
        guard plan.isLoop, plan.questions(ofSitting: sitting).lowerBound == number else { return nil }
        return plan.sittings?.dropFirst(sitting).first.flatMap { $0.rest > 0 ? $0.rest : nil }
    }

    private static func row(_ start: Int, _ length: Int, _ what: String) -> String {
        let begins = ClockText.of(milliseconds: start)
        let takes = ClockText.of(milliseconds: length)
        return String(repeating: " ", count: max(0, 7 - begins.count)) + begins
            + String(repeating: " ", count: max(1, 7 - takes.count)) + takes + "  " + what
    }
}
