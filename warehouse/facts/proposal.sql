-- Grain: one row per submission revision, row of a table that holds proposals, and period ticked.
-- A period is an option of the roadmap column, or a roadmap column that is ticked itself.
WITH cell AS (
  SELECT answer.*, defined.fact_role, defined.label AS column_label, defined.unit_of_measure
  FROM built_answer AS answer
  JOIN built_question_column AS defined
    ON defined.instrument_id = answer.instrument_id
    AND defined.question_id = answer.question_id
    AND defined.column_id = answer.column_id
  WHERE defined.fact = 'proposal' AND answer.row_number > 0
),
item AS (
  SELECT
    cell.submission_id, cell.side, cell.question_id, cell.row_number,
    MAX(CASE WHEN cell.fact_role = 'text' THEN cell.text END) AS detail,
    MAX(cell.cell) AS cell
  FROM cell
  GROUP BY cell.submission_id, cell.side, cell.question_id, cell.row_number
),
ticked AS (
  SELECT submission_id, side, question_id, row_number, column_id, column_label, chosen AS period_id
  FROM (
    SELECT *, EXPLODE(SPLIT(option_id, ',')) AS chosen
    FROM cell
    WHERE fact_role = 'roadmap' AND option_id IS NOT NULL AND option_id NOT IN ('', 'no')
  )
),
period AS (
  SELECT
    ticked.submission_id, ticked.side, ticked.question_id, ticked.row_number,
    CASE WHEN ticked.period_id = 'yes' THEN ticked.column_id ELSE ticked.period_id END AS period_id,
    COALESCE(named.label, ticked.column_label) AS period_label
  FROM ticked
  JOIN built_submission AS submission ON submission.submission_id = ticked.submission_id
  LEFT JOIN built_question_option AS named
    ON named.instrument_id = submission.instrument_id
    AND named.question_id = ticked.question_id
    AND named.column_id = ticked.column_id
    AND named.option_id = ticked.period_id
),
printed AS (
  SELECT submission_id, side, question_id, row_number, text AS row_id
  FROM built_answer
  WHERE column_id = 'row' AND row_number > 0
)
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  item.question_id,
  item.row_number,
  item.side,
  question.section_label,
  subject.label AS subject,
  item.detail,
  COALESCE(period.period_id, '') AS period_id,
  period.period_label,
  item.cell
FROM item
JOIN built_submission AS submission ON submission.submission_id = item.submission_id
JOIN built_question AS question
  ON question.instrument_id = submission.instrument_id AND question.question_id = item.question_id
LEFT JOIN period
  ON period.submission_id = item.submission_id
  AND period.side = item.side
  AND period.question_id = item.question_id
  AND period.row_number = item.row_number
LEFT JOIN printed
  ON printed.submission_id = item.submission_id
  AND printed.side = item.side
  AND printed.question_id = item.question_id
  AND printed.row_number = item.row_number
LEFT JOIN built_question_row AS subject
  ON subject.instrument_id = submission.instrument_id
  AND subject.question_id = item.question_id
  AND subject.row_id = printed.row_id
