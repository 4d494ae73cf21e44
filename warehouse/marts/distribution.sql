-- Grain: one row per instrument, year, line with points, side and scope, newest revisions.
-- The facts are read once and counted by distinct points within block and parent; all scopes come from those counts.
-- Points are whole millionths of a point in here, so that every sum is exact.
WITH counted AS (
  SELECT
    score.instrument_id, score.year, score.tier, unit.block, unit.parent_id, score.line_id, score.side, score.state,
    CAST(score.points * 1000000 AS BIGINT) AS points,
    CAST(MAX(score.max_points) * 1000000 AS BIGINT) AS max_points,
    COUNT(*) AS units
  FROM (
    SELECT
      instrument_id, year, tier, unit_id, criterion_id AS line_id,
      CAST(max_score AS DECIMAL(18, 6)) AS max_points,
      side, state, CAST(score AS DECIMAL(18, 6)) AS points
    FROM built_score
    LATERAL VIEW STACK(2, 'self', self_state, self_score, 'verified', verified_state, verified_score)
      AS side, state, score
    WHERE is_latest
  ) AS score
  JOIN built_unit AS unit ON unit.unit_id = score.unit_id
  GROUP BY
    score.instrument_id, score.year, score.tier, unit.block, unit.parent_id, score.line_id, score.side, score.state,
    score.points
),
-- Units without a parent are left out at the very end: a filter up here would part the two readings of what is counted.
scoped AS (
  SELECT
    instrument_id, year, line_id, side, 'parent' AS scope_kind, parent_id AS scope_id, state, points, max_points, units
  FROM counted
  UNION ALL
  SELECT
    instrument_id, year, line_id, side, scope_kind, scope_id, state, points, max_points, SUM(units) AS units
  FROM counted
  LATERAL VIEW STACK(2, 'tier', tier, 'block', block) AS scope_kind, scope_id
  GROUP BY instrument_id, year, line_id, side, scope_kind, scope_id, state, points, max_points
),
binned AS (
  SELECT *, CASE WHEN points IS NOT NULL AND max_points > 0 THEN LEAST(points * 10 DIV max_points, 9) + 1 END AS bin
  FROM scoped
),
measured AS (
  SELECT
    line_id, scope_id, year, side, instrument_id, scope_kind,
    MAX(max_points) AS max_points,
    SUM(units) AS units,
    SUM(IF(points IS NULL, 0, units)) AS scored,
    SUM(IF(state = 'blank', units, 0)) AS blank,
    SUM(IF(state = 'not_applicable', units, 0)) AS not_applicable,
    SUM(IF(state = 'rejected', units, 0)) AS rejected,
    SUM(points * units) AS points_sum,
    SUM(IF(points IS NULL, 0, max_points * units)) AS max_points_sum,
    SUM(CAST(points AS DECIMAL(15, 0)) * CAST(points * units AS DECIMAL(18, 0))) AS squares,
    MIN(points) AS lowest,
    PERCENTILE(points, ARRAY(0.1, 0.25, 0.5, 0.75, 0.9), units) AS percentiles,
    MAX(points) AS highest,
    SUM(IF(points = 0 AND NOT state <=> 'blank', units, 0)) AS zero_count,
    SUM(IF(points = 0 AND state = 'blank', units, 0)) AS blank_zero_count,
    SUM(IF(max_points > 0 AND points >= max_points, units, 0)) AS max_count,
    SUM(IF(bin = 1, units, 0)) AS bin_1,
    SUM(IF(bin = 2, units, 0)) AS bin_2,
    SUM(IF(bin = 3, units, 0)) AS bin_3,
    SUM(IF(bin = 4, units, 0)) AS bin_4,
    SUM(IF(bin = 5, units, 0)) AS bin_5,
    SUM(IF(bin = 6, units, 0)) AS bin_6,
    SUM(IF(bin = 7, units, 0)) AS bin_7,
    SUM(IF(bin = 8, units, 0)) AS bin_8,
    SUM(IF(bin = 9, units, 0)) AS bin_9,
    SUM(IF(bin = 10, units, 0)) AS bin_10
  FROM binned
  GROUP BY line_id, scope_id, year, side, instrument_id, scope_kind
  HAVING COUNT(scope_id) > 0
),
-- Points are whole numbers and each percentile lies a whole number of twentieths between two of them, so that rounding
-- what Spark interpolates in binary to hundredths gives the exact value.
exact AS (
  SELECT *, TRANSFORM(percentiles, value -> (CAST(ROUND(value * 100) AS BIGINT) + 50) DIV 100 * 0.000001BD) AS at
  FROM measured
)
SELECT
  exact.instrument_id,
  exact.year,
  line.position,
  exact.line_id,
  line.line_kind,
  line.depth,
  line.group_id,
  line.number,
  line.short_label AS label,
  exact.side,
  exact.scope_kind,
  exact.scope_id,
  COALESCE(parent.unit_name, exact.scope_id) AS scope_name,
  exact.max_points * 0.000001BD AS max_score,
  exact.units,
  exact.scored,
  exact.blank,
  exact.not_applicable,
  exact.rejected,
  exact.points_sum * 0.000001BD AS score_sum,
  exact.max_points_sum * 0.000001BD AS max_score_sum,
  ROUND(CAST(exact.points_sum AS DECIMAL(19, 0)) / NULLIF(exact.scored, 0), 0) * 0.000001BD AS mean,
  -- The root of an exact whole number, taken once: (n × sum of squares − square of sum) / n².
  CAST(ROUND(
    SQRT(CAST(exact.scored * exact.squares
      - CAST(exact.points_sum AS DECIMAL(19, 0)) * CAST(exact.points_sum AS DECIMAL(19, 0)) AS DOUBLE))
    / NULLIF(exact.scored, 0)) AS DECIMAL(18, 0)) * 0.000001BD AS standard_deviation,
  exact.lowest * 0.000001BD AS lowest,
  exact.at[0] AS p10,
  exact.at[1] AS p25,
  exact.at[2] AS median,
  exact.at[3] AS p75,
  exact.at[4] AS p90,
  exact.highest * 0.000001BD AS highest,
  exact.zero_count,
  exact.blank_zero_count,
  exact.max_count,
  ROUND(CAST(exact.zero_count AS DECIMAL(10, 0)) / NULLIF(exact.scored, 0), 6) AS share_zero,
  ROUND(CAST(exact.max_count AS DECIMAL(10, 0)) / NULLIF(exact.scored, 0), 6) AS share_max,
  exact.bin_1,
  exact.bin_2,
  exact.bin_3,
  exact.bin_4,
  exact.bin_5,
  exact.bin_6,
  exact.bin_7,
  exact.bin_8,
  exact.bin_9,
  exact.bin_10
FROM exact
JOIN built_form_line AS line
  ON line.instrument_id = exact.instrument_id AND line.line_id = exact.line_id
LEFT JOIN built_unit AS parent
  ON exact.scope_kind = 'parent' AND parent.unit_id = exact.scope_id
WHERE exact.side = 'self' OR exact.scored + exact.not_applicable + exact.rejected > 0
