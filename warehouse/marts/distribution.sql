-- Grain: one row per instrument, year, line with points, side and scope, newest revisions.
-- The facts are read once and counted by distinct points within block and parent; all scopes come from those counts.
-- Points are whole millionths of a point in here, so that every sum is exact.
-- Lines, blocks and parents go by numbers until the end, because texts are slow to group and to order by.
WITH numbered_line AS (
  SELECT *, ROW_NUMBER() OVER (ORDER BY instrument_id, position) AS line_no
  FROM built_form_line
  WHERE line_kind <> 'option'
),
placed_unit AS (
  SELECT
    unit_id, block, parent_id,
    DENSE_RANK() OVER (ORDER BY block) AS block_no,
    IF(parent_id IS NULL, 0, DENSE_RANK() OVER (ORDER BY parent_id)) AS parent_no
  FROM built_unit
),
scope AS (
  SELECT DISTINCT 1 AS scope_code, 'block' AS scope_kind, block_no AS scope_no, block AS scope_id
  FROM placed_unit
  UNION ALL
  SELECT DISTINCT 2, 'parent', parent_no, parent_id
  FROM placed_unit
  WHERE parent_id IS NOT NULL
),
counted AS (
  SELECT
    line.line_no, score.year, unit.block_no, unit.parent_no, score.is_self,
    CASE score.state WHEN 'blank' THEN 1 WHEN 'not_applicable' THEN 2 WHEN 'rejected' THEN 3 ELSE 0 END AS state_code,
    score.points,
    MAX(score.max_points) AS max_points,
    COUNT(*) AS units,
    COUNT_IF(score.state = 'given' AND score.points IS NULL) AS unscored,
    COUNT_IF(score.points IS NOT NULL AND score.unscored > 0) AS incomplete
  FROM (
    SELECT
      instrument_id, year, unit_id, criterion_id AS line_id,
      CAST(CAST(max_score AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS max_points,
      is_self, state, CAST(CAST(score AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS points, unscored
    FROM built_score
    LATERAL VIEW STACK(
      2, TRUE, self_state, self_score, self_unscored, FALSE, verified_state, verified_score, verified_unscored
    ) AS is_self, state, score, unscored
    WHERE is_latest
  ) AS score
  JOIN numbered_line AS line ON line.instrument_id = score.instrument_id AND line.line_id = score.line_id
  JOIN placed_unit AS unit ON unit.unit_id = score.unit_id
  GROUP BY
    line.line_no, score.year, unit.block_no, unit.parent_no, score.is_self,
    CASE score.state WHEN 'blank' THEN 1 WHEN 'not_applicable' THEN 2 WHEN 'rejected' THEN 3 ELSE 0 END,
    score.points
),
-- Scope 0 is the whole tier, 1 a block, 2 a parent. Units without a parent (number 0) are left out only once all is
-- measured: a filter up here would part the two readings of what is counted, and count twice.
scoped AS (
  SELECT
    line_no, year, is_self, 2 AS scope_code, parent_no AS scope_no, state_code, points, max_points, units, unscored,
    incomplete
  FROM counted
  UNION ALL
  SELECT
    line_no, year, is_self, scope_code, scope_no, state_code, points, max_points,
    SUM(units) AS units,
    SUM(unscored) AS unscored,
    SUM(incomplete) AS incomplete
  FROM counted
  LATERAL VIEW STACK(2, 0, 0, 1, block_no) AS scope_code, scope_no
  GROUP BY line_no, year, is_self, scope_code, scope_no, state_code, points, max_points
),
binned AS (
  SELECT *, CASE WHEN points IS NOT NULL AND max_points > 0 THEN LEAST(points * 10 DIV max_points, 9) + 1 END AS bin
  FROM scoped
),
-- How many of those with points come before and up to each row, and how many there are.
placed AS (
  SELECT
    binned.*,
    SUM(IF(points IS NULL, 0, units)) OVER (PARTITION BY line_no, scope_no, year, is_self, scope_code) AS among,
    SUM(IF(points IS NULL, 0, units)) OVER (
      PARTITION BY line_no, scope_no, year, is_self, scope_code
      ORDER BY points ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS up_to
  FROM binned
),
-- A percentile of k twentieths lies (among − 1) × k twentieths behind the lowest: between the ranks below and above it.
measured AS (
  SELECT
    line_no, scope_no, year, is_self, scope_code,
    MAX(max_points) AS max_points,
    SUM(units) AS units,
    MAX(among) AS scored,
    SUM(IF(state_code = 1, units, 0)) AS blank,
    SUM(IF(state_code = 2, units, 0)) AS not_applicable,
    SUM(IF(state_code = 3, units, 0)) AS rejected,
    SUM(unscored) AS unscored,
    SUM(incomplete) AS incomplete,
    SUM(points * units) AS points_sum,
    SUM(IF(points IS NULL, 0, max_points * units)) AS max_points_sum,
    SUM(CAST(points AS DECIMAL(15, 0)) * CAST(points * units AS DECIMAL(18, 0))) AS squares,
    MIN(points) AS lowest,
    MIN(IF(up_to > (among - 1) * 2 DIV 20, points, NULL)) AS p10_below,
    MIN(IF(up_to > ((among - 1) * 2 + 19) DIV 20, points, NULL)) AS p10_above,
    MIN(IF(up_to > (among - 1) * 5 DIV 20, points, NULL)) AS p25_below,
    MIN(IF(up_to > ((among - 1) * 5 + 19) DIV 20, points, NULL)) AS p25_above,
    MIN(IF(up_to > (among - 1) * 10 DIV 20, points, NULL)) AS p50_below,
    MIN(IF(up_to > ((among - 1) * 10 + 19) DIV 20, points, NULL)) AS p50_above,
    MIN(IF(up_to > (among - 1) * 15 DIV 20, points, NULL)) AS p75_below,
    MIN(IF(up_to > ((among - 1) * 15 + 19) DIV 20, points, NULL)) AS p75_above,
    MIN(IF(up_to > (among - 1) * 18 DIV 20, points, NULL)) AS p90_below,
    MIN(IF(up_to > ((among - 1) * 18 + 19) DIV 20, points, NULL)) AS p90_above,
    MAX(points) AS highest,
    SUM(IF(points = 0 AND state_code <> 1, units, 0)) AS zero_count,
    SUM(IF(points = 0 AND state_code = 1, units, 0)) AS blank_zero_count,
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
  FROM placed
  GROUP BY line_no, scope_no, year, is_self, scope_code
  HAVING MAX(scope_code) < 2 OR MAX(scope_no) > 0
),
exact AS (
  SELECT
    *,
    (20 * p10_below + (p10_above - p10_below) * ((scored - 1) * 2 % 20) + 10) DIV 20 * 0.000001BD AS p10,
    (20 * p25_below + (p25_above - p25_below) * ((scored - 1) * 5 % 20) + 10) DIV 20 * 0.000001BD AS p25,
    (20 * p50_below + (p50_above - p50_below) * ((scored - 1) * 10 % 20) + 10) DIV 20 * 0.000001BD AS p50,
    (20 * p75_below + (p75_above - p75_below) * ((scored - 1) * 15 % 20) + 10) DIV 20 * 0.000001BD AS p75,
    (20 * p90_below + (p90_above - p90_below) * ((scored - 1) * 18 % 20) + 10) DIV 20 * 0.000001BD AS p90
  FROM measured
)
SELECT
  line.instrument_id,
  instrument.instrument_short_title AS instrument_title,
  exact.year,
  line.position,
  line.line_id,
  line.line_kind,
  line.depth,
  line.is_leaf,
  line.group_id,
  line.number,
  line.short_label AS label,
  line.full_label,
  IF(exact.is_self, 'self', 'verified') AS side,
  COALESCE(scope.scope_kind, 'tier') AS scope_kind,
  COALESCE(scope.scope_id, instrument.tier) AS scope_id,
  COALESCE(parent.distinct_name, scope.scope_id, instrument.tier) AS scope_name,
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
  exact.p10,
  exact.p25,
  exact.p50 AS median,
  ROUND(exact.p50 / NULLIF(exact.max_points * 0.000001BD, 0), 6) AS median_share,
  exact.p75,
  exact.p90,
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
  exact.bin_10,
  exact.unscored,
  exact.incomplete
FROM exact
JOIN numbered_line AS line ON line.line_no = exact.line_no
JOIN built_instrument AS instrument ON instrument.instrument_id = line.instrument_id
LEFT JOIN scope ON scope.scope_code = exact.scope_code AND scope.scope_no = exact.scope_no
LEFT JOIN built_unit AS parent ON scope.scope_kind = 'parent' AND parent.unit_id = scope.scope_id
WHERE exact.is_self OR exact.scored + exact.not_applicable + exact.rejected + exact.unscored > 0
