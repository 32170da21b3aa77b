-- view: cross_border_answers
-- tables: [cross_border_service_answers]
-- # A row per URL: 1 is yes, 0 no or nothing, NULL "not relevant". The file spells these in several ways.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  trim(service) AS service,
  url,
  CASE lower(replace(trim(g1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS g1,
  CASE lower(replace(trim(g2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS g2,
  CASE lower(replace(trim(i1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS i1,
  CASE lower(replace(trim(i2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS i2,
  CASE lower(replace(trim(i3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS i3,
  CASE lower(replace(trim(i4_1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS i4_1,
  CASE lower(replace(trim(i4_2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS i4_2
FROM cross_border_service_answers
