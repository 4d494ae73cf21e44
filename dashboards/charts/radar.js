// Several profiles over the same subjects: one closed line for each value of `series`.
//
// spec: {category, value, series}   one row for each subject and series
// Drawn in polar coordinates and not with the library's radar, which draws an absent value at the
// centre, where zero is: here the line has a gap. Two subjects make no shape, so they become bars.
(function () {
  'use strict';

  function texts(id, result) {
    return ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, id);
    }));
  }

  function described(spec, result) {
    return ThuocChartParts.column(result, spec.value);
  }

  // The rows of one series by subject; the first one counts.
  function cells(name, spec, result, categories) {
    const at = ThuocChartParts.positions(categories);
    const found = categories.map(function () {
      return null;
    });
    ThuocChartParts.numbered(result.rows).forEach(function (each) {
      const place = at(ThuocChartParts.text(each.row, spec.category));
      if (ThuocChartParts.text(each.row, spec.series) === name && !found[place]) {
        found[place] = each;
      }
    });
    return found;
  }

  function value(cell, spec, result) {
    return cell ? ThuocChartParts.place(cell.row[spec.value], described(spec, result)) : null;
  }

  function tip(cell, spec, result, theme) {
    return ThuocChartParts.tip(theme, [
      ThuocChartParts.text(cell.row, spec.category),
      ThuocChartParts.text(cell.row, spec.series) + ': ' +
          ThuocChartParts.written(cell.row[spec.value], described(spec, result)),
    ]);
  }

  function range(spec, result) {
    const values = result.rows.map(function (row) {
      return ThuocChartParts.place(row[spec.value], described(spec, result));
    });
    if (ThuocChartParts.isPercent(described(spec, result)) && Math.max.apply(null, values) <= 100) {
      return {min: Math.min.apply(null, values.concat(0)) < 0 ? -100 : 0, max: 100, interval: 25};
    }
    return ThuocChartParts.scale(values, {zero: true, parts: 4});
  }

  function names(spec, result, theme) {
    return ThuocChartParts.legend(texts(spec.series, result), spec, theme);
  }

  function nameRoom(theme) {
    return Math.min(Math.max(ThuocChartParts.pictureWidth(theme) * 0.22, theme.font_size * 6), theme.font_size * 16);
  }

  // Names stand left and right of the circle, so it takes what they leave. Where they leave too
  // little, or would tower over it, numbers stand in for them.
  function plan(spec, result, theme) {
    const width = ThuocChartParts.pictureWidth(theme);
    const categories = texts(spec.category, result);
    const room = nameRoom(theme);
    const named = ThuocChartParts.mostLines(categories, room, theme, 0.95) <= 3 &&
        width / 2 - room > theme.font_size * 9;
    const shown = named ? categories : categories.map(function (name, index) {
      return String(index + 1);
    });
    const key = named ? [] : ThuocChartParts.keyLines(categories, theme);
    const side = ThuocChartParts.widest([].concat.apply([], shown.map(function (name) {
      return ThuocChartParts.wrapped(name, room, theme, 0.95);
    })), theme, 0.95);
    const radius = Math.max(theme.font_size * 4,
        Math.min(width / 2 - side - theme.font_size * 1.4, theme.font_size * 13));
    const opposite = shown.slice(Math.floor(shown.length / 2), Math.ceil(shown.length / 2) + 1);
    const legend = names(spec, result, theme);
    const keyTop = ThuocChartParts.above(spec, theme) + legend.height;
    return {
      categories: categories,
      shown: shown,
      room: room,
      radius: radius,
      legend: legend,
      key: key,
      keyTop: keyTop,
      middle: keyTop + ThuocChartParts.keyHeight(key, theme) + ends(shown.slice(0, 1), room, theme) + radius,
      below: ends(opposite, room, theme),
    };
  }

  // What the names above or below the circle take.
  function ends(names, room, theme) {
    return ThuocChartParts.mostLines(names, room, theme, 0.95) * theme.font_size * 1.15 + theme.font_size;
  }

  // The first point stands again at the end and closes the line, unless it or the last is absent.
  function points(name, spec, result, theme, categories) {
    const list = cells(name, spec, result, categories).map(function (cell, index) {
      const place = value(cell, spec, result);
      const known = place !== null;
      return {
        value: [known ? place : null, index],
        row: cell ? cell.index : undefined,
        tooltip: known ? tip(cell, spec, result, theme) : undefined,
      };
    });
    return list.concat(list.slice(0, 1));
  }

  function polygons(spec, result, theme, parts) {
    return texts(spec.series, result).map(function (name, position) {
      const colour = ThuocChartParts.colour(theme, name, position);
      return {
        type: 'line',
        name: name,
        coordinateSystem: 'polar',
        connectNulls: false,
        symbol: ThuocChartParts.symbol(position),
        symbolSize: theme.font_size * 0.6,
        showSymbol: true,
        itemStyle: {color: colour},
        lineStyle: {color: colour, width: 2, type: ThuocChartParts.dash(position)},
        data: points(name, spec, result, theme, parts.categories),
      };
    });
  }

  function angles(theme, parts) {
    return {
      type: 'category',
      data: parts.shown,
      // A band for each subject, turned so that the first one's middle is on top: without bands the
      // library leaves the circle open between the last subject and the first.
      boundaryGap: true,
      startAngle: 90 + 180 / parts.categories.length,
      axisTick: {show: false, alignWithLabel: true},
      axisLine: {lineStyle: {color: theme.colours.line}},
      splitLine: {show: true, lineStyle: {color: theme.colours.line, width: 0.6}},
      axisLabel: Object.assign(ThuocChartParts.textStyle(theme, 0.95), {
        interval: 0,
        lineHeight: theme.font_size * 1.15,
        formatter: function (name) {
          return ThuocChartParts.wrapped(name, parts.room, theme, 0.95).join('\n');
        },
      }),
    };
  }

  function circle(spec, result, theme) {
    const parts = plan(spec, result, theme);
    const unit = ThuocChartParts.axisUnit([described(spec, result)]);
    const radius = ThuocChartParts.valueAxis(theme, range(spec, result), unit);
    radius.z = 3;
    const frame = ThuocChartParts.frame(spec, theme);
    return Object.assign(frame, {
      title: [frame.title, ThuocChartParts.keyTitle(parts.key, parts.keyTop, theme)],
      legend: parts.legend.option,
      polar: {center: ['50%', parts.middle], radius: parts.radius},
      angleAxis: angles(theme, parts),
      radiusAxis: radius,
      series: polygons(spec, result, theme, parts),
    });
  }

  // Too few subjects for a shape: the same figures as bars, a group of bars for each subject.
  function bars(spec, result, theme) {
    const categories = texts(spec.category, result);
    const legend = names(spec, result, theme);
    const unit = ThuocChartParts.axisUnit([described(spec, result)]);
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: legend.option,
      grid: {
        left: theme.label_width + theme.font_size,
        right: theme.font_size * 4.5,
        top: ThuocChartParts.above(spec, theme) + legend.height + theme.font_size * 0.4,
        bottom: theme.font_size * 2,
      },
      xAxis: ThuocChartParts.valueAxis(theme, range(spec, result), unit),
      yAxis: ThuocChartParts.categoryAxisBeside(theme, categories),
      series: texts(spec.series, result).map(function (name, position) {
        return barsOf(name, position, spec, result, theme, categories);
      }),
    });
  }

  function barsOf(name, position, spec, result, theme, categories) {
    return {
      type: 'bar',
      name: name,
      barMaxWidth: theme.bar_width,
      itemStyle: {
        color: ThuocChartParts.colour(theme, name, position),
        decal: ThuocChartParts.hatch(theme, position),
      },
      label: Object.assign({show: true, position: 'right', distance: 4}, ThuocChartParts.textStyle(theme)),
      data: cells(name, spec, result, categories).map(function (cell) {
        const place = value(cell, spec, result);
        return {
          value: place,
          row: cell ? cell.index : undefined,
          label: {formatter: place === null ? '' :
            ThuocChartParts.written(cell.row[spec.value], described(spec, result))},
          tooltip: place === null ? undefined : tip(cell, spec, result, theme),
        };
      }),
    };
  }

  function radar(spec, result, theme) {
    return (texts(spec.category, result).length < 3 ? bars : circle)(spec, result, theme);
  }

  radar.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const categories = texts(spec.category, result);
    if (categories.length < 3) {
      const many = texts(spec.series, result).length;
      const row = ThuocChartParts.rowHeight(fitted, categories, many * (theme.bar_width + 3) + theme.font_size * 1.2);
      return Math.round(ThuocChartParts.above(spec, theme) + names(spec, result, fitted).height +
          row * categories.length + theme.font_size * 2.4);
    }
    const parts = plan(spec, result, fitted);
    return Math.round(parts.middle + parts.radius + parts.below);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.radar = radar;
})();
