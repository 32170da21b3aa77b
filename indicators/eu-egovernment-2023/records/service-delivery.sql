-- indicator: service-delivery
-- tables: [service_scores, national_answers]
-- counts: national_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM service_scores
WHERE indicator = 'service-delivery' AND numerator IS NOT NULL
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.c1,
  a.c2,
  a.c3,
  a.c4,
  a.c5,
  a.c6,
  a.c7,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM service_scores r
JOIN national_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.indicator = 'service-delivery' AND r.numerator IS NOT NULL
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM service_scores
WHERE indicator = 'service-delivery'
