-- indicator: package-closed
-- tables: [request_times]
-- counts: enterprise_requests
-- aggregation: share
-- times: 100
-- none: not-applicable
-- # Requests whose promised time had run out on the day of collection.
SELECT
  unit,
  count(*) FILTER (WHERE closed IS NOT NULL AND closing_days <= promised_days) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM request_times
WHERE waited >= promised_days
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  enterprise,
  asked,
  responded,
  promised_days,
  closed,
  closing_days,
  CASE WHEN closed IS NOT NULL AND closing_days <= promised_days THEN 0 ELSE 1 END AS lost
FROM request_times
WHERE waited >= promised_days
