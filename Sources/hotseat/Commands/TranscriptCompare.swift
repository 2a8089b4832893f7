import ArgumentParser
import Interview
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts compare`
    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lay two attempts at one question side by side.",
            discussion: "Without a second transcript, the last other attempt at the question is taken.")

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("A transcript, the beginning of its id, or `last`.", valueName: "id"))
        var one = "last"
        @Argument(help: ArgumentHelp("Another one that asked the same question.", valueName: "id"))
        var other: String?
        @Option(help: ArgumentHelp("The question, where the two have several in common.", valueName: "id"))
        var question: String?

        func run() throws {
            let world = places.world
            let store = try world.openStoreForReading()
            let first = try store.transcript(try store.find(one))
            let second = try secondTranscript(besides: first, in: store)
            let common = Attempt.common(first, second)
            guard let asked = question.map({ ID<Question>($0) }) ?? common.first, common.contains(asked) else {
                throw Failure(
                    common.isEmpty
                        ? "\(first.id) and \(second.id) have no question in common."
                        : "Both asked: \(common.map(\.rawValue).joined(separator: ", ")).")
            }
            let library = world.loadLibrary().library
            let ignored = world.loadPreferences().preferences.ignoredSignals
            let attempts = [first, second].compactMap { transcript in
                let reviews = TurnReview.reviews(of: transcript.round, library: library, ignoring: ignored)
                return Attempt(at: asked, in: transcript, reviews: reviews)
            }
            guard attempts.count == 2 else { throw Failure("\(asked) was not answered in both.") }
            Output.print(ComparePage.text(attempts[0], attempts[1], width: Output.width))
        }

        private func secondTranscript(besides first: Transcript, in store: TranscriptStore) throws -> Transcript {
            if let other { return try store.transcript(try store.find(other)) }
            let asked = question.map { [ID<Question>($0)] } ?? first.round.turns.map(\.question.id)
            for question in asked {
                if let found = try store.lastTranscript(asking: question, besides: first.id) {
                    return try store.transcript(found)
                }
            }
            throw Failure("No other round asked the same question as \(first.id).")
        }
    }
}
