-- Grain: one row per unit, year, instrument, code, severity and origin of findings, newest revision.
SELECT
  finding.year,
  finding.tier,
  finding.unit_id,
  unit.distinct_name AS unit_name,
  finding.instrument_id,
  finding.code,
  finding.severity,
  CASE finding.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END AS severity_order,
  finding.origin,
  COUNT(*) AS finding_count
FROM built_finding AS finding
JOIN built_unit AS unit ON unit.unit_id = finding.unit_id
WHERE finding.is_latest
GROUP BY finding.year, finding.tier, finding.unit_id, finding.instrument_id, finding.code, finding.severity, finding.origin,
  unit.distinct_name
