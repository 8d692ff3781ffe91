INSERT INTO attempt (
    id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, parent, fork_seq, started_ms,
    header_hash, status, head_hash, event_count
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'open', ?12, 0)
