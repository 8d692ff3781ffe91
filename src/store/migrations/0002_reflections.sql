-- What a learner said about a run: before seeing how it went, and the plan made of it. For that learner alone: it is no
-- part of any result, hand-in or export, and it goes with the learner's data.
CREATE TABLE reflection (
    attempt    INTEGER NOT NULL REFERENCES attempt (nr),
    part       TEXT    NOT NULL,
    said       TEXT    NOT NULL,
    written_ms INTEGER NOT NULL,
    proof      BLOB    NOT NULL,
    PRIMARY KEY (attempt, part)
) STRICT, WITHOUT ROWID;
