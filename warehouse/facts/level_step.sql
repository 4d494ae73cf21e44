-- Grain: one row per submission revision, side and step toward the next better level.
SELECT
  submission_id,
  instrument_id,
  year,
  tier,
  unit_id,
  revision,
  is_latest,
  simulated,
  step.side,
  step.position,
  step.level_id,
  step.condition_position,
  step.condition_criterion_id,
  step.missing,
  step.criterion_id,
  step.points_left,
  step.points_taken,
  step.points_gained,
  step.condition_met
FROM (SELECT *, EXPLODE(steps) AS step FROM built_scored_steps)
