-- view: due_policies
-- tables: [policies, working_days]
-- # Matched at least 15 working days before the day of collection, the last of the calendar.
SELECT
  p.unit,
  p.code,
  p.enterprise,
  p.policy,
  p.matched,
  p.delivered
FROM policies p
JOIN working_days m ON m.day = p.matched
CROSS JOIN (SELECT max(ordinal) AS ordinal FROM working_days) e
WHERE e.ordinal - m.ordinal >= 15
