-- indicator: phones-differ
-- tables: [items]
-- aggregation: share
-- times: 100
-- none: not-found
SELECT
  area AS unit,
  count(*) FILTER (WHERE coalesce(consult_phone, '') <> coalesce(complain_phone, '')) AS numerator,
  count(*) AS denominator,
  count(*) AS n
FROM items
GROUP BY area
-- records
SELECT
  area AS unit,
  code AS record,
  name,
  department,
  consult_phone,
  complain_phone,
  CASE WHEN coalesce(consult_phone, '') <> coalesce(complain_phone, '') THEN 0 ELSE 1 END AS lost
FROM items
