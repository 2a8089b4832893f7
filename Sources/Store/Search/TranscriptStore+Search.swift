import GRDB
public import Interview

extension TranscriptStore {
    /// Words on either side of a hit, together.
    private static let snippetWords = 24

    /// Whether all its tables are as this version makes them; one that is not yet is so once it was opened for writing.
    public var isCurrent: Bool {
        get throws(StoreError) { try perform { try Schema.migrator.hasCompletedMigrations($0) } }
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
            guard try Schema.migrator.hasCompletedMigrations(database) else {
                throw StoreError.notSearchable(path: path)
            }
            var facets: [[Facet]] = []
            var conditions = ["passageText MATCH ?", "passageText.rowid BETWEEN ? AND ?", "t.deletedAt IS NULL"]
            var narrowing: StatementArguments = []
            // The index narrows, the conditions make sure: it may take two names for one.
            if let principle = filters.principle {
                facets.append([.principle(principle.rawValue)])
                conditions.append("p.principle = ?")
                narrowing += [principle.rawValue]
            }
            if let preset = filters.preset {
                facets.append([.preset(preset.rawValue)])
                conditions.append("p.preset = ?")
                narrowing += [preset.rawValue]
            }
            if let story = filters.story {
                let names = try Self.storyNames(like: story, in: database)
                if names.isEmpty { return [] }
                facets.append(names.map { .story($0) })
                conditions.append("p.story IN (\(databaseQuestionMarks(count: names.count)))")
                narrowing += StatementArguments(names)
            }
            if let tag = filters.tag {
                let mark = Facet.tag(tag)
                facets.append([mark])
                conditions.append("instr(' ' || p.marks || ' ', ?) > 0")
                narrowing += [" \(mark.word) "]
            }
            let match = Facet.narrowed(query.match, to: facets)
            let arguments: StatementArguments = [match, keys.lowerBound, keys.upperBound] + narrowing
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
