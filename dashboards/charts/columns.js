// Upright columns: one category a place, one column a series; for years and for groups.
//
// spec: {category, series: [measure], stack?, labels?: [measure]}
//   stack   true puts the series on top of each other
//   labels  what is written above each column where that is not the column's own measure, in the
//           order of series
(function () {
  'use strict';

  function labelColumn(spec, result, position) {
    return ThuocChartParts.column(result, (spec.labels || spec.series)[position]);
  }

  function names(spec, result) {
    return spec.series.map(function (id, position) {
      return labelColumn(spec, result, position).label;
    });
  }

  function lengths(spec, result, position) {
    const described = ThuocChartParts.column(result, spec.series[position]);
    return result.rows.map(function (row) {
      return ThuocChartParts.place(row[described.id], described);
    });
  }

  // What the axis must reach: every column, or the sum of those on top of each other.
  function reach(spec, result) {
    const each = spec.series.map(function (id, position) {
      return lengths(spec, result, position);
    });
    if (!spec.stack) {
      return [].concat.apply([], each);
    }
    const up = [];
    const down = [];
    result.rows.forEach(function (row, index) {
      each.forEach(function (list) {
        const target = list[index] < 0 ? down : up;
        target[index] = (target[index] || 0) + (list[index] || 0);
      });
    });
    return up.concat(down).map(function (value) {
      return value === undefined ? null : value;
    });
  }

  // A few names that would lose most of their number, or take too many lines, get a key instead.
  // Years explain themselves when some are left out.
  function isNumbered(categories, room, left, theme) {
    const below = ThuocChartParts.namesBelow(categories, room, left, theme);
    const years = categories.every(function (name) {
      return /^\d+$/.test(name);
    });
    return !years && categories.length <= 20 && (below.every > 1 || below.height > theme.font_size * 9);
  }

  // How big the picture's parts are; asked for its height and for drawing it.
  function plan(spec, result, theme) {
    const described = spec.series.map(function (id) {
      return ThuocChartParts.column(result, id);
    });
    const unit = ThuocChartParts.axisUnit(described);
    const range = ThuocChartParts.scale(
      reach(spec, result), {zero: true, parts: 5, whole: ThuocChartParts.areCounts(described)});
    const left = ThuocChartParts.widest(ThuocChartParts.axisTexts(range, unit), theme, 0.9) + theme.font_size;
    const room = ThuocChartParts.pictureWidth(theme) - left - theme.font_size;
    const categories = result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.category);
    });
    const legend = ThuocChartParts.legend(names(spec, result), spec, theme);
    const numbers = isNumbered(categories, room, left, theme);
    const key = numbers ? ThuocChartParts.keyLines(categories, theme) : [];
    const shown = numbers ? categories.map(function (name, index) {
      return String(index + 1);
    }) : categories;
    const keyTop = ThuocChartParts.above(spec, theme) + legend.height;
    return {
      categories: shown,
      key: key,
      keyTop: keyTop,
      unit: unit,
      range: range,
      left: left,
      room: room,
      legend: legend,
      top: keyTop + ThuocChartParts.keyHeight(key, theme) + theme.font_size * 1.4,
      below: ThuocChartParts.namesBelow(shown, room, left, theme),
    };
  }

  function labelTexts(spec, result, position) {
    const described = labelColumn(spec, result, position);
    return result.rows.map(function (row) {
      return ThuocChartParts.written(row[described.id], described);
    });
  }

  // Numbers that would touch their neighbours are left to the tooltip and the table.
  function hasRoom(spec, result, theme, room) {
    const beside = spec.stack ? 1 : spec.series.length;
    const band = room / Math.max(1, result.rows.length) / beside;
    return spec.series.every(function (id, position) {
      return ThuocChartParts.widest(labelTexts(spec, result, position), theme, 0.9) < band * (spec.stack ? 0.7 : 0.8);
    });
  }

  function label(spec, theme, position, shown) {
    const style = ThuocChartParts.textStyle(theme, 0.9);
    if (spec.stack) {
      const colour = ThuocChartParts.colour(theme, spec.series[position], position);
      style.color = ThuocChartParts.ink(colour);
      style.backgroundColor = position ? colour : undefined;
      style.padding = [1, 2];
    }
    return Object.assign(style, {show: shown, position: spec.stack ? 'inside' : 'top', distance: 3});
  }

  // A number inside a column that is lower than the number's line would cover its neighbours.
  function fits(length, spec, theme, parts) {
    const height = Math.abs(length) / (parts.range.max - parts.range.min) * ThuocChartParts.plotHeight(theme);
    return !spec.stack || height > theme.font_size * 1.2;
  }

  function data(spec, result, theme, position, parts) {
    const described = labelColumn(spec, result, position);
    const texts = labelTexts(spec, result, position);
    return lengths(spec, result, position).map(function (length, index) {
      const place = spec.stack ? 'inside' : length < 0 ? 'bottom' : 'top';
      return {
        value: length,
        row: index,
        label: texts[index] && fits(length, spec, theme, parts) ?
          {formatter: texts[index], position: place} : {show: false},
        tooltip: ThuocChartParts.tip(theme, [
          ThuocChartParts.text(result.rows[index], spec.category),
          described.label + ': ' + texts[index],
        ]),
      };
    });
  }

  function columns(spec, result, theme) {
    const parts = plan(spec, result, theme);
    const shown = hasRoom(spec, result, theme, parts.room);
    const frame = ThuocChartParts.frame(spec, theme);
    return Object.assign(frame, {
      title: [frame.title, ThuocChartParts.keyTitle(parts.key, parts.keyTop, theme)],
      legend: parts.legend.option,
      grid: {left: parts.left, right: theme.font_size, top: parts.top, bottom: parts.below.height},
      xAxis: ThuocChartParts.categoryAxisBelow(theme, parts.categories, parts.below),
      yAxis: ThuocChartParts.valueAxis(theme, parts.range, parts.unit),
      series: spec.series.map(function (id, position) {
        return {
          type: 'bar',
          name: labelColumn(spec, result, position).label,
          stack: spec.stack ? 'all' : undefined,
          barMaxWidth: theme.bar_width * 2.5,
          barGap: '8%',
          barCategoryGap: '28%',
          itemStyle: {
            color: ThuocChartParts.colour(theme, id, position),
            decal: ThuocChartParts.hatch(theme, spec.stack ? position : 0),
            borderColor: ThuocChartParts.surface(theme),
            borderWidth: spec.stack ? 1 : 0,
          },
          label: label(spec, theme, position, shown),
          data: data(spec, result, theme, position, parts),
        };
      }),
    });
  }

  columns.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const parts = plan(spec, result, fitted);
    return Math.round(parts.top + ThuocChartParts.plotHeight(fitted) + parts.below.height);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.columns = columns;
})();
