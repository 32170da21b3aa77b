-- view: settled_cases
-- tables: [cases, working_days]
-- # Closed cases that the user has rated, or had five working days to rate until the day of collection, the last of the
-- # calendar. A case whose rating left the count on appeal leaves this one, too.
SELECT
  c.code,
  c.unit,
  c.item,
  c.channel,
  c.closed,
  c.rating,
  c.level,
  CASE WHEN coalesce(c.rating, '') = 'active' THEN 1 ELSE 0 END AS rated_by_user
FROM cases c
JOIN working_days w ON w.day = c.closed
CROSS JOIN (SELECT max(ordinal) AS ordinal FROM working_days) e
WHERE coalesce(c.appeal, '') <> 'upheld'
  AND (coalesce(c.rating, '') = 'active' OR e.ordinal - w.ordinal >= 5)
