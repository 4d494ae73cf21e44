-- Grain: one row per instrument, year, unit and group or total.
-- Years known only from a decision stand beside those computed from answers; which is which is said.
WITH computed AS (
  SELECT
    instrument_id, year, tier, unit_id, criterion_id AS group_id, max_score, self_score, verified_score
  FROM built_score
  WHERE is_latest AND criterion_kind IN ('group', 'bonus', 'total')
),
joined AS (
  SELECT
    COALESCE(computed.instrument_id, published.instrument_id) AS instrument_id,
    COALESCE(computed.year, published.year) AS year,
    COALESCE(computed.tier, published.tier) AS tier,
    COALESCE(computed.unit_id, published.unit_id) AS unit_id,
    COALESCE(computed.group_id, published.group_id) AS group_id,
    COALESCE(computed.max_score, published.max_score) AS max_score,
    computed.self_score,
    computed.verified_score,
    published.points AS published_score,
    published.rank AS published_rank,
    COALESCE(computed.verified_score, published.points, computed.self_score) AS score
  FROM computed
  FULL OUTER JOIN built_published_result AS published
    ON published.instrument_id = computed.instrument_id
    AND published.year = computed.year
    AND published.unit_id = computed.unit_id
    AND published.group_id = computed.group_id
)
SELECT
  joined.year,
  joined.tier,
  joined.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  joined.instrument_id,
  joined.group_id,
  line.label AS group_name,
  joined.max_score,
  joined.score,
  CASE
    WHEN joined.verified_score IS NOT NULL THEN 'verified'
    WHEN joined.published_score IS NOT NULL THEN 'published'
    WHEN joined.self_score IS NOT NULL THEN 'self'
  END AS score_source,
  joined.score / NULLIF(joined.max_score, 0) AS share,
  joined.self_score,
  joined.verified_score,
  joined.published_score,
  joined.published_rank
FROM joined
JOIN built_unit AS unit ON unit.unit_id = joined.unit_id
JOIN built_form_line AS line
  ON line.instrument_id = joined.instrument_id AND line.line_id = joined.group_id
