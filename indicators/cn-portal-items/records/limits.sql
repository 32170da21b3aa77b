-- view: limits
-- tables: [items]
-- # 30(工作日) is 30 working days, 30(自然日) 30 calendar days; 无 is no limit.
SELECT
  area,
  code,
  name,
  department,
  legal_limit,
  promised_limit,
  CAST(regexp_extract(legal_limit, '^([0-9]+)[(]', 1) AS BIGINT) AS legal_days,
  CAST(regexp_extract(promised_limit, '^([0-9]+)[(]', 1) AS BIGINT) AS promised_days,
  regexp_extract(legal_limit, '[(](.*)[)]', 1) AS legal_kind,
  regexp_extract(promised_limit, '[(](.*)[)]', 1) AS promised_kind
FROM items
WHERE regexp_extract(legal_limit, '^([0-9]+)[(]', 1) <> ''
  AND regexp_extract(promised_limit, '^([0-9]+)[(]', 1) <> ''
