-- Grain: one row per unit, year, instrument and question of the head of the form, newest revision.
SELECT
  answer.year,
  answer.tier,
  answer.unit_id,
  answer.instrument_id,
  question.position,
  question.question_id,
  question.label,
  answer.shown AS answer,
  question.unit_of_measure,
  answer.cell
FROM built_answer AS answer
JOIN built_question AS question
  ON question.instrument_id = answer.instrument_id AND question.question_id = answer.question_id
WHERE answer.is_latest AND question.part = 'general' AND answer.side = 'self' AND answer.row_number = 0
