-- Runs whose case was not at hand when they were taken in, and is now.
SELECT run.id FROM run JOIN case_text ON case_text."case" = run."case" WHERE run.is_untried
UNION
SELECT also.run FROM also JOIN case_played ON case_played.hash = also.unplayed
    JOIN case_text ON case_text."case" = case_played.nr WHERE also.is_untried
ORDER BY 1
