-- Grain: one row per submission revision whose load was completed.
SELECT
  submission.submission_id,
  submission.load_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.revision = MAX(submission.revision) OVER (
    PARTITION BY submission.instrument_id, submission.year, submission.unit_id
  ) AS is_latest,
  submission.simulated,
  submission.file_name,
  submission.file_hash,
  submission.sheet,
  submission.loaded_at,
  submission.received_on
FROM staged_submission AS submission
JOIN audit.load AS load
  ON load.load_id = submission.load_id
  AND load.submission_id = submission.submission_id
