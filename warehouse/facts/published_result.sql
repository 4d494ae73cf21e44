-- Grain: one row per instrument, year, unit and group for which results were announced.
-- Of several loads the newest counts.
WITH ranked AS (
  SELECT
    result.*,
    load.file_name,
    load.file_hash,
    load.loaded_at,
    ROW_NUMBER() OVER (
      PARTITION BY result.instrument_id, result.year, result.unit_id, result.group_id
      ORDER BY load.loaded_at DESC, load.load_id
    ) AS newest
  FROM staging.published_result AS result
  JOIN audit.result_load AS load ON load.load_id = result.load_id
)
SELECT
  ranked.instrument_id,
  ranked.year,
  ranked.tier,
  ranked.unit_id,
  ranked.group_id,
  ranked.points,
  ranked.rank,
  line.max_score,
  ranked.file_name,
  ranked.file_hash,
  ranked.line,
  ranked.loaded_at
FROM ranked
JOIN built_form_line AS line
  ON line.instrument_id = ranked.instrument_id AND line.line_id = ranked.group_id
WHERE ranked.newest = 1
