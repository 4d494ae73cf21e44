-- Grain: one row per submission revision, side and condition of a level.
SELECT
  submission_id,
  instrument_id,
  year,
  tier,
  unit_id,
  revision,
  is_latest,
  simulated,
  condition.side,
  condition.level_id,
  condition.position,
  condition.criterion_id,
  condition.measure,
  condition.needed,
  condition.reached,
  condition.holds,
  condition.missing,
  condition.out_of_reach
FROM (SELECT *, EXPLODE(conditions) AS condition FROM built_scored_conditions)
