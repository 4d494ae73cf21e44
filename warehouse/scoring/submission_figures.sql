-- Grain: one row per submission revision, with all that scoring looks at.
WITH answered AS (
  SELECT
    submission_id,
    COLLECT_LIST(STRUCT(
      question_id, side, row_number, column_id, state,
      number, numerator, denominator, option_id, text, accepted, cell
    )) AS answers
  FROM built_answer
  GROUP BY submission_id
),
entered AS (
  SELECT
    submission_id,
    COLLECT_LIST(STRUCT(
      line_id, self_printed, self_printed_cell, verified_printed, verified_printed_cell, note, note_cell
    )) AS entries
  FROM built_line_entry
  GROUP BY submission_id
)
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.unit_id,
  submission.is_latest,
  answered.answers,
  entered.entries
FROM built_submission AS submission
JOIN answered ON answered.submission_id = submission.submission_id
LEFT JOIN entered ON entered.submission_id = submission.submission_id
