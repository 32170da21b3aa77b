-- indicator: package-stewards
-- tables: [enterprises]
-- aggregation: share
-- times: 100
-- none: not-applicable
SELECT
  unit,
  count(*) FILTER (WHERE steward IS NOT NULL) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM enterprises
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  name,
  steward,
  CASE WHEN steward IS NOT NULL THEN 0 ELSE 1 END AS lost
FROM enterprises
