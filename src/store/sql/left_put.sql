INSERT INTO left_here (id, learner, made_ms, kind, path, naming, called, with_words, digest, runs, proof)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO NOTHING
