-- Grain: one row per instrument, year, group or total, side and scope. Matched are the units with points in both years.
WITH summed AS (
  SELECT
    standing.instrument_id, standing.year, standing.line_id, standing.side, scope_kind, scope_id,
    COUNT(*) AS units,
    COUNT(standing.previous_score) AS matched_units,
    SUM(CAST(standing.score AS DECIMAL(18, 6))) AS score_sum,
    SUM(CAST(standing.previous_score AS DECIMAL(18, 6))) AS matched_sum_before,
    SUM(CASE WHEN standing.previous_score IS NOT NULL THEN CAST(standing.score AS DECIMAL(18, 6)) END) AS matched_sum,
    COUNT_IF(standing.score > standing.previous_score) AS climbed,
    COUNT_IF(standing.score < standing.previous_score) AS fallen,
    COUNT_IF(standing.score = standing.previous_score) AS unchanged
  FROM built_mart_standing AS standing
  JOIN built_scoped_unit AS unit ON unit.unit_id = standing.unit_id
  LATERAL VIEW STACK(3, 'tier', standing.tier, 'block', unit.block, 'parent', unit.parent_id) AS scope_kind, scope_id
  WHERE scope_id IS NOT NULL
  GROUP BY standing.instrument_id, standing.year, standing.line_id, standing.side, scope_kind, scope_id
)
SELECT
  summed.instrument_id,
  summed.year,
  line.position,
  summed.line_id,
  line.line_kind,
  line.short_label AS label,
  summed.side,
  summed.scope_kind,
  summed.scope_id,
  COALESCE(parent.distinct_name, summed.scope_id) AS scope_name,
  summed.units,
  summed.matched_units,
  summed.score_sum,
  ROUND(summed.score_sum / summed.units, 6) AS mean,
  summed.matched_sum_before,
  summed.matched_sum,
  ROUND(summed.matched_sum_before / NULLIF(summed.matched_units, 0), 6) AS matched_mean_before,
  ROUND(summed.matched_sum / NULLIF(summed.matched_units, 0), 6) AS matched_mean,
  ROUND((summed.matched_sum - summed.matched_sum_before) / NULLIF(summed.matched_units, 0), 6) AS matched_change,
  summed.climbed,
  summed.fallen,
  summed.unchanged
FROM summed
JOIN built_form_line AS line
  ON line.instrument_id = summed.instrument_id AND line.line_id = summed.line_id
LEFT JOIN built_unit AS parent
  ON summed.scope_kind = 'parent' AND parent.unit_id = summed.scope_id
