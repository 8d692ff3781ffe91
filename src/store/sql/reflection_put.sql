INSERT INTO reflection (attempt, part, said, written_ms, proof)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (attempt, part) DO UPDATE SET said = excluded.said, written_ms = excluded.written_ms, proof = excluded.proof
