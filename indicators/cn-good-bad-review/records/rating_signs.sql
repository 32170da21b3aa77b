-- view: rating_signs
-- tables: [counted_ratings, working_days]
-- # Active ratings with the signs that they were bought. By one device: more than 5 on a day. In one minute: 4 or more for
-- # an item. In a burst: 10 or more for an item on a day, if that is more than 10 times the item's mean of a day.
WITH active AS (
  SELECT
    unit,
    code,
    item,
    channel,
    level,
    device,
    rated,
    CAST(rated AS DATE) AS rated_on,
    date_trunc('minute', rated) AS rated_in
  FROM counted_ratings
  WHERE rating = 'active'
),
devices AS (
  SELECT unit, device, rated_on, count(*) AS ratings
  FROM active
  WHERE device IS NOT NULL
  GROUP BY unit, device, rated_on
  HAVING count(*) > 5
),
minutes AS (
  SELECT unit, item, rated_in, count(*) AS ratings
  FROM active
  GROUP BY unit, item, rated_in
  HAVING count(*) >= 4
),
items AS (
  SELECT unit, item, count(*) AS ratings
  FROM active
  GROUP BY unit, item
),
days AS (
  SELECT unit, item, rated_on, count(*) AS ratings
  FROM active
  GROUP BY unit, item, rated_on
  HAVING count(*) >= 10
),
bursts AS (
  SELECT d.unit, d.item, d.rated_on, d.ratings
  FROM days d
  JOIN items i ON i.unit = d.unit AND i.item = d.item
  CROSS JOIN (SELECT count(*) AS days FROM working_days) c
  WHERE d.ratings * c.days > 10 * i.ratings
)
SELECT
  a.unit,
  a.code,
  a.item,
  a.channel,
  a.level,
  a.device,
  a.rated,
  a.rated_on,
  a.rated_in,
  d.ratings AS by_one_device,
  m.ratings AS in_one_minute,
  b.ratings AS in_a_burst,
  CASE WHEN d.ratings IS NULL AND m.ratings IS NULL AND b.ratings IS NULL THEN 0 ELSE 1 END AS suspect
FROM active a
LEFT JOIN devices d ON d.unit = a.unit AND d.device = a.device AND d.rated_on = a.rated_on
LEFT JOIN minutes m ON m.unit = a.unit AND m.item = a.item AND m.rated_in = a.rated_in
LEFT JOIN bursts b ON b.unit = a.unit AND b.item = a.item AND b.rated_on = a.rated_on
