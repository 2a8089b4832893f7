import ArgumentParser
import Foundation
import Interview
import Store

extension Transcripts {
    /// `hotseat transcripts tag`
    struct Tag: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mark a transcript with words of your own, to list it by; without any, show those it has.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The transcript, the beginning of its id, or `last`.", valueName: "id"))
        var id: String
        @Argument(help: ArgumentHelp("The tags; one with blanks in quotes.", valueName: "tag"))
        var tags: [String] = []
        @Flag(help: "Take these tags away instead.")
        var remove = false

        func run() throws {
            let store = try tags.isEmpty ? places.world.openStoreForReading() : places.world.openStore()
            let found = try store.find(id)
            let before = try store.summary(found).tags
            let named = tags.flatMap { Tags.reading($0) }
            if !tags.isEmpty {
                guard !named.isEmpty else { throw Failure("A tag needs a letter or a number.", code: 2) }
                try store.setTags(remove ? Self.without(named, before) : before + named, of: found)
            }
            let now = try store.summary(found).tags
            Output.print(now.isEmpty ? "\(found) has no tags." : "\(found): \(now.joined(separator: ", "))")
        }

        private static func without(_ tags: [String], _ all: [String]) -> [String] {
            let gone = Set(tags.map { $0.lowercased() })
            return all.filter { !gone.contains($0.lowercased()) }
        }
    }

    /// `hotseat transcripts note`
    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a note on a transcript, in place of the one it has; without words, show that.",
            discussion: "A single - reads the note from standard input. Notes are found by search, and exported.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The transcript, the beginning of its id, or `last`.", valueName: "id"))
        var id: String
        @Argument(help: ArgumentHelp("The note.", valueName: "words"))
        var words: [String] = []
        @Flag(help: "Take the note away.")
        var clear = false

        func validate() throws {
            if clear, !words.isEmpty { throw ValidationError("Write a note, or --clear it; not both.") }
        }

        func run() throws {
            guard clear || !words.isEmpty else {
                let store = try places.world.openStoreForReading()
                let note = try store.summary(store.find(id)).note
                Output.print(note.isEmpty ? "There is no note." : note)
                return
            }
            let store = try places.world.openStore()
            let found = try store.find(id)
            try store.setNote(words == ["-"] ? Self.standardInput() : words.joined(separator: " "), of: found)
            Output.print(clear ? "The note on \(found) is gone." : "Noted on \(found).")
        }

        private static func standardInput() -> String {
            String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self).trimmed
        }
    }
}
