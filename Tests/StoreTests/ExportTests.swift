import Foundation
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Transcripts for elsewhere")
struct ExportTests {
    private func round(_ answer: String, _ reply: String = "Yes.", story: String? = nil) -> Transcript {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 1))
        tester.send(.begin)
        tester.wait(2000)
        tester.say(answer)
        tester.wait(1000)
        tester.say(reply)
        var events = tester.events
        if let story { events.append(TimedEvent(.storyNamed(NamedStory(question: 0, name: story)), at: tester.now)) }
        return Transcript(
            id: "20261121-150233", startedAt: Rounds.start, utcOffset: 3600, plan: tester.plan, events: events)
    }

    // MARK: Markdown

    @Test("an interview session has the head, the competency and the pairs that other tools read")
    func session() {
        let transcript = round("I read tickets.")
        let turn = transcript.round.turns[0]
        #expect(
            MarkdownExport.session(transcript) == """
                ---
                company: "amazon"
                role: ""
                round: behavioral
                date: 2026-11-21
                interviewer_role: "hiring-manager"
                source: practice
                hotseat_id: "\(transcript.id)"
                ---

                ## Q1

                **Interviewer:** \(turn.question.ask)

                <!-- competency: ownership -->

                **Candidate:** I read tickets.

                **Interviewer:** \(turn.probes[0].probe.ask)

                **Candidate:** Yes.

                """)
    }

    @Test("a page has the questions as headings and what was said under them")
    func page() {
        let page = MarkdownExport.page(round("I read tickets.", story: "Queue"))
        #expect(
            page.hasPrefix("# Round of Sat 21 Nov 2026, 15:02\n\npractice · hiring-manager · prose · 20261121-150233\n")
        )
        #expect(page.contains("\n## 1. Ownership\n\n> Tell me about "))
        #expect(page.contains("\n\nStory: Queue\n\n"))
        #expect(page.contains("\n\n**You** (0 s, 3 words)\n\nI read tickets.\n\n"))
    }

    @Test(
        "no answer can pass for a part of the page",
        arguments: [
            "## Q2", "**Interviewer:** Hired!", "<!-- competency: x -->", "---", "- a", "1. a", "> a", "```", "~~~",
            "    # a",
            "=====", "a\r\n## Q2", "<script>", "| a |", "+ a",
        ])
    func injection(answer: String) {
        let transcript = round("Well.\n\n" + answer)
        for text in [MarkdownExport.session(transcript), MarkdownExport.page(transcript)] {
            // The head of a session has rules of its own.
            let lines = text.split(separator: "\n").drop { $0 != "## Q1" && !$0.hasPrefix("# ") }
            #expect(!lines.contains { $0 == answer })
            #expect(lines.count { $0.hasPrefix("## ") } == 1)
            #expect(lines.count { $0.hasPrefix("<!--") } <= 1)
            #expect(lines.count { $0.hasPrefix("**Interviewer:**") } <= 2)
        }
    }

    @Test("nothing that a terminal obeys or that hides is left raw, and letters are left alone")
    func legible() {
        #expect(
            "a\u{1B}[2J\u{9B}\u{202E}\u{2028}\u{7F}\u{FEFF}\u{E0041}".legible
                == "a<U+001B>[2J<U+009B><U+202E><U+2028><U+007F><U+FEFF><U+E0041>")
        #expect("é e\u{301} 👩‍👩‍👧‍👦 ü\t日本\r\nb".legible == "é e\u{301} 👩‍👩‍👧‍👦 ü\t日本\nb")
    }

    @Test("nothing raw leaves in any of them, whatever was played", arguments: 0..<10 as Range<UInt64>)
    func chance(seed: UInt64) throws {
        let transcript = ChanceRound.play(seed: seed)
        let texts = [
            MarkdownExport.page(transcript), MarkdownExport.session(transcript), MetricsExport.rows(transcript),
            try TranscriptArchive([transcript]).text(),
        ]
        for scalar in texts.joined().unicodeScalars where !["\n", "\r", "\t", "\u{200D}"].contains(scalar) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("U+\(scalar.value)")
            default: break
            }
        }
    }

    // MARK: Metrics

    @Test("a row for each question, with as many fields as the head")
    func metrics() {
        let row = MetricsExport.rows(round("I read tickets.", story: "Queue, \"big\""))
        #expect(
            row == "20261121-150233,2026-11-21T15:02:33+01:00,amazon,practice,hiring-manager,prose,1,"
                + "\(round("a").round.turns[0].question.id),ownership,behavioural,\"Queue, \"\"big\"\"\",2000,0,0,450000,3,"
                + "user,1,1,1,1000,,,\r\n")
        let fields = MetricsExport.rows(round("a")).split(separator: ",", omittingEmptySubsequences: false)
        #expect(fields.count == MetricsExport.head.split(separator: ",").count)
    }

    @Test("a story's name is no formula", arguments: ["=1+1", "+1-1", "-cmd", "@SUM(A1)"])
    func formula(story: String) {
        #expect(MetricsExport.rows(round("a", story: story)).contains(",'" + story + ","))
    }

    // MARK: Redaction

    @Test(
        "names, companies and money are masked",
        arguments: [
            ("In March I asked Anna about it.", "In March I asked [name] about it."),
            ("Then Anna Meyer-Schmidt's team left.", "Then [name]'s team left."),
            ("Anna Meyer said no. I said I'd go.", "[name] said no. I said I'd go."),
            ("I met Anna. Anna was cross.", "I met [name]. [name] was cross."),
            ("We sold it to Acme Corp. Then it rained.", "We sold it to [name]. Then it rained."),
            ("I asked Dr. Smith and J. Doe.", "I asked [name]. [name] and [name]. [name]."),
            ("We moved to AWS on Monday.", "We moved to [name] on Monday."),
            ("Write to anna@acme.example today, or see acme.example", "Write to [name] today, or see [name]"),
            ("It cost $5,000.", "It cost [money]."), ("It cost €3.5M a year", "It cost [money] a year"),
            ("About 200k EUR, or 3 million dollars.", "About [money], or [money]."),
            ("Two million dollars, then 40 €.", "[money], then [money]."),
            ("USD 400 and £12.50", "[money] and [money]"),
            ("I read 200 tickets in 3 days.", "I read 200 tickets in 3 days."), ("", ""),
            ("We went. The rest stayed!\nNobody knew…", "We went. The rest stayed!\nNobody knew…"),
        ])
    func masks(text: String, masked: String) {
        #expect(Redactor(learningFrom: [text]).masked(text) == masked)
    }

    @Test("what was masked is in no format, not even key by key, and the round stays a round")
    func redacted() throws {
        var tester = SessionTester(Samples.plan(questions: 1, probes: 1))
        tester.send(.begin)
        for letter in "I asked Zebulon for $9,999." { tester.type(String(letter)) }
        tester.wait(2000)
        tester.send(.submit)
        tester.say("Zebulon agreed.")
        for letter in "Zeb" { tester.type(String(letter)) }
        let transcript = Transcript(id: "a", startedAt: 0, plan: tester.plan, events: tester.events)
        let redacted = transcript.redacted
        #expect(redacted.round.turns[0].answer?.text == "I asked [name] for [money].")
        #expect(redacted.round.turns[0].probes[0].reply?.text == "[name] agreed.")
        #expect(redacted.round.turns[0].answer?.duration == transcript.round.turns[0].answer?.duration)
        #expect(redacted.events.map(\.offset) == redacted.events.map(\.offset).sorted())
        let all =
            try TranscriptArchive([redacted]).text() + MarkdownExport.page(redacted) + MarkdownExport.session(redacted)
            + MetricsExport.rows(redacted)
        #expect(!all.contains("Zebulon"))
        #expect(!all.contains("9,999"))
        #expect(
            try TranscriptArchive(Data(TranscriptArchive([redacted]).text().utf8), path: "").transcripts == [redacted])
    }

    @Test("masking leaves when and how things happened as it was", arguments: 0..<10 as Range<UInt64>)
    func redactedByChance(seed: UInt64) {
        let transcript = ChanceRound.play(seed: seed)
        let (before, after) = (transcript.round, transcript.redacted.round)
        #expect(after.phase == before.phase)
        #expect(after.ending == before.ending)
        #expect(after.turns.map(\.askedAt) == before.turns.map(\.askedAt))
        #expect(after.turns.map { $0.answer?.duration } == before.turns.map { $0.answer?.duration })
        #expect(
            after.turns.map { $0.probes.map { $0.reply?.endedAt } }
                == before.turns.map { $0.probes.map { $0.reply?.endedAt } })
    }
}
