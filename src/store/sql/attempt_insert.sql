INSERT INTO attempt (
    id, learner, case_hash, scenario_id, rules_version, engine_version, seed, mode, parent, fork_seq, started_ms,
    header_hash, status, head_hash, event_count, in_room
)
VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, CASE ?8 WHEN 'workshop' THEN 'practice' ELSE ?8 END, ?9, ?10, ?11, ?12, 'open', ?12, 0,
    ?8 = 'workshop'
)
