-- indicator: data-catalogued
-- tables: [resources]
-- aggregation: share
-- times: 100
-- none: failed
SELECT
  unit,
  count(*) FILTER (WHERE catalogued) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM resources
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  department,
  name,
  catalogued,
  connected,
  CASE WHEN catalogued THEN 0 ELSE 1 END AS lost
FROM resources
