-- Grain: one row per finding about the newest revision of a submission.
SELECT
  finding.year,
  finding.tier,
  finding.unit_id,
  unit.distinct_name AS unit_name,
  finding.instrument_id,
  finding.revision,
  finding.position,
  finding.code,
  finding.severity,
  CASE finding.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END AS severity_order,
  finding.side,
  finding.line_id,
  NULLIF(REGEXP_EXTRACT(line.criterion_id, '^[0-9.]*[0-9]', 0), '') AS line_number,
  line.label AS line_label,
  finding.file_name,
  finding.sheet,
  finding.cell,
  finding.value,
  finding.message,
  finding.remedy,
  finding.message_en,
  finding.remedy_en
FROM built_finding AS finding
JOIN built_unit AS unit ON unit.unit_id = finding.unit_id
LEFT JOIN built_form_line AS line
  ON line.instrument_id = finding.instrument_id
  AND line.line_id = REGEXP_REPLACE(finding.line_id, '#.*$', '')
WHERE finding.is_latest
