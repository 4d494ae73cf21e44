-- Grain: one row per unit, year, instrument, side, proposal and period ticked for it, newest revision.
-- What is to be counted once whatever the periods stands on the first of them.
WITH placed AS (
  SELECT
    item.*,
    ROW_NUMBER() OVER (
      PARTITION BY item.submission_id, item.side, item.question_id, item.row_number ORDER BY item.period_id
    ) AS period_position
  FROM built_proposal AS item
  WHERE item.is_latest
)
SELECT
  placed.year,
  placed.tier,
  placed.unit_id,
  unit.distinct_name AS unit_name,
  unit.today_unit_id,
  unit.today_unit_name,
  unit.boundary_change,
  unit.block,
  unit.parent_id,
  placed.instrument_id,
  placed.side,
  placed.question_id,
  placed.row_number,
  placed.section_label,
  placed.subject,
  placed.detail,
  placed.period_id,
  placed.period_label,
  1 AS mention_count,
  CASE WHEN placed.period_position = 1 THEN 1 ELSE 0 END AS proposal_count
FROM placed
JOIN built_unit AS unit ON unit.unit_id = placed.unit_id
