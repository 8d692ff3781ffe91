SELECT run.nr, run.seal, run.is_replayed, run.is_untried, case_played.hash, file.nr, file.has_words, file.made_ms, file.digest
FROM run JOIN file ON file.nr = run.file JOIN case_played ON case_played.nr = run."case"
WHERE run.id = ?1
