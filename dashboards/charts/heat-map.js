// A table as colours: units down, groups across, stronger for more. An absent cell is crossed out.
//
// spec: {row, column, value, position?}   one row of the result for each cell
//   position  column that orders the columns; without it they stand as they come
// Column names that do not fit above their columns become numbers with a key above the picture.
(function () {
  'use strict';

  const CROSS = 'path://M0 10L10 0M0 5L5 0M5 10L10 5';

  function rows(spec, result) {
    return ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.row);
    }));
  }

  function columns(spec, result) {
    const names = ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.column);
    }));
    if (!spec.position) {
      return names;
    }
    const at = ThuocChartParts.positions(names);
    const order = [];
    result.rows.forEach(function (row) {
      order[at(ThuocChartParts.text(row, spec.column))] = Number(row[spec.position]) || 0;
    });
    return names.slice().sort(function (one, other) {
      return order[at(one)] - order[at(other)] || at(one) - at(other);
    });
  }

  function described(spec, result) {
    return ThuocChartParts.column(result, spec.value);
  }

  function values(spec, result) {
    return result.rows.map(function (row) {
      return ThuocChartParts.place(row[spec.value], described(spec, result));
    });
  }

  // Shares are coloured on the whole scale from 0 to 100, so that two pictures can be compared.
  function range(spec, result) {
    const known = values(spec, result).filter(function (value) {
      return value !== null;
    });
    const inside = known.every(function (value) {
      return value >= 0 && value <= 100;
    });
    if (ThuocChartParts.isPercent(described(spec, result)) && inside) {
      return {min: 0, max: 100};
    }
    return ThuocChartParts.scale(
      known, {zero: false, parts: 4, whole: ThuocChartParts.areCounts([described(spec, result)])});
  }

  function wrapsWell(names, cell, theme) {
    const words = ThuocChartParts.distinct(names.join(' ').split(/\s+/));
    return ThuocChartParts.widest(words, theme, 0.9) < cell - 2 &&
        ThuocChartParts.mostLines(names, cell - 4, theme, 0.9) <= 7;
  }

  function plan(spec, result, theme) {
    const down = rows(spec, result);
    const across = columns(spec, result);
    const left = theme.label_width + theme.font_size;
    const room = ThuocChartParts.pictureWidth(theme) - left - theme.font_size * 0.6;
    const cell = room / Math.max(1, across.length);
    const named = wrapsWell(across, cell, theme);
    const key = named ? [] : ThuocChartParts.keyLines(across, theme);
    const top = ThuocChartParts.above(spec, theme) + theme.font_size * 1.9;
    const heads = named ? ThuocChartParts.mostLines(across, cell - 4, theme, 0.9) : 1;
    return {
      down: down, across: across, left: left, cell: cell, named: named, key: key,
      keyTop: top,
      top: top + ThuocChartParts.keyHeight(key, theme) +
          heads * theme.font_size * 1.1 + theme.font_size * 0.7,
      range: range(spec, result),
      row: ThuocChartParts.rowHeight(theme, down, theme.font_size * 1.9),
    };
  }

  function tip(spec, result, theme, row, words) {
    return ThuocChartParts.tip(theme, [
      ThuocChartParts.text(row, spec.row),
      ThuocChartParts.text(row, spec.column),
      described(spec, result).label + ': ' + words,
    ]);
  }

  function cells(spec, result, theme, parts) {
    const x = ThuocChartParts.positions(parts.across);
    const y = ThuocChartParts.positions(parts.down);
    const lengths = values(spec, result);
    return ThuocChartParts.numbered(result.rows).map(function (each) {
      return {
        x: x(ThuocChartParts.text(each.row, spec.column)),
        y: y(ThuocChartParts.text(each.row, spec.row)),
        value: lengths[each.index],
        source: each,
      };
    });
  }

  function numberText(cell, spec, result) {
    return ThuocChartParts.written(cell.source.row[spec.value], described(spec, result)).replace(' %', '');
  }

  function filled(list, spec, result, theme, parts) {
    const span = parts.range.max - parts.range.min;
    const fits = ThuocChartParts.widest(list.map(function (cell) {
      return numberText(cell, spec, result);
    }), theme, 0.9) + 4 < parts.cell;
    return list.map(function (cell) {
      const text = ThuocChartParts.written(cell.source.row[spec.value], described(spec, result));
      const colour = ThuocChartParts.shade(theme, (cell.value - parts.range.min) / span);
      return {
        value: [cell.x, cell.y, cell.value],
        row: cell.source.index,
        label: {
          show: fits,
          formatter: numberText(cell, spec, result),
          color: ThuocChartParts.ink(colour),
        },
        tooltip: tip(spec, result, theme, cell.source.row, text),
      };
    });
  }

  // Cells whose row says nothing, and cells that have no row at all.
  function holes(list, parts) {
    const known = {};
    list.forEach(function (cell) {
      known[cell.x + ' ' + cell.y] = cell;
    });
    const found = [];
    parts.down.forEach(function (name, y) {
      parts.across.forEach(function (column, x) {
        const cell = known[x + ' ' + y];
        if (!cell || cell.value === null) {
          found.push(cell || {x: x, y: y, source: null});
        }
      });
    });
    return found;
  }

  function crossed(list, spec, result, theme, parts) {
    const none = ThuocChartParts.word(theme, 'no_value', 'không có số liệu');
    return {
      type: 'scatter',
      symbol: CROSS,
      symbolSize: Math.max(5, Math.min(parts.cell * 0.5, theme.font_size)),
      itemStyle: {color: 'transparent', borderColor: theme.colours.muted_text, borderWidth: 1},
      data: holes(list, parts).map(function (cell) {
        return {
          value: [cell.x, cell.y],
          row: cell.source ? cell.source.index : undefined,
          tooltip: cell.source ? tip(spec, result, theme, cell.source.row, none) :
            ThuocChartParts.tip(theme, [parts.down[cell.y], parts.across[cell.x], none]),
        };
      }),
    };
  }

  function scaleOf(spec, result, theme, parts) {
    const unit = ThuocChartParts.axisUnit([described(spec, result)]);
    return {
      type: 'continuous',
      seriesIndex: 0,
      dimension: 2,
      min: parts.range.min,
      max: parts.range.max,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      top: ThuocChartParts.above(spec, theme),
      padding: 0,
      itemWidth: theme.font_size,
      itemHeight: theme.font_size * 11,
      textGap: theme.font_size * 0.6,
      text: [ThuocChartParts.axisText(parts.range.max, unit), ThuocChartParts.axisText(parts.range.min, unit)],
      formatter: function (value) {
        return ThuocChartParts.axisText(Math.round(value * 10) / 10, unit);
      },
      textStyle: ThuocChartParts.textStyle(theme, 0.95),
      inRange: {color: [ThuocChartParts.shade(theme, 0), ThuocChartParts.shade(theme, 1)]},
    };
  }

  function heads(theme, parts) {
    const size = theme.font_size * 0.9;
    return {
      type: 'category',
      position: 'top',
      data: parts.across,
      axisTick: {show: false},
      axisLine: {show: false},
      splitArea: {show: false},
      axisLabel: Object.assign(ThuocChartParts.textStyle(theme, 0.9), {
        interval: 0,
        lineHeight: size * 1.2,
        formatter: function (name, index) {
          return parts.named ? ThuocChartParts.wrapped(name, parts.cell - 4, theme, 0.9).join('\n') :
            String(index + 1);
        },
      }),
    };
  }

  function heat_map(spec, result, theme) {
    const parts = plan(spec, result, theme);
    const frame = ThuocChartParts.frame(spec, theme);
    const list = cells(spec, result, theme, parts);
    const known = list.filter(function (cell) {
      return cell.value !== null;
    });
    const side = ThuocChartParts.categoryAxisBeside(theme, parts.down);
    side.axisLine.show = false;
    return Object.assign(frame, {
      title: [frame.title, ThuocChartParts.keyTitle(parts.key, parts.keyTop, theme)],
      legend: {show: false},
      grid: {left: parts.left, right: theme.font_size * 0.6, top: parts.top, bottom: theme.font_size * 0.5},
      xAxis: heads(theme, parts),
      yAxis: side,
      visualMap: scaleOf(spec, result, theme, parts),
      series: [{
        type: 'heatmap',
        name: described(spec, result).label,
        itemStyle: {borderColor: ThuocChartParts.surface(theme), borderWidth: 1},
        label: ThuocChartParts.textStyle(theme, 0.9),
        data: filled(known, spec, result, theme, parts),
      }, crossed(list, spec, result, theme, parts)],
    });
  }

  heat_map.height = function (spec, result, theme, width) {
    const parts = plan(spec, result, ThuocChartParts.withWidth(theme, width));
    return Math.round(parts.top + parts.row * parts.down.length + theme.font_size * 0.5);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.heat_map = heat_map;
})();
