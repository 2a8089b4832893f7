import Foundation
import Interview
import TestSupport
import Testing

@testable import Store

@Suite("Tags and notes")
struct NotesTests {
    @Test(
        "tags are read as people write them",
        arguments: [
            ("a, b", ["a", "b"]), ("b,a,,B", ["a", "b"]), (" #good  one ,\t", ["good one"]), ("", []), ("#, ,", []),
            (String(repeating: "x", count: 99), [String(repeating: "x", count: 40)]), ("Zürich\nzürich", ["Zürich"]),
        ])
    func reading(text: String, tags: [String]) {
        #expect(Tags.reading(text) == tags)
        #expect(Tags.tidied(tags) == tags)
    }

    @Test("are kept with the transcript, changed and taken away", arguments: Place.allCases)
    func kept(place: Place) throws {
        let store = try place.store()
        try store.add(Rounds.finished("a"))
        try store.setTags(["good", "Amazon", "GOOD"], of: "a")
        try store.setNote("Say the number first.", of: "a")
        #expect(try store.summary("a").tags == ["Amazon", "good"])
        #expect(try store.summaries().map(\.note) == ["Say the number first."])
        #expect(try store.transcript("a").note == "Say the number first.")
        try store.setTags([], of: "a")
        try store.setNote("", of: "a")
        #expect(try store.transcript("a") == Rounds.finished("a"))
        #expect(throws: StoreError.unknownTranscript("b")) { try store.setTags(["x"], of: "b") }
        #expect(throws: StoreError.unknownTranscript("b")) { try store.setNote("x", of: "b") }
    }

    @Test("a note is found by its words as long as it stands, and goes with its transcript")
    func found() throws {
        let store = try TranscriptStore()
        try store.add(Rounds.finished("a"))
        try store.setNote("Speak of the pelican.", of: "a")
        let hit = try #require(try store.search(SearchQuery("pelicans")).first)
        #expect(hit.kind == .note)
        #expect(hit.transcript == "a")
        try store.setNote("Speak of the heron.", of: "a")
        #expect(try store.search(SearchQuery("pelican")) == [])
        #expect(try store.search(SearchQuery("heron"), SearchFilters(preset: "practice")).count == 1)
        #expect(try store.search(SearchQuery("heron"), SearchFilters(principle: "ownership")) == [])
        try store.erase(["a"])
        #expect(try store.search(SearchQuery("heron")) == [])
    }

    @Test("a merge keeps the tags and the notes of both, and twice changes nothing")
    func merged() throws {
        let store = try TranscriptStore()
        var here = Rounds.interrupted("a")
        (here.tags, here.note) = (["x"], "One.")
        try store.add(here)
        var there = here
        (there.tags, there.note) = (["y"], "Two.")
        #expect(try store.merge([there]).known == ["a"])
        #expect(try store.transcript("a").tags == ["x", "y"])
        #expect(try store.transcript("a").note == "One.\n\nTwo.")
        let rows = try store.rows()
        #expect(try store.merge([there, here]).known == ["a", "a"])
        #expect(try store.rows() == rows)
        // A longer state of the round keeps them, too.
        there.events.append(TimedEvent(.paused, at: Offset(milliseconds: 99_000)))
        #expect(try store.merge([there]).grown == ["a"])
        #expect(try store.transcript("a").note == "One.\n\nTwo.")
        #expect(try store.search(SearchQuery("two")).map(\.kind) == [.note])
    }

    @Test("are written into every export, and masked where that is asked for")
    func exported() throws {
        var transcript = Rounds.finished("a")
        (transcript.tags, transcript.note) = (["Acme", "good"], "Ask Mr Brown about Acme, $5.")
        let archive = try TranscriptArchive([transcript]).text()
        #expect(try TranscriptArchive(Data(archive.utf8), path: "a").transcripts == [transcript])
        #expect(archive.contains(#""note":"Ask Mr Brown about Acme, $5.""#))
        #expect(archive.contains(#""tags":["Acme","good"]"#))
        #expect(MarkdownExport.page(transcript).contains("Tags: Acme, good\n\n## Note\n\nAsk Mr Brown"))
        #expect(MarkdownExport.session(transcript).contains("tags: [\"Acme\", \"good\"]\nnote: \"Ask Mr Brown"))
        #expect(MetricsExport.rows(transcript).hasSuffix(",\"Acme, good\",\"Ask Mr Brown about Acme, $5.\"\r\n"))
        let redacted = transcript.redacted
        #expect(!redacted.note.contains("Brown") && !redacted.note.contains("$5"))
    }
}

@Suite("The list")
struct ListTests {
    private func store() throws -> TranscriptStore {
        let store = try TranscriptStore()
        for (number, id) in ["a", "b", "c"].enumerated() {
            try store.add(Rounds.finished(ID(id), startedAt: Rounds.start + number))
        }
        try store.add(Rounds.abandoned("d", startedAt: Rounds.start + 3))
        try store.setTags(["Good one"], of: "b")
        var events = Rounds.finished("e").events
        events.append(
            TimedEvent(.storyNamed(NamedStory(question: 0, name: "Jet Wäsche")), at: Offset(milliseconds: 99_000)))
        try store.add(
            Transcript(id: "e", startedAt: Rounds.start - 1, plan: Samples.plan(principles: []), events: events))
        return store
    }

    @Test("is narrowed by each filter")
    func filters() throws {
        let store = try store()
        func ids(_ filter: TranscriptFilter) throws -> [ID<Transcript>] { try store.summaries(filter).map(\.id) }
        #expect(try ids(TranscriptFilter()) == ["d", "c", "b", "a", "e"])
        #expect(try ids(TranscriptFilter(status: .abandoned)) == ["d"])
        #expect(try ids(TranscriptFilter(principle: "ownership")).count == 5)
        #expect(try ids(TranscriptFilter(principle: "own")) == [])
        #expect(try ids(TranscriptFilter(preset: "practice", since: Rounds.start + 1)) == ["d", "c", "b"])
        #expect(try ids(TranscriptFilter(preset: "other")) == [])
        #expect(try ids(TranscriptFilter(until: Rounds.start)) == ["a", "e"])
        #expect(try ids(TranscriptFilter(tag: "good ONE")) == ["b"])
        #expect(try ids(TranscriptFilter(tag: "good")) == [])
        #expect(try ids(TranscriptFilter(story: "jet wÄSCHE")) == ["e"])
        #expect(try ids(TranscriptFilter(story: "' OR 1")) == [])
    }

    @Test("is put in each order, the same as on the screen", arguments: TranscriptOrder.allCases)
    func orders(order: TranscriptOrder) throws {
        let sorted = try store().summaries(order: order)
        #expect(sorted.count == 5)
        for (one, next) in zip(sorted, sorted.dropFirst()) { #expect(!order.puts(next, before: one)) }
        #expect(try store().summaries(order: order, limit: 2) == Array(sorted.prefix(2)))
    }

    @Test("plans alike but for their seeds are read as they are")
    func seeds() throws {
        let store = try TranscriptStore()
        let seeds: [UInt64] = [0, 7, .max]
        for seed in seeds {
            var plan = Samples.plan(seed: seed)
            plan.pack = ID("\"seed\":5,")
            try store.add(Transcript(id: ID("s\(seed)"), startedAt: 1, plan: plan))
        }
        #expect(Set(try store.summaries().map(\.plan.seed)) == Set(seeds))
        #expect(Set(try store.summaries().map(\.plan.pack.rawValue)) == ["\"seed\":5,"])
    }
}
