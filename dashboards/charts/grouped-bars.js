// Horizontal bars side by side: one category a row, one bar a series.
//
// spec: {title, category, series: [measure], labels?: [measure], maximum?: measure, stack?}
//   labels   what is written at the end of each bar where that is not the bar's own measure, in the
//            order of series (bars as long as the share, words in points)
//   maximum  measure named under each category, such as the maximum of the group
//   stack    true puts the series behind each other in one bar
// result: {columns: [{id, label, role, format}], rows: [{id: value}]}, labels in the reader's language
// theme: dashboards/themes as JSON, the values of one medium beside it
(function () {
  'use strict';

  function categoryText(row, spec, result) {
    const name = row[spec.category] === undefined ? '' : String(row[spec.category]);
    const maximum = ThuocChartParts.said(row, spec.maximum, result);
    return maximum ? name + '\n' + maximum : name;
  }

  function labelColumnOf(spec, result, position) {
    return ThuocChartParts.column(result, (spec.labels || spec.series)[position]);
  }

  function side(length, spec) {
    if (spec.stack) {
      return 'inside';
    }
    return length < 0 ? 'left' : 'right';
  }

  function bar(row, index, spec, result, theme, position) {
    const described = labelColumnOf(spec, result, position);
    const length = ThuocChartParts.place(
        row[spec.series[position]], ThuocChartParts.column(result, spec.series[position]));
    const text = ThuocChartParts.written(row[described.id], described);
    return {
      value: length,
      row: index,
      label: {formatter: text, position: side(length, spec)},
      tooltip: ThuocChartParts.tip(
          theme, [categoryText(row, spec, result), described.label + ': ' + text]),
    };
  }

  function seriesOf(spec, result, theme) {
    return spec.series.map(function (id, position) {
      return {
        type: 'bar',
        name: labelColumnOf(spec, result, position).label,
        stack: spec.stack ? 'all' : undefined,
        barMaxWidth: theme.bar_width,
        barGap: '12%',
        itemStyle: {color: ThuocChartParts.colour(theme, id, position)},
        label: Object.assign({show: true, distance: 4}, ThuocChartParts.textStyle(theme)),
        data: result.rows.map(function (row, index) {
          return bar(row, index, spec, result, theme, position);
        }),
      };
    });
  }

  function isNegative(spec, result) {
    return result.rows.some(function (row) {
      return spec.series.some(function (id) {
        return Number(row[id]) < 0;
      });
    });
  }

  // Negative bars reach to the left, so the names keep to the edge and not to zero, beyond the
  // numbers at the ends of those bars.
  function beside(theme, negative) {
    return negative ? theme.font_size * 3.5 : theme.font_size * 0.6;
  }

  function nameAxis(spec, result, theme, negative) {
    const axis = ThuocChartParts.categoryAxisBeside(theme, result.rows.map(function (row) {
      return categoryText(row, spec, result);
    }));
    if (negative) {
      axis.axisLine.onZero = false;
      axis.axisLine.show = false;
      axis.axisLabel.margin = beside(theme, true);
    }
    return axis;
  }

  // Twenty by twenty where that fits.
  function shareSteps(theme) {
    const room = ThuocChartParts.pictureWidth(theme) - theme.label_width - theme.font_size * 5.5;
    return room > theme.font_size * 20 ? undefined : room > theme.font_size * 13 ? 25 : 50;
  }

  function lengthAxis(theme, percent, negative) {
    return {
      type: 'value',
      interval: percent && !negative ? shareSteps(theme) : undefined,
      min: negative ? undefined : 0,
      max: percent ? 100 : undefined,
      axisLine: {show: false},
      axisTick: {show: false},
      splitLine: {lineStyle: {color: theme.colours.line, width: 0.6}},
      // Points stand at the end of every bar, so the scale needs no second set of numbers.
      axisLabel: Object.assign(ThuocChartParts.textStyle(theme, 0.9, 'muted_text'), {
        show: percent,
        hideOverlap: true,
        formatter: function (value) {
          return ThuocChartParts.axisText(value, ' %');
        },
      }),
    };
  }

  // One series is named by the title of the picture; a legend would only say it again.
  function legend(spec, theme) {
    return {
      show: spec.series.length > 1,
      top: ThuocChartParts.above(spec, theme),
      left: 'center',
      itemGap: theme.font_size * 2,
      selectedMode: theme.tooltip,
      textStyle: ThuocChartParts.textStyle(theme),
    };
  }

  function names(spec, result) {
    return spec.series.map(function (id, position) {
      return labelColumnOf(spec, result, position).label;
    });
  }

  // Names that do not fit on one line take the legend that wraps.
  function legendOf(spec, result, theme) {
    const wrapping = ThuocChartParts.legend(names(spec, result), spec, theme);
    const oneLine = spec.series.length < 2 || wrapping.height < theme.font_size * 3;
    return {
      option: oneLine ? legend(spec, theme) : wrapping.option,
      height: spec.series.length < 2 ? theme.font_size * 0.6 :
        Math.max(theme.font_size * 2.4, oneLine ? 0 : wrapping.height),
    };
  }

  function isOfShares(spec, result) {
    return spec.series.every(function (id) {
      return ThuocChartParts.isPercent(ThuocChartParts.column(result, id));
    });
  }

  function grouped_bars(spec, result, theme) {
    const percent = isOfShares(spec, result);
    const negative = isNegative(spec, result);
    const head = legendOf(spec, result, theme);
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: head.option,
      grid: {
        left: theme.label_width + theme.font_size * 0.4 + beside(theme, negative),
        right: theme.font_size * 4.5,
        top: ThuocChartParts.above(spec, theme) + head.height,
        bottom: percent ? theme.font_size * 2 : theme.font_size * 0.6,
      },
      xAxis: lengthAxis(theme, percent, negative),
      yAxis: nameAxis(spec, result, theme, negative),
      series: seriesOf(spec, result, theme),
    });
  }

  grouped_bars.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const bars = spec.stack ? 1 : spec.series.length;
    const row = ThuocChartParts.rowHeight(fitted, result.rows.map(function (each) {
      return categoryText(each, spec, result);
    }), bars * (theme.bar_width + 3) + theme.font_size * 1.2);
    return Math.round(ThuocChartParts.above(spec, theme) + legendOf(spec, result, fitted).height +
        result.rows.length * row + theme.font_size * 2.4);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.grouped_bars = grouped_bars;
})();
