-- Grain: one row per instrument, year, question with options, side, scope, and option or state, newest revisions.
-- Every option that is printed has a row, chosen or not.
WITH asked AS (
  SELECT instrument_id, position AS question_position, question_id, label AS question_label, answer_type
  FROM built_question
  WHERE answer_type IN ('yes_no', 'choice', 'several_choices')
),
counted AS (
  SELECT
    answer.instrument_id, answer.year, answer.tier, unit.block, answer.question_id, answer.side, answer.state,
    answer.option_id,
    COUNT(*) AS units
  FROM built_answer AS answer
  JOIN asked ON asked.instrument_id = answer.instrument_id AND asked.question_id = answer.question_id
  JOIN built_scoped_unit AS unit ON unit.unit_id = answer.unit_id
  WHERE answer.is_latest AND answer.row_number = 0 AND answer.column_id = ''
  GROUP BY
    answer.instrument_id, answer.year, answer.tier, unit.block, answer.question_id, answer.side, answer.state,
    answer.option_id
),
scoped AS (
  SELECT instrument_id, year, question_id, side, scope_kind, scope_id, state, option_id, SUM(units) AS units
  FROM counted
  LATERAL VIEW STACK(2, 'tier', tier, 'block', block) AS scope_kind, scope_id
  WHERE scope_id IS NOT NULL
  GROUP BY instrument_id, year, question_id, side, scope_kind, scope_id, state, option_id
),
whole AS (
  SELECT
    instrument_id, year, question_id, side, scope_kind, scope_id,
    SUM(units) AS asked_units,
    SUM(IF(state = 'blank', 0, units)) AS not_blank_units
  FROM scoped
  GROUP BY instrument_id, year, question_id, side, scope_kind, scope_id
),
chosen AS (
  SELECT
    instrument_id, year, question_id, side, scope_kind, scope_id, answer_kind, answer_id, SUM(units) AS units
  FROM (
    SELECT
      *,
      IF(state = 'given', 'option', state) AS answer_kind,
      EXPLODE(IF(state = 'given', SPLIT(option_id, ','), ARRAY(state))) AS answer_id
    FROM scoped
  )
  GROUP BY instrument_id, year, question_id, side, scope_kind, scope_id, answer_kind, answer_id
),
-- A box that is ticked or not has no lines for yes and no; a line printed for one of them keeps its text.
unprinted AS (
  SELECT instrument_id, question_id, answer_id, answer_position, answer_label
  FROM asked
  LATERAL VIEW STACK(2, 'yes', 1, 'Có', 'no', 2, 'Không') AS answer_id, answer_position, answer_label
  WHERE answer_type = 'yes_no'
),
printed AS (
  SELECT
    instrument_id, question_id, option_id AS answer_id, position AS answer_position, label AS answer_label, points
  FROM built_question_option
  WHERE column_id = ''
),
possible AS (
  SELECT instrument_id, question_id, 'option' AS answer_kind, answer_id, answer_position, answer_label, points
  FROM printed
  UNION ALL
  SELECT
    unprinted.instrument_id, unprinted.question_id, 'option', unprinted.answer_id, unprinted.answer_position,
    unprinted.answer_label, NULL
  FROM unprinted
  LEFT ANTI JOIN printed
    ON printed.instrument_id = unprinted.instrument_id
    AND printed.question_id = unprinted.question_id
    AND printed.answer_id = unprinted.answer_id
  UNION ALL
  SELECT instrument_id, question_id, answer_kind, answer_kind, answer_position, answer_label, NULL
  FROM asked
  LATERAL VIEW STACK(
    3, 'blank', 1001, 'Để trống', 'not_applicable', 1002, 'Không áp dụng', 'rejected', 1003, 'Không đọc được chắc chắn'
  ) AS answer_kind, answer_position, answer_label
)
SELECT
  whole.instrument_id,
  whole.year,
  asked.question_position,
  whole.question_id,
  asked.question_label,
  asked.answer_type,
  possible.answer_kind,
  possible.answer_id,
  possible.answer_position,
  possible.answer_label,
  possible.points,
  whole.side,
  whole.scope_kind,
  whole.scope_id,
  COALESCE(chosen.units, 0) AS units,
  whole.asked_units,
  ROUND(CAST(COALESCE(chosen.units, 0) AS DECIMAL(10, 0)) / whole.asked_units, 6) AS share
FROM whole
JOIN asked ON asked.instrument_id = whole.instrument_id AND asked.question_id = whole.question_id
JOIN possible ON possible.instrument_id = whole.instrument_id AND possible.question_id = whole.question_id
LEFT JOIN chosen
  ON chosen.instrument_id = whole.instrument_id
  AND chosen.year = whole.year
  AND chosen.question_id = whole.question_id
  AND chosen.side = whole.side
  AND chosen.scope_kind = whole.scope_kind
  AND chosen.scope_id = whole.scope_id
  AND chosen.answer_kind = possible.answer_kind
  AND chosen.answer_id = possible.answer_id
WHERE whole.side = 'self' OR whole.not_blank_units > 0
