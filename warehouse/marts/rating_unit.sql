-- Grain: one row per unit, year, instrument, side and group that is rated, newest revision.
SELECT
  rating.year,
  rating.tier,
  rating.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  unit.block,
  unit.parent_id,
  rating.instrument_id,
  rating.side,
  line.position,
  rating.criterion_id AS group_id,
  line.short_label AS group_name,
  rating.rating_id,
  rating.rating_label,
  1 AS unit_count,
  rating.percent / 100 AS share
FROM built_rating AS rating
JOIN built_unit AS unit ON unit.unit_id = rating.unit_id
JOIN built_form_line AS line
  ON line.instrument_id = rating.instrument_id AND line.line_id = rating.criterion_id
WHERE rating.is_latest
