-- indicator: package-policies
-- tables: [due_policies]
-- counts: policies
-- aggregation: share
-- times: 100
-- none: not-applicable
SELECT
  unit,
  count(*) FILTER (WHERE delivered IS NOT NULL) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM due_policies
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  enterprise,
  policy,
  matched,
  delivered,
  CASE WHEN delivered IS NOT NULL THEN 0 ELSE 1 END AS lost
FROM due_policies
