import GRDB

/// The tables, as migrations. A migration that has been released is never edited: add another.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("transcripts") { database in
            // `key` keeps event rows small; `id` is the name that people and exports use.
            try database.execute(
                sql: """
                    CREATE TABLE transcript (
                        key INTEGER PRIMARY KEY,
                        id TEXT NOT NULL UNIQUE,
                        startedAt INTEGER NOT NULL,
                        utcOffset INTEGER NOT NULL,
                        endedAt INTEGER,
                        status TEXT NOT NULL,
                        plan TEXT NOT NULL,
                        principles TEXT NOT NULL,
                        questions INTEGER NOT NULL,
                        probes INTEGER NOT NULL,
                        words INTEGER NOT NULL,
                        duration INTEGER NOT NULL,
                        deletedAt INTEGER
                    );
                    CREATE INDEX transcriptByTime ON transcript (startedAt);
                    CREATE TABLE event (
                        transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
                        number INTEGER NOT NULL,
                        offset INTEGER NOT NULL,
                        body TEXT NOT NULL,
                        PRIMARY KEY (transcript, number)
                    ) WITHOUT ROWID;
                    -- Outlives the transcript: a question stays seen when its round is deleted.
                    CREATE TABLE ask (
                        transcriptID TEXT NOT NULL,
                        number INTEGER NOT NULL,
                        question TEXT NOT NULL,
                        askedAt INTEGER NOT NULL,
                        PRIMARY KEY (transcriptID, number)
                    ) WITHOUT ROWID;
                    CREATE INDEX askByQuestion ON ask (question);
                    """)
        }
        migrator.registerMigration("stories") { database in
            // Outlives the transcript, as asks do: a story stays told when its round is deleted.
            try database.execute(
                sql: """
                    CREATE TABLE storyUse (
                        transcriptID TEXT NOT NULL,
                        question INTEGER NOT NULL,
                        name TEXT NOT NULL,
                        usedAt INTEGER NOT NULL,
                        PRIMARY KEY (transcriptID, question)
                    ) WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("search") { database in
            // `passage` holds what was said last and whole; `passageText` is only the index over its `body`, which the
            // triggers keep in step, whichever way a passage goes.
            try database.execute(
                sql: """
                    CREATE TABLE passage (
                        key INTEGER PRIMARY KEY,
                        transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
                        question INTEGER NOT NULL,
                        kind TEXT NOT NULL,
                        offset INTEGER NOT NULL,
                        principle TEXT NOT NULL,
                        preset TEXT NOT NULL,
                        body TEXT NOT NULL
                    );
                    CREATE INDEX passageByTranscript ON passage (transcript);
                    CREATE VIRTUAL TABLE passageText USING fts5 (
                        body, content = 'passage', content_rowid = 'key', prefix = '1 2',
                        tokenize = 'porter unicode61 remove_diacritics 2'
                    );
                    CREATE TRIGGER passageAdded AFTER INSERT ON passage BEGIN
                        INSERT INTO passageText (rowid, body) VALUES (new.key, new.body);
                    END;
                    CREATE TRIGGER passageRemoved AFTER DELETE ON passage BEGIN
                        INSERT INTO passageText (passageText, rowid, body) VALUES ('delete', old.key, old.body);
                    END;
                    """)
            try Passage.fill(database)
        }
        migrator.registerMigration("badges") { database in
            // Which told stories came through a gauntlet. It outlives the transcript, as the telling does.
            try database.execute(
                sql: """
                    CREATE TABLE pokeTest (
                        transcriptID TEXT NOT NULL,
                        question INTEGER NOT NULL,
                        testedAt INTEGER NOT NULL,
                        PRIMARY KEY (transcriptID, question)
                    ) WITHOUT ROWID;
                    """)
        }
        migrator.registerMigration("notes") { database in
            try database.execute(
                sql: """
                    ALTER TABLE transcript ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
                    ALTER TABLE transcript ADD COLUMN note TEXT NOT NULL DEFAULT '';
                    """)
        }
        migrator.registerMigration("facets") { database in
            // What a search can be narrowed to stands in the index too, as words that nobody writes: the index then skips
            // what does not fit, where a condition would look at every place with the words.
            try database.execute(
                sql: """
                    ALTER TABLE passage ADD COLUMN story TEXT NOT NULL DEFAULT '';
                    ALTER TABLE passage ADD COLUMN marks TEXT NOT NULL DEFAULT '';
                    ALTER TABLE passage ADD COLUMN facets TEXT GENERATED ALWAYS AS (
                        char(57346) || 'p' || hex(principle) || ' ' || char(57346) || 'r' || hex(preset)
                        || ' ' || char(57346) || 's' || hex(story) || ' ' || marks
                    ) VIRTUAL;
                    UPDATE passage SET story = coalesce((
                        SELECT s.name FROM transcript t JOIN storyUse s ON s.transcriptID = t.id
                        WHERE t.key = passage.transcript AND s.question = passage.question), '')
                    WHERE transcript IN (SELECT t.key FROM transcript t JOIN storyUse s ON s.transcriptID = t.id);
                    DROP TRIGGER passageAdded;
                    DROP TRIGGER passageRemoved;
                    DROP TABLE passageText;
                    CREATE VIRTUAL TABLE passageText USING fts5 (
                        body, facets, content = 'passage', content_rowid = 'key', prefix = '1 2',
                        tokenize = 'porter unicode61 remove_diacritics 2'
                    );
                    CREATE TRIGGER passageAdded AFTER INSERT ON passage BEGIN
                        INSERT INTO passageText (rowid, body, facets) VALUES (new.key, new.body, new.facets);
                    END;
                    CREATE TRIGGER passageRemoved AFTER DELETE ON passage BEGIN
                        INSERT INTO passageText (passageText, rowid, body, facets)
                        VALUES ('delete', old.key, old.body, old.facets);
                    END;
                    CREATE TRIGGER passageChanged AFTER UPDATE ON passage BEGIN
                        INSERT INTO passageText (passageText, rowid, body, facets)
                        VALUES ('delete', old.key, old.body, old.facets);
                        INSERT INTO passageText (rowid, body, facets) VALUES (new.key, new.body, new.facets);
                    END;
                    INSERT INTO passageText (passageText) VALUES ('rebuild');
                    """)
        }
        return migrator
    }
}
