-- Grain: one row per unit, year, instrument, side and condition of a level, newest revision.
SELECT
  condition.year,
  condition.tier,
  condition.unit_id,
  condition.instrument_id,
  condition.side,
  condition.position,
  condition.level_id,
  level.level_label,
  level.level_order,
  condition.criterion_id,
  line.short_label AS criterion_name,
  condition.measure,
  condition.holds,
  condition.out_of_reach IS NOT NULL AS of_next_level,
  condition.out_of_reach IS NOT NULL AND NOT condition.holds AS binds,
  condition.needed,
  condition.reached,
  condition.missing,
  condition.out_of_reach
FROM built_level_condition AS condition
JOIN built_dimension_level AS level
  ON level.instrument_id = condition.instrument_id AND level.level_id = condition.level_id
JOIN built_form_line AS line
  ON line.instrument_id = condition.instrument_id AND line.line_id = condition.criterion_id
WHERE condition.is_latest
