-- What the case itself says goes before what files call it; of those the least, whichever came first.
INSERT INTO case_played (hash, id, title, difficulty, currency, causes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (hash) DO UPDATE SET
    id = excluded.id, title = excluded.title, difficulty = excluded.difficulty, currency = excluded.currency,
    causes = excluded.causes
WHERE difficulty IS NULL
    AND (excluded.difficulty IS NOT NULL OR (excluded.id, excluded.title) < (id, title))
