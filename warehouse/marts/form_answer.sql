-- Grain: one row per unit, year, instrument, side and line of the questions that are no criteria, newest revision.
-- Lines are the question, beneath it the options in printed order, or the rows of its table with the cells of each in one
-- text; built_scored_form_answers has them by form.
SELECT
  scored.year,
  scored.tier,
  scored.unit_id,
  scored.instrument_id,
  scored.line.side,
  question.position * 10000 + scored.line.line_number AS position,
  CONCAT(scored.line.question_id, '#', scored.line.line_kind, '#', scored.line.line_part) AS line_id,
  scored.line.line_kind,
  scored.line.question_id,
  COALESCE(question.section_id, '') AS section_id,
  question.section_number,
  question.section_label,
  question.answer_type,
  scored.line.number,
  scored.line.label,
  scored.line.state,
  scored.line.answer,
  scored.line.marked,
  CASE WHEN scored.line.line_kind = 'question' THEN question.unit_of_measure END AS unit_of_measure
FROM (SELECT *, EXPLODE(form_answers) AS line FROM built_scored_form_answers WHERE is_latest) AS scored
JOIN built_question AS question
  ON question.instrument_id = scored.instrument_id AND question.question_id = scored.line.question_id
