-- Grain: one row per finding about a submission revision, those of the intake first.
WITH found AS (
  SELECT
    intake.submission_id, 0 AS stage, intake.position, intake.code, intake.severity, 'intake' AS origin,
    intake.side, intake.line_id, intake.cell, intake.value,
    intake.message, intake.remedy, intake.message_en, intake.remedy_en
  FROM staged_finding AS intake
  JOIN audit.load AS load
    ON load.load_id = intake.load_id
    AND load.submission_id = intake.submission_id
  UNION ALL
  SELECT
    scored.submission_id, 1 AS stage, finding.position, finding.code, finding.severity, 'scoring' AS origin,
    finding.side, finding.line_id, finding.cell, finding.value,
    finding.message, finding.remedy, finding.message_en, finding.remedy_en
  FROM (SELECT submission_id, EXPLODE(findings) AS finding FROM built_scored_findings) AS scored
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
  CAST(ROW_NUMBER() OVER (
    PARTITION BY found.submission_id ORDER BY found.stage, found.position
  ) AS INT) AS position,
  found.code,
  found.severity,
  found.origin,
  found.side,
  found.line_id,
  found.cell,
  found.value,
  found.message,
  found.remedy,
  found.message_en,
  found.remedy_en,
  submission.file_name,
  submission.file_hash,
  submission.sheet
FROM found
JOIN built_submission AS submission
  ON submission.submission_id = found.submission_id
