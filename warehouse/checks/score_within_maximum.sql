-- Rows: scores below 0 or above their maximum. The total may exceed its maximum by the bonus.
SELECT submission_id, criterion_id, max_score, self_score, verified_score
FROM built_score
WHERE criterion_kind <> 'total'
  AND (self_score < 0 OR verified_score < 0 OR self_score > max_score OR verified_score > max_score)
