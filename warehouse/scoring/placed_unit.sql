-- Grain: one row per unit, its block and its parent by numbers; 0 where it has none that is computed.
SELECT
  unit_id, block, parent_id,
  IF(block IS NULL, 0, DENSE_RANK() OVER (ORDER BY block)) AS block_no,
  IF(parent_id IS NULL, 0, DENSE_RANK() OVER (ORDER BY parent_id)) AS parent_no
FROM built_scoped_unit
