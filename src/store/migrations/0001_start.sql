-- The first format of the store. Never edit a released migration: add the next one.

-- Small facts about the store itself.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The only table that says who somebody is. Everything else knows a learner by this random id.
CREATE TABLE learner (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT,
    created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Learners whose data was erased, so that restoring an old copy can erase it again.
CREATE TABLE erased (
    learner   TEXT    NOT NULL PRIMARY KEY,
    erased_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The text of every case that was played, as it was then.
CREATE TABLE case_snapshot (
    hash        TEXT NOT NULL PRIMARY KEY,
    scenario_id TEXT NOT NULL,
    title       TEXT NOT NULL,
    bytes       BLOB NOT NULL
) STRICT;

CREATE TABLE attempt (
    nr             INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE,
    learner        TEXT    NOT NULL,
    case_hash      TEXT    NOT NULL REFERENCES case_snapshot (hash),
    scenario_id    TEXT    NOT NULL,
    rules_version  TEXT    NOT NULL,
    engine_version TEXT    NOT NULL,
    seed           INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 9007199254740991),
    mode           TEXT    NOT NULL CHECK (mode IN ('coach', 'practice', 'assessment')),
    parent         TEXT,
    fork_seq       INTEGER CHECK ((fork_seq IS NULL) = (parent IS NULL)),
    started_ms     INTEGER NOT NULL,
    header_hash    BLOB    NOT NULL,
    status         TEXT    NOT NULL CHECK (status IN ('open', 'ended', 'abandoned')),
    ended_ms       INTEGER CHECK ((ended_ms IS NULL) = (status = 'open')),
    results        TEXT,
    results_salt   BLOB    CHECK ((results_salt IS NULL) = (results IS NULL)),
    results_inner  BLOB,
    seal           BLOB    CHECK ((seal IS NULL) = (status = 'open')),
    head_hash      BLOB    NOT NULL,
    event_count    INTEGER NOT NULL CHECK (event_count >= 0)
) STRICT;

CREATE INDEX attempt_learner ON attempt (learner, status);

CREATE TABLE event (
    attempt INTEGER NOT NULL REFERENCES attempt (nr),
    seq     INTEGER NOT NULL CHECK (seq >= 1),
    kind    TEXT    NOT NULL,
    payload TEXT,
    salt    BLOB,
    mono_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    inner   BLOB    NOT NULL,
    prev    BLOB    NOT NULL,
    hash    BLOB    NOT NULL,
    PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;

-- History is added to, never rewritten. The one change allowed is to empty a payload and its salt.
CREATE TRIGGER event_keeps_its_history BEFORE UPDATE ON event
WHEN NOT (NEW.payload IS NULL AND NEW.salt IS NULL
    AND NEW.attempt IS OLD.attempt AND NEW.seq IS OLD.seq AND NEW.kind IS OLD.kind
    AND NEW.mono_ms IS OLD.mono_ms AND NEW.wall_ms IS OLD.wall_ms
    AND NEW.inner IS OLD.inner AND NEW.prev IS OLD.prev AND NEW.hash IS OLD.hash)
BEGIN
    SELECT RAISE(ABORT, 'events are added, never changed');
END;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are added, never deleted');
END;

CREATE TRIGGER attempt_keeps_its_header BEFORE UPDATE OF
    nr, id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, parent, fork_seq,
    started_ms, header_hash ON attempt
BEGIN
    SELECT RAISE(ABORT, 'what an attempt was started with never changes');
END;

CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
BEGIN
    SELECT RAISE(ABORT, 'attempts are never deleted');
END;

-- The bytes may be written again, because the hash says what they must be: that mends a damaged copy.
CREATE TRIGGER case_keeps_its_name BEFORE UPDATE OF hash, scenario_id, title ON case_snapshot
BEGIN
    SELECT RAISE(ABORT, 'the case an attempt was played with never changes');
END;
