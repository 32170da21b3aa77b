-- view: due_data_requests
-- tables: [data_requests, working_days]
-- # Requests of at least ten working days before the day of collection, the last of the calendar.
SELECT
  q.unit,
  q.code,
  q.department,
  q.asked,
  q.answered,
  w.ordinal - a.ordinal AS days_to_answer
FROM data_requests q
JOIN working_days a ON a.day = q.asked
CROSS JOIN (SELECT max(ordinal) AS ordinal FROM working_days) e
LEFT JOIN working_days w ON w.day = q.answered
WHERE e.ordinal - a.ordinal >= 10
