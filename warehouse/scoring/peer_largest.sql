-- Grain: one row per instrument, year, side and question: the largest answer among the units assessed.
SELECT
  instrument_id,
  year,
  side,
  question_id,
  MAX_BY(
    STRUCT(number, numerator, denominator),
    COALESCE(number, numerator / NULLIF(denominator, 0))
  ) AS largest
FROM built_answer
WHERE is_latest AND state = 'given' AND row_number = 0 AND (number IS NOT NULL OR denominator <> 0)
GROUP BY instrument_id, year, side, question_id
