-- What nothing refers to any more.
DELETE FROM remark WHERE run NOT IN (SELECT id FROM run);
DELETE FROM person WHERE nr NOT IN (SELECT person FROM file);
DELETE FROM case_text WHERE "case" NOT IN (SELECT "case" FROM run);
DELETE FROM case_played WHERE nr NOT IN (SELECT "case" FROM run);
DELETE FROM line WHERE nr NOT IN (SELECT line FROM turn);
