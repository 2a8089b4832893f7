import Foundation
import Interview
import Screens
import Store

/// A round in a file of its own, for when the store cannot take it.
enum RescueFile {
    /// Writes a round to a file that is not there yet: as an export that can be imported again, or as text to read where
    /// the name ends in `.txt` or `.md`. Only the user can read it.
    ///
    /// - Parameter path: `~/` at its beginning is the home folder.
    /// - Returns: where it is.
    static func write(_ transcript: Transcript, to path: String) throws -> String {
        let home = Environment["HOME"] ?? ""
        let path = URL(fileURLWithPath: path.hasPrefix("~/") ? home + path.dropFirst() : path).path
        guard access(path, F_OK) != 0 else {
            throw Failure("There is a file already, and it is left as it is: \(path)")
        }
        do {
            let file = try ExportFile(at: path, isPublic: false)
            try file.write(try text(transcript, for: path))
            try file.finish()
            return path
        } catch {
            throw Failure("It cannot be written there: \(error)")
        }
    }

    /// Writes a round to the first place that takes it: the home folder, the working folder, or the one for passing files.
    ///
    /// - Returns: where it is, or nil where no place took it.
    static func writeSomewhere(_ transcript: Transcript) -> String? {
        let folders = ["~", FileManager.default.currentDirectoryPath, NSTemporaryDirectory(), "/dev/shm"]
        for folder in folders {
            // One round may be rescued twice, with more in it the second time.
            for number in 1...9 {
                let name = "/hotseat-\(transcript.id)" + (number == 1 ? "" : "-\(number)") + ".json"
                if let path = try? write(transcript, to: folder + name) { return path }
            }
        }
        return nil
    }

    /// Says at the end of the program where a round is that the store did not take; one that no file took is shown.
    static func rescue(_ transcript: Transcript) {
        guard !transcript.events.isEmpty else { return }
        if let path = writeSomewhere(transcript) {
            Output.complain(
                "hotseat: this round could not be saved in the store. All of it is in \(path);\n"
                    + "`hotseat transcripts import \(path)` takes it in when there is room again.")
        } else {
            Output.complain("hotseat: this round could not be saved. It is shown here so that you can copy it:\n")
            Output.complain(DebriefPage.text(transcript, width: Output.width))
        }
    }

    private static func text(_ transcript: Transcript, for path: String) throws -> String {
        if path.hasSuffix(".txt") { return DebriefPage.text(transcript, width: 80).legible }
        if path.hasSuffix(".md") { return MarkdownExport.page(transcript) }
        return try TranscriptArchive([transcript]).text()
    }
}
