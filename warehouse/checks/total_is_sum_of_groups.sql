-- Rows: totals of instruments that add up their groups, that are not the sum of their groups, bonus groups included.
SELECT total.submission_id, total.self_score, total.verified_score
FROM built_score AS total
JOIN built_instrument AS instrument
  ON instrument.instrument_id = total.instrument_id AND instrument.total_is_sum
JOIN (
  SELECT submission_id, SUM(self_score) AS self_score, SUM(verified_score) AS verified_score
  FROM built_score
  WHERE criterion_kind IN ('group', 'bonus')
  GROUP BY submission_id
) AS groups
  ON groups.submission_id = total.submission_id
WHERE total.criterion_kind = 'total'
  AND (NOT total.self_score <=> groups.self_score OR NOT total.verified_score <=> groups.verified_score)
