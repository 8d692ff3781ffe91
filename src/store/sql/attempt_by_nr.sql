SELECT nr, id, learner, case_hash, scenario_id, rules_version, engine_version, seed,
       CASE in_room WHEN 1 THEN 'workshop' ELSE mode END, parent, fork_seq, started_ms,
       header_hash, status, ended_ms, results, results_salt, results_inner, seal, head_hash, event_count
FROM attempt
WHERE nr = ?1
