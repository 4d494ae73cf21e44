-- Rows: submissions with answers that stand more than once in the same place. Answers are not stored again for a
-- release, so that their keys are looked at while they are scored.
SELECT submission_id, repeated_answers
FROM built_scored
WHERE repeated_answers > 0
