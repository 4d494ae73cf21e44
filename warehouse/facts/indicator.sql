-- Grain: one row per submission revision, side and indicator that the instrument feeds.
SELECT
  submission_id,
  instrument_id,
  year,
  tier,
  unit_id,
  revision,
  is_latest,
  simulated,
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
FROM (SELECT *, EXPLODE(indicators) AS indicator FROM built_scored_indicators)
