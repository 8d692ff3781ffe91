-- What was written out for others or to be taken along: when, where to, under which name, and of which runs. It cannot be
-- called back, so it is told to whoever asks; where it lies and what it was called go with the learner's data.
CREATE TABLE left_here (
    id         TEXT    NOT NULL PRIMARY KEY,
    learner    TEXT    NOT NULL,
    made_ms    INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    naming     TEXT    NOT NULL CHECK (naming IN ('name', 'pseudonym', 'none')),
    called     TEXT,
    with_words INTEGER NOT NULL CHECK (with_words IN (0, 1)),
    digest     BLOB    NOT NULL,
    runs       TEXT    NOT NULL,
    proof      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
