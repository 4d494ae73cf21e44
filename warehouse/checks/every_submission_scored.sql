-- Rows: submissions of the release without a total.
SELECT submission.submission_id
FROM built_submission AS submission
LEFT ANTI JOIN (SELECT submission_id FROM built_score WHERE criterion_kind = 'total') AS total
  ON total.submission_id = submission.submission_id
