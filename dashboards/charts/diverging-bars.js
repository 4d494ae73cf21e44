// Differences: bars to the right for more, to the left for less, the sign always written.
//
// spec: {category, value, count?}
//   count  measure that says over how many units, in the tooltip
(function () {
  'use strict';

  function described(spec, result) {
    return ThuocChartParts.column(result, spec.value);
  }

  function signed(row, spec, result) {
    const text = ThuocChartParts.written(row[spec.value], described(spec, result));
    return Number(row[spec.value]) > 0 && /[1-9]/.test(text) ? '+' + text : text;
  }

  function lengths(spec, result) {
    return result.rows.map(function (row) {
      return ThuocChartParts.place(row[spec.value], described(spec, result));
    });
  }

  function names(spec, result) {
    return result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.category);
    });
  }

  // The number of the longest bar stands beyond the end of the scale, so each side keeps room for
  // its widest number and the names stand clear of it.
  function numberRoom(spec, result, theme, negative) {
    const texts = result.rows.filter(function (row) {
      return negative ? Number(row[spec.value]) < 0 : Number(row[spec.value]) >= 0;
    }).map(function (row) {
      return signed(row, spec, result);
    });
    return texts.length ? ThuocChartParts.widest(texts, theme) + theme.font_size * 0.8 : theme.font_size * 0.6;
  }

  function bars(spec, result, theme) {
    return lengths(spec, result).map(function (length, index) {
      const row = result.rows[index];
      const text = signed(row, spec, result);
      return {
        value: length,
        row: index,
        itemStyle: {color: length < 0 ? theme.colours.verified : theme.colours.self},
        label: {formatter: text, position: length < 0 ? 'left' : 'right'},
        tooltip: ThuocChartParts.tip(theme, [
          ThuocChartParts.text(row, spec.category),
          described(spec, result).label + ': ' +
              (text || ThuocChartParts.word(theme, 'no_value', 'không có số liệu')),
          ThuocChartParts.said(row, spec.count, result),
        ]),
      };
    });
  }

  function nameAxis(spec, result, theme, room) {
    const axis = ThuocChartParts.categoryAxisBeside(theme, names(spec, result));
    axis.axisLine = {show: true, onZero: true, lineStyle: {color: theme.colours.text, width: 1.2}};
    axis.axisLabel.margin = 0;
    axis.axisLabel.show = false;
    return [axis, Object.assign({}, ThuocChartParts.categoryAxisBeside(theme, names(spec, result)), {
      position: 'left',
      offset: room,
      axisLine: {show: false},
    })];
  }

  function diverging_bars(spec, result, theme) {
    const before = numberRoom(spec, result, theme, true);
    const after = numberRoom(spec, result, theme, false);
    const left = theme.label_width + theme.font_size + before;
    const room = ThuocChartParts.pictureWidth(theme) - left - after;
    const range = ThuocChartParts.scale(lengths(spec, result), {
      zero: true,
      parts: Math.max(2, Math.min(6, Math.floor(room / (theme.font_size * 5)))),
    });
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: {show: false},
      grid: {
        left: left,
        right: after,
        top: ThuocChartParts.above(spec, theme) + theme.font_size * 0.6,
        bottom: theme.font_size * 2,
      },
      xAxis: ThuocChartParts.valueAxis(theme, range, ThuocChartParts.axisUnit([described(spec, result)])),
      yAxis: nameAxis(spec, result, theme, before),
      series: [{
        type: 'bar',
        name: described(spec, result).label,
        barMaxWidth: theme.bar_width,
        label: Object.assign({show: true, distance: 4}, ThuocChartParts.textStyle(theme)),
        data: bars(spec, result, theme),
      }],
    });
  }

  diverging_bars.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const row = ThuocChartParts.rowHeight(fitted, names(spec, result), theme.bar_width + theme.font_size * 0.7);
    return Math.round(ThuocChartParts.above(spec, theme) + row * result.rows.length + theme.font_size * 2.6);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.diverging_bars = diverging_bars;
})();
