-- Grain: one row per instrument, year, unit, group or total, and side with points, newest revisions.
WITH unit_points AS (
  SELECT
    instrument_id, year, tier, unit_id, group_id AS line_id, group_kind AS line_kind, max_score,
    self_score, self_unscored, verified_score, verified_unscored
  FROM built_mart_unit_group
  UNION ALL
  SELECT
    instrument_id, year, tier, unit_id, 'total', 'total', max_score,
    self_score, self_unscored, verified_score, verified_unscored
  FROM built_mart_unit_year
),
bonus AS (
  SELECT instrument_id, year, unit_id, SUM(self_score) AS self_score, SUM(verified_score) AS verified_score
  FROM built_mart_unit_group
  WHERE group_kind = 'bonus'
  GROUP BY instrument_id, year, unit_id
),
-- Bonus points are part of a total but not of its maximum, so that they stay out of the share.
sided AS (
  SELECT
    points.*,
    IF(points.line_kind = 'total', COALESCE(bonus.self_score, 0), 0) AS self_bonus,
    IF(points.line_kind = 'total', COALESCE(bonus.verified_score, 0), 0) AS verified_bonus
  FROM unit_points AS points
  LEFT JOIN bonus
    ON bonus.instrument_id = points.instrument_id
    AND bonus.year = points.year
    AND bonus.unit_id = points.unit_id
),
scored AS (
  SELECT
    instrument_id, year, tier, unit_id, line_id, line_kind,
    CAST(max_score AS DECIMAL(18, 6)) AS max_score,
    side,
    CAST(score AS DECIMAL(18, 6)) AS score,
    ROUND(CAST(score - bonus AS DECIMAL(18, 6)) / NULLIF(CAST(max_score AS DECIMAL(18, 6)), 0), 6) AS share,
    unscored
  FROM sided
  LATERAL VIEW STACK(
    2,
    'self', self_score, self_bonus, self_unscored,
    'verified', verified_score, verified_bonus, verified_unscored
  ) AS side, score, bonus, unscored
  WHERE score IS NOT NULL
),
-- All windows are of one line and side, highest points first, so that rows are put in order once.
placed AS (
  SELECT
    scored.*,
    unit.distinct_name AS unit_name,
    unit.block,
    unit.parent_id,
    ROW_NUMBER() OVER (
      PARTITION BY scored.instrument_id, scored.year, scored.line_id, scored.side
      ORDER BY scored.score DESC, unit.distinct_name, unit.unit_id
    ) AS place
  FROM scored
  JOIN built_unit AS unit ON unit.unit_id = scored.unit_id
),
ranked AS (
  SELECT
    *,
    RANK() OVER (PARTITION BY instrument_id, year, line_id, side ORDER BY score DESC) AS rank,
    COUNT(*) OVER (
      PARTITION BY instrument_id, year, line_id, side
      ORDER BY score DESC RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS ranked_units,
    COUNT(*) OVER (
      PARTITION BY instrument_id, year, line_id, side
      ORDER BY score DESC RANGE BETWEEN CURRENT ROW AND CURRENT ROW
    ) AS tied_units
  FROM placed
),
-- Of the first six of a tie, at least five are others than the unit itself.
tied AS (
  SELECT
    *,
    place - rank + 1 AS tied_place,
    COLLECT_LIST(
      IF(tied_units > 1 AND place - rank < 6, STRUCT(place - rank + 1 AS tied_place, unit_name), NULL)
    ) OVER (
      PARTITION BY instrument_id, year, line_id, side
      ORDER BY score DESC RANGE BETWEEN CURRENT ROW AND CURRENT ROW
    ) AS first_tied
  FROM ranked
),
compared AS (
  SELECT
    *,
    LAG(STRUCT(year, score, share, rank)) OVER (
      PARTITION BY instrument_id, unit_id, line_id, side ORDER BY year
    ) AS before
  FROM tied
),
joined AS (
  SELECT
    *,
    CASE WHEN before.year = year - 1 THEN before END AS previous,
    SLICE(
      TRANSFORM(ARRAY_SORT(FILTER(first_tied, other -> other.tied_place <> tied_place)), other -> other.unit_name), 1, 5
    ) AS others
  FROM compared
)
SELECT
  joined.instrument_id,
  joined.year,
  joined.tier,
  joined.block,
  joined.parent_id,
  joined.unit_id,
  joined.unit_name,
  line.position,
  joined.line_id,
  joined.line_kind,
  line.short_label AS label,
  joined.side,
  joined.max_score,
  joined.score,
  joined.share,
  joined.previous.score AS previous_score,
  joined.score - joined.previous.score AS score_change,
  joined.share - joined.previous.share AS share_change,
  joined.rank,
  joined.ranked_units,
  joined.tied_units,
  CASE
    WHEN joined.tied_units > 6
      THEN CONCAT(ARRAY_JOIN(joined.others, ', '), ' và ', joined.tied_units - 6, ' đơn vị khác')
    WHEN joined.tied_units > 1 THEN ARRAY_JOIN(joined.others, ', ')
  END AS tied_with,
  joined.previous.rank AS previous_rank,
  joined.previous.rank - joined.rank AS rank_change,
  joined.previous IS NOT NULL AS in_both_years,
  joined.unscored
FROM joined
JOIN built_form_line AS line
  ON line.instrument_id = joined.instrument_id AND line.line_id = joined.line_id
