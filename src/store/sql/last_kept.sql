SELECT max(at) FROM (
    SELECT max(wall_ms) AS at FROM event
    UNION ALL SELECT max(started_ms) FROM attempt
    UNION ALL SELECT max(ended_ms) FROM attempt
    UNION ALL SELECT max(written_ms) FROM reflection
    UNION ALL SELECT max(written_ms) FROM draft
    UNION ALL SELECT max(made_ms) FROM correction
    UNION ALL SELECT max(created_ms) FROM learner
)
