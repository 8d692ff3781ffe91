-- The file written last says how somebody is called; of two written in one millisecond the greater digest.
INSERT INTO person (reference, is_named, called, team, called_ms, called_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (reference) DO UPDATE SET
    is_named = excluded.is_named, called = excluded.called, team = excluded.team,
    called_ms = excluded.called_ms, called_by = excluded.called_by
WHERE (excluded.called_ms, excluded.called_by) > (called_ms, called_by)
