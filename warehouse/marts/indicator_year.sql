-- Grain: one row per instrument, year, side, indicator, tier and scope: all units of the tier, those of a block, those of a parent.
-- built_indicator_spread has what can be said of the values of each group of units, and goes by the numbers of sources,
-- blocks and parents.
SELECT
  spread.year,
  instrument.tier,
  source.instrument_id,
  IF(spread.is_self, 'self', 'verified') AS side,
  COALESCE(scope.scope_kind, 'tier') AS scope_kind,
  COALESCE(scope.scope_id, instrument.tier) AS scope_id,
  indicator.position,
  source.indicator_id,
  indicator.label,
  indicator.area_id,
  indicator.kind,
  indicator.unit_of_measure,
  source.comparability,
  spread.unit_count,
  spread.given_count,
  spread.known_count,
  spread.interval_count,
  spread.given_count - spread.known_count - spread.interval_count AS without_value_count,
  spread.blank_count,
  spread.not_applicable_count,
  spread.rejected_count,
  spread.figures_count,
  spread.numerator_sum,
  spread.denominator_sum,
  CASE WHEN indicator.kind <> 'share' AND spread.figures_count = 0 THEN spread.rate_sum END AS value_sum,
  spread.rate_sum / NULLIF(spread.known_count, 0) AS mean_of_rates,
  spread.min_value,
  (spread.middle_below + spread.middle_above) / 2 AS median_value,
  spread.max_value,
  CASE
    WHEN spread.lower_count = spread.known_count + spread.interval_count
      THEN spread.lower_sum / NULLIF(spread.lower_count, 0)
  END AS lower_mean,
  CASE
    WHEN spread.upper_count = spread.known_count + spread.interval_count
      THEN spread.upper_sum / NULLIF(spread.upper_count, 0)
  END AS upper_mean
FROM built_indicator_spread AS spread
JOIN built_numbered_source AS source ON source.source_no = spread.subject_no
JOIN built_dimension_indicator AS indicator ON indicator.indicator_id = source.indicator_id
JOIN built_instrument AS instrument ON instrument.instrument_id = source.instrument_id
LEFT JOIN built_scope AS scope ON scope.scope_code = spread.scope_code AND scope.scope_no = spread.scope_no
