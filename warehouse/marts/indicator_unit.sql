-- Grain: one row per unit, year, instrument, side and indicator that the instrument feeds, newest revision.
SELECT
  fact.year,
  fact.tier,
  fact.unit_id,
  fact.instrument_id,
  fact.side,
  indicator.position,
  fact.indicator_id,
  indicator.label,
  indicator.area_label,
  indicator.kind,
  indicator.unit_of_measure,
  fact.state,
  fact.numerator,
  fact.denominator,
  fact.value,
  fact.lower,
  fact.upper,
  fact.lower_included,
  fact.upper_included,
  fact.comparability,
  fact.explanation
FROM built_indicator AS fact
JOIN built_dimension_indicator AS indicator ON indicator.indicator_id = fact.indicator_id
WHERE fact.is_latest
