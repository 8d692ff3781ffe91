-- Runs that somebody else played under a learner's name: for whom each counts from then on. A correction is added, and the
-- run itself stays as it was; the last one about a run holds.
CREATE TABLE correction (
    nr         INTEGER PRIMARY KEY,
    attempt    TEXT    NOT NULL,
    counts_for TEXT,
    made_ms    INTEGER NOT NULL
) STRICT;

CREATE INDEX correction_attempt ON correction (attempt, nr);

CREATE TRIGGER correction_keeps_its_words BEFORE UPDATE ON correction
BEGIN
    SELECT RAISE(ABORT, 'corrections are added, never changed');
END;

CREATE TRIGGER correction_stays BEFORE DELETE ON correction
BEGIN
    SELECT RAISE(ABORT, 'corrections are added, never deleted');
END;

-- Whose a run is. `learner` is whom it counts for, nobody where it was set aside; `keeper` is whose data it is and goes
-- with: whoever it counts for, or else whoever it was played as.
CREATE VIEW whose AS
SELECT nr AS attempt, learner, coalesce(learner, played_as) AS keeper, played_as
FROM (
    SELECT nr, learner AS played_as, CASE
        WHEN id IN (SELECT attempt FROM correction) THEN (
            SELECT counts_for FROM correction WHERE correction.attempt = attempt.id ORDER BY correction.nr DESC LIMIT 1
        )
        ELSE learner
    END AS learner
    FROM attempt
);
