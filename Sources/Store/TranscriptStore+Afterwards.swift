import GRDB
public import Interview

/// What happens to a transcript after its round is over.
extension TranscriptStore {
    /// Adds what the user says about a round afterwards: a rating, a finding put away, a story's name.
    public func annotate(_ id: ID<Transcript>, with events: [TimedEvent]) throws(StoreError) {
        let transcript = try transcript(id)
        var tape = Tape(
            of: id, startedAt: transcript.startedAt, round: transcript.round, count: transcript.events.count)
        try append(events, to: &tape, durability: .power)
    }

    /// The newest other transcript that asked a question, deleted ones left out; nil where there is none.
    public func lastTranscript(
        asking question: ID<Question>, besides id: ID<Transcript>
    ) throws(StoreError) -> ID<Transcript>? {
        try perform { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT transcript.id FROM ask JOIN transcript ON transcript.id = ask.transcriptID
                    WHERE ask.question = ?1 AND transcript.id <> ?2 AND transcript.deletedAt IS NULL
                    ORDER BY ask.askedAt DESC LIMIT 1
                    """, arguments: [question.rawValue, id.rawValue]
            ).map { ID($0) }
        }
    }
}
