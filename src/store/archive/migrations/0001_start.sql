-- What others handed in, apart from the store of whoever reads it. Everything here can be made again from `file_bytes`, but
-- for `remark`, `actual` and `kept`. Numbers (`nr`) are of this file alone: they depend on the order in which files came,
-- and go nowhere else. Everything that is shown depends on the set of files alone (docs/archive.md says how).

CREATE TABLE person (
    nr        INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,       -- the same in all files of one learner under one kind of name
    is_named  INTEGER NOT NULL,           -- a name, or a pseudonym
    called    TEXT NOT NULL,              -- as the file written last says
    team      TEXT,                       -- the same
    called_ms INTEGER NOT NULL,           -- when that file was written, UTC milliseconds
    called_by TEXT NOT NULL               -- its digest: of two written in one millisecond the greater one says it
) STRICT;
CREATE INDEX person_team ON person (team);

CREATE TABLE case_played (
    nr         INTEGER PRIMARY KEY,
    hash       TEXT NOT NULL UNIQUE,      -- content hash
    id         TEXT NOT NULL,             -- the scenario's id
    title      TEXT NOT NULL,
    difficulty INTEGER,                   -- 1 to 3; NULL while no run of it could be played again
    currency   TEXT,                      -- the same
    causes     TEXT NOT NULL              -- JSON: the cause tree as it reads in the case
) STRICT;
CREATE INDEX case_played_id ON case_played (id);
-- The case as it was played: from here a run is played again whose own file does not bring it.
CREATE TABLE case_text (
    "case"  INTEGER PRIMARY KEY REFERENCES case_played (nr),
    content BLOB NOT NULL
) STRICT;

CREATE TABLE file (
    nr        INTEGER PRIMARY KEY,
    digest    TEXT NOT NULL UNIQUE,       -- SHA-256 of its bytes, hex
    name      TEXT NOT NULL,              -- the file's own name, without its folder
    made_ms   INTEGER NOT NULL,           -- when it was written, UTC milliseconds
    taken_ms  INTEGER NOT NULL,           -- when it was taken in
    program   TEXT NOT NULL,
    rules     TEXT NOT NULL,
    person    INTEGER NOT NULL REFERENCES person (nr),
    has_words INTEGER NOT NULL,
    is_edited INTEGER NOT NULL,           -- its list of contents was changed after it was written
    runs      INTEGER NOT NULL,           -- runs in it that could be taken in
    mood      TEXT,                       -- JSON: counts; of the runs of a person in several files those of one alone
    mood_said TEXT,                       -- JSON: counts, where that was ticked
    mood_runs TEXT,                       -- the runs these are about, apart by spaces
    damage    TEXT NOT NULL               -- JSON: the runs of it that could not be taken in; [] of a whole one
) STRICT;
CREATE INDEX file_person ON file (person);
CREATE TABLE file_bytes (
    file    INTEGER PRIMARY KEY REFERENCES file (nr),
    content BLOB NOT NULL                 -- the file as it was handed in: a run is opened and played again from here
) STRICT;

CREATE TABLE run (
    nr             INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,  -- the attempt's id, the same in every file that holds it
    seal           TEXT NOT NULL,         -- the digest over all of it: another one is another run under the same id
    file           INTEGER NOT NULL REFERENCES file (nr),   -- the one it counts from
    person         INTEGER NOT NULL,      -- that of the file
    "case"         INTEGER NOT NULL REFERENCES case_played (nr),
    mode           INTEGER NOT NULL,      -- 0 coach, 1 practice, 2 assessment
    is_fork        INTEGER NOT NULL,      -- begun again from another run
    is_replayed    INTEGER NOT NULL,      -- played again here with the same result; else what hangs on that is NULL
    is_untried     INTEGER NOT NULL,      -- its case was not at hand when it was taken in
    started_ms     INTEGER NOT NULL,
    ended_ms       INTEGER NOT NULL,
    ended_day      INTEGER NOT NULL,      -- day of the calendar, from 1970, in UTC
    rules          TEXT NOT NULL,
    ending         TEXT NOT NULL,
    turns          INTEGER NOT NULL,
    csat           REAL NOT NULL,         -- simulated, 1 to 5
    updated_csat   REAL,                  -- after a second chance
    nps            REAL NOT NULL,         -- 0 to 10
    retention      REAL NOT NULL,         -- 0 to 1
    paradox        INTEGER NOT NULL,
    empathy        REAL, ownership REAL, speed REAL, compensation REAL,   -- mean levels, 0 to 4
    errors         INTEGER NOT NULL,      -- bits, in the order of the rubric's list
    deeds          INTEGER NOT NULL,      -- bits, in the order of `Kind::ALL`
    nps_before     REAL,                  -- as if nothing had failed
    first_contact  INTEGER,
    resolution_min REAL,
    repeat_contact REAL,                  -- 0 to 0.95
    value_saved    REAL, recovery_cost REAL, delay_price REAL, escalation_price REAL,   -- major units of the case's money
    promises_made  INTEGER, promises_kept INTEGER, promises_broken INTEGER,
    offers_refused INTEGER,               -- beyond authority
    levels_raised  INTEGER,               -- steps up, warm or cold
    alerts INTEGER, reached INTEGER, asked INTEGER, updated INTEGER, lifted INTEGER,
    lift           REAL                   -- sum of what those gained who rated higher, in stars
) STRICT;
-- Reports go over all runs, so that nothing is looked for by case, person or time: indices of those would cost half the writing.
CREATE INDEX run_file ON run (file);
CREATE INDEX run_untried ON run ("case") WHERE is_untried;

-- Files that hold a run beside the one it counts from.
CREATE TABLE also (
    run     TEXT NOT NULL,                -- the attempt's id
    file    INTEGER NOT NULL REFERENCES file (nr),
    seal    TEXT NOT NULL,                -- as it is in this file: another one than the run's is another run under its id
    unplayed TEXT,                        -- content hash of its case, where it could not be played again
    is_untried INTEGER NOT NULL,          -- because that was not at hand
    PRIMARY KEY (run, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX also_file ON also (file);
CREATE INDEX also_untried ON also (unplayed) WHERE is_untried;

-- What can be said in a case: the same in many runs, and kept once.
CREATE TABLE line (
    nr     INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,          -- of the case's hash and the rest
    scene  TEXT NOT NULL,
    reply  TEXT,                          -- its id; NULL of silence and of own words
    how    INTEGER NOT NULL,              -- 0 chosen, 1 typed, 2 nothing said
    said   TEXT                           -- the reply's words
) STRICT;
CREATE TABLE turn (
    run     INTEGER NOT NULL REFERENCES run (nr),
    number  INTEGER NOT NULL,             -- from 1
    line    INTEGER NOT NULL,             -- in `line`
    own     TEXT,                         -- own words, where they went along
    empathy INTEGER, ownership INTEGER, speed INTEGER, compensation INTEGER,   -- levels, 0 to 4
    errors  TEXT NOT NULL,                -- codes, apart by spaces
    offers  TEXT NOT NULL,                -- ids, apart by spaces
    minutes REAL NOT NULL,                -- the customer waited, in story minutes
    anger   REAL, trust REAL,             -- after it, 0 to 100: the mean of those it was about
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
-- A decision as it is read: `said` of own words only where they went along.
CREATE VIEW decision AS
    SELECT turn.run, turn.number AS turn, line.scene, line.reply, line.how, coalesce(turn.own, line.said) AS said,
           turn.empathy, turn.ownership, turn.speed, turn.compensation, turn.errors, turn.offers, turn.minutes,
           turn.anger, turn.trust
    FROM turn JOIN line ON line.nr = turn.line;

CREATE TABLE deed (
    run       INTEGER NOT NULL REFERENCES run (nr),
    kind      INTEGER NOT NULL,           -- place in `Kind::ALL`
    figure    REAL NOT NULL,
    turn      INTEGER NOT NULL,
    quote     TEXT NOT NULL,
    has_words INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    level     INTEGER NOT NULL,
    PRIMARY KEY (run, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE idea (
    run        TEXT NOT NULL,             -- the attempt's id
    person     INTEGER NOT NULL REFERENCES person (nr),
    written_ms INTEGER NOT NULL,
    case_title TEXT NOT NULL,
    cause      TEXT,                      -- the cause chosen to be mended, if one was
    cause_text TEXT, fix TEXT, stops_it INTEGER,
    words      TEXT NOT NULL,
    PRIMARY KEY (run, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispute (
    run       TEXT NOT NULL,
    turn      INTEGER NOT NULL,
    view      TEXT NOT NULL,              -- JSON, as handed in
    PRIMARY KEY (run, turn)
) STRICT, WITHOUT ROWID;

-- A trainer's own: kept when a file is taken in again, never part of what was handed in.
CREATE TABLE remark (
    id         TEXT PRIMARY KEY,
    run        TEXT NOT NULL,             -- the attempt's id
    turn       INTEGER,                   -- NULL of the whole run
    author     TEXT NOT NULL,
    written_ms INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    is_thanks  INTEGER NOT NULL,          -- it thanks for the run
    dimension  INTEGER,                   -- an override: this dimension of the turn …
    level      INTEGER                    -- … at this level instead of the one issued, which stays
) STRICT, WITHOUT ROWID;
CREATE INDEX remark_run ON remark (run);

-- Figures of the real world, a month and a team each.
CREATE TABLE actual (
    month  TEXT NOT NULL,                 -- 2026-11
    team   TEXT NOT NULL,                 -- '' of all
    kind   TEXT NOT NULL,                 -- csat, repeat-contact
    value  REAL NOT NULL,
    source TEXT NOT NULL,                 -- the name of the file it came from
    PRIMARY KEY (month, team, kind)
) STRICT, WITHOUT ROWID;

-- What whoever reads reports has set: the rule of who is ready, column maps. JSON by name.
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
