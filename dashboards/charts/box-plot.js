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
    return {
      type: 'boxplot',
      boxWidth: [6, theme.bar_width * 1.6],
      itemStyle: {color: boxShade(theme), borderColor: theme.colours.text, borderWidth: 1.3},
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

  // What the signs mean, each drawn as it is drawn in the picture.
  function key(spec, result, theme) {
    const size = theme.font_size * 0.95;
    const signs = [
      {name: ThuocChartParts.word(theme, 'middle_half', 'Nửa số đơn vị ở giữa'), draw: boxSign},
      {name: ThuocChartParts.column(result, spec.median).label, draw: medianSign},
      {name: ThuocChartParts.word(theme, 'lowest_to_highest', 'Thấp nhất đến cao nhất'), draw: whiskerSign},
    ].concat(spec.mean ? [{name: ThuocChartParts.column(result, spec.mean).label, draw: meanSign}] : []);
    const elements = [];
    const width = ThuocChartParts.pictureWidth(theme) - theme.font_size;
    const line = size * 1.5;
    let x = 0;
    let y = ThuocChartParts.above(spec, theme);
    signs.forEach(function (sign) {
      const needed = size * 2.1 + ThuocChartParts.measured(sign.name, theme, 0.95);
      if (x > 0 && x + needed > width) {
        x = 0;
        y += line;
      }
      elements.push(sign.draw(x, y, size, theme), {
        type: 'text',
        silent: true,
        style: {
          x: x + size * 2.1,
          y: y + size * 0.65,
          text: sign.name,
          verticalAlign: 'middle',
          fontFamily: theme.font_family,
          fontSize: size,
          fill: theme.colours.muted_text,
        },
      });
      x += needed + size * 1.4;
    });
    return {elements: elements, height: y + line - ThuocChartParts.above(spec, theme)};
  }

  function boxShade(theme) {
    return ThuocChartParts.mixed(ThuocChartParts.surface(theme), theme.colours.self, 0.3);
  }

  function boxSign(x, y, size, theme) {
    return {
      type: 'rect',
      silent: true,
      shape: {x: x, y: y + size * 0.2, width: size * 1.6, height: size * 0.9},
      style: {fill: boxShade(theme), stroke: theme.colours.text, lineWidth: 1.3},
    };
  }

  function stroke(points, theme, width) {
    return {
      type: 'polyline', silent: true, shape: {points: points},
      style: {fill: 'none', stroke: theme.colours.text, lineWidth: width},
    };
  }

  function medianSign(x, y, size, theme) {
    return stroke([[x, y + size * 0.65], [x + size * 1.6, y + size * 0.65]], theme, 1.6);
  }

  function whiskerSign(x, y, size, theme) {
    const top = y + size * 0.3;
    const bottom = y + size;
    const middle = y + size * 0.65;
    return stroke([
      [x, top], [x, bottom], [x, middle], [x + size * 1.6, middle], [x + size * 1.6, top], [x + size * 1.6, bottom],
    ], theme, 1.3);
  }

  function meanSign(x, y, size, theme) {
    const centre = [x + size * 0.8, y + size * 0.65];
    const half = size * 0.4;
    return {
      type: 'polygon',
      silent: true,
      shape: {points: [
        [centre[0], centre[1] - half], [centre[0] + half, centre[1]], [centre[0], centre[1] + half], [centre[0] - half, centre[1]],
      ]},
      style: {fill: theme.colours.verified, stroke: theme.colours.text, lineWidth: 1},
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
        top: ThuocChartParts.above(spec, theme) + key(spec, result, theme).height + theme.font_size * 0.6,
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
        top: ThuocChartParts.above(spec, theme) + key(spec, result, theme).height + theme.font_size,
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
      graphic: key(spec, result, theme).elements,
      series: [boxes(spec, result, theme)].concat(
          spec.mean ? [means(spec, result, theme, flat)] : []),
    });
  }

  box_plot.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    if (lies(spec, result, fitted)) {
      const row = ThuocChartParts.rowHeight(fitted, names(spec, result), theme.bar_width * 1.6 + theme.font_size * 0.6);
      const flat = lying(spec, result, fitted).grid;
      return Math.round(flat.top + row * result.rows.length + flat.bottom);
    }
    const grid = standing(spec, result, fitted).grid;
    return Math.round(grid.top + ThuocChartParts.plotHeight(fitted) + grid.bottom);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.box_plot = box_plot;
})();
