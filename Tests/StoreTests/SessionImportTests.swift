import Foundation
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Interview sessions of other tools")
struct SessionImportTests {
    private func read(_ text: String) throws -> SessionImport {
        try SessionImport(Data(text.utf8), path: "session.md")
    }

    private static let session = """
        ---
        company: "Acme Corp"
        role: 'Chef''s mate'
        round: onsite
        date: 2026-11-21
        interviewer_role: Hiring manager
        source: practice
        ---

        ## Q1

        **Interviewer:** Tell me about a risk.
        What was it?

        <!-- competency: dive-deep -->

        **Candidate:** I read two hundred tickets.

        Then I wrote a list \\<of names\\>.

        **Interviewer:** Why?

        **Candidate:**

        ## Q2

        **interviewer:** And now?
        **candidate:** Done.
        """

    @Test("are read as rounds, with the follow-ups and every word of the answers")
    func reading() throws {
        let transcript = try read(Self.session).transcript
        let round = transcript.round
        #expect(round.ending == .finished)
        #expect(round.turns.map(\.question.ask) == ["Tell me about a risk.\nWhat was it?", "And now?"])
        #expect(round.turns.map(\.question.principle) == ["dive-deep", "general"])
        #expect(
            round.turns[0].answer?.text == "I read two hundred tickets.\n\nThen I wrote a list <of names>.")
        #expect(round.turns[0].probes.map(\.probe.ask) == ["Why?"])
        #expect(round.turns[0].probes.first?.reply?.text == "")
        #expect(round.turns[1].answer?.text == "Done.")
        #expect(transcript.plan.pack == "acme-corp")
        #expect(transcript.plan.interviewer == "hiring-manager")
        #expect(CivilTime(wall: transcript.startedAt, utcOffset: 0).sortable == "2026-11-21 12:00")
        #expect(throws: Never.self) { try TranscriptCheck.check(transcript) }
    }

    @Test("line ends of other systems, a mark of byte order and no date change nothing that was said")
    func otherwise() throws {
        let text =
            "\u{FEFF}" + Self.session.replacing("\n", with: "\r\n").replacing("date: 2026-11-21", with: "date: soon")
        #expect(SessionImport.fits(Data(text.utf8)))
        let transcript = try read(text).transcript
        #expect(transcript.round.turns == (try read(Self.session).transcript.round.turns))
        #expect(transcript.startedAt == 0)
    }

    @Test("the same file twice is one transcript; a changed one is another")
    func twice() throws {
        let store = try TranscriptStore()
        let transcript = try read(Self.session).transcript
        #expect(try store.merge([transcript]).added.count == 1)
        let rows = try store.rows()
        #expect(try store.merge([try read(Self.session).transcript]).known.count == 1)
        #expect(try store.rows() == rows)
        #expect(try store.search(SearchQuery("tickets")).count == 1)
        #expect(try store.merge([try read(Self.session.replacing("Done.", with: "Gone.")).transcript]).added.count == 1)
    }

    @Test("our own sessions come back with all words, tags and the note", arguments: 0..<12 as Range<UInt64>)
    func ourOwn(seed: UInt64) throws {
        var transcript = ChanceRound.play(seed: seed)
        (transcript.tags, transcript.note) = (["a b", "c"], "One \"two\"\nthree \\n \\ four")
        guard !transcript.round.turns.isEmpty else { return }
        let back = try read(MarkdownExport.session(transcript))
        #expect(back.original == transcript.id)
        #expect(back.transcript.tags == transcript.tags)
        #expect(back.transcript.note == transcript.note)
        // What could be obeyed was made visible; blanks at the ends of lines have no place in Markdown.
        func plain(_ text: String) -> [Substring] {
            text.legible.split(whereSeparator: \.isWhitespace)
        }
        let (here, there) = (transcript.round.turns, back.transcript.round.turns)
        #expect(here.count == there.count)
        for (one, other) in zip(here, there) {
            #expect(plain(one.question.ask) == plain(other.question.ask))
            #expect(plain(one.answer?.text ?? "") == plain(other.answer?.text ?? ""))
            #expect(one.probes.map { plain($0.reply?.text ?? "") } == other.probes.map { plain($0.reply?.text ?? "") })
        }
    }

    @Test(
        "what is none is refused with a reason",
        arguments: [
            "", "---\n", "---\ncompany: a\n", "---\n---\n", "---\n---\n## Q1\n**Candidate:** I?\n",
            "# Notes\n**Interviewer:** hm",
        ])
    func refused(text: String) {
        let error = #expect(throws: StoreError.self) { try read(text) }
        if case .notImportable("session.md", _)? = error {} else { Issue.record("\(String(describing: error))") }
    }

    @Test("a file changed anywhere is refused, or is some round; nothing crashes", arguments: 0..<4 as Range<UInt64>)
    func chance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let sound = Array(Self.session.utf8)
        for _ in 0..<200 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let read = try? SessionImport(Data(bytes), path: "x") else { continue }
            #expect(throws: Never.self) { try TranscriptCheck.check(read.transcript) }
            _ = read.transcript.round
        }
    }
}
