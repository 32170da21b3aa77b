-- view: request_times
-- tables: [enterprise_requests, working_days]
-- # Working days from the request to the first response and to its closing. What is open counts until the day of
-- # collection, the last of the calendar, which makes it no shorter than it will be.
SELECT
  q.unit,
  q.code,
  q.enterprise,
  q.asked,
  q.responded,
  q.promised_days,
  q.closed,
  coalesce(r.ordinal, e.ordinal) - a.ordinal AS response_days,
  coalesce(c.ordinal, e.ordinal) - a.ordinal AS closing_days,
  e.ordinal - a.ordinal AS waited
FROM enterprise_requests q
JOIN working_days a ON a.day = q.asked
CROSS JOIN (SELECT max(ordinal) AS ordinal FROM working_days) e
LEFT JOIN working_days r ON r.day = q.responded
LEFT JOIN working_days c ON c.day = q.closed
