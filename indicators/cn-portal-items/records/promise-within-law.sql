-- indicator: promise-within-law
-- tables: [limits]
-- counts: items
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE promised_days <= legal_days) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM limits
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  legal_limit,
  promised_limit,
  CASE WHEN promised_days <= legal_days THEN 0 ELSE 1 END AS lost
FROM limits
