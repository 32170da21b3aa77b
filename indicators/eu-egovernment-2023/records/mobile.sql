-- indicator: mobile
-- tables: [mobile_scores, national_answers]
-- counts: national_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM mobile_scores
WHERE numerator IS NOT NULL
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.mobile,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM mobile_scores r
JOIN national_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.numerator IS NOT NULL
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM mobile_scores
