-- Grain: one row per unit, year, instrument and line of the form, newest revision.
-- Lines are those printed on the form and, beneath their question, the items that the unit wrote itself.
WITH submission AS (
  SELECT * FROM built_submission WHERE is_latest
),
item AS (
  SELECT
    submission_id,
    question_id,
    row_number,
    MAX(text) AS label,
    BOOL_OR(accepted) FILTER (WHERE side = 'self') AS self_marked,
    BOOL_OR(accepted) FILTER (WHERE side = 'verified') AS verified_marked,
    MAX(cell) FILTER (WHERE side = 'self') AS self_cell,
    MAX(cell) FILTER (WHERE side = 'verified') AS verified_cell
  FROM built_answer
  WHERE is_latest AND value_type = 'items' AND row_number > 0
  GROUP BY submission_id, question_id, row_number
),
line AS (
  SELECT
    submission.submission_id,
    form_line.position * 1000 AS sort,
    form_line.line_id, form_line.parent_line_id, form_line.depth, form_line.line_kind,
    form_line.group_id, form_line.criterion_id, form_line.option_id, form_line.number, form_line.label,
    form_line.rule_label, form_line.rule_text, form_line.max_score,
    CAST(NULL AS BOOLEAN) AS self_item, CAST(NULL AS BOOLEAN) AS verified_item,
    CAST(NULL AS STRING) AS self_item_cell, CAST(NULL AS STRING) AS verified_item_cell
  FROM submission
  JOIN built_form_line AS form_line ON form_line.instrument_id = submission.instrument_id
  UNION ALL
  SELECT
    submission.submission_id,
    form_line.position * 1000 + item.row_number AS sort,
    CONCAT(form_line.line_id, '#', item.row_number), form_line.line_id, form_line.depth + 1, 'item',
    form_line.group_id, form_line.criterion_id, NULL, NULL, item.label,
    NULL, NULL, NULL,
    item.self_marked, item.verified_marked, item.self_cell, item.verified_cell
  FROM item
  JOIN submission ON submission.submission_id = item.submission_id
  JOIN built_form_line AS form_line
    ON form_line.instrument_id = submission.instrument_id AND form_line.line_id = item.question_id
),
answer AS (
  SELECT * FROM built_answer WHERE is_latest AND row_number = 0 AND column_id = ''
),
self_answer AS (
  SELECT * FROM answer WHERE side = 'self'
),
verified_answer AS (
  SELECT * FROM answer WHERE side = 'verified'
),
finding AS (
  SELECT submission_id, line_id, COUNT(*) AS finding_count
  FROM built_finding
  WHERE is_latest AND line_id IS NOT NULL
  GROUP BY submission_id, line_id
)
SELECT
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.instrument_id,
  CAST(ROW_NUMBER() OVER (PARTITION BY line.submission_id ORDER BY line.sort) AS INT) AS position,
  line.line_id,
  line.parent_line_id,
  line.depth,
  line.line_kind,
  line.group_id,
  line.criterion_id,
  line.number,
  line.label,
  line.rule_label,
  line.rule_text,
  line.max_score,
  CASE WHEN line.line_kind = 'criterion' THEN self_answer.state END AS self_state,
  CASE WHEN line.line_kind = 'criterion' THEN self_answer.shown END AS self_answer,
  CASE WHEN line.line_kind = 'criterion' THEN self_answer.numerator END AS self_numerator,
  CASE WHEN line.line_kind = 'criterion' THEN self_answer.denominator END AS self_denominator,
  CASE line.line_kind
    WHEN 'option' THEN self_answer.state = 'given' AND ARRAY_CONTAINS(SPLIT(self_answer.option_id, ','), line.option_id)
    WHEN 'item' THEN line.self_item
  END AS self_marked,
  score.self_score,
  entry.self_printed,
  score.self_explanation,
  CASE
    WHEN line.line_kind = 'item' THEN line.self_item_cell
    WHEN line.line_kind = 'criterion' THEN COALESCE(self_answer.cell, entry.self_printed_cell)
    ELSE entry.self_printed_cell
  END AS self_cell,
  CASE WHEN line.line_kind = 'criterion' THEN verified_answer.state END AS verified_state,
  CASE WHEN line.line_kind = 'criterion' THEN verified_answer.shown END AS verified_answer,
  CASE WHEN line.line_kind = 'criterion' THEN verified_answer.numerator END AS verified_numerator,
  CASE WHEN line.line_kind = 'criterion' THEN verified_answer.denominator END AS verified_denominator,
  CASE line.line_kind
    WHEN 'option' THEN verified_answer.state = 'given' AND ARRAY_CONTAINS(SPLIT(verified_answer.option_id, ','), line.option_id)
    WHEN 'item' THEN line.verified_item
  END AS verified_marked,
  score.verified_score,
  entry.verified_printed,
  score.verified_explanation,
  CASE
    WHEN line.line_kind = 'item' THEN line.verified_item_cell
    WHEN line.line_kind = 'criterion' THEN COALESCE(verified_answer.cell, entry.verified_printed_cell)
    ELSE entry.verified_printed_cell
  END AS verified_cell,
  entry.note,
  COALESCE(finding.finding_count, 0) AS finding_count,
  submission.file_name,
  submission.sheet
FROM line
JOIN submission ON submission.submission_id = line.submission_id
LEFT JOIN self_answer
  ON self_answer.submission_id = line.submission_id AND self_answer.question_id = line.criterion_id
LEFT JOIN verified_answer
  ON verified_answer.submission_id = line.submission_id AND verified_answer.question_id = line.criterion_id
LEFT JOIN built_score AS score
  ON score.submission_id = line.submission_id
  AND score.criterion_id = line.line_id
LEFT JOIN built_line_entry AS entry
  ON entry.submission_id = line.submission_id AND entry.line_id = line.line_id
LEFT JOIN finding
  ON finding.submission_id = line.submission_id AND finding.line_id = line.line_id
