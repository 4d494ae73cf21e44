// Many small pictures of the same kind, all on one scale: one panel for each unit or indicator.
// Where all is of one year, each panel is one bar.
//
// spec: {panel, x, value, series?, segment?}
//   panel    column that names a panel
//   series   column that names a line
//   segment  column; points are joined only within one value of it
(function () {
  'use strict';

  // Of the name above a panel.
  const MOST_LINES = 4;

  function described(spec, result) {
    return ThuocChartParts.column(result, spec.value);
  }

  function texts(id, result) {
    return ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, id);
    }));
  }

  function seriesNames(spec, result) {
    return spec.series ? texts(spec.series, result) : [''];
  }

  function plan(spec, result, theme) {
    const width = ThuocChartParts.pictureWidth(theme);
    const years = ThuocChartParts.steps(texts(spec.x, result));
    const marks = ThuocChartParts.marks(spec, result, years);
    const panels = texts(spec.panel, result);
    const across = Math.max(1, Math.min(panels.length, 6, Math.floor(width / (theme.font_size * 12))));
    const unit = ThuocChartParts.axisUnit([described(spec, result)]);
    const range = ThuocChartParts.lineScale(marks.map(function (mark) {
      return mark.y;
    }), 3, ThuocChartParts.areCounts([described(spec, result)]));
    const left = ThuocChartParts.widest(ThuocChartParts.axisTexts(range, unit), theme, 0.9) + theme.font_size;
    const legend = ThuocChartParts.legend(seriesNames(spec, result), spec, theme);
    const place = (width - theme.font_size) / across;
    const room = place - left - theme.font_size * 0.8;
    const headLines = Math.min(MOST_LINES, ThuocChartParts.mostLines(panels, headRoom(place, theme), theme, 0.95));
    return withHeights({
      years: years, marks: marks, panels: panels, across: across, unit: unit, range: range, left: left,
      legend: legend, place: place, room: room, headLines: headLines,
      top: ThuocChartParts.above(spec, theme) + legend.height,
      below: ThuocChartParts.namesBelow(years, room, left, theme),
    }, theme);
  }

  // Bold letters are wider than those that are measured.
  function headRoom(place, theme) {
    return (place - theme.font_size) * 0.92;
  }

  // A panel: its name, the picture, the years below.
  function withHeights(parts, theme) {
    parts.head = parts.headLines * theme.font_size * 1.15 + theme.font_size * 0.8;
    parts.plot = Math.max(theme.font_size * 7, Math.min(parts.room * 0.55, theme.font_size * 11));
    parts.panel = parts.head + parts.plot + parts.below.height + theme.font_size;
    return parts;
  }

  function corner(index, parts) {
    return {
      x: (index % parts.across) * parts.place,
      y: parts.top + Math.floor(index / parts.across) * parts.panel,
    };
  }

  function head(name, index, theme, parts) {
    const at = corner(index, parts);
    return {
      text: ThuocChartParts.clipped(name, headRoom(parts.place, theme), MOST_LINES, theme, 0.95),
      left: at.x,
      top: at.y,
      padding: 0,
      textStyle: Object.assign(ThuocChartParts.textStyle(theme, 0.95), {
        fontWeight: 'bold',
        lineHeight: theme.font_size * 1.15,
      }),
    };
  }

  function grid(index, theme, parts) {
    const at = corner(index, parts);
    return {left: at.x + parts.left, top: at.y + parts.head, width: parts.room, height: parts.plot};
  }

  function tip(mark, spec, result, theme) {
    return ThuocChartParts.tip(theme, [
      ThuocChartParts.text(mark.row, spec.panel),
      mark.series,
      ThuocChartParts.text(mark.row, spec.x),
      ThuocChartParts.said(mark.row, spec.value, result),
    ]);
  }

  function line(run, index, spec, result, theme, parts) {
    const position = Math.max(0, seriesNames(spec, result).indexOf(run.series));
    const colour = ThuocChartParts.colour(theme, run.series, position);
    return {
      type: 'line',
      name: run.series || described(spec, result).label,
      xAxisIndex: index,
      yAxisIndex: index,
      connectNulls: false,
      symbol: ThuocChartParts.symbol(position),
      symbolSize: theme.font_size * 0.5,
      showSymbol: true,
      showAllSymbol: true,
      itemStyle: {color: colour},
      lineStyle: {color: colour, width: 1.8, type: ThuocChartParts.dash(position)},
      data: parts.years.map(function (year, x) {
        const mark = run.marks[x];
        return mark && mark.y !== null ?
          {value: mark.y, row: mark.index, tooltip: tip(mark, spec, result, theme)} : {value: null};
      }),
    };
  }

  function linesOf(name, index, spec, result, theme, parts) {
    const own = parts.marks.filter(function (mark) {
      return ThuocChartParts.text(mark.row, spec.panel) === name;
    });
    return ThuocChartParts.runs(own).map(function (run) {
      return line(run, index, spec, result, theme, parts);
    });
  }

  function barsAlone(spec, result, theme, parts) {
    const names = seriesNames(spec, result);
    if (parts.years.length !== 1) {
      return [];
    }
    return parts.marks.slice().sort(function (one, other) {
      return one.index - other.index;
    }).map(function (mark) {
      return {
        name: [ThuocChartParts.text(mark.row, spec.panel)].concat(names.length > 1 ? mark.series : []).join(': '),
        value: mark.y || 0,
        text: mark.y === null ? ThuocChartParts.word(theme, 'no_value', 'không có số liệu') :
          ThuocChartParts.written(mark.row[spec.value], described(spec, result)),
        colour: ThuocChartParts.colour(theme, mark.series, Math.max(0, names.indexOf(mark.series))),
        row: mark.index,
        tooltip: tip(mark, spec, result, theme),
      };
    });
  }

  function small_multiples(spec, result, theme) {
    const parts = plan(spec, result, theme);
    const bars = barsAlone(spec, result, theme, parts);
    if (bars.length) {
      return ThuocChartParts.barsOfOneYear(bars, parts.years[0], parts.unit, spec, theme);
    }
    const frame = ThuocChartParts.frame(spec, theme);
    return Object.assign(frame, {
      title: [frame.title].concat(parts.panels.map(function (name, index) {
        return head(name, index, theme, parts);
      })),
      legend: parts.legend.option,
      grid: parts.panels.map(function (name, index) {
        return grid(index, theme, parts);
      }),
      xAxis: parts.panels.map(function (name, index) {
        return Object.assign(
            ThuocChartParts.categoryAxisBelow(theme, parts.years, parts.below), {gridIndex: index});
      }),
      yAxis: parts.panels.map(function (name, index) {
        return Object.assign(ThuocChartParts.valueAxis(theme, parts.range, parts.unit), {gridIndex: index});
      }),
      series: [].concat.apply([], parts.panels.map(function (name, index) {
        return linesOf(name, index, spec, result, theme, parts);
      })),
    });
  }

  small_multiples.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const parts = plan(spec, result, fitted);
    const bars = barsAlone(spec, result, fitted, parts);
    if (bars.length) {
      return ThuocChartParts.heightOfOneYear(bars, spec, fitted);
    }
    return Math.round(parts.top + Math.ceil(parts.panels.length / parts.across) * parts.panel);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.small_multiples = small_multiples;
})();
