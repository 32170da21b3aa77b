-- indicator: data-connected
-- tables: [resources]
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE connected) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM resources
WHERE catalogued
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  department,
  name,
  catalogued,
  connected,
  CASE WHEN connected THEN 0 ELSE 1 END AS lost
FROM resources
WHERE catalogued
