import Interview
import Packs
import Screens
import Store

/// How transcripts can leave the program.
enum ExportFormat: String, CaseIterable {
    case json, markdown, text, csv, asciicast, session

    /// Whether one file can hold several transcripts.
    var holdsSeveral: Bool { self != .asciicast && self != .session }

    var fileEnding: String {
        switch self {
        case .json: "json"
        case .markdown, .session: "md"
        case .text: "txt"
        case .csv: "csv"
        case .asciicast: "cast"
        }
    }
}

/// Puts transcripts into a format, piece by piece.
struct TranscriptExporter {
    private let format: ExportFormat
    private let camera: Camera?

    /// The columns of plain text, whatever the terminal's width: a file should not depend on it.
    private static let textWidth = 80

    init(_ format: ExportFormat, _ world: World) {
        self.format = format
        // Only a film needs to know what the interviewers are called.
        camera = format == .asciicast ? Camera(library: world.loadLibrary().library) : nil
    }

    /// What comes before the first transcript.
    var head: String {
        switch format {
        case .json: TranscriptArchive.head
        case .csv: MetricsExport.head
        case .markdown, .text, .asciicast, .session: ""
        }
    }

    /// What comes after the last one.
    var tail: String { format == .json ? TranscriptArchive.tail : "" }

    func body(_ transcript: Transcript, isFirst: Bool) throws -> String {
        let gap = isFirst ? "" : "\n"
        return switch format {
        case .json: try TranscriptArchive.entry(transcript, isFirst: isFirst)
        case .markdown: gap + MarkdownExport.page(transcript)
        case .text: gap + DebriefPage.text(transcript, width: Self.textWidth).legible
        case .csv: MetricsExport.rows(transcript)
        case .session: MarkdownExport.session(transcript)
        case .asciicast: try camera?.film(transcript) ?? ""
        }
    }
}
