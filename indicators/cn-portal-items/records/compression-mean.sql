-- indicator: compression-mean
-- tables: [limits]
-- counts: items
-- aggregation: mean-of-ratios
-- times: 100
-- none: not-found
-- # One row for all items with the same two limits: ratios says how many they are.
SELECT
  area AS unit,
  legal_days - promised_days AS numerator,
  legal_days AS denominator,
  count(*) AS n,
  count(*) AS ratios
FROM limits
WHERE legal_days > 0
GROUP BY area, legal_days, promised_days
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  legal_limit,
  promised_limit,
  CASE WHEN legal_kind = promised_kind THEN '' ELSE 'limits in days of different kinds' END AS remark,
  promised_days AS lost
FROM limits
WHERE legal_days > 0
