-- Rows: instruments, years and units that do not have exactly one newest revision.
SELECT instrument_id, year, unit_id, COUNT_IF(is_latest) AS latest
FROM built_submission
GROUP BY instrument_id, year, unit_id
HAVING COUNT_IF(is_latest) <> 1
