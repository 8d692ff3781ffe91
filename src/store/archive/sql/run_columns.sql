SELECT r.nr, r.person, r."case", r.mode, r.is_fork, r.is_replayed, r.started_ms, r.ended_ms, r.ended_day, r.turns,
       r.csat, r.updated_csat, r.nps, r.retention, r.paradox, r.empathy, r.ownership, r.speed, r.compensation,
       r.errors, r.deeds, r.nps_before, r.first_contact, r.resolution_min, r.repeat_contact,
       r.value_saved, r.recovery_cost, r.delay_price, r.escalation_price,
       r.promises_made, r.promises_kept, r.promises_broken, r.offers_refused, r.levels_raised,
       r.alerts, r.reached, r.asked, r.updated, r.lifted, r.lift,
       r.id, r.rules
