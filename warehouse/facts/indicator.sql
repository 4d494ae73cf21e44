-- Grain: one row per submission revision, side and indicator that the instrument feeds.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  indicator.side,
  indicator.indicator_id,
  indicator.state,
  indicator.numerator,
  indicator.denominator,
  indicator.value,
  indicator.lower,
  indicator.upper,
  indicator.lower_included,
  indicator.upper_included,
  indicator.comparability,
  indicator.explanation
FROM (SELECT submission_id, EXPLODE(indicators) AS indicator FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
