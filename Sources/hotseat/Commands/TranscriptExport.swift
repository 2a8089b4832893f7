import ArgumentParser
import Foundation
import Interview
import Screens
import Store

extension Transcripts {
    /// `hotseat transcripts export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write transcripts to files or to standard output.",
            discussion: """
                `--all --output backup.json` is a whole backup, which `import` takes in again. In a folder each \
                transcript gets a file of its own.
                """)

        @OptionGroup var places: PlaceOptions
        @Argument(help: ArgumentHelp("The transcripts, the beginnings of their ids, or `last`.", valueName: "id"))
        var ids: [String] = []
        @Flag(help: "All transcripts.")
        var all = false
        @Option(help: "json, markdown, text, csv, asciicast or session.")
        var format = ExportFormat.json
        @Option(help: ArgumentHelp("Write to this file, or into this folder.", valueName: "path"))
        var output: String?
        @Flag(help: "Mask names, companies and money.")
        var redact = false
        @Flag(help: "Let others read the files.")
        var `public` = false

        func validate() throws {
            if ids.isEmpty != all { throw ValidationError("Name transcripts to export, or say --all.") }
        }

        func run() throws {
            let store = try places.world.openStoreForReading()
            let found = try all ? store.ids() : ids.map { try store.find($0) }
            let exporter = TranscriptExporter(format, places.world)
            if let output, Self.isFolder(output) {
                try write(found, of: store, by: exporter, intoFolder: URL(fileURLWithPath: output, isDirectory: true))
                return
            }
            guard found.count <= 1 || format.holdsSeveral else {
                throw Failure(
                    "A file of the format \(format.rawValue) holds one transcript, and there are \(found.count). "
                        + "Name a folder that is there, or one that ends in a slash: --output DIR/", code: 2)
            }
            let file = try output.map { try ExportFile(at: $0, isPublic: self.public) } ?? ExportFile.standardOutput
            try file.write(exporter.head)
            var isFirst = true
            let unreadable = try each(found, of: store) { transcript in
                try file.write(try exporter.body(transcript, isFirst: isFirst))
                isFirst = false
            }
            try file.write(exporter.tail)
            try file.finish()
            if output != nil { report(found.count - unreadable) }
            if unreadable > 0 { throw ExitCode(1) }
        }

        private func write(
            _ ids: [ID<Transcript>], of store: TranscriptStore, by exporter: TranscriptExporter, intoFolder folder: URL
        ) throws {
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: self.public ? 0o755 : 0o700])
            } catch {
                throw ExportFile.failure(folder.path)
            }
            let unreadable = try each(ids, of: store) { transcript in
                let name = Self.fileName(of: transcript.id) + "." + format.fileEnding
                let file = try ExportFile(at: folder.appendingPathComponent(name).path, isPublic: self.public)
                try file.write(exporter.head)
                try file.write(try exporter.body(transcript, isFirst: true))
                try file.write(exporter.tail)
                try file.finish()
            }
            report(ids.count - unreadable)
            if unreadable > 0 { throw ExitCode(1) }
        }

        /// Goes through the transcripts one at a time: a long history is larger than the memory need be.
        ///
        /// - Returns: how many of them all could not be read; a damaged one must not keep the others from being saved.
        private func each(
            _ ids: [ID<Transcript>], of store: TranscriptStore, _ take: (Transcript) throws -> Void
        ) throws -> Int {
            var unreadable = 0
            for id in ids {
                do {
                    let transcript = try store.transcript(id)
                    try take(redact ? transcript.redacted : transcript)
                } catch let error as StoreError {
                    guard case .unreadableTranscript = error, all else { throw error }
                    Output.complain("hotseat: \(error)")
                    unreadable += 1
                }
            }
            return unreadable
        }

        private func report(_ count: Int) {
            Output.print("Wrote \(Counted.words(count, "transcript")) to \(output ?? "").")
        }

        private static func isFolder(_ path: String) -> Bool {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) { return isFolder.boolValue }
            return path.hasSuffix("/")
        }

        /// An id as a file's name, wherever the id came from.
        private static func fileName(of id: ID<Transcript>) -> String {
            let name = id.rawValue.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "_" }
            return name.first == "." ? "_" + String(name) : String(name)
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
