UPDATE attempt
SET status = ?2, ended_ms = ?3, results = ?4, results_salt = ?5, results_inner = ?6, seal = ?7
WHERE nr = ?1 AND status = 'open'
