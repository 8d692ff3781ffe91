SELECT id, learner, made_ms, kind, path, naming, called, with_words, digest, runs, proof
FROM left_here
WHERE ?1 IS NULL OR learner = ?1
ORDER BY made_ms DESC, id DESC
