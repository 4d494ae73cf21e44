-- Grain: one row per submission revision, side and group that is rated.
SELECT
  submission_id,
  instrument_id,
  year,
  tier,
  unit_id,
  revision,
  is_latest,
  simulated,
  rating.side,
  rating.criterion_id,
  rating.rating_id,
  rating.rating_label,
  rating.percent
FROM (SELECT *, EXPLODE(ratings) AS rating FROM built_scored_ratings)
