import ArgumentParser
import Interview
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts delete`
    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Delete transcripts for good. What was asked stays remembered, so questions do not come back early.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The transcripts, or the beginnings of their ids.", valueName: "id"))
        var ids: [String] = []
        @Option(help: ArgumentHelp("Those of rounds that began longer ago than that; asks first.", valueName: "days"))
        var olderThan: Int?
        @Flag(help: "Do not ask.")
        var yes = false

        func validate() throws {
            if let olderThan, !(0...100_000).contains(olderThan) {
                throw ValidationError("--older-than is \(olderThan); choose 0 to 100000 days.")
            }
            if ids.isEmpty == (olderThan == nil) {
                throw ValidationError("Name transcripts to delete, or say --older-than DAYS.")
            }
        }

        func run() throws {
            let store = try places.world.openStore()
            if let olderThan {
                try deleteOld(olderThan, in: store)
                return
            }
            // All names first: a mistyped one must not leave half of the work done.
            let found = try ids.map { try store.find($0) }
            try store.erase(found)
            for id in found { Output.print("Deleted \(id).") }
        }

        private func deleteOld(_ days: Int, in store: TranscriptStore) throws {
            let old = try store.ids(startedBefore: Clock.now().wall - days * 86_400)
            let counted = Counted.words(old.count, "transcript")
            guard let first = old.first, let last = old.last else {
                Output.print("No transcript is older than \(Counted.words(days, "day")).")
                return
            }
            if !yes {
                Output.print("Delete \(counted), from \(first) to \(last), for good? [y/N]")
                var reader = LineReader()
                guard case .line(let answer) = reader.next(timeout: nil), ["y", "yes"].contains(answer.lowercased())
                else { throw Failure("Nothing was deleted.") }
            }
            try store.erase(old)
            Output.print("Deleted \(counted).")
        }
    }
}
