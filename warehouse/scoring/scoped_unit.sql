-- Grain: one row per unit, with its block and its parent where what is said of these is computed anew.
SELECT unit.unit_id, block.scope_id AS block, parent.scope_id AS parent_id
FROM built_unit AS unit
LEFT JOIN built_changed_scope AS block ON block.scope_kind = 'block' AND block.scope_id = unit.block
LEFT JOIN built_changed_scope AS parent ON parent.scope_kind = 'parent' AND parent.scope_id = unit.parent_id
