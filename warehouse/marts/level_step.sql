-- Grain: one row per unit, year, instrument, side and step toward the next better level, newest revision.
SELECT
  step.year,
  step.tier,
  step.unit_id,
  step.instrument_id,
  step.side,
  step.position,
  step.level_id,
  level.level_label,
  step.condition_position,
  step.condition_criterion_id,
  looked_at.short_label AS condition_name,
  step.criterion_id,
  line.number AS criterion_number,
  line.label AS criterion_name,
  step.condition_met,
  step.missing,
  step.points_left,
  step.points_taken,
  step.points_gained
FROM built_level_step AS step
JOIN built_dimension_level AS level
  ON level.instrument_id = step.instrument_id AND level.level_id = step.level_id
JOIN built_form_line AS looked_at
  ON looked_at.instrument_id = step.instrument_id AND looked_at.line_id = step.condition_criterion_id
JOIN built_form_line AS line
  ON line.instrument_id = step.instrument_id AND line.line_id = step.criterion_id
WHERE step.is_latest
