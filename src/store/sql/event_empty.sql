UPDATE event
SET payload = NULL, salt = NULL
WHERE attempt = ?1
  AND (?2 IS NULL OR kind = ?2)
  AND (payload IS NOT NULL OR salt IS NOT NULL)
