SELECT attempt.id, attempt.learner, correction.counts_for, correction.made_ms
FROM correction JOIN attempt ON attempt.id = correction.attempt
WHERE correction.nr = (SELECT max(other.nr) FROM correction AS other WHERE other.attempt = correction.attempt)
ORDER BY attempt.nr DESC
