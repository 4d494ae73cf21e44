-- Grain: one row per instrument, year, line with points and scope, over the units with points on both sides.
-- Only points over the same criteria are held against each other: what could not be scored was not taken away.
-- A gap is verified less self, in whole millionths of a point, so that its square is exact.
WITH summed AS (
  SELECT
    score.instrument_id, score.year, score.tier, unit.block, unit.parent_id, score.line_id,
    COUNT(*) AS units,
    SUM(score.self_score) AS self_sum,
    SUM(score.verified_score) AS verified_sum,
    SUM(CASE WHEN score.gap <> 0 THEN CAST(score.gap AS DECIMAL(15, 0)) * CAST(score.gap AS DECIMAL(15, 0)) ELSE 0 END)
      AS squares,
    MIN(score.gap) AS lowest_gap,
    COUNT_IF(score.gap < 0) AS lowered,
    COUNT_IF(score.gap > 0) AS raised,
    COUNT_IF(score.one_sided > 0) AS partly_compared
  FROM (
    SELECT
      *,
      CAST((verified_score - self_score) * 1000000 AS BIGINT) AS gap
    FROM (
      SELECT
        instrument_id, year, tier, unit_id, criterion_id AS line_id,
        CAST(self_compared AS DECIMAL(18, 6)) AS self_score,
        CAST(verified_compared AS DECIMAL(18, 6)) AS verified_score,
        one_sided
      FROM built_score
      WHERE is_latest AND self_compared IS NOT NULL AND verified_compared IS NOT NULL
    )
  ) AS score
  JOIN built_scoped_unit AS unit ON unit.unit_id = score.unit_id
  GROUP BY score.instrument_id, score.year, score.tier, unit.block, unit.parent_id, score.line_id
),
scoped AS (
  SELECT
    instrument_id, year, line_id, scope_kind, scope_id,
    SUM(units) AS units,
    SUM(self_sum) AS self_sum,
    SUM(verified_sum) AS verified_sum,
    SUM(squares) AS squares,
    MIN(lowest_gap) AS lowest_gap,
    SUM(lowered) AS lowered,
    SUM(raised) AS raised,
    SUM(partly_compared) AS partly_compared
  FROM summed
  LATERAL VIEW STACK(3, 'tier', tier, 'block', block, 'parent', parent_id) AS scope_kind, scope_id
  WHERE scope_id IS NOT NULL
  GROUP BY instrument_id, year, line_id, scope_kind, scope_id
)
SELECT
  scoped.instrument_id,
  scoped.year,
  line.position,
  scoped.line_id,
  line.line_kind,
  line.depth,
  line.is_leaf,
  line.group_id,
  line.number,
  line.short_label AS label,
  scoped.scope_kind,
  scoped.scope_id,
  COALESCE(parent.distinct_name, scoped.scope_id) AS scope_name,
  scoped.units,
  scoped.self_sum,
  scoped.verified_sum,
  scoped.verified_sum - scoped.self_sum AS gap_sum,
  ROUND((scoped.verified_sum - scoped.self_sum) / scoped.units, 6) AS mean_gap,
  -- The root of an exact whole number, taken once: (n × sum of squares − square of sum) / n².
  CAST(ROUND(
    SQRT(CAST(scoped.units * scoped.squares
      - CAST((scoped.verified_sum - scoped.self_sum) * 1000000 AS DECIMAL(19, 0))
      * CAST((scoped.verified_sum - scoped.self_sum) * 1000000 AS DECIMAL(19, 0)) AS DOUBLE))
    / scoped.units) AS DECIMAL(18, 0)) * 0.000001BD AS standard_deviation,
  GREATEST(-scoped.lowest_gap, 0) * 0.000001BD AS largest_over_report,
  scoped.lowered,
  scoped.raised,
  scoped.units - scoped.lowered - scoped.raised AS unchanged,
  scoped.partly_compared
FROM scoped
JOIN built_form_line AS line
  ON line.instrument_id = scoped.instrument_id AND line.line_id = scoped.line_id
LEFT JOIN built_unit AS parent
  ON scoped.scope_kind = 'parent' AND parent.unit_id = scoped.scope_id
