INSERT INTO event (attempt, seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
