-- Words that were typed in an attempt and not said yet. For whoever types them alone: they are no event of the attempt
-- and in no result, hand-in or export; they go when they are said, when the attempt ends, and with the learner's data.
CREATE TABLE draft (
    attempt    INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (nr),
    said       TEXT    NOT NULL,
    written_ms INTEGER NOT NULL,
    proof      BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
