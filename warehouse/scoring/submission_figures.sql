-- Grain: one row per submission revision of wanted_submission, with all that scoring looks at.
-- Neighbours in the order of instrument, year and unit are worked on together and in that order, so that what is made
-- of them comes out the way tables are laid out, and is never moved or sorted again. Answers and entries are put together
-- before they are moved, because gathering them row by row is dear; their columns are read by their places.
WITH submission AS (
  SELECT *, place DIV 700 AS batch
  FROM (
    SELECT *, CAST(ROW_NUMBER() OVER (ORDER BY instrument_id, year, unit_id, revision) AS INT) AS place
    FROM wanted_submission
  )
),
answered AS (
  SELECT batch, place, COLLECT_LIST(answer) AS answers
  FROM (
    SELECT
      submission.batch,
      submission.place,
      STRUCT(
        answer.question_id, answer.side, answer.row_number, answer.column_id, answer.state,
        answer.number, answer.numerator, answer.denominator, answer.option_id, answer.text, answer.accepted,
        answer.cell, answer.shown, answer.raw
      ) AS answer
    FROM built_answer AS answer
    JOIN submission
      ON submission.submission_id = answer.submission_id
      AND submission.year = answer.year
      AND submission.tier = answer.tier
    DISTRIBUTE BY submission.batch
    SORT BY submission.batch, submission.place
  )
  GROUP BY batch, place
),
entered AS (
  SELECT batch, place, COLLECT_LIST(entry) AS entries
  FROM (
    SELECT
      submission.batch,
      submission.place,
      STRUCT(
        entry.line_id, entry.self_printed, entry.self_printed_cell, entry.verified_printed, entry.verified_printed_cell,
        entry.note, entry.note_cell
      ) AS entry
    FROM staged_line_entry AS entry
    JOIN submission
      ON submission.submission_id = entry.submission_id
      AND submission.load_id = entry.load_id
    DISTRIBUTE BY submission.batch
    SORT BY submission.batch, submission.place
  )
  GROUP BY batch, place
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
  submission.file_name,
  submission.sheet,
  answered.answers,
  entered.entries
FROM answered
JOIN submission ON submission.place = answered.place
LEFT JOIN entered ON entered.batch = answered.batch AND entered.place = answered.place
