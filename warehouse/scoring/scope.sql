-- Grain: one row per block and per unit above others, by the numbers of built_placed_unit. The whole tier is scope 0.
SELECT DISTINCT 1 AS scope_code, 'block' AS scope_kind, block_no AS scope_no, block AS scope_id
FROM built_placed_unit
WHERE block IS NOT NULL
UNION ALL
SELECT DISTINCT 2, 'parent', parent_no, parent_id
FROM built_placed_unit
WHERE parent_id IS NOT NULL
