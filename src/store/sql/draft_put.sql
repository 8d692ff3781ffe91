INSERT INTO draft (attempt, said, written_ms, proof)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (attempt) DO UPDATE SET said = excluded.said, written_ms = excluded.written_ms, proof = excluded.proof
