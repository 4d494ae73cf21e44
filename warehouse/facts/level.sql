-- Grain: one row per submission revision and side with a level.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  level.side,
  level.level_id,
  level.level_label
FROM (SELECT submission_id, EXPLODE(levels) AS level FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
