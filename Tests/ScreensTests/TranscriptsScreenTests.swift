import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("Going back")
struct TranscriptsScreenTests {
    @Test("the list tells when, what about and how much", arguments: [80, 40])
    func list(columns: Int) throws {
        var tester = try AppTester(columns: columns, rows: columns == 80 ? 24 : 12, shelf: shelf)
        tester.press("j", "j", "enter")
        if columns == 80 {
            expectPicture(
                tester.surface,
                """
                 Transcripts                                                                  3|
                ────────────────────────────────────────────────────────────────────────────────|
                 ▸ ! 21 Nov 14:02  Ownership                            2 q  4 f  345 words|
                     21 Nov 12:32  Dive Deep, Ownership                 2 q  4 f  345 words|
                   - 19 Nov 12:02  Ownership                            2 q  4 f  345 words|
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                |
                ────────────────────────────────────────────────────────────────────────────────|
                 ⏎ open   r replay   / search   f filter   o order   t tags   n note   d delete|
                """)
        } else {
            expectPicture(
                tester.surface,
                """
                 Transcripts                          3|
                 ▸ ! 21 Nov 14:02  Ownership    345 w|
                     21 Nov 12:32  Dive Deep, … 345 w|
                   - 19 Nov 12:02  Ownership    345 w|
                |
                |
                |
                |
                |
                |
                |
                 ⏎ open   r replay   / search|
                """)
        }
    }

    @Test("a filter shows what holds its words, and escape lets go of it")
    func filter() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "f")
        tester.type("dive")
        tester.press("enter")
        #expect(tester.text.contains("1 with \"dive\""))
        #expect(!tester.text.contains("19 Nov"))
        tester.press("escape")
        #expect(tester.text.contains("19 Nov"))
    }

    @Test("deleting asks first and can be undone")
    func delete() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "d", "n")
        #expect(!tester.effects.contains(.deleteTranscript("c")))
        tester.press("d", "y")
        #expect(tester.effects.contains(.deleteTranscript("c")))
        tester.press("u")
        #expect(tester.effects.contains(.restoreTranscript("c")))
    }

    @Test("the mouse chooses and opens")
    func mouse() throws {
        var tester = try AppTester(shelf: shelf)
        tester.tell(.input(.mouse(.press, Point(x: 5, y: 4))))
        tester.tell(.input(.mouse(.press, Point(x: 5, y: 4))))
        #expect(tester.text.contains("Transcripts  ") || tester.text.contains(" Transcripts"))
        #expect(tester.text.contains("345 words"))
    }

    @Test("the order goes round, and tells itself")
    func order() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "o")
        #expect(tester.text.contains("3, oldest first"))
        let text = tester.text
        let (first, last) = (try #require(text.range(of: "19 Nov")), try #require(text.range(of: "21 Nov 14:02")))
        #expect(first.lowerBound < last.lowerBound)
        tester.press("o", "o", "o")
        #expect(!tester.text.contains("first "))
    }

    @Test("tags and a note are written on the chosen transcript, and shown with it")
    func notes() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "j", "t")
        tester.type("good, Acme one")
        tester.press("enter", "n")
        tester.type("Say the number first.")
        tester.press("enter")
        #expect(tester.effects.contains(.setTags(["Acme one", "good"], of: "b")))
        #expect(tester.effects.contains(.setNote("Say the number first.", of: "b")))
        let marked = TranscriptSummary(
            id: "x", startedAt: 1_795_269_753, endedAt: nil, status: .finished, plan: Samples.plan(),
            principles: ["ownership"], questions: 1, probes: 1, words: 9, duration: 9, tags: ["good"],
            note: "Say the number first.")
        tester.tell(.shelfLoaded(Shelf(transcripts: [marked])))
        #expect(tester.text.contains("Ownership #good"))
        #expect(tester.text.contains("Note: Say the number first."))
    }

    @Test("while somebody else writes, nothing is changed")
    func readOnly() throws {
        var tester = try AppTester(
            shelf: Shelf(transcripts: shelf.transcripts, readOnlyReason: "Another Hotseat is writing."))
        for key in ["t", "n", "d"] {
            tester.press("q", "j", "j", "enter", key)
            #expect(tester.text.contains("Another Hotseat is writing."))
        }
    }

    @Test("a search shows where the words are, and opens the replay at that very moment")
    func search() throws {
        var tester = try AppTester(shelf: shelf)
        tester.press("j", "j", "enter", "/")
        tester.type("pelican")
        tester.press("enter")
        #expect(tester.effects.contains(.search("pelican")))
        #expect(tester.text.contains("looking for \"pelican\""))
        var round = SessionTester(Samples.plan(questions: 1, probes: 0, think: 0))
        round.send(.begin)
        for (number, word) in ["one ", "two ", "Pelicans ", "four "].enumerated() {
            round.wait(1000 * (number + 1))
            round.type(word)
        }
        let transcript = Transcript(id: "a", startedAt: 1_795_269_753, plan: round.plan, events: round.events)
        let hit = SearchHit(
            transcript: "a", startedAt: transcript.startedAt, utcOffset: 0, principle: "ownership", preset: "practice",
            question: 0, kind: .answer, offset: Offset(milliseconds: 1000),
            snippet: [
                SnippetPart(text: "one two ", isHit: false), SnippetPart(text: "Pelicans", isHit: true),
                SnippetPart(text: " four", isHit: false),
            ])
        tester.tell(.found("another", []))
        #expect(tester.text.contains("looking for"))
        tester.tell(.found("pelican", [hit]))
        expectPicture(
            tester.surface,
            """
             Transcripts                                                   1 with "pelican"|
            ────────────────────────────────────────────────────────────────────────────────|
             ▸ 21 Nov 14:02  answer  0:01  Ownership|
                 one two Pelicans four|
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            ────────────────────────────────────────────────────────────────────────────────|
             ⏎ open   / search   q back   F1 keys|
            """)
        #expect(roles(of: tester.surface, row: 3).contains("found \"Pelicans\""))
        tester.press("enter")
        #expect(tester.effects.contains(.loadTranscript("a", .place(hit))))
        tester.tell(.transcriptLoaded(transcript, .place(hit)))
        #expect(tester.app.replayMoment == Offset(milliseconds: 6000))
        #expect(tester.text.contains("Pelicans") && !tester.text.contains("four"))
        tester.press("q")
        #expect(tester.text.contains("1 with \"pelican\""))
        tester.press("q")
        #expect(tester.text.contains("345 words"))
    }
}
