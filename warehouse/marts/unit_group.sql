-- Grain: one row per unit, year, instrument and group, newest revision.
SELECT
  score.year,
  score.tier,
  score.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  score.instrument_id,
  score.position,
  score.group_id,
  line.number AS group_number,
  line.label AS group_name,
  line.short_label AS group_short_name,
  score.criterion_kind AS group_kind,
  score.max_score,
  score.self_score,
  score.verified_score,
  score.self_score / NULLIF(score.max_score, 0) AS self_share,
  score.verified_score / NULLIF(score.max_score, 0) AS verified_share,
  score.self_printed,
  score.verified_printed,
  score.self_unscored,
  score.verified_unscored,
  score.self_compared,
  score.verified_compared
FROM built_score AS score
JOIN built_unit AS unit ON unit.unit_id = score.unit_id
JOIN built_form_line AS line
  ON line.instrument_id = score.instrument_id AND line.line_id = score.criterion_id
WHERE score.is_latest AND score.criterion_kind IN ('group', 'bonus')
