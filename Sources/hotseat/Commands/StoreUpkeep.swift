import ArgumentParser
import Interview
import Screens
import Store

/// What `hotseat doctor` can do for a store, besides looking at it.
enum StoreUpkeep {
    /// Saves what can be read of a damaged store, and tells what that is.
    static func salvage(_ world: World) throws {
        let now = Clock.now()
        let stamp = CivilTime(wall: now.wall, utcOffset: now.utcOffset).stamp
        guard let outcome = try TranscriptStore.salvage(world.store, stamp: stamp) else {
            Output.print("The store is sound: there is nothing to save from it.")
            return
        }
        Output.print("Saved: \(Counted.words(outcome.whole.count, "round")) with nothing missing.")
        tell(outcome.partial, "of which some words are missing; each has the tag \"\(SalvageOutcome.tag)\"")
        tell(outcome.lost, "of which nothing could be read")
        if !outcome.keptHistory {
            Output.print("Which questions came up in deleted rounds is forgotten; they may come back early.")
        }
        Output.print("The damaged file is kept as \(outcome.damaged.path).")
        if !outcome.partial.isEmpty || !outcome.lost.isEmpty { throw ExitCode(1) }
    }

    private static func tell(_ ids: [ID<Transcript>], _ what: String) {
        guard !ids.isEmpty else { return }
        Output.print("\(Counted.words(ids.count, "round")) \(what):")
        for id in ids { Output.print("  \(id)") }
    }

    /// Gives back the room of what was deleted, and tells how much that was.
    static func vacuum(_ world: World) throws {
        let store = try world.openStore()
        let before = try store.room()
        try store.vacuum()
        let after = try store.room()
        Output.print("\(ByteCount.of(before.bytes)) before, \(ByteCount.of(after.bytes)) now.")
    }
}

/// Numbers of bytes as people write them.
enum ByteCount {
    /// `640 B`, `12 kB`, `3.4 MB`: powers of ten, cut to what matters.
    static func of(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: "\(bytes / 1000) kB"
        case ..<1_000_000_000: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
        default: "\(bytes / 1_000_000_000).\(bytes / 100_000_000 % 10) GB"
        }
    }
}
