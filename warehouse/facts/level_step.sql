-- Grain: one row per submission revision, side and step toward the next better level.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
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
FROM (SELECT submission_id, EXPLODE(steps) AS step FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
