-- indicator: package-matched
-- tables: [matched_enterprises]
-- counts: enterprises
-- aggregation: share
-- times: 100
-- none: not-applicable
SELECT
  unit,
  count(*) FILTER (WHERE policies > 0) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM matched_enterprises
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  name,
  steward,
  policies,
  CASE WHEN policies > 0 THEN 0 ELSE 1 END AS lost
FROM matched_enterprises
