-- view: counted_ratings
-- tables: [cases, working_days]
-- # A rating whose appeal was upheld (given by mistake or in bad faith) leaves every count. Five levels, 5 the best: the
-- # last two are bad. waited: working days from the rating to the day of collection, the last of the calendar.
SELECT
  c.code,
  c.unit,
  c.item,
  c.channel,
  c.rated,
  c.rating,
  c.level,
  c.device,
  CASE WHEN c.level <= 2 THEN 1 ELSE 0 END AS bad,
  c.followed_up,
  c.rectified,
  r.ordinal AS rated_ordinal,
  e.ordinal - r.ordinal AS waited
FROM cases c
JOIN working_days r ON r.day = CAST(c.rated AS DATE)
CROSS JOIN (SELECT max(ordinal) AS ordinal FROM working_days) e
WHERE c.rating IN ('active', 'default')
  AND coalesce(c.appeal, '') <> 'upheld'
