-- Grain: one row per newest revision, side and indicator that the instrument feeds, read by place.
SELECT
  source.source_no,
  fact.year,
  unit.block_no,
  unit.parent_no,
  fact.side = 'self' AS is_self,
  fact.state,
  fact.numerator,
  fact.denominator,
  fact.value,
  fact.lower,
  fact.upper
FROM built_indicator AS fact
JOIN built_numbered_source AS source
  ON source.instrument_id = fact.instrument_id AND source.indicator_id = fact.indicator_id
JOIN built_placed_unit AS unit ON unit.unit_id = fact.unit_id
WHERE fact.is_latest
