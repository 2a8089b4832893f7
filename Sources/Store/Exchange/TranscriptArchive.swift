public import Foundation
public import Interview

/// Transcripts as a file that can be kept, moved to another machine and read back: nothing is left out.
///
/// The file is one JSON object in UTF-8. Fields are added in later versions, never renamed; a reader ignores what it
/// does not know.
///
/// | Field | What |
/// |---|---|
/// | `format` | always `hotseat-transcripts` |
/// | `version` | 1; a reader refuses a greater one |
/// | `transcripts` | the transcripts, the oldest first |
///
/// A transcript:
///
/// | Field | What |
/// |---|---|
/// | `id` | its name: letters, digits, dots, hyphens |
/// | `startedAt` | when it began, in seconds since 1970 |
/// | `utcOffset` | how far the user's clock stood east of UTC then, in seconds |
/// | `plan` | what was agreed before: `pack`, `principles`, `preset`, `interviewer`, `input` (`prose`, `notes`, `speak`), `questions`, `probes`, `thinkLimit`, `answerLimit`, `replyLimit` (milliseconds; 0: none), `seed` |
/// | `tags` | the user's own marks, a list of texts; left out where there are none |
/// | `note` | what the user wrote about it; left out where that is nothing |
/// | `events` | what happened, in order |
///
/// An event has `at`, in milliseconds since the round began, and `type`, with the fields of that type:
///
/// | `type` | Fields |
/// |---|---|
/// | `began`, `paused`, `resumed`, `reopened`, `check-began`, `self-rating-began`, `voting-began` | none |
/// | `question-asked` | `id`, `principle`, `principleName`, `kind`, `ask`, `parts`, `listenFor`, `tip`, `exhibit` (left out where there is none) |
/// | `edited` | `start`, `end`: the UTF-8 bytes of the box that were replaced; `with`: what stands there now |
/// | `answering-began`, `spoken`, `answered`, `replied` | `cause`: `user`, `time-up`, `skipped`, `round-ended` |
/// | `probe-asked` | `family`, `level`, `ask`, `reason`, `quotes` (left out where there are none) |
/// | `remarked` | `kind`: `interruption`, `closing`, `verdict`; `text` |
/// | `checked` | `question`, from 0; `check`; `answer`: `yes`, `partly`, `no` |
/// | `rest-began` | `sitting`, from 0: the one that comes next |
/// | `assessed` | `dimension`; `score`, 1 to 5; before `ended` the first view, after it the one with the findings seen |
/// | `voted` | `sitting`, from 0, left out for the user's own; `vote`, 1 to 4; `isRevote`; `reason`; `points`, by kind |
/// | `poke-tested` | `question`, from 0 |
/// | `dismissed` | `question`, from 0; `finding`; `isDismissed` |
/// | `story-named` | `question`, from 0; `name` |
/// | `rated` | `question`, from 0; `score`, 1 to 5 |
/// | `ended` | `ending`: `finished`, `abandoned` |
///
/// The text of an answer is what the `edited` events have made of the empty box when it is `answered` or `replied`.
public struct TranscriptArchive: Equatable, Sendable {
    /// The transcripts.
    public let transcripts: [Transcript]

    static let format = "hotseat-transcripts"
    static let version = 1

    /// An archive of transcripts.
    public init(_ transcripts: [Transcript]) {
        self.transcripts = transcripts
    }

    // MARK: Writing

    /// The whole file. Equal archives are equal bytes.
    public func text() throws(StoreError) -> String {
        var text = Self.head
        for (number, transcript) in transcripts.enumerated() {
            text += try Self.entry(transcript, isFirst: number == 0)
        }
        return text + Self.tail
    }

    /// What comes before the first transcript.
    public static let head = "{\n\"format\":\"\(format)\",\"version\":\(version),\"transcripts\":["

    /// What comes after the last one.
    public static let tail = "\n]}\n"

    /// One transcript, so that a long history need not be held in memory: a line for its head and one for each event.
    public static func entry(_ transcript: Transcript, isFirst: Bool) throws(StoreError) -> String {
        do {
            let head = Head(
                id: transcript.id, startedAt: transcript.startedAt, utcOffset: transcript.utcOffset,
                plan: transcript.plan, tags: transcript.tags.isEmpty ? nil : transcript.tags,
                note: transcript.note.isEmpty ? nil : transcript.note)
            let events = try transcript.events.map { try Coding.encode(ArchivedEvent(timed: $0)) }
            let opened = String(try Coding.encode(head).dropLast())
            let text = opened + ",\"events\":[\n" + events.joined(separator: ",\n") + "\n]}"
            return (isFirst ? "\n" : ",\n") + TranscriptJSON.escaped(text)
        } catch {
            throw .unreadableTranscript(transcript.id.rawValue, detail: "\(error)")
        }
    }

    // MARK: Reading

    /// Reads a file, and refuses one that is something else or holds what cannot be.
    public init(contentsOf url: URL) throws(StoreError) {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw .notImportable(path: url.path, detail: "the file cannot be read")
        }
        try self.init(data, path: url.path)
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameter path: how the file is called in messages.
    public init(_ data: Data, path: String) throws(StoreError) {
        do {
            let decoder = JSONDecoder()
            let envelope = try decoder.decode(Envelope.self, from: data)
            guard envelope.format == Self.format else {
                throw StoreError.notImportable(path: path, detail: "it is JSON, but no export of transcripts")
            }
            guard let version = envelope.version, version <= Self.version else {
                throw StoreError.notImportable(path: path, detail: "a newer version of Hotseat made it; use that one")
            }
            transcripts = try decoder.decode(Body.self, from: data).transcripts.map(\.transcript)
            for (number, transcript) in transcripts.enumerated() {
                do {
                    try TranscriptCheck.check(transcript)
                } catch {
                    throw StoreError.notImportable(path: path, detail: "transcript \(number + 1): its \(error)")
                }
            }
        } catch let error as StoreError {
            throw error
        } catch let error as DecodingError {
            throw .notImportable(path: path, detail: Self.sentence(of: error))
        } catch {
            throw .notImportable(path: path, detail: "\(error)")
        }
    }

    /// Where the JSON is not what it should be, as `transcripts[0].events[3].type`.
    private static func sentence(of error: DecodingError) -> String {
        func place(_ path: [any CodingKey], _ last: (any CodingKey)? = nil) -> String {
            (path + (last.map { [$0] } ?? [])).reduce("") { text, key in
                key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
            }
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(place(context.codingPath, key)) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return context.codingPath.isEmpty
                ? "it is JSON, but no export of transcripts"
                : "\(place(context.codingPath)) is not what it should be"
        case .dataCorrupted(let context):
            return context.codingPath.isEmpty
                ? "it is not JSON, or only a part of it" : "\(place(context.codingPath)) is not what it should be"
        @unknown default: return "it cannot be read"
        }
    }
}

private struct Envelope: Decodable {
    let format: String?
    let version: Int?
}

private struct Body: Decodable {
    let transcripts: [ArchivedTranscript]
}

private struct Head: Encodable {
    let id: ID<Transcript>
    let startedAt, utcOffset: Int
    let plan: RoundPlan
    let tags: [String]?
    let note: String?
}

private struct ArchivedTranscript: Decodable {
    let transcript: Transcript

    private enum Key: CodingKey { case id, startedAt, utcOffset, plan, events, tags, note }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        transcript = Transcript(
            id: try container.decode(ID<Transcript>.self, forKey: .id),
            startedAt: try container.decode(Int.self, forKey: .startedAt),
            utcOffset: try container.decode(Int.self, forKey: .utcOffset),
            plan: try container.decode(RoundPlan.self, forKey: .plan),
            events: try container.decode([ArchivedEvent].self, forKey: .events).map(\.timed),
            tags: Tags.tidied(try container.decodeIfPresent([String].self, forKey: .tags) ?? []),
            note: try container.decodeIfPresent(String.self, forKey: .note) ?? "")
    }
}

/// An event with its moment beside its own fields.
private struct ArchivedEvent: Codable {
    let timed: TimedEvent

    private enum Key: CodingKey { case at }

    init(timed: TimedEvent) {
        self.timed = timed
    }

    init(from decoder: any Decoder) throws {
        let offset = try decoder.container(keyedBy: Key.self).decode(Offset.self, forKey: .at)
        timed = TimedEvent(try RoundEvent(from: decoder), at: offset)
    }

    func encode(to encoder: any Encoder) throws {
        try timed.event.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(timed.offset, forKey: .at)
    }
}
