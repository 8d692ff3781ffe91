-- The one written last; of two written in one millisecond always the same one.
INSERT INTO idea (run, person, written_ms, case_title, cause, cause_text, fix, stops_it, words)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (run, person) DO UPDATE SET
    written_ms = excluded.written_ms, case_title = excluded.case_title, cause = excluded.cause,
    cause_text = excluded.cause_text, fix = excluded.fix, stops_it = excluded.stops_it, words = excluded.words
WHERE (excluded.written_ms, excluded.words, coalesce(excluded.cause, ''), coalesce(excluded.fix, ''), excluded.case_title,
        coalesce(excluded.cause_text, ''), coalesce(excluded.stops_it, 0))
    > (written_ms, words, coalesce(cause, ''), coalesce(fix, ''), case_title, coalesce(cause_text, ''), coalesce(stops_it, 0))
