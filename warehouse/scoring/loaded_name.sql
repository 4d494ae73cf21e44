-- Grain: one row per instrument and unit that anything loaded speaks of.
SELECT DISTINCT instrument_id, unit_id FROM built_submission
UNION
SELECT DISTINCT result.instrument_id, result.unit_id
FROM staging.published_result AS result
JOIN audit.result_load AS load ON load.load_id = result.load_id
