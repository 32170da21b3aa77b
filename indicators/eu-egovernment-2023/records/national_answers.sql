-- view: national_answers
-- tables: [national_service_answers]
-- # A row per URL: 1 is yes, 0 no or nothing, NULL "not relevant". The file spells these in several ways.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  trim(service) AS service,
  url,
  coalesce(mobile, 0) AS mobile,
  CASE lower(replace(trim(a1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS a1,
  CASE lower(replace(trim(a2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS a2,
  CASE lower(replace(trim(a3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS a3,
  CASE lower(replace(trim(c1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c1,
  CASE lower(replace(trim(c2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c2,
  CASE lower(replace(trim(c3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c3,
  CASE lower(replace(trim(c4), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c4,
  CASE lower(replace(trim(c5), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c5,
  CASE lower(replace(trim(c6), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c6,
  CASE lower(replace(trim(c7), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS c7,
  CASE lower(replace(trim(f1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f1,
  CASE lower(replace(trim(f2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f2,
  CASE lower(replace(trim(f3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f3,
  CASE lower(replace(trim(f4), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f4,
  CASE lower(replace(trim(f6), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f6,
  CASE lower(replace(trim(f7_1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f7_1,
  CASE lower(replace(trim(f7_2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f7_2,
  CASE lower(replace(trim(f8), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f8,
  CASE lower(replace(trim(f9), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'yyes' THEN 1 WHEN 'nr' THEN NULL ELSE 0
  END AS f9
FROM national_service_answers
