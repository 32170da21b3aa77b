-- view: national_portals
-- tables: [national_portal_answers]
-- # A row per portal: 1 is yes, 0 no, NULL "not relevant" or not answered; D1 from 0 to 3, D5 from 0 to 5.
SELECT
  country || '-' || lower(substr(life_event, 1, 2)) AS unit,
  url,
  CASE lower(replace(trim(b1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b1,
  CASE
    WHEN lower(replace(trim(b2_1), '*', '')) = 'yes' OR lower(replace(trim(b2_2), '*', '')) = 'yes'
      THEN 1
    WHEN lower(replace(trim(b2_1), '*', '')) = 'no' OR lower(replace(trim(b2_2), '*', '')) = 'no'
      THEN 0
  END AS b2,
  CASE lower(replace(trim(b3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b3,
  CASE lower(replace(trim(b4), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b4,
  CASE lower(replace(trim(b5), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b5,
  CASE lower(replace(trim(b6), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b6,
  CASE lower(replace(trim(b7), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS b7,
  d1,
  CASE lower(replace(trim(d2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS d2,
  CASE lower(replace(trim(d3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS d3,
  CASE lower(replace(trim(d4), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS d4,
  d5,
  CASE lower(replace(trim(e1), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS e1,
  CASE lower(replace(trim(e2), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS e2,
  CASE lower(replace(trim(e3), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS e3,
  CASE lower(replace(trim(e4), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS e4,
  CASE lower(replace(trim(f10), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS f10,
  CASE lower(replace(trim(f11), '*', ''))
    WHEN 'yes' THEN 1 WHEN 'no' THEN 0
  END AS f11
FROM national_portal_answers
