SELECT r.nr, c.id, i.case_title, i.person, i.written_ms, i.cause, i.cause_text, i.fix, i.words
FROM idea i LEFT JOIN run r ON r.id = i.run LEFT JOIN case_played c ON c.nr = r."case"
ORDER BY i.run, i.person
