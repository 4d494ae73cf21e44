-- Grain: one row per instrument, year and unit that is expected to send the form, or sent it unasked.
-- A form that came in time and was mended later is not late.
WITH sent AS (
  SELECT
    instrument_id,
    year,
    unit_id,
    MAX(revision) AS revision,
    MAX_BY(simulated, revision) AS simulated,
    MIN(received_on) AS first_received_on,
    MAX_BY(received_on, revision) AS received_on
  FROM built_submission
  GROUP BY instrument_id, year, unit_id
),
verified AS (
  SELECT instrument_id, year, unit_id
  FROM built_score
  WHERE criterion_kind = 'total' AND is_latest AND verified_score IS NOT NULL
),
joined AS (
  SELECT
    COALESCE(sent.instrument_id, expected.instrument_id) AS instrument_id,
    COALESCE(sent.year, expected.year) AS year,
    COALESCE(sent.unit_id, expected.unit_id) AS unit_id,
    expected.campaign_id,
    expected.due_on,
    sent.revision,
    sent.simulated,
    sent.first_received_on,
    sent.received_on
  FROM sent
  FULL OUTER JOIN built_expected_unit AS expected
    ON expected.instrument_id = sent.instrument_id
    AND expected.year = sent.year
    AND expected.unit_id = sent.unit_id
)
SELECT
  joined.year,
  unit.tier,
  joined.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  unit.block,
  unit.parent_id,
  joined.instrument_id,
  instrument.instrument_short_title AS instrument_title,
  joined.campaign_id,
  CASE
    WHEN joined.revision IS NULL THEN 'missing'
    WHEN joined.campaign_id IS NULL THEN 'unexpected'
    WHEN joined.first_received_on > joined.due_on THEN 'late'
    ELSE 'submitted'
  END AS status,
  DATE_FORMAT(joined.due_on, 'yyyy-MM-dd') AS due_on,
  DATE_FORMAT(joined.first_received_on, 'yyyy-MM-dd') AS first_received_on,
  DATE_FORMAT(joined.received_on, 'yyyy-MM-dd') AS received_on,
  verified.unit_id IS NOT NULL AS is_verified,
  COALESCE(joined.simulated, FALSE) AS simulated,
  1 AS unit_count,
  joined.revision,
  CASE
    -- the greatest of nothing and zero is zero, and a form that never came is not zero days late
    WHEN joined.due_on IS NOT NULL AND joined.first_received_on IS NOT NULL
      THEN GREATEST(DATE_DIFF(joined.first_received_on, joined.due_on), 0)
  END AS days_late
FROM joined
JOIN built_unit AS unit ON unit.unit_id = joined.unit_id
JOIN built_instrument AS instrument ON instrument.instrument_id = joined.instrument_id
LEFT JOIN verified
  ON verified.instrument_id = joined.instrument_id
  AND verified.year = joined.year
  AND verified.unit_id = joined.unit_id
