-- indicator: time-limit-cut
-- tables: [items]
-- aggregation: ratio-of-sums
-- times: 100
-- none: not-found
-- # Of all legal days, so that items with long limits count more. An item without a legal limit has nothing to be cut.
SELECT
  unit,
  sum(legal_days - promised_days) AS numerator,
  sum(legal_days) AS denominator,
  count(*) AS n
FROM items
WHERE legal_days > 0
GROUP BY unit
-- records
SELECT
  unit,
  code AS record,
  name,
  legal_days,
  promised_days,
  promised_days AS lost
FROM items
WHERE legal_days > 0
