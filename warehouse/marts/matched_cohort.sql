-- Grain: one row per instrument, year, group or total, side and scope. Matched are the units with points in both years.
WITH scored AS (
  SELECT
    instrument_id, year, tier, unit_id, criterion_id AS line_id, side, CAST(score AS DECIMAL(18, 6)) AS score
  FROM built_score
  LATERAL VIEW STACK(2, 'self', self_score, 'verified', verified_score) AS side, score
  WHERE is_latest AND criterion_kind IN ('group', 'bonus', 'total') AND score IS NOT NULL
),
compared AS (
  SELECT
    *,
    LAG(STRUCT(year, score)) OVER (PARTITION BY instrument_id, unit_id, line_id, side ORDER BY year) AS before
  FROM scored
),
matched AS (
  SELECT
    compared.instrument_id, compared.year, compared.tier, compared.line_id, compared.side, compared.score,
    unit.block,
    unit.parent_id,
    CASE WHEN compared.before.year = compared.year - 1 THEN compared.before.score END AS previous_score
  FROM compared
  JOIN built_unit AS unit ON unit.unit_id = compared.unit_id
),
summed AS (
  SELECT
    instrument_id, year, line_id, side, scope_kind, scope_id,
    COUNT(*) AS units,
    COUNT(previous_score) AS matched_units,
    SUM(score) AS score_sum,
    SUM(previous_score) AS matched_sum_before,
    SUM(CASE WHEN previous_score IS NOT NULL THEN score END) AS matched_sum,
    COUNT_IF(score > previous_score) AS climbed,
    COUNT_IF(score < previous_score) AS fallen,
    COUNT_IF(score = previous_score) AS unchanged
  FROM matched
  LATERAL VIEW STACK(3, 'tier', tier, 'block', block, 'parent', parent_id) AS scope_kind, scope_id
  WHERE scope_id IS NOT NULL
  GROUP BY instrument_id, year, line_id, side, scope_kind, scope_id
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
