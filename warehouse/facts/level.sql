-- Grain: one row per submission revision and side with a level.
SELECT
  submission_id,
  instrument_id,
  year,
  tier,
  unit_id,
  revision,
  is_latest,
  simulated,
  level.side,
  level.level_id,
  level.level_label
FROM (SELECT *, EXPLODE(levels) AS level FROM built_scored_levels)
