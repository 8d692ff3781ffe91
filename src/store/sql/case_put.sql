INSERT INTO case_snapshot (hash, scenario_id, title, bytes)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes
