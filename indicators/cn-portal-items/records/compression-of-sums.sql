-- indicator: compression-of-sums
-- tables: [limits]
-- counts: items
-- aggregation: ratio-of-sums
-- times: 100
-- none: not-found
-- # Working and calendar days are added up as they stand; same-kind-of-days counts where they differ.
SELECT
  area AS unit,
  sum(legal_days - promised_days) AS numerator,
  sum(legal_days) AS denominator,
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
  CASE WHEN legal_kind = promised_kind THEN '' ELSE 'limits in days of different kinds' END AS remark,
  promised_days AS lost
FROM limits
