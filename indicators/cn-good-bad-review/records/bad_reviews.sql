-- view: bad_reviews
-- tables: [counted_ratings, working_days]
-- # Bad reviews that users gave, whose 15 working days had run out on the day of collection.
SELECT
  b.unit,
  b.code,
  b.item,
  b.channel,
  b.rated,
  b.level,
  b.followed_up,
  b.rectified,
  w.ordinal - b.rated_ordinal AS days_to_rectify
FROM counted_ratings b
LEFT JOIN working_days w ON w.day = b.rectified
WHERE b.rating = 'active' AND b.bad = 1 AND b.waited >= 15
