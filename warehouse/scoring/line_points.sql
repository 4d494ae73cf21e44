-- Grain: one row per newest revision and line with points: what both sides have there, read by place.
-- Points are whole millionths of a point, so that every sum of them is exact.
SELECT
  line.line_no,
  score.year,
  unit.block_no,
  unit.parent_no,
  CAST(CAST(score.max_score AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS max_points,
  score.self_state,
  CAST(CAST(score.self_score AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS self_points,
  score.self_unscored,
  score.verified_state,
  CAST(CAST(score.verified_score AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS verified_points,
  score.verified_unscored
FROM built_score AS score
JOIN built_numbered_line AS line ON line.instrument_id = score.instrument_id AND line.line_id = score.criterion_id
JOIN built_placed_unit AS unit ON unit.unit_id = score.unit_id
WHERE score.is_latest
