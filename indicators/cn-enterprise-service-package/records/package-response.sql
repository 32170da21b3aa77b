-- indicator: package-response
-- tables: [request_times]
-- counts: enterprise_requests
-- aggregation: mean
-- none: not-applicable
SELECT
  unit,
  sum(response_days) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM request_times
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
  response_days AS lost
FROM request_times
