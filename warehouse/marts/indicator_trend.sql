-- Grain: one row per indicator, tier, scope, side, year and instrument that gives the indicator a value or an interval.
-- Instruments that never meet in one year follow each other in one row of years; those that do have a row of years each.
WITH valued AS (
  SELECT
    year, tier, instrument_id, side, scope_kind, scope_id, position, indicator_id, label, area_id, kind, unit_of_measure,
    comparability, unit_count, known_count, interval_count,
    interval_count > 0 AS is_interval,
    CASE
      WHEN interval_count > 0 THEN 'interval'
      WHEN figures_count = known_count THEN 'ratio_of_sums'
      WHEN kind = 'yes_no' THEN 'share_of_units'
      ELSE 'mean'
    END AS value_kind,
    CASE WHEN kind = 'yes_no' THEN 100 ELSE 1 END AS scale,
    CASE
      WHEN figures_count = known_count
        THEN CASE WHEN kind = 'share' THEN 100 ELSE 1 END * numerator_sum / NULLIF(denominator_sum, 0)
      ELSE CASE WHEN kind = 'yes_no' THEN 100 ELSE 1 END * mean_of_rates
    END AS known_value,
    lower_mean,
    upper_mean
  FROM built_mart_indicator_year
  WHERE known_count + interval_count > 0
),
beside AS (
  SELECT
    valued.*,
    COUNT(*) OVER (PARTITION BY indicator_id, tier, scope_kind, scope_id, side, year) AS instruments_in_year
  FROM valued
),
point AS (
  SELECT
    beside.*,
    CASE
      WHEN MAX(instruments_in_year) OVER (
        PARTITION BY indicator_id, tier, scope_kind, scope_id, side, instrument_id
      ) > 1 THEN instrument_id
      ELSE ''
    END AS lane,
    CASE WHEN NOT is_interval THEN CAST(known_value AS DECIMAL(28, 6)) END AS value,
    CAST(CASE WHEN is_interval THEN scale * lower_mean ELSE known_value END AS DECIMAL(28, 6)) AS lower,
    CAST(CASE WHEN is_interval THEN scale * upper_mean ELSE known_value END AS DECIMAL(28, 6)) AS upper
  FROM beside
),
followed AS (
  SELECT
    point.*,
    LAG(year) OVER years AS year_before,
    LAG(instrument_id) OVER years AS instrument_before,
    LAG(comparability) OVER years AS comparability_before,
    LAG(is_interval) OVER years AS interval_before,
    LAG(value) OVER years AS value_before
  FROM point
  WINDOW years AS (PARTITION BY indicator_id, tier, scope_kind, scope_id, side, lane ORDER BY year)
),
broken AS (
  SELECT
    followed.*,
    CASE
      WHEN year_before IS NULL THEN NULL
      WHEN instrument_before <> instrument_id AND 'proxy' IN (comparability, comparability_before) THEN 'only_proxy'
      WHEN comparability_before <> comparability THEN 'other_comparability'
      WHEN is_interval AND NOT interval_before THEN 'value_to_interval'
      WHEN interval_before AND NOT is_interval THEN 'interval_to_value'
    END AS break_reason
  FROM followed
),
numbered AS (
  SELECT
    broken.*,
    COUNT(break_reason) OVER (
      PARTITION BY indicator_id, tier, scope_kind, scope_id, side, lane
      ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS breaks
  FROM broken
)
SELECT
  numbered.year,
  numbered.tier,
  numbered.instrument_id,
  numbered.side,
  numbered.scope_kind,
  numbered.scope_id,
  numbered.position,
  numbered.indicator_id,
  numbered.label,
  numbered.area_id,
  numbered.kind,
  CASE WHEN numbered.kind = 'yes_no' THEN '%' ELSE numbered.unit_of_measure END AS unit_of_measure,
  numbered.comparability,
  source.comparability_label,
  source.reason AS comparability_reason,
  FIRST_VALUE(CONCAT(numbered.instrument_id, '/', numbered.year)) OVER (
    PARTITION BY
      numbered.indicator_id, numbered.tier, numbered.scope_kind, numbered.scope_id, numbered.side, numbered.lane,
      numbered.breaks
    ORDER BY numbered.year
  ) AS series_id,
  numbered.break_reason IS NOT NULL AS breaks_before,
  numbered.break_reason,
  CASE numbered.break_reason
    WHEN 'only_proxy' THEN CONCAT_WS(
      ' ', 'Một trong hai phiếu chỉ hỏi điều gần với chỉ tiêu này, nên không nối được với năm trước.',
      source.reason, CASE WHEN numbered.comparability_before = 'proxy' THEN before.reason END)
    WHEN 'other_comparability' THEN CONCAT_WS(
      ' ', 'Hai phiếu hỏi khác nhau, nên không nối được với năm trước.', source.reason, before.reason)
    WHEN 'value_to_interval' THEN 'Năm trước biết giá trị, năm này chỉ biết khoảng.'
    WHEN 'interval_to_value' THEN 'Năm trước chỉ biết khoảng, năm này biết giá trị.'
  END AS break_words,
  numbered.is_interval,
  numbered.value_kind,
  numbered.unit_count,
  numbered.known_count,
  numbered.interval_count,
  numbered.value,
  numbered.lower,
  numbered.upper,
  CASE
    WHEN numbered.break_reason IS NULL AND numbered.year_before = numbered.year - 1
      THEN numbered.value - numbered.value_before
  END AS change
FROM numbered
JOIN built_indicator_source AS source
  ON source.indicator_id = numbered.indicator_id AND source.instrument_id = numbered.instrument_id
LEFT JOIN built_indicator_source AS before
  ON before.indicator_id = numbered.indicator_id AND before.instrument_id = numbered.instrument_before
