// How many units lie in each tenth of the maximum: one row gives one set of ten columns, several
// rows stand side by side.
//
// spec: {bins: [bin_1 ... bin_10], series?}
//   bins    measures that count the units of each tenth, lowest first
//   series  column that names a row where there are several
(function () {
  'use strict';

  function bounds(count) {
    const texts = [];
    for (let bin = 0; bin < count; bin++) {
      texts.push(Math.round(bin * 100 / count) + '\u2013' + Math.round((bin + 1) * 100 / count));
    }
    return texts;
  }

  function counts(spec, row) {
    return spec.bins.map(function (id) {
      return ThuocChartParts.place(row[id], {format: 'whole'});
    });
  }

  function total(list) {
    return list.reduce(function (sum, value) {
      return sum + (value || 0);
    }, 0);
  }

  function name(spec, row, index) {
    return ThuocChartParts.text(row, spec.series) || String(index + 1);
  }

  // What the numbers below the columns are, so that each of them need not say it.
  function sharesAxisName(theme) {
    return ThuocChartParts.word(theme, 'share_of_maximum', 'Tỷ lệ điểm tối đa (%)');
  }

  function unitsAxisName(theme) {
    return ThuocChartParts.word(theme, 'unit_count', 'Số đơn vị');
  }

  function plan(spec, result, theme) {
    const values = [].concat.apply([], result.rows.map(function (row) {
      return counts(spec, row);
    }));
    const range = ThuocChartParts.scale(values, {zero: true, whole: true, parts: 5});
    const left = ThuocChartParts.widest(ThuocChartParts.axisTexts(range, ''), theme, 0.9) + theme.font_size;
    const room = ThuocChartParts.pictureWidth(theme) - left - theme.font_size;
    const legend = ThuocChartParts.legend(result.rows.map(function (row, index) {
      return name(spec, row, index);
    }), spec, theme);
    const bins = bounds(spec.bins.length);
    return {
      bins: bins,
      range: range,
      left: left,
      room: room,
      legend: legend,
      top: ThuocChartParts.above(spec, theme) + legend.height + theme.font_size * 2.2,
      below: ThuocChartParts.namesBelow(bins, room, left, theme),
    };
  }

  function below(parts, theme) {
    return parts.below.height + theme.font_size * 1.5;
  }

  // "12 đơn vị (7,5 %)": the share is of the units of this row.
  function amount(value, sum, theme) {
    const units = ThuocChartParts.word(theme, 'units', 'đơn vị');
    const share = sum ? ' (' + ThuocNumbers.write(String(value / sum), 'percent') + ')' : '';
    return ThuocNumbers.write(value, 'whole') + ' ' + units + share;
  }

  function data(spec, row, index, theme, parts) {
    const values = counts(spec, row);
    const sum = total(values);
    return values.map(function (value, bin) {
      return {
        value: value,
        row: index,
        label: {formatter: value ? ThuocNumbers.write(value, 'whole') : ''},
        tooltip: ThuocChartParts.tip(theme, [
          ThuocChartParts.text(row, spec.series),
          parts.bins[bin] + ' %: ' + (value === null ?
            ThuocChartParts.word(theme, 'no_value', 'không có số liệu') : amount(value, sum, theme)),
        ]),
      };
    });
  }

  function hasRoom(spec, result, theme, parts) {
    const bar = parts.room / spec.bins.length / Math.max(1, result.rows.length);
    return ThuocChartParts.widest(ThuocChartParts.axisTexts(parts.range, ''), theme, 0.9) < bar * 0.9;
  }

  function series(spec, result, theme, parts) {
    const shown = hasRoom(spec, result, theme, parts);
    return result.rows.map(function (row, index) {
      return {
        type: 'bar',
        name: name(spec, row, index),
        barGap: '0%',
        barCategoryGap: result.rows.length > 1 ? '14%' : '4%',
        itemStyle: {
          color: ThuocChartParts.colour(theme, '', index),
          decal: ThuocChartParts.hatch(theme, index),
        },
        label: Object.assign(ThuocChartParts.textStyle(theme, 0.9), {show: shown, position: 'top', distance: 3}),
        data: data(spec, row, index, theme, parts),
      };
    });
  }

  function histogram(spec, result, theme) {
    const parts = plan(spec, result, theme);
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: parts.legend.option,
      grid: {left: parts.left, right: theme.font_size, top: parts.top, bottom: below(parts, theme)},
      xAxis: Object.assign(ThuocChartParts.categoryAxisBelow(theme, parts.bins, parts.below), {
        name: sharesAxisName(theme),
        nameLocation: 'middle',
        nameGap: parts.below.height + theme.font_size * 0.1,
        nameTextStyle: ThuocChartParts.textStyle(theme, 0.9, 'muted_text'),
      }),
      yAxis: Object.assign(ThuocChartParts.valueAxis(theme, parts.range, ''), {
        name: unitsAxisName(theme),
        nameGap: theme.font_size * 0.8,
        nameTextStyle: Object.assign(
            ThuocChartParts.textStyle(theme, 0.9, 'muted_text'), {align: 'left', padding: [0, 0, 0, 2 - parts.left]}),
      }),
      series: series(spec, result, theme, parts),
    });
  }

  histogram.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const parts = plan(spec, result, fitted);
    return Math.round(parts.top + ThuocChartParts.plotHeight(fitted) + below(parts, fitted));
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.histogram = histogram;
})();
