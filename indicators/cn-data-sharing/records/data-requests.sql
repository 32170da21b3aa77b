-- indicator: data-requests
-- tables: [due_data_requests]
-- counts: data_requests
-- aggregation: share
-- times: 100
-- none: not-applicable
SELECT
  unit,
  count(*) FILTER (WHERE days_to_answer <= 10) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM due_data_requests
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  department,
  asked,
  answered,
  days_to_answer,
  CASE WHEN days_to_answer <= 10 THEN 0 ELSE 1 END AS lost
FROM due_data_requests
