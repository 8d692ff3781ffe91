SELECT nr, id, learner, case_hash, scenario_id, rules_version, engine_version, seed,
       CASE in_room WHEN 1 THEN 'workshop' ELSE mode END, parent, fork_seq, started_ms,
       header_hash, status, ended_ms, results, results_salt, results_inner, seal, head_hash, event_count
FROM attempt
WHERE (?1 IS NULL OR nr IN (SELECT attempt FROM whose WHERE whose.learner = ?1))
  AND (?2 IS NULL OR scenario_id = ?2)
  AND (?3 IS NULL OR status = ?3)
  AND (?4 IS NULL OR nr IN (SELECT attempt FROM whose WHERE whose.keeper = ?4))
ORDER BY nr DESC
