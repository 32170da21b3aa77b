-- indicator: booking-address-given
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE coalesce(booking_url, '无') NOT IN ('', '无')) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
WHERE booking = '是'
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  booking_url,
  CASE WHEN coalesce(booking_url, '无') NOT IN ('', '无') THEN 0 ELSE 1 END AS lost
FROM items
WHERE booking = '是'
