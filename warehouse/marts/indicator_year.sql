-- Grain: one row per instrument, year, side, indicator, tier and scope: all units of the tier, those of a block, those of a parent.
-- Units are counted once by what they say, then brought together for each scope: the facts are read once and shrink early.
-- Texts are among what is grouped by, and their largest is taken last: looking for it on the way would sort all facts.
WITH met AS (
  SELECT
    fact.instrument_id, fact.year, fact.side, fact.indicator_id, fact.tier, unit.block, unit.parent_id, fact.value,
    fact.comparability,
    COUNT(*) AS unit_count,
    COUNT_IF(fact.state = 'given') AS given_count,
    COUNT(fact.value) AS known_count,
    COUNT_IF(fact.value IS NULL AND (fact.lower IS NOT NULL OR fact.upper IS NOT NULL)) AS interval_count,
    COUNT_IF(fact.state = 'blank') AS blank_count,
    COUNT_IF(fact.state = 'not_applicable') AS not_applicable_count,
    COUNT_IF(fact.state = 'rejected') AS rejected_count,
    COUNT(CASE WHEN fact.value IS NOT NULL THEN fact.denominator END) AS figures_count,
    SUM(CASE WHEN fact.value IS NOT NULL THEN fact.numerator END) AS numerator_sum,
    SUM(CASE WHEN fact.value IS NOT NULL THEN fact.denominator END) AS denominator_sum,
    SUM(fact.value) AS rate_sum,
    COUNT(fact.lower) AS lower_count,
    COUNT(fact.upper) AS upper_count,
    SUM(fact.lower) AS lower_sum,
    SUM(fact.upper) AS upper_sum
  FROM built_indicator AS fact
  JOIN built_unit AS unit ON unit.unit_id = fact.unit_id
  WHERE fact.is_latest
  GROUP BY
    fact.instrument_id, fact.year, fact.side, fact.indicator_id, fact.tier, unit.block, unit.parent_id, fact.value,
    fact.comparability
),
scoped AS (
  SELECT
    met.*,
    EXPLODE(ARRAY(
      NAMED_STRUCT('kind', 'tier', 'id', tier),
      NAMED_STRUCT('kind', 'block', 'id', block),
      NAMED_STRUCT('kind', 'parent', 'id', parent_id)
    )) AS scope
  FROM met
),
counted AS (
  SELECT
    instrument_id, year, side, indicator_id, tier, scope.kind AS scope_kind, scope.id AS scope_id, value,
    comparability,
    SUM(unit_count) AS unit_count,
    SUM(given_count) AS given_count,
    SUM(known_count) AS known_count,
    SUM(interval_count) AS interval_count,
    SUM(blank_count) AS blank_count,
    SUM(not_applicable_count) AS not_applicable_count,
    SUM(rejected_count) AS rejected_count,
    SUM(figures_count) AS figures_count,
    SUM(numerator_sum) AS numerator_sum,
    SUM(denominator_sum) AS denominator_sum,
    SUM(rate_sum) AS rate_sum,
    SUM(lower_count) AS lower_count,
    SUM(upper_count) AS upper_count,
    SUM(lower_sum) AS lower_sum,
    SUM(upper_sum) AS upper_sum
  FROM scoped
  WHERE scope.id IS NOT NULL
  GROUP BY instrument_id, year, side, indicator_id, tier, scope.kind, scope.id, value, comparability
),
placed AS (
  SELECT
    counted.*,
    SUM(known_count) OVER (
      PARTITION BY instrument_id, year, side, indicator_id, tier, scope_kind, scope_id
    ) AS known_in_all,
    SUM(known_count) OVER (
      PARTITION BY instrument_id, year, side, indicator_id, tier, scope_kind, scope_id
      ORDER BY value ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS known_up_to_it
  FROM counted
),
summed AS (
  SELECT
    instrument_id, year, side, indicator_id, tier, scope_kind, scope_id,
    MAX(comparability) AS comparability,
    SUM(unit_count) AS unit_count,
    SUM(given_count) AS given_count,
    SUM(known_count) AS known_count,
    SUM(interval_count) AS interval_count,
    SUM(blank_count) AS blank_count,
    SUM(not_applicable_count) AS not_applicable_count,
    SUM(rejected_count) AS rejected_count,
    SUM(figures_count) AS figures_count,
    SUM(numerator_sum) AS numerator_sum,
    SUM(denominator_sum) AS denominator_sum,
    SUM(rate_sum) AS rate_sum,
    SUM(lower_count) AS lower_count,
    SUM(upper_count) AS upper_count,
    SUM(lower_sum) AS lower_sum,
    SUM(upper_sum) AS upper_sum,
    MIN(value) AS min_value,
    MAX(value) AS max_value,
    -- The middle value, or the two around the middle.
    MAX(CASE
      WHEN known_up_to_it >= (known_in_all + 1) DIV 2
        AND known_up_to_it - known_count < (known_in_all + 1) DIV 2 THEN value
    END) AS middle_below,
    MAX(CASE
      WHEN known_up_to_it >= known_in_all DIV 2 + 1
        AND known_up_to_it - known_count < known_in_all DIV 2 + 1 THEN value
    END) AS middle_above
  FROM placed
  GROUP BY instrument_id, year, side, indicator_id, tier, scope_kind, scope_id
)
SELECT
  summed.year,
  summed.tier,
  summed.instrument_id,
  summed.side,
  summed.scope_kind,
  summed.scope_id,
  indicator.position,
  summed.indicator_id,
  indicator.label,
  indicator.area_id,
  indicator.kind,
  indicator.unit_of_measure,
  summed.comparability,
  summed.unit_count,
  summed.given_count,
  summed.known_count,
  summed.interval_count,
  summed.given_count - summed.known_count - summed.interval_count AS without_value_count,
  summed.blank_count,
  summed.not_applicable_count,
  summed.rejected_count,
  summed.figures_count,
  summed.numerator_sum,
  summed.denominator_sum,
  CASE WHEN indicator.kind <> 'share' AND summed.figures_count = 0 THEN summed.rate_sum END AS value_sum,
  summed.rate_sum / NULLIF(summed.known_count, 0) AS mean_of_rates,
  summed.min_value,
  (summed.middle_below + summed.middle_above) / 2 AS median_value,
  summed.max_value,
  CASE
    WHEN summed.lower_count = summed.known_count + summed.interval_count
      THEN summed.lower_sum / NULLIF(summed.lower_count, 0)
  END AS lower_mean,
  CASE
    WHEN summed.upper_count = summed.known_count + summed.interval_count
      THEN summed.upper_sum / NULLIF(summed.upper_count, 0)
  END AS upper_mean
FROM summed
JOIN built_dimension_indicator AS indicator ON indicator.indicator_id = summed.indicator_id
