INSERT INTO run (id, seal, file, person, "case", mode, is_fork, is_replayed, is_untried, started_ms, ended_ms, ended_day,
    rules, ending, turns, csat, updated_csat, nps, retention, paradox, empathy, ownership, speed, compensation, errors, deeds,
    nps_before, first_contact, resolution_min, repeat_contact, value_saved, recovery_cost, delay_price, escalation_price,
    promises_made, promises_kept, promises_broken, offers_refused, levels_raised,
    alerts, reached, asked, updated, lifted, lift)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
    ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45)
ON CONFLICT (id) DO NOTHING
