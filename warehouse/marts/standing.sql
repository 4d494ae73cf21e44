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
scored AS (
  SELECT
    instrument_id, year, tier, unit_id, line_id, line_kind,
    CAST(max_score AS DECIMAL(18, 6)) AS max_score,
    side,
    CAST(score AS DECIMAL(18, 6)) AS score,
    unscored
  FROM unit_points
  LATERAL VIEW STACK(2, 'self', self_score, self_unscored, 'verified', verified_score, verified_unscored)
    AS side, score, unscored
  WHERE score IS NOT NULL
),
-- Bonus points are part of a total but not of its maximum, so that they stay out of the share.
shared AS (
  SELECT
    *,
    ROUND(CAST(
      score - CASE
        WHEN line_kind = 'total' THEN COALESCE(SUM(CASE WHEN line_kind = 'bonus' THEN score END) OVER (
          PARTITION BY instrument_id, year, unit_id, side
        ), 0)
        ELSE 0
      END AS DECIMAL(18, 6)) / NULLIF(max_score, 0), 6) AS share
  FROM scored
),
ranked AS (
  SELECT
    shared.*,
    unit.distinct_name AS unit_name,
    unit.block,
    unit.parent_id,
    CAST(RANK() OVER (
      PARTITION BY shared.instrument_id, shared.year, shared.line_id, shared.side ORDER BY shared.score DESC
    ) AS INT) AS rank,
    COUNT(*) OVER (PARTITION BY shared.instrument_id, shared.year, shared.line_id, shared.side) AS ranked_units,
    COUNT(*) OVER (
      PARTITION BY shared.instrument_id, shared.year, shared.line_id, shared.side, shared.score
    ) AS tied_units,
    ROW_NUMBER() OVER (
      PARTITION BY shared.instrument_id, shared.year, shared.line_id, shared.side, shared.score
      ORDER BY unit.distinct_name, unit.unit_id
    ) AS tied_place
  FROM shared
  JOIN built_unit AS unit ON unit.unit_id = shared.unit_id
),
-- Of the first six of a tie, at least five are others than the unit itself.
tied AS (
  SELECT
    instrument_id, year, line_id, side, score,
    TRANSFORM(ARRAY_SORT(COLLECT_LIST(STRUCT(tied_place, unit_name))), other -> other.unit_name) AS names
  FROM ranked
  WHERE tied_units > 1 AND tied_place <= 6
  GROUP BY instrument_id, year, line_id, side, score
),
compared AS (
  SELECT
    *,
    LAG(STRUCT(year, score, share, rank)) OVER (
      PARTITION BY instrument_id, unit_id, line_id, side ORDER BY year
    ) AS before
  FROM ranked
),
joined AS (
  SELECT
    compared.*,
    CASE WHEN compared.before.year = compared.year - 1 THEN compared.before END AS previous,
    SLICE(
      CASE
        WHEN compared.tied_place <= 6
          THEN FILTER(tied.names, (name, place) -> place <> compared.tied_place - 1)
        ELSE tied.names
      END, 1, 5) AS others
  FROM compared
  LEFT JOIN tied
    ON tied.instrument_id = compared.instrument_id
    AND tied.year = compared.year
    AND tied.line_id = compared.line_id
    AND tied.side = compared.side
    AND tied.score = compared.score
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
    ELSE ARRAY_JOIN(joined.others, ', ')
  END AS tied_with,
  joined.previous.rank AS previous_rank,
  joined.previous.rank - joined.rank AS rank_change,
  joined.previous IS NOT NULL AS in_both_years,
  joined.unscored
FROM joined
JOIN built_form_line AS line
  ON line.instrument_id = joined.instrument_id AND line.line_id = joined.line_id
