-- Grain: one row per submission revision, side and group that is rated.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  rating.side,
  rating.criterion_id,
  rating.rating_id,
  rating.rating_label,
  rating.percent
FROM (SELECT submission_id, EXPLODE(ratings) AS rating FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
