SELECT seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash
FROM event
WHERE attempt = ?1 AND seq = ?2
