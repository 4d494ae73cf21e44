-- Grain: one row per instrument, year, line with points, side and scope, newest revisions.
-- built_points_spread has what can be said of the points of each group of units, in whole millionths of a point, and goes
-- by the numbers of lines, blocks and parents.
SELECT
  line.instrument_id,
  instrument.instrument_short_title AS instrument_title,
  spread.year,
  line.position,
  line.line_id,
  line.line_kind,
  line.depth,
  line.is_leaf,
  line.group_id,
  line.number,
  line.short_label AS label,
  line.full_label,
  IF(spread.is_self, 'self', 'verified') AS side,
  COALESCE(scope.scope_kind, 'tier') AS scope_kind,
  COALESCE(scope.scope_id, instrument.tier) AS scope_id,
  COALESCE(parent.distinct_name, scope.scope_id, instrument.tier) AS scope_name,
  spread.max_points * 0.000001BD AS max_score,
  spread.units,
  spread.scored,
  spread.blank,
  spread.not_applicable,
  spread.rejected,
  spread.points_sum * 0.000001BD AS score_sum,
  spread.max_points_sum * 0.000001BD AS max_score_sum,
  ROUND(CAST(spread.points_sum AS DECIMAL(19, 0)) / NULLIF(spread.scored, 0), 0) * 0.000001BD AS mean,
  -- The root of an exact whole number, taken once: (n × sum of squares − square of sum) / n².
  CAST(ROUND(
    SQRT(CAST(spread.scored * spread.squares
      - CAST(spread.points_sum AS DECIMAL(19, 0)) * CAST(spread.points_sum AS DECIMAL(19, 0)) AS DOUBLE))
    / NULLIF(spread.scored, 0)) AS DECIMAL(18, 0)) * 0.000001BD AS standard_deviation,
  spread.lowest * 0.000001BD AS lowest,
  spread.p10 * 0.000001BD AS p10,
  spread.p25 * 0.000001BD AS p25,
  spread.p50 * 0.000001BD AS median,
  ROUND(spread.p50 * 0.000001BD / NULLIF(spread.max_points * 0.000001BD, 0), 6) AS median_share,
  spread.p75 * 0.000001BD AS p75,
  spread.p90 * 0.000001BD AS p90,
  spread.highest * 0.000001BD AS highest,
  spread.zero_count,
  spread.blank_zero_count,
  spread.max_count,
  ROUND(CAST(spread.zero_count AS DECIMAL(10, 0)) / NULLIF(spread.scored, 0), 6) AS share_zero,
  ROUND(CAST(spread.max_count AS DECIMAL(10, 0)) / NULLIF(spread.scored, 0), 6) AS share_max,
  spread.bin_1,
  spread.bin_2,
  spread.bin_3,
  spread.bin_4,
  spread.bin_5,
  spread.bin_6,
  spread.bin_7,
  spread.bin_8,
  spread.bin_9,
  spread.bin_10,
  spread.unscored,
  spread.incomplete
FROM built_points_spread AS spread
JOIN built_numbered_line AS line ON line.line_no = spread.subject_no
JOIN built_instrument AS instrument ON instrument.instrument_id = line.instrument_id
LEFT JOIN built_scope AS scope ON scope.scope_code = spread.scope_code AND scope.scope_no = spread.scope_no
LEFT JOIN built_unit AS parent ON scope.scope_kind = 'parent' AND parent.unit_id = scope.scope_id
WHERE spread.is_self OR spread.scored + spread.not_applicable + spread.rejected + spread.unscored > 0
