-- Grain: one row per scope that a unit with a changed form is in: everybody, its tier, its block, its parent.
SELECT DISTINCT scope_kind, scope_id
FROM built_changed_form AS form
JOIN built_unit AS unit ON unit.unit_id = form.unit_id
JOIN built_instrument AS instrument ON instrument.instrument_id = form.instrument_id
LATERAL VIEW STACK(
  5, 'all', 'all', 'tier', unit.tier, 'tier', instrument.tier, 'block', unit.block, 'parent', unit.parent_id
) AS scope_kind, scope_id
WHERE scope_id IS NOT NULL
