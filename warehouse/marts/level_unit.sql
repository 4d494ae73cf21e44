-- Grain: one row per unit, year, instrument and side with a level, newest revision.
-- The conditions that say what stays out of reach are those of the next better level.
WITH next_level AS (
  SELECT
    condition.submission_id,
    condition.side,
    MAX(condition.level_id) AS level_id,
    COUNT(*) AS condition_count,
    COUNT_IF(condition.holds) AS held_count,
    SUM(condition.out_of_reach) AS out_of_reach,
    ARRAY_JOIN(
      TRANSFORM(
        ARRAY_SORT(COLLECT_LIST(
          CASE WHEN NOT condition.holds THEN STRUCT(condition.position, line.short_label AS label) END
        )),
        met -> met.label
      ),
      '; '
    ) AS binding
  FROM built_level_condition AS condition
  JOIN built_form_line AS line
    ON line.instrument_id = condition.instrument_id AND line.line_id = condition.criterion_id
  WHERE condition.is_latest AND condition.out_of_reach IS NOT NULL
  GROUP BY condition.submission_id, condition.side
),
way AS (
  SELECT
    submission_id,
    side,
    COUNT(DISTINCT criterion_id) AS criteria_to_improve,
    SUM(points_taken) AS points_to_gain
  FROM built_level_step
  WHERE is_latest
  GROUP BY submission_id, side
)
SELECT
  level.year,
  level.tier,
  level.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  unit.block,
  unit.parent_id,
  level.instrument_id,
  level.side,
  level.level_id,
  level.level_label,
  own.level_order,
  next_level.level_id AS next_level_id,
  better.level_label AS next_level_label,
  NULLIF(next_level.binding, '') AS binding_conditions,
  1 AS unit_count,
  next_level.condition_count,
  next_level.held_count,
  next_level.condition_count - next_level.held_count AS binding_count,
  next_level.out_of_reach = 0 AS next_within_reach,
  way.criteria_to_improve,
  way.points_to_gain
FROM built_level AS level
JOIN built_unit AS unit ON unit.unit_id = level.unit_id
JOIN built_dimension_level AS own
  ON own.instrument_id = level.instrument_id AND own.level_id = level.level_id
LEFT JOIN next_level
  ON next_level.submission_id = level.submission_id AND next_level.side = level.side
LEFT JOIN built_dimension_level AS better
  ON better.instrument_id = level.instrument_id AND better.level_id = next_level.level_id
LEFT JOIN way ON way.submission_id = level.submission_id AND way.side = level.side
WHERE level.is_latest
