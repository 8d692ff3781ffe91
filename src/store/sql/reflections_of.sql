SELECT attempt.id, reflection.part, reflection.said, reflection.written_ms, reflection.proof
FROM reflection JOIN attempt ON attempt.nr = reflection.attempt JOIN whose ON whose.attempt = attempt.nr
WHERE whose.learner = ?1
ORDER BY attempt.nr DESC, reflection.part
