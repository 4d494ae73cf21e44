-- Grain: one row per indicator and instrument that feeds it, by a number.
SELECT indicator_id, instrument_id, comparability, ROW_NUMBER() OVER (ORDER BY instrument_id, indicator_id) AS source_no
FROM built_indicator_source
