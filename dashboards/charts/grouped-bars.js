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

  function columnOf(result, id) {
    const found = result.columns.filter(function (column) {
      return column.id === id;
    })[0];
    return found || {id: id, label: id, format: 'text'};
  }

  function isPercent(column) {
    return String(column.format).toLowerCase() === 'percent';
  }

  // Bars of shares are drawn on a scale of 0 to 100. An absent value has no bar.
  function lengthOf(value, column) {
    if (value === undefined || value === null) {
      return null;
    }
    return isPercent(column) ? Number(value) * 100 : Number(value);
  }

  function categoryText(row, spec, result) {
    const name = row[spec.category] === undefined ? '' : String(row[spec.category]);
    if (!spec.maximum || row[spec.maximum] === undefined || row[spec.maximum] === null) {
      return name;
    }
    const maximum = columnOf(result, spec.maximum);
    return name + '\n' + maximum.label + ': ' + ThuocNumbers.write(row[spec.maximum], maximum.format);
  }

  function seriesOf(spec, result, theme) {
    return spec.series.map(function (id, position) {
      const column = columnOf(result, id);
      const labelColumn = columnOf(result, (spec.labels || spec.series)[position]);
      const named = theme.series[id];
      return {
        type: 'bar',
        name: labelColumn.label,
        stack: spec.stack ? 'all' : undefined,
        barMaxWidth: theme.bar_width,
        barGap: '12%',
        itemStyle: {color: named ? theme.colours[named] : theme.palette[position % theme.palette.length]},
        label: {
          show: true,
          position: spec.stack ? 'inside' : 'right',
          distance: 4,
          color: theme.colours.text,
          fontFamily: theme.font_family,
          fontSize: theme.font_size,
        },
        data: result.rows.map(function (row) {
          const text = ThuocNumbers.write(row[labelColumn.id], labelColumn.format);
          return {
            value: lengthOf(row[id], column),
            label: {formatter: text},
            tooltip: {formatter: labelColumn.label + ': ' + text},
          };
        }),
      };
    });
  }

  function grouped_bars(spec, result, theme) {
    const percent = spec.series.every(function (id) {
      return isPercent(columnOf(result, id));
    });
    const above = spec.title ? theme.font_size * 2.4 : 0;
    return {
      animation: theme.animation,
      backgroundColor: 'transparent',
      textStyle: {fontFamily: theme.font_family, fontSize: theme.font_size, color: theme.colours.text},
      title: {
        show: Boolean(spec.title),
        text: spec.title || '',
        left: 'center',
        top: 0,
        textStyle: {
          fontFamily: theme.font_family,
          fontSize: theme.font_size * 1.2,
          fontWeight: 'bold',
          color: theme.colours.text,
        },
      },
      legend: {
        top: above,
        left: 'center',
        itemGap: theme.font_size * 2,
        selectedMode: theme.tooltip,
        textStyle: {fontFamily: theme.font_family, fontSize: theme.font_size, color: theme.colours.text},
      },
      // Rich text, because a tooltip made of HTML would let a name from a form become markup.
      tooltip: {show: theme.tooltip, trigger: 'item', renderMode: 'richText'},
      grid: {
        left: theme.label_width + theme.font_size,
        right: theme.font_size * 4.5,
        top: above + theme.font_size * 2.4,
        bottom: percent ? theme.font_size * 2 : theme.font_size * 0.6,
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: percent ? 100 : undefined,
        axisLine: {show: false},
        axisTick: {show: false},
        splitLine: {lineStyle: {color: theme.colours.line, width: 0.6}},
        // Points stand at the end of every bar, so the scale needs no second set of numbers.
        axisLabel: {
          show: percent,
          formatter: '{value} %',
          color: theme.colours.muted_text,
          fontFamily: theme.font_family,
          fontSize: theme.font_size * 0.9,
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        axisTick: {show: false},
        axisLine: {lineStyle: {color: theme.colours.line}},
        axisLabel: {
          interval: 0,
          width: theme.label_width,
          overflow: 'break',
          lineHeight: theme.font_size * 1.2,
          color: theme.colours.text,
          fontFamily: theme.font_family,
          fontSize: theme.font_size,
        },
        data: result.rows.map(function (row) {
          return categoryText(row, spec, result);
        }),
      },
      series: seriesOf(spec, result, theme),
    };
  }

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.grouped_bars = grouped_bars;
})();
