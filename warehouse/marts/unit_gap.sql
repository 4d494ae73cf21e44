-- Grain: one row per instrument, year, unit and group or total with points on both sides, newest revisions.
-- Criteria are those that are scored from answers; of equal losses the first on the form counts as the largest.
-- Only points over the same criteria are held against each other: what could not be scored was not taken away.
WITH grouped AS (
  SELECT
    instrument_id, year, tier, unit_id, group_id,
    MAX(CASE WHEN criterion_kind <> 'criterion' THEN CAST(max_score AS DECIMAL(18, 6)) END) AS max_score,
    MAX(CASE WHEN criterion_kind <> 'criterion' THEN CAST(self_compared AS DECIMAL(18, 6)) END) AS self_score,
    MAX(CASE WHEN criterion_kind <> 'criterion' THEN CAST(verified_compared AS DECIMAL(18, 6)) END) AS verified_score,
    MAX(CASE WHEN criterion_kind <> 'criterion' THEN one_sided END) AS one_sided,
    COUNT_IF(is_leaf AND verified_score < self_score) AS lowered,
    COUNT_IF(is_leaf AND verified_score > self_score) AS raised,
    MAX(CASE
      WHEN is_leaf AND verified_score < self_score
        THEN STRUCT(CAST(self_score - verified_score AS DECIMAL(18, 6)) AS points, -position AS place, criterion_id)
    END) AS worst
  FROM built_score
  WHERE is_latest AND (criterion_kind <> 'criterion' OR is_leaf AND verified_score <> self_score)
  GROUP BY instrument_id, year, tier, unit_id, group_id
),
-- The total has no criteria of its own: it takes those of all groups.
compared AS (
  SELECT
    instrument_id, year, tier, unit_id, group_id AS line_id, max_score, self_score, verified_score, one_sided,
    IF(group_id = 'total', SUM(lowered) OVER unit_year, lowered) AS lowered_criteria,
    IF(group_id = 'total', SUM(raised) OVER unit_year, raised) AS raised_criteria,
    IF(group_id = 'total', MAX(worst) OVER unit_year, worst) AS worst
  FROM grouped
  WINDOW unit_year AS (PARTITION BY instrument_id, year, unit_id)
),
ranked AS (
  SELECT
    *,
    verified_score - self_score AS gap,
    RANK() OVER (
      PARTITION BY instrument_id, year, line_id ORDER BY verified_score - self_score
    ) AS place
  FROM compared
  WHERE self_score IS NOT NULL AND verified_score IS NOT NULL
)
SELECT
  ranked.instrument_id,
  ranked.year,
  ranked.tier,
  unit.block,
  unit.parent_id,
  ranked.unit_id,
  unit.distinct_name AS unit_name,
  line.position,
  ranked.line_id,
  line.line_kind,
  line.short_label AS label,
  ranked.max_score,
  ranked.self_score,
  ranked.verified_score,
  ranked.gap,
  ROUND(CAST(ranked.gap AS DECIMAL(18, 6)) / NULLIF(ranked.max_score, 0), 6) AS gap_share,
  ranked.lowered_criteria,
  ranked.raised_criteria,
  ranked.worst.criterion_id AS most_lowered_id,
  most_lowered.short_label AS most_lowered_label,
  ranked.worst.points AS most_lowered_points,
  CASE WHEN ranked.gap < 0 THEN ranked.place END AS over_report_rank,
  ranked.one_sided
FROM ranked
JOIN built_unit AS unit ON unit.unit_id = ranked.unit_id
JOIN built_form_line AS line
  ON line.instrument_id = ranked.instrument_id AND line.line_id = ranked.line_id
LEFT JOIN built_form_line AS most_lowered
  ON most_lowered.instrument_id = ranked.instrument_id AND most_lowered.line_id = ranked.worst.criterion_id
