-- indicator: data-levels
-- tables: [shared_pairs]
-- counts: flows
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE directions = 2) AS numerator,
  count(*) AS denominator,
  sum(flows) AS n
FROM shared_pairs
WHERE relation = 'levels'
GROUP BY unit
-- records
SELECT
  unit,
  one || ' / ' || other AS record,
  CASE WHEN directions = 1 THEN provider END AS only_provider,
  CASE WHEN directions = 2 THEN 0 ELSE 1 END AS lost
FROM shared_pairs
WHERE relation = 'levels'
