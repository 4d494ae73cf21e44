-- Grain: one row per submission revision of the release and line on which points or a note stand.
SELECT
  entry.submission_id,
  entry.line_id,
  entry.label,
  entry.self_printed,
  entry.self_printed_cell,
  entry.verified_printed,
  entry.verified_printed_cell,
  entry.note,
  entry.note_cell
FROM staged_line_entry AS entry
JOIN built_submission AS submission
  ON submission.submission_id = entry.submission_id
  AND submission.load_id = entry.load_id
