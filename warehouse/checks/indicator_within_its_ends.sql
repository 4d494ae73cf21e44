-- A value that is known is both ends of its interval; ends are in order; a share has both its figures or none.
SELECT submission_id, side, indicator_id, value, lower, upper
FROM built_indicator
WHERE value <> lower OR value <> upper OR lower > upper
  OR (numerator IS NULL) <> (denominator IS NULL)
  OR (state <> 'given' AND lower IS NOT NULL)
