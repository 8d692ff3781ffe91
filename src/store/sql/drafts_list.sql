SELECT attempt.id, draft.said, draft.written_ms, draft.proof
FROM draft JOIN attempt ON attempt.nr = draft.attempt
WHERE ?1 IS NULL OR attempt.nr = ?1
ORDER BY attempt.nr
