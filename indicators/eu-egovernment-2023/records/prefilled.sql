-- indicator: prefilled
-- tables: [service_scores, national_answers]
-- counts: national_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM service_scores
WHERE indicator = 'prefilled' AND numerator IS NOT NULL
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.f8,
  a.f9,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM service_scores r
JOIN national_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.indicator = 'prefilled' AND r.numerator IS NOT NULL
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM service_scores
WHERE indicator = 'prefilled'
