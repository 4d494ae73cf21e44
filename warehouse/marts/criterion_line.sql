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
-- Kept narrow, and brought together by submission once: what stands on a line is then found without moving it again.
line AS (
  SELECT *
  FROM (
    SELECT
      submission.submission_id, form_line.line_id AS form_line_id, 0 AS row_number,
      CAST(NULL AS STRING) AS item_label,
      CAST(NULL AS BOOLEAN) AS self_item, CAST(NULL AS BOOLEAN) AS verified_item,
      CAST(NULL AS STRING) AS self_item_cell, CAST(NULL AS STRING) AS verified_item_cell
    FROM submission
    JOIN built_form_line AS form_line ON form_line.instrument_id = submission.instrument_id
    UNION ALL
    SELECT
      submission_id, question_id, row_number, label, self_marked, verified_marked, self_cell, verified_cell
    FROM item
  )
  DISTRIBUTE BY submission_id
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
SELECT /*+ SHUFFLE_HASH(self_answer, verified_answer, score, entry, finding) */
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.instrument_id,
  form_line.position * 1000 + line.row_number AS position,
  IF(line.row_number > 0, CONCAT(line.form_line_id, '#', line.row_number), line.form_line_id) AS line_id,
  IF(line.row_number > 0, line.form_line_id, form_line.parent_line_id) AS parent_line_id,
  IF(line.row_number > 0, form_line.depth + 1, form_line.depth) AS depth,
  IF(line.row_number > 0, 'item', form_line.line_kind) AS line_kind,
  form_line.group_id,
  form_line.criterion_id,
  IF(line.row_number > 0, NULL, form_line.number) AS number,
  COALESCE(line.item_label, form_line.label) AS label,
  IF(line.row_number > 0, NULL, form_line.rule_label) AS rule_label,
  IF(line.row_number > 0, NULL, form_line.rule_text) AS rule_text,
  IF(line.row_number > 0, NULL, form_line.max_score) AS max_score,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN self_answer.state END AS self_state,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN self_answer.shown END AS self_answer,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN self_answer.numerator END AS self_numerator,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN self_answer.denominator END AS self_denominator,
  CASE
    WHEN line.row_number > 0 THEN line.self_item
    WHEN form_line.line_kind = 'option'
      THEN self_answer.state = 'given' AND ARRAY_CONTAINS(SPLIT(self_answer.option_id, ','), form_line.option_id)
  END AS self_marked,
  score.self_score,
  entry.self_printed,
  score.self_explanation,
  CASE
    WHEN line.row_number > 0 THEN line.self_item_cell
    WHEN form_line.line_kind = 'criterion' THEN COALESCE(self_answer.cell, entry.self_printed_cell)
    ELSE entry.self_printed_cell
  END AS self_cell,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN verified_answer.state END AS verified_state,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN verified_answer.shown END AS verified_answer,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN verified_answer.numerator END AS verified_numerator,
  CASE WHEN line.row_number = 0 AND form_line.line_kind = 'criterion' THEN verified_answer.denominator END AS verified_denominator,
  CASE
    WHEN line.row_number > 0 THEN line.verified_item
    WHEN form_line.line_kind = 'option'
      THEN verified_answer.state = 'given' AND ARRAY_CONTAINS(SPLIT(verified_answer.option_id, ','), form_line.option_id)
  END AS verified_marked,
  score.verified_score,
  entry.verified_printed,
  score.verified_explanation,
  CASE
    WHEN line.row_number > 0 THEN line.verified_item_cell
    WHEN form_line.line_kind = 'criterion' THEN COALESCE(verified_answer.cell, entry.verified_printed_cell)
    ELSE entry.verified_printed_cell
  END AS verified_cell,
  entry.note,
  COALESCE(finding.finding_count, 0) AS finding_count,
  submission.file_name,
  submission.sheet,
  score.self_unscored,
  score.verified_unscored,
  score.self_compared,
  score.verified_compared
FROM line
JOIN submission ON submission.submission_id = line.submission_id
JOIN built_form_line AS form_line
  ON form_line.instrument_id = submission.instrument_id AND form_line.line_id = line.form_line_id
LEFT JOIN self_answer
  ON self_answer.submission_id = line.submission_id AND self_answer.question_id = form_line.criterion_id
LEFT JOIN verified_answer
  ON verified_answer.submission_id = line.submission_id AND verified_answer.question_id = form_line.criterion_id
LEFT JOIN built_score AS score
  ON score.submission_id = line.submission_id AND score.criterion_id = line.form_line_id AND line.row_number = 0
LEFT JOIN built_line_entry AS entry
  ON entry.submission_id = line.submission_id AND entry.line_id = line.form_line_id AND line.row_number = 0
LEFT JOIN finding
  ON finding.submission_id = line.submission_id AND finding.line_id = line.form_line_id AND line.row_number = 0
