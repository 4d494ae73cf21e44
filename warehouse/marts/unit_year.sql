-- Grain: one row per unit, year and instrument, newest revision.
WITH bonus AS (
  SELECT submission_id, SUM(self_score) AS self_score, SUM(verified_score) AS verified_score
  FROM built_score
  WHERE criterion_kind = 'bonus'
  GROUP BY submission_id
),
named AS (
  SELECT submission_id, MAX(text) AS name_on_form
  FROM built_answer
  WHERE question_id = 'unit_name' AND side = 'self' AND row_number = 0
  GROUP BY submission_id
),
counted AS (
  SELECT
    submission_id,
    COUNT_IF(severity = 'error') AS error_count,
    COUNT_IF(severity = 'warning') AS warning_count,
    COUNT_IF(severity = 'information') AS information_count
  FROM built_finding
  GROUP BY submission_id
)
SELECT
  submission.year,
  submission.tier,
  submission.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  COALESCE(named.name_on_form, unit.unit_name) AS name_on_form,
  unit.block,
  submission.instrument_id,
  instrument.instrument_short_title AS instrument_title,
  instrument.instrument_title AS form_title,
  submission.revision,
  submission.simulated,
  total.max_score,
  total.self_score,
  total.verified_score,
  (total.self_score - COALESCE(bonus.self_score, 0)) / NULLIF(total.max_score, 0) AS self_share,
  (total.verified_score - COALESCE(bonus.verified_score, 0)) / NULLIF(total.max_score, 0) AS verified_share,
  total.self_printed,
  total.verified_printed,
  COALESCE(counted.error_count, 0) AS error_count,
  COALESCE(counted.warning_count, 0) AS warning_count,
  COALESCE(counted.information_count, 0) AS information_count,
  submission.file_name,
  submission.file_hash,
  submission.sheet,
  DATE_FORMAT(submission.loaded_at, "yyyy-MM-dd'T'HH:mm:ss") AS loaded_at,
  total.self_unscored,
  total.verified_unscored,
  total.self_compared,
  total.verified_compared
FROM built_submission AS submission
JOIN built_unit AS unit ON unit.unit_id = submission.unit_id
JOIN built_instrument AS instrument ON instrument.instrument_id = submission.instrument_id
JOIN built_score AS total
  ON total.submission_id = submission.submission_id AND total.criterion_kind = 'total'
LEFT JOIN bonus ON bonus.submission_id = submission.submission_id
LEFT JOIN named ON named.submission_id = submission.submission_id
LEFT JOIN counted ON counted.submission_id = submission.submission_id
WHERE submission.is_latest
