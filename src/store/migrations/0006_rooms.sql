-- Runs of a workshop, which a room decided together. `mode` was made to hold three words, and a table with events hanging on it
-- is not made anew for a fourth: where `in_room` is 1 the mode is 'workshop', and the word in `mode` says nothing.
ALTER TABLE attempt ADD COLUMN in_room INTEGER NOT NULL DEFAULT 0 CHECK (in_room IN (0, 1));

CREATE TRIGGER attempt_keeps_its_room BEFORE UPDATE OF in_room ON attempt
BEGIN
    SELECT RAISE(ABORT, 'what an attempt was started with never changes');
END;
