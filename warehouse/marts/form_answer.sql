-- Grain: one row per unit, year, instrument, side and line of the questions that are no criteria, newest revision.
-- Lines are the question, beneath it the options in printed order, or the rows of its table with the cells of each in one text.
WITH question AS (
  SELECT * FROM built_question WHERE part = 'form'
),
answer AS (
  SELECT answer.*, question.number AS printed_number, question.label AS question_label, question.answer_type
  FROM built_answer AS answer
  JOIN question ON question.instrument_id = answer.instrument_id AND question.question_id = answer.question_id
  WHERE answer.is_latest
),
chosen AS (
  SELECT
    answer.submission_id, answer.side, answer.question_id, answer.row_number, answer.column_id,
    ARRAY_JOIN(
      TRANSFORM(ARRAY_SORT(COLLECT_LIST(STRUCT(choice.position, choice.label))), part -> part.label), ', '
    ) AS label
  FROM answer
  JOIN built_question_option AS choice
    ON choice.instrument_id = answer.instrument_id AND choice.question_id = answer.question_id
    AND choice.column_id = answer.column_id AND ARRAY_CONTAINS(SPLIT(answer.option_id, ','), choice.option_id)
  WHERE answer.row_number > 0
  GROUP BY answer.submission_id, answer.side, answer.question_id, answer.row_number, answer.column_id
),
cell AS (
  SELECT
    answer.submission_id, answer.side, answer.question_id, answer.row_number, answer.column_id, answer.state,
    answer.text, answer.accepted, known.position, known.label,
    CASE
      WHEN answer.column_id = 'row' OR answer.column_id = '' THEN NULL
      WHEN known.answer_type = 'yes_no' AND choice.label IS NULL
        THEN CASE answer.option_id WHEN 'yes' THEN 'Có' WHEN 'no' THEN 'Không' END
      WHEN known.answer_type IN ('count', 'measure') AND answer.raw RLIKE '^[0-9]{4,20}$'
        THEN REPLACE(FORMAT_NUMBER(CAST(answer.raw AS DECIMAL(28,0)), 0), ',', '.')
      ELSE COALESCE(choice.label, NULLIF(answer.shown, ''), NULLIF(answer.text, ''), NULLIF(answer.raw, ''))
    END AS shown
  FROM answer
  LEFT JOIN built_question_column AS known
    ON known.instrument_id = answer.instrument_id AND known.question_id = answer.question_id
    AND known.column_id = answer.column_id
  LEFT JOIN chosen AS choice
    ON choice.submission_id = answer.submission_id AND choice.side = answer.side
    AND choice.question_id = answer.question_id AND choice.row_number = answer.row_number
    AND choice.column_id = answer.column_id
  WHERE answer.row_number > 0
),
table_row AS (
  SELECT
    submission_id, side, question_id, row_number,
    MAX(CASE WHEN column_id = 'row' THEN text END) AS row_id,
    MAX(CASE WHEN column_id = '' THEN text END) AS item,
    BOOL_OR(CASE WHEN column_id = '' THEN accepted END) AS accepted,
    ARRAY_JOIN(
      TRANSFORM(
        ARRAY_SORT(COLLECT_LIST(CASE WHEN shown IS NOT NULL THEN STRUCT(position, label, shown) END)),
        part -> CONCAT(part.label, ': ', part.shown)
      ),
      '\n'
    ) AS cells
  FROM cell
  GROUP BY submission_id, side, question_id, row_number
),
line AS (
  SELECT
    submission_id, side, question_id, 0 AS line_number, 'question' AS line_kind, '' AS line_part,
    printed_number AS number, question_label AS label, state, NULLIF(shown, '') AS answer, CAST(NULL AS BOOLEAN) AS marked
  FROM answer
  WHERE row_number = 0 AND column_id = ''
  UNION ALL
  SELECT
    answer.submission_id, answer.side, answer.question_id, choice.position, 'option', choice.option_id,
    NULL, choice.label, NULL, NULL,
    answer.state = 'given' AND ARRAY_CONTAINS(SPLIT(answer.option_id, ','), choice.option_id)
  FROM answer
  JOIN built_question_option AS choice
    ON choice.instrument_id = answer.instrument_id AND choice.question_id = answer.question_id AND choice.column_id = ''
  WHERE answer.row_number = 0 AND answer.column_id = '' AND answer.answer_type IN ('choice', 'several_choices')
  UNION ALL
  SELECT
    table_row.submission_id, table_row.side, table_row.question_id, table_row.row_number, 'row',
    CAST(table_row.row_number AS STRING),
    COALESCE(printed.number, CASE WHEN printed.row_id IS NULL THEN CAST(table_row.row_number AS STRING) END),
    COALESCE(printed.label, table_row.item, CONCAT('Dòng ', table_row.row_number)),
    NULL, NULLIF(table_row.cells, ''), table_row.accepted
  FROM table_row
  JOIN built_submission AS submission ON submission.submission_id = table_row.submission_id
  LEFT JOIN built_question_row AS printed
    ON printed.instrument_id = submission.instrument_id AND printed.question_id = table_row.question_id
    AND printed.row_id = table_row.row_id
  WHERE printed.row_id IS NOT NULL OR table_row.item IS NOT NULL OR table_row.cells <> ''
)
SELECT
  submission.year,
  submission.tier,
  submission.unit_id,
  submission.instrument_id,
  line.side,
  question.position * 10000 + line.line_number AS position,
  CONCAT(line.question_id, '#', line.line_kind, '#', line.line_part) AS line_id,
  line.line_kind,
  line.question_id,
  COALESCE(question.section_id, '') AS section_id,
  question.section_number,
  question.section_label,
  question.answer_type,
  line.number,
  line.label,
  line.state,
  line.answer,
  line.marked,
  CASE WHEN line.line_kind = 'question' THEN question.unit_of_measure END AS unit_of_measure
FROM line
JOIN built_submission AS submission ON submission.submission_id = line.submission_id
JOIN question ON question.instrument_id = submission.instrument_id AND question.question_id = line.question_id
