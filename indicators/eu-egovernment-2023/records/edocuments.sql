-- indicator: edocuments
-- tables: [edocuments_scores, national_answers]
-- counts: national_service_answers
-- aggregation: mean-of-ratios
-- none: not-applicable
-- audit-within: 0.01
SELECT unit, numerator, denominator, n
FROM edocuments_scores
WHERE numerator IS NOT NULL
-- records
SELECT
  r.unit,
  r.service AS record,
  a.url,
  a.f6,
  a.f7_1,
  a.f7_2,
  CAST(100 - r.numerator / r.denominator AS DECIMAL(18, 6)) AS lost
FROM edocuments_scores r
JOIN national_answers a ON a.unit = r.unit AND a.service = r.service
WHERE r.numerator IS NOT NULL
-- audit
SELECT unit, service AS record, numerator, denominator, published
FROM edocuments_scores
