-- Grain: one row per submission revision, side and condition of a level.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
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
FROM (SELECT submission_id, EXPLODE(conditions) AS condition FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
