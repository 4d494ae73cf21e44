-- Grain: one row per unit, year, instrument and line of the form, newest revision.
-- Lines are those printed on the form and, beneath their question, the items that the unit wrote itself;
-- built_scored_lines has them by form. Most lines have no findings, so that these are counted into one map a form.
WITH found AS (
  SELECT submission_id, MAP_FROM_ENTRIES(COLLECT_LIST(STRUCT(line_id, finding_count))) AS finding_counts
  FROM (
    SELECT submission_id, line_id, COUNT(*) AS finding_count
    FROM built_finding
    WHERE is_latest AND line_id IS NOT NULL
    GROUP BY submission_id, line_id
  )
  GROUP BY submission_id
),
scored AS (
  SELECT /*+ BROADCAST(found) */ built_scored_lines.*, found.finding_counts
  FROM built_scored_lines
  LEFT JOIN found ON found.submission_id = built_scored_lines.submission_id
  WHERE built_scored_lines.is_latest
)
SELECT
  scored.year,
  scored.tier,
  scored.unit_id,
  scored.instrument_id,
  form_line.position * 1000 + scored.line.row_number AS position,
  IF(
    scored.line.row_number > 0, CONCAT(form_line.line_id, '#', scored.line.row_number), form_line.line_id
  ) AS line_id,
  IF(scored.line.row_number > 0, form_line.line_id, form_line.parent_line_id) AS parent_line_id,
  IF(scored.line.row_number > 0, form_line.depth + 1, form_line.depth) AS depth,
  IF(scored.line.row_number > 0, 'item', form_line.line_kind) AS line_kind,
  form_line.group_id,
  form_line.criterion_id,
  IF(scored.line.row_number > 0, NULL, form_line.number) AS number,
  COALESCE(scored.line.item_label, form_line.label) AS label,
  IF(scored.line.row_number > 0, NULL, form_line.rule_label) AS rule_label,
  IF(scored.line.row_number > 0, NULL, form_line.rule_text) AS rule_text,
  IF(scored.line.row_number > 0, NULL, form_line.max_score) AS max_score,
  scored.line.self_state,
  scored.line.self_answer,
  scored.line.self_numerator,
  scored.line.self_denominator,
  scored.line.self_marked,
  scored.line.self_score,
  scored.line.self_printed,
  scored.line.self_explanation,
  scored.line.self_cell,
  scored.line.verified_state,
  scored.line.verified_answer,
  scored.line.verified_numerator,
  scored.line.verified_denominator,
  scored.line.verified_marked,
  scored.line.verified_score,
  scored.line.verified_printed,
  scored.line.verified_explanation,
  scored.line.verified_cell,
  scored.line.note,
  IF(scored.line.row_number > 0, 0, COALESCE(scored.finding_counts[form_line.line_id], 0)) AS finding_count,
  scored.file_name,
  scored.sheet,
  scored.line.self_unscored,
  scored.line.verified_unscored,
  scored.line.self_compared,
  scored.line.verified_compared
FROM (SELECT *, EXPLODE(lines) AS line FROM scored) AS scored
JOIN built_form_line AS form_line
  ON form_line.instrument_id = scored.instrument_id AND form_line.line_id = scored.line.form_line_id
