-- Grain: one row per instrument, year, tier and scope: all units, those of a block, those of a parent.
WITH scoped AS (
  SELECT
    expected.*,
    EXPLODE(ARRAY(
      NAMED_STRUCT('kind', 'all', 'id', 'all'),
      NAMED_STRUCT('kind', 'block', 'id', unit.block),
      NAMED_STRUCT('kind', 'parent', 'id', unit.parent_id)
    )) AS scope
  FROM built_mart_expected_unit AS expected
  JOIN built_scoped_unit AS unit ON unit.unit_id = expected.unit_id
)
SELECT
  year,
  tier,
  instrument_id,
  instrument_title,
  scope.kind AS scope_kind,
  scope.id AS scope_id,
  COUNT_IF(status <> 'unexpected') AS expected_count,
  COUNT_IF(status IN ('submitted', 'late')) AS submitted_count,
  COUNT_IF(status = 'late') AS late_count,
  COUNT_IF(status = 'submitted' AND (due_on IS NULL OR first_received_on IS NULL)) AS lateness_unknown_count,
  COUNT_IF(status = 'missing') AS not_submitted_count,
  COUNT_IF(status = 'unexpected') AS unexpected_count,
  COUNT_IF(status <> 'missing') AS sent_count,
  COUNT_IF(revision > 1) AS revised_count,
  COUNT_IF(is_verified) AS verified_count
FROM scoped
WHERE scope.id IS NOT NULL
GROUP BY year, tier, instrument_id, instrument_title, scope.kind, scope.id
