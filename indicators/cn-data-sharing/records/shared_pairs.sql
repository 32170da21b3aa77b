-- view: shared_pairs
-- tables: [flows]
-- # Pairs between which data flow; directions is 2 when they flow both ways.
SELECT
  unit,
  relation,
  CASE WHEN provider < receiver THEN provider ELSE receiver END AS one,
  CASE WHEN provider < receiver THEN receiver ELSE provider END AS other,
  count(DISTINCT provider) AS directions,
  min(provider) AS provider,
  count(*) AS flows
FROM flows
GROUP BY
  unit,
  relation,
  CASE WHEN provider < receiver THEN provider ELSE receiver END,
  CASE WHEN provider < receiver THEN receiver ELSE provider END
