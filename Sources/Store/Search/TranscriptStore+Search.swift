import GRDB
import Interview

extension TranscriptStore {
    /// Words on either side of a hit, together.
    private static let snippetWords = 24

    /// Whether it can be searched; a store from before there was a search can, once it was opened for writing.
    public var isSearchable: Bool {
        get throws(StoreError) { try perform { try $0.tableExists("passage") } }
    }

    /// The places where words come up, those of the newest round first.
    ///
    /// Case, accents and endings do not matter: `ticket` finds `Tickets`.
    ///
    /// - Parameter limit: at most so many.
    public func search(
        _ query: SearchQuery, _ filters: SearchFilters = SearchFilters(), limit: Int = 50
    ) throws(StoreError) -> [SearchHit] {
        guard !query.isEmpty else { throw .nothingToFind(query.text) }
        guard let keys = PassageKeys.of(since: filters.since, until: filters.until) else { return [] }
        let path = url?.path ?? "the store in memory"
        return try perform { database in
            guard try database.tableExists("passage") else { throw StoreError.notSearchable(path: path) }
            var conditions = ["passageText MATCH ?", "passageText.rowid BETWEEN ? AND ?", "t.deletedAt IS NULL"]
            var arguments: StatementArguments = [query.match, keys.lowerBound, keys.upperBound]
            if let principle = filters.principle {
                conditions.append("p.principle = ?")
                arguments += [principle.rawValue]
            }
            if let preset = filters.preset {
                conditions.append("p.preset = ?")
                arguments += [preset.rawValue]
            }
            if let story = filters.story {
                // The names are compared here: SQLite folds only the letters of ASCII.
                let names = try String.fetchAll(database, sql: "SELECT DISTINCT name FROM storyUse")
                    .filter { $0.lowercased() == story.lowercased() }
                conditions.append(
                    """
                    EXISTS (SELECT 1 FROM storyUse s WHERE s.transcriptID = t.id AND s.question = p.question
                            AND s.name IN (\(databaseQuestionMarks(count: names.count))))
                    """)
                arguments += StatementArguments(names)
            }
            // CROSS JOIN keeps the order of the index: no other leads to the first page so soon.
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT t.id, t.startedAt, t.utcOffset, p.principle, p.preset, p.question, p.kind, p.offset,
                           snippet(passageText, 0, char(0xE000), char(0xE001), '…', \(Self.snippetWords)) AS snippet
                    FROM passageText CROSS JOIN passage p ON p.key = passageText.rowid
                         CROSS JOIN transcript t ON t.key = p.transcript
                    WHERE \(conditions.joined(separator: " AND ")) ORDER BY passageText.rowid LIMIT ?
                    """, arguments: arguments + [max(0, limit)]
            ).compactMap { try? Self.hit($0) }
        }
    }

    private static func hit(_ row: Row) throws -> SearchHit {
        SearchHit(
            transcript: ID(try row.value("id")), startedAt: try row.value("startedAt"),
            utcOffset: try row.value("utcOffset"), principle: ID(try row.value("principle")),
            preset: ID(try row.value("preset")), question: try row.value("question"),
            kind: SearchHit.Kind(rawValue: try row.value("kind")) ?? .answer,
            offset: Offset(milliseconds: try row.value("offset")),
            snippet: SnippetMarks.parts(of: try row.value("snippet")))
    }
}
