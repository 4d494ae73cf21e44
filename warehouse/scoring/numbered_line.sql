-- Grain: one row per line of a form on which points can stand. Lines go by numbers, because texts are slow to group by.
SELECT *, ROW_NUMBER() OVER (ORDER BY instrument_id, position) AS line_no
FROM built_form_line
WHERE line_kind <> 'option'
