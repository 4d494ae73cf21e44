-- Grain: one row per submission revision, question, side, row and column.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  answer.question_id,
  answer.side,
  answer.row_number,
  answer.column_id,
  answer.state,
  answer.value_type,
  answer.number,
  answer.numerator,
  answer.denominator,
  answer.option_id,
  answer.text,
  answer.accepted,
  answer.shown,
  answer.raw,
  answer.cell,
  submission.file_name,
  submission.file_hash,
  submission.sheet
FROM staged_answer AS answer
JOIN built_submission AS submission
  ON submission.submission_id = answer.submission_id
  AND submission.load_id = answer.load_id
  AND submission.year = answer.year
  AND submission.tier = answer.tier
