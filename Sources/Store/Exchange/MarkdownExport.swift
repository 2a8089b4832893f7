public import Interview

/// Transcripts as Markdown.
public enum MarkdownExport {
    /// A page for people: the questions as headings, what was said under them.
    public static func page(_ transcript: Transcript) -> String {
        let round = transcript.round
        let time = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset)
        let plan = transcript.plan
        var blocks = [
            "# Round of \(time.date), \(time.time)",
            [plan.preset.rawValue, plan.interviewer.rawValue, plan.input.rawValue, transcript.id.rawValue]
                .joined(separator: " · ").asMarkdown,
        ]
        if !transcript.tags.isEmpty { blocks.append("Tags: " + line(transcript.tags.joined(separator: ", "))) }
        if !transcript.note.isEmpty { blocks += ["## Note", transcript.note.asMarkdown] }
        for (number, turn) in round.turns.enumerated() {
            blocks.append("## \(number + 1). \(line(turn.question.principleName))")
            blocks.append(quote(turn.question.ask))
            if let story = turn.story { blocks.append("Story: \(line(story))") }
            for remark in turn.remarks { blocks.append(quote(remark.text)) }
            if let answer = turn.answer { blocks += said(answer) }
            for probe in turn.probes {
                blocks.append(quote(probe.probe.ask))
                blocks.append("*\(line(probe.probe.family.rawValue)): \(line(probe.probe.reason))*")
                if let reply = probe.reply { blocks += said(reply) }
            }
            if !turn.checks.isEmpty {
                let checks = turn.checks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
                blocks.append("Look back: \(line(checks.joined(separator: ", "))).")
            }
            if let rating = turn.rating { blocks.append("Own rating: \(rating) of 5.") }
            if turn.isPokeTested { blocks.append("Poke-tested.") }
        }
        if !round.assessments.isEmpty {
            let scores = round.assessments.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            blocks += ["## Own rating", line(scores.joined(separator: ", "))]
        }
        if !round.votes.isEmpty { blocks += ["## Votes", votes(round)] }
        if round.phase != .debriefed, !round.draft.isEmpty {
            blocks += ["## In the box when it was cut off", round.draft.text.asMarkdown]
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The votes of a loop, from 1, strongly against, to 4, strongly in favour.
    private static func votes(_ round: Round) -> String {
        round.votes.map { vote in
            let who = vote.sitting.map { "Interviewer \($0 + 1)" } ?? "Own vote"
            return "- \(who)\(vote.isRevote ? ", again" : ""): \(vote.vote.rawValue) of 4. \(line(vote.reason))"
        }.joined(separator: "\n")
    }

    /// The interview session that other tools for practising read: a head in YAML, then one part for each question.
    public static func session(_ transcript: Transcript) -> String {
        let plan = transcript.plan
        let time = CivilTime(wall: transcript.startedAt, utcOffset: transcript.utcOffset)
        var text = """
            ---
            company: \(yaml(plan.pack.rawValue))
            role: ""
            round: \(kind(of: plan.preset))
            date: \(time.sortable.prefix(10))
            interviewer_role: \(yaml(plan.interviewer.rawValue))
            source: practice
            hotseat_id: \(yaml(transcript.id.rawValue))

            """
        // More than the format asks for: readers pass over what they do not know.
        if !transcript.tags.isEmpty { text += "tags: [\(transcript.tags.map(yaml).joined(separator: ", "))]\n" }
        if !transcript.note.isEmpty { text += "note: \(yaml(transcript.note))\n" }
        text += "---\n"
        for (number, turn) in transcript.round.turns.enumerated() {
            text += "\n## Q\(number + 1)\n\n"
            text += "**Interviewer:** \(turn.question.ask.asMarkdown)\n\n"
            text += "<!-- competency: \(tag(turn.question.principle.rawValue)) -->\n\n"
            text += "**Candidate:** \((turn.answer?.text ?? "").asMarkdown)\n"
            for probe in turn.probes {
                text += "\n**Interviewer:** \(probe.probe.ask.asMarkdown)\n"
                text += "\n**Candidate:** \((probe.reply?.text ?? "").asMarkdown)\n"
            }
        }
        return text
    }

    /// What other tools call a round that began as one of our presets.
    private static func kind(of preset: ID<Preset>) -> String {
        switch preset {
        case "recruiter-call", "phone-screen": "screen"
        case "one-interviewer", "bar-raiser", "uk-panel", "loop", "half-loop": "onsite"
        default: "behavioral"
        }
    }

    private static func said(_ reply: Reply) -> [String] {
        let taken = "\(reply.duration / 1000) s, \(reply.wordCount) words"
        return ["**You** (\(taken))"] + (reply.text.isEmpty ? [] : [reply.text.asMarkdown])
    }

    private static func quote(_ text: String) -> String { "> " + text.asMarkdown.replacing("\n", with: "\n> ") }

    /// A text on one line.
    private static func line(_ text: String) -> String { text.asMarkdown.replacing("\n", with: " ") }

    /// A text as YAML quotes it, which is as JSON does.
    private static func yaml(_ text: String) -> String {
        let line = text.legible.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + line.replacing("\n", with: "\\n").replacing("\t", with: "\\t") + "\""
    }

    /// A name that cannot end the comment it stands in.
    private static func tag(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "-" }).replacing("--", with: "-")
    }
}
