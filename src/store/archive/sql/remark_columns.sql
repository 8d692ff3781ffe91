SELECT r.nr, m.id, m.run, m.turn, m.author, m.written_ms, m.comment, m.dimension, m.level,
       d.empathy, d.ownership, d.speed, d.compensation, m.is_thanks
FROM remark m JOIN run r ON r.id = m.run LEFT JOIN decision d ON d.run = r.nr AND d.turn = m.turn
