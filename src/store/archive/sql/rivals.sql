-- Two runs under one id, each in the file of this digest or in one that holds the same id: the id, then digest and name of the
-- file whose run does not count, then of the one whose does.
SELECT run.id, lost.digest, lost.name, counts.digest, counts.name
FROM file AS lost JOIN also ON also.file = lost.nr JOIN run ON run.id = also.run AND run.seal <> also.seal
    JOIN file AS counts ON counts.nr = run.file
WHERE lost.digest = ?1
UNION
SELECT run.id, lost.digest, lost.name, counts.digest, counts.name
FROM file AS counts JOIN run ON run.file = counts.nr JOIN also ON also.run = run.id AND also.seal <> run.seal
    JOIN file AS lost ON lost.nr = also.file
WHERE counts.digest = ?1
