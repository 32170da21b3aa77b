-- view: rating_signs
-- tables: [counted_ratings, working_days]
-- # Active ratings, each with how many were given by its device on its day, for its item in its minute, for its item on
-- # its day, and for its item on all days of the calendar; from them the signs that a rating was bought:
-- # by one device, more than 5 on a day; in one minute, 4 or more for an item; on one day, 10 or more for an item and more
-- # than 10 times the item's mean of a day.
WITH counted AS (
  SELECT
    unit,
    code,
    item,
    channel,
    level,
    device,
    rated,
    CAST(rated AS DATE) AS rated_on,
    date_trunc('minute', rated) AS rated_in,
    count(*) OVER (PARTITION BY unit, device, CAST(rated AS DATE)) AS by_device,
    count(*) OVER (PARTITION BY unit, item, date_trunc('minute', rated)) AS in_minute,
    count(*) OVER (PARTITION BY unit, item, CAST(rated AS DATE)) AS on_day,
    count(*) OVER (PARTITION BY unit, item) AS of_item
  FROM counted_ratings
  WHERE rating = 'active'
)
SELECT
  c.unit,
  c.code,
  c.item,
  c.channel,
  c.level,
  c.device,
  c.rated,
  c.rated_on,
  c.rated_in,
  c.by_device,
  c.in_minute,
  c.on_day,
  CASE WHEN c.device IS NOT NULL AND c.by_device > 5 THEN 1 ELSE 0 END AS one_device,
  CASE WHEN c.in_minute >= 4 THEN 1 ELSE 0 END AS one_minute,
  CASE WHEN c.on_day >= 10 AND c.on_day * d.days > 10 * c.of_item THEN 1 ELSE 0 END AS burst
FROM counted c
CROSS JOIN (SELECT count(*) AS days FROM working_days) d
