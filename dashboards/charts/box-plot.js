// How a group spreads: whiskers from the lowest to the highest, a box over the middle half, a line
// at the median, a diamond at the mean.
//
// spec: {category, lowest, lower_quartile, median, upper_quartile, highest, mean?, count?}
//   count  measure that says over how many units, in the tooltip
// Boxes lie when their names are many or long, for names beside boxes can be read.
(function () {
  'use strict';

  function measures(spec) {
    return [spec.lowest, spec.lower_quartile, spec.median, spec.upper_quartile, spec.highest];
  }

  function five(spec, result, row) {
    return measures(spec).map(function (id) {
      return ThuocChartParts.place(row[id], ThuocChartParts.column(result, id));
    });
  }

  function isWhole(values) {
    return values.indexOf(null) < 0;
  }

  function names(spec, result) {
    return result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.category);
    });
  }

  function allValues(spec, result) {
    return [].concat.apply([], result.rows.map(function (row) {
      return five(spec, result, row);
    }));
  }

  function lies(spec, result, theme) {
    const place = ThuocChartParts.pictureWidth(theme) * 0.9 / Math.max(1, result.rows.length);
    return result.rows.length > 8 ||
        ThuocChartParts.mostLines(names(spec, result), place, theme, 0.95) > 2 ||
        place < theme.font_size * 5;
  }

  function tip(spec, result, theme, row) {
    const lines = [ThuocChartParts.text(row, spec.category)];
    measures(spec).slice().reverse().concat(spec.mean, spec.count).forEach(function (id) {
      lines.push(ThuocChartParts.said(row, id, result));
    });
    return ThuocChartParts.tip(theme, lines);
  }

  function boxes(spec, result, theme) {
    const shade = ThuocChartParts.mixed(ThuocChartParts.surface(theme), theme.colours.self, 0.3);
    return {
      type: 'boxplot',
      boxWidth: [6, theme.bar_width * 1.6],
      itemStyle: {color: shade, borderColor: theme.colours.text, borderWidth: 1.3},
      data: result.rows.map(function (row, index) {
        const values = five(spec, result, row);
        return {
          value: isWhole(values) ? values : ['-', '-', '-', '-', '-'],
          row: index,
          tooltip: tip(spec, result, theme, row),
        };
      }),
    };
  }

  function means(spec, result, theme, lying) {
    const described = ThuocChartParts.column(result, spec.mean);
    const points = ThuocChartParts.numbered(result.rows).map(function (each) {
      const value = ThuocChartParts.place(each.row[spec.mean], described);
      return {
        value: lying ? [value, each.index] : [each.index, value],
        row: each.index,
        absent: value === null,
        tooltip: tip(spec, result, theme, each.row),
      };
    });
    return {
      type: 'scatter',
      name: described.label,
      symbol: 'diamond',
      symbolSize: Math.max(8, theme.font_size * 0.7),
      z: 5,
      itemStyle: {color: theme.colours.verified, borderColor: theme.colours.text, borderWidth: 1, opacity: 1},
      data: points.filter(function (point) {
        return !point.absent;
      }),
    };
  }

  // The legend explains the diamond; the box is named by its median.
  function key(spec, result, theme) {
    const list = [];
    if (spec.mean) {
      list.push('\u2666 ' + ThuocChartParts.column(result, spec.mean).label);
    }
    list.push('\u2502 ' + ThuocChartParts.column(result, spec.median).label);
    return {
      text: list.join('     '),
      right: theme.font_size,
      top: ThuocChartParts.above(spec, theme),
      padding: 0,
      textStyle: Object.assign(ThuocChartParts.textStyle(theme, 0.95, 'muted_text'), {fontWeight: 'normal'}),
    };
  }

  function valueAxis(spec, result, theme, lying, room) {
    const unit = ThuocChartParts.axisUnit([ThuocChartParts.column(result, spec.median)]);
    const parts = lying ? Math.max(2, Math.min(6, Math.floor(room / (theme.font_size * 5)))) : 4;
    const range = ThuocChartParts.scale(allValues(spec, result), {zero: false, parts: parts});
    return {
      option: ThuocChartParts.valueAxis(theme, range, unit),
      width: ThuocChartParts.widest(ThuocChartParts.axisTexts(range, unit), theme, 0.9),
    };
  }

  function lying(spec, result, theme) {
    const left = theme.label_width + theme.font_size;
    const room = ThuocChartParts.pictureWidth(theme) - left - theme.font_size * 2;
    return {
      grid: {
        left: left,
        right: theme.font_size * 2,
        top: ThuocChartParts.above(spec, theme) + theme.font_size * 2,
        bottom: theme.font_size * 2,
      },
      xAxis: valueAxis(spec, result, theme, true, room).option,
      yAxis: ThuocChartParts.categoryAxisBeside(theme, names(spec, result)),
    };
  }

  function standing(spec, result, theme) {
    const axis = valueAxis(spec, result, theme, false, 0);
    const left = axis.width + theme.font_size;
    const below = ThuocChartParts.namesBelow(
        names(spec, result), ThuocChartParts.pictureWidth(theme) - left - theme.font_size, left, theme);
    return {
      grid: {
        left: left,
        right: theme.font_size,
        top: ThuocChartParts.above(spec, theme) + theme.font_size * 2.4,
        bottom: below.height,
      },
      xAxis: ThuocChartParts.categoryAxisBelow(theme, names(spec, result), below),
      yAxis: axis.option,
    };
  }

  function box_plot(spec, result, theme) {
    const flat = lies(spec, result, theme);
    const frame = ThuocChartParts.frame(spec, theme);
    return Object.assign(frame, (flat ? lying : standing)(spec, result, theme), {
      title: [frame.title, key(spec, result, theme)],
      series: [boxes(spec, result, theme)].concat(
          spec.mean ? [means(spec, result, theme, flat)] : []),
    });
  }

  box_plot.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    if (lies(spec, result, fitted)) {
      const row = ThuocChartParts.rowHeight(fitted, names(spec, result), theme.bar_width * 1.6 + theme.font_size * 0.6);
      return Math.round(ThuocChartParts.above(spec, theme) + row * result.rows.length + theme.font_size * 4);
    }
    const grid = standing(spec, result, fitted).grid;
    return Math.round(grid.top + ThuocChartParts.plotHeight(fitted) + grid.bottom);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.box_plot = box_plot;
})();
