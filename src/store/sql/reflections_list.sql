SELECT attempt.id, reflection.part, reflection.said, reflection.written_ms, reflection.proof
FROM reflection JOIN attempt ON attempt.nr = reflection.attempt
WHERE (?1 IS NULL OR attempt.learner = ?1) AND (?2 IS NULL OR attempt.nr = ?2)
ORDER BY attempt.nr DESC, reflection.part
