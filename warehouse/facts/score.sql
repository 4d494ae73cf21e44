-- Grain: one row per submission revision and criterion. built_scored holds what the rules make of built_answer.
SELECT
  submission.submission_id,
  submission.instrument_id,
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.revision,
  submission.is_latest,
  submission.simulated,
  score.group_id,
  score.criterion_id,
  score.criterion_kind,
  score.position,
  score.is_leaf,
  score.parent_criterion_id,
  score.max_score,
  score.self_state,
  score.self_score,
  score.self_printed,
  score.self_explanation,
  score.verified_state,
  score.verified_score,
  score.verified_printed,
  score.verified_explanation,
  score.explanation,
  score.self_unscored,
  score.verified_unscored,
  score.self_compared,
  score.verified_compared,
  score.one_sided
FROM (SELECT submission_id, EXPLODE(scores) AS score FROM built_scored) AS scored
JOIN built_submission AS submission
  ON submission.submission_id = scored.submission_id
