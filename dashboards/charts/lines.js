// Values over the years. Lines join only what may be compared: they stop at a missing year and
// where the segment of the same series changes. Values of one year alone are bars.
//
// spec: {x, value, series?, segment?, lower?, upper?, breaks_before?, break_words?, count?, index?}
//   series         column that names a line
//   segment        column; points are joined only within one value of it
//   lower, upper   measures of what is known where the value is not: drawn as a bar from the one to
//                  the other, with an arrow at an end that is open
//   breaks_before  flag: the point is not comparable with the one before. Without it a break stands
//                  where the segment changes
//   break_words    column with the reason, for the tooltip of the break
//   count          measure that says over how many units, in the tooltip
//   index          true draws each segment against its own first value, which is 100; a segment that
//                  begins with zero has no index
(function () {
  'use strict';

  const NOT_SAME = '\u2260';

  function described(spec, result) {
    return ThuocChartParts.column(result, spec.value);
  }

  function ends(spec, result, row) {
    const column = described(spec, result);
    return {
      lower: spec.lower ? ThuocChartParts.place(row[spec.lower], column) : null,
      upper: spec.upper ? ThuocChartParts.place(row[spec.upper], column) : null,
    };
  }

  // Everything to draw, by series: points, and intervals where no value is known.
  function plan(spec, result, theme) {
    const years = ThuocChartParts.steps(result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.x);
    }));
    const all = ThuocChartParts.marks(spec, result, years);
    const intervals = all.filter(function (mark) {
      const known = ends(spec, result, mark.row);
      return mark.y === null && (known.lower !== null || known.upper !== null);
    });
    const names = ThuocChartParts.distinct(all.map(function (mark) {
      return mark.series;
    }));
    const values = all.map(function (mark) {
      return mark.y;
    });
    intervals.forEach(function (mark) {
      const known = ends(spec, result, mark.row);
      values.push(known.lower, known.upper);
    });
    const unit = ThuocChartParts.axisUnit([described(spec, result)]);
    const range = ThuocChartParts.lineScale(
      values, 5, ThuocChartParts.areCounts([described(spec, result)]));
    return withPlaces({
      years: years, marks: all, intervals: intervals, names: names, unit: unit, range: range,
      breaks: breaks(spec, all),
    }, spec, theme);
  }

  // Few lines that all reach the last year are named at their ends, which needs no legend.
  function namedAtEnds(parts, theme) {
    const last = parts.years.length - 1;
    return parts.names.length > 1 && parts.names.length <= 6 &&
        ThuocChartParts.pictureWidth(theme) > theme.font_size * 42 &&
        endsFit(parts, theme) &&
        parts.names.every(function (name) {
          return parts.marks.some(function (mark) {
            return mark.series === name && mark.x === last && mark.y !== null;
          });
        });
  }

  function endsFit(parts, theme) {
    return parts.names.reduce(function (sum, name) {
      return sum + endHeight(name, parts, theme);
    }, 0) < ThuocChartParts.plotHeight(theme);
  }

  function withPlaces(parts, spec, theme) {
    const width = ThuocChartParts.pictureWidth(theme);
    parts.endRoom = Math.min(width * 0.24, ThuocChartParts.widest(parts.names, theme) + theme.font_size);
    parts.ended = namedAtEnds(parts, theme);
    parts.legend = ThuocChartParts.legend(parts.ended ? [] : parts.names, spec, theme);
    parts.left = ThuocChartParts.widest(
        ThuocChartParts.axisTexts(parts.range, parts.unit), theme, 0.9) + theme.font_size;
    parts.right = theme.font_size + (parts.ended ? endOverhang(parts, width, theme) : 0);
    parts.room = width - parts.left - parts.right;
    parts.top = ThuocChartParts.above(spec, theme) + parts.legend.height +
        theme.font_size * (parts.breaks.length ? 2.2 : 1);
    parts.endShift = parts.ended ? endShifts(parts, theme) : [];
    parts.below = ThuocChartParts.namesBelow(parts.years, parts.room, parts.left, theme);
    return parts;
  }

  function endHeight(name, parts, theme) {
    return ThuocChartParts.wrapped(name, parts.endRoom, theme).length * theme.font_size * 1.15 +
        theme.font_size * 0.15;
  }

  // How far each name at an end moves down so that it clears the one above it, or up again where
  // they would leave the picture. By the order of the names.
  function endShifts(parts, theme) {
    const last = parts.years.length - 1;
    const height = theme.height ? Math.max(1, theme.height - parts.top - theme.font_size * 2) :
      ThuocChartParts.plotHeight(theme);
    const labels = parts.marks.filter(function (mark) {
      return mark.x === last && mark.y !== null;
    }).map(function (mark) {
      return {
        name: mark.series,
        at: (parts.range.max - mark.y) / (parts.range.max - parts.range.min) * height,
        high: endHeight(mark.series, parts, theme),
      };
    }).sort(function (one, other) {
      return one.at - other.at;
    });
    spread(labels, height);
    return parts.names.map(function (name) {
      return labels.filter(function (label) {
        return label.name === name;
      }).map(function (label) {
        return Math.round(label.place - label.at);
      })[0] || 0;
    });
  }

  // Middles of labels from top to bottom: down as far as needed, then up from the lower edge.
  function spread(labels, height) {
    let edge = -Infinity;
    labels.forEach(function (label) {
      label.place = Math.max(label.at, edge + label.high / 2);
      edge = label.place + label.high / 2;
    });
    let limit = height + (labels.length ? labels[labels.length - 1].high / 2 : 0);
    labels.slice().reverse().forEach(function (label) {
      label.place = Math.min(label.place, limit - label.high / 2);
      limit = label.place - label.high / 2;
    });
  }

  // The last point stands half a place before the edge, so that much of its name fits inside.
  function endOverhang(parts, width, theme) {
    const wanted = parts.endRoom + theme.font_size;
    const half = (width - parts.left - wanted) / parts.years.length / 2;
    return Math.max(0, wanted - half);
  }

  // One break for each place, with all that is said about it.
  function breaks(spec, marks) {
    const found = [];
    marks.forEach(function (mark) {
      if (mark.x > 0 && isBreak(spec, mark)) {
        const same = found.filter(function (each) {
          return each.x === mark.x;
        })[0];
        const words = ThuocChartParts.text(mark.row, spec.break_words);
        if (!same) {
          found.push({x: mark.x, row: mark.index, words: [words]});
        } else if (same.words.indexOf(words) < 0) {
          same.words.push(words);
        }
      }
    });
    return found;
  }

  function isBreak(spec, mark) {
    return spec.breaks_before ? ThuocChartParts.isTrue(mark.row[spec.breaks_before]) : mark.starts;
  }

  function tip(mark, spec, result, theme) {
    const known = [ThuocChartParts.said(mark.row, spec.value, result)];
    const interval = mark.y === null ? [
      ThuocChartParts.said(mark.row, spec.lower, result),
      ThuocChartParts.said(mark.row, spec.upper, result),
    ] : [];
    return ThuocChartParts.tip(theme, [mark.series, ThuocChartParts.text(mark.row, spec.x)]
        .concat(known, interval, ThuocChartParts.said(mark.row, spec.count, result)));
  }

  function isLast(mark, parts) {
    return parts.ended && mark.x === parts.years.length - 1;
  }

  function endLabel(mark, parts, theme) {
    return {
      show: true,
      position: 'right',
      distance: theme.font_size * 0.6,
      offset: [0, parts.endShift[parts.names.indexOf(mark.series)]],
      formatter: function () {
        return ThuocChartParts.wrapped(mark.series, parts.endRoom, theme).join('\n');
      },
    };
  }

  function point(mark, spec, result, theme, parts) {
    return {
      value: mark.y,
      row: mark.index,
      label: isLast(mark, parts) ? endLabel(mark, parts, theme) : undefined,
      tooltip: tip(mark, spec, result, theme),
    };
  }

  function line(run, spec, result, theme, parts) {
    const position = parts.names.indexOf(run.series);
    const colour = ThuocChartParts.colour(theme, run.series, position);
    return {
      type: 'line',
      name: run.series || described(spec, result).label,
      connectNulls: false,
      symbol: ThuocChartParts.symbol(position),
      symbolSize: theme.font_size * 0.65,
      showSymbol: true,
      showAllSymbol: true,
      itemStyle: {color: colour},
      lineStyle: {color: colour, width: 2, type: ThuocChartParts.dash(position)},
      label: Object.assign(ThuocChartParts.textStyle(theme), {
        align: 'left',
        lineHeight: theme.font_size * 1.15,
      }),
      data: parts.years.map(function (year, x) {
        const mark = run.marks[x];
        return mark && mark.y !== null ? point(mark, spec, result, theme, parts) : {value: null};
      }),
    };
  }

  // Several series may know only an interval in the same year: their bars stand side by side.
  function shift(mark, parts) {
    const count = parts.names.length;
    return count < 2 ? 0 : (parts.names.indexOf(mark.series) - (count - 1) / 2) * besideEachOther(parts);
  }

  function besideEachOther(parts) {
    return Math.min(0.25, 0.75 / parts.names.length);
  }

  function interval(mark, spec, result, theme, parts) {
    const known = ends(spec, result, mark.row);
    const x = mark.x + shift(mark, parts);
    const low = known.lower === null ? parts.range.min : known.lower;
    const high = known.upper === null ? parts.range.max : known.upper;
    const colour = ThuocChartParts.colour(theme, mark.series, parts.names.indexOf(mark.series));
    return {
      coords: [[x, low], [x, high]],
      row: mark.index,
      symbol: [known.lower === null ? 'arrow' : 'rect', known.upper === null ? 'arrow' : 'rect'],
      symbolSize: [endSize(known.lower, theme, parts), endSize(known.upper, theme, parts)],
      lineStyle: {color: colour},
      itemStyle: {color: colour},
      tooltip: tip(mark, spec, result, theme),
    };
  }

  // A known end is a short stroke across, an open one an arrow.
  function endSize(end, theme, parts) {
    const gap = parts.names.length < 2 ? Infinity : besideEachOther(parts) * parts.room / parts.years.length;
    const size = Math.max(5, Math.min(theme.font_size * 0.9, gap * 0.95));
    return [size, end === null ? size : 2];
  }

  function intervals(spec, result, theme, parts) {
    return parts.names.map(function (name) {
      return {
        type: 'lines',
        name: name || described(spec, result).label,
        coordinateSystem: 'cartesian2d',
        xAxisIndex: 1,
        clip: false,
        lineStyle: {width: 2.5, opacity: 1},
        data: parts.intervals.filter(function (mark) {
          return mark.series === name;
        }).map(function (mark) {
          return interval(mark, spec, result, theme, parts);
        }),
      };
    }).filter(function (series) {
      return series.data.length > 0;
    });
  }

  function breakTip(each, spec, theme, parts) {
    const otherwise = ThuocChartParts.word(theme, 'not_comparable', 'không so sánh được với điểm trước');
    const words = each.words.filter(function (text) {
      return text !== '';
    });
    return ThuocChartParts.tip(theme, [parts.years[each.x]].concat(words.length ? words : [otherwise]));
  }

  function breakLines(spec, theme, parts) {
    return {
      type: 'lines',
      coordinateSystem: 'cartesian2d',
      xAxisIndex: 1,
      clip: false,
      z: 1,
      lineStyle: {color: theme.colours.muted_text, width: 1.2, type: [5, 4], opacity: 1},
      data: parts.breaks.map(function (each) {
        return {
          coords: [[each.x - 0.5, parts.range.min], [each.x - 0.5, parts.range.max]],
          row: each.row,
          tooltip: breakTip(each, spec, theme, parts),
        };
      }),
    };
  }

  // A sign on top of the dashed line is easier to point at than the line.
  function breakSigns(spec, theme, parts) {
    return {
      type: 'scatter',
      xAxisIndex: 1,
      clip: false,
      symbol: 'circle',
      symbolSize: theme.font_size * 1.3,
      symbolOffset: [0, -theme.font_size * 0.6],
      itemStyle: {
        color: ThuocChartParts.surface(theme),
        borderColor: theme.colours.muted_text,
        borderWidth: 1,
        opacity: 1,
      },
      label: Object.assign(ThuocChartParts.textStyle(theme, 0.95), {
        show: true, position: 'inside', formatter: NOT_SAME,
      }),
      data: parts.breaks.map(function (each) {
        return {
          value: [each.x - 0.5, parts.range.max],
          row: each.row,
          tooltip: breakTip(each, spec, theme, parts),
        };
      }),
    };
  }

  function series(spec, result, theme, parts) {
    const drawn = ThuocChartParts.runs(parts.marks).map(function (run) {
      return line(run, spec, result, theme, parts);
    }).concat(intervals(spec, result, theme, parts));
    return parts.breaks.length ?
      drawn.concat(breakLines(spec, theme, parts), breakSigns(spec, theme, parts)) : drawn;
  }

  // Years of one segment against its first year; segments are not comparable, so each has its own.
  function indexed(spec, result) {
    const bases = {};
    const ordered = result.rows.slice().sort(function (one, other) {
      return Number(one[spec.x]) - Number(other[spec.x]);
    });
    ordered.forEach(function (row) {
      const key = segmentOf(spec, row);
      if (row[spec.value] !== undefined && row[spec.value] !== null && bases[key] === undefined) {
        bases[key] = Number(row[spec.value]);
      }
    });
    return {
      columns: result.columns.map(function (column) {
        return column.id === spec.value ? Object.assign({}, column, {format: 'decimal'}) : column;
      }),
      rows: result.rows.map(function (row) {
        const copy = Object.assign({}, row);
        const base = bases[segmentOf(spec, row)];
        const known = row[spec.value] !== undefined && row[spec.value] !== null && base;
        copy[spec.value] = known ? Math.round(Number(row[spec.value]) / base * 1000) / 10 : null;
        return copy;
      }),
    };
  }

  function segmentOf(spec, row) {
    return JSON.stringify([
      spec.series ? row[spec.series] : '', spec.segment ? row[spec.segment] : '',
    ]);
  }

  function shown(spec, result) {
    return spec.index ? indexed(spec, result) : result;
  }

  // One bar for each series where one year is all there is, and no interval in it.
  function barsAlone(spec, result, theme, parts) {
    const known = parts.marks.filter(function (mark) {
      return mark.y !== null;
    });
    if (parts.years.length !== 1 || parts.intervals.length > 0 || known.length !== parts.names.length) {
      return [];
    }
    return known.map(function (mark) {
      return {
        name: mark.series || described(spec, result).label,
        value: mark.y,
        text: ThuocChartParts.written(mark.row[spec.value], described(spec, result)),
        colour: ThuocChartParts.colour(theme, mark.series, parts.names.indexOf(mark.series)),
        row: mark.index,
        tooltip: tip(mark, spec, result, theme),
      };
    });
  }

  function lines(spec, given, theme) {
    const result = shown(spec, given);
    const parts = plan(spec, result, theme);
    const bars = barsAlone(spec, result, theme, parts);
    if (bars.length) {
      return ThuocChartParts.barsOfOneYear(bars, parts.years[0], parts.unit, spec, theme);
    }
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: parts.legend.option,
      grid: {left: parts.left, right: parts.right, top: parts.top, bottom: parts.below.height},
      xAxis: [
        ThuocChartParts.categoryAxisBelow(theme, parts.years, parts.below),
        // The same places as numbers, for what stands between two years.
        {type: 'value', show: false, min: -0.5, max: parts.years.length - 0.5},
      ],
      yAxis: ThuocChartParts.valueAxis(theme, parts.range, parts.unit),
      series: series(spec, result, theme, parts),
    });
  }

  lines.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const drawn = shown(spec, result);
    const parts = plan(spec, drawn, fitted);
    const bars = barsAlone(spec, drawn, fitted, parts);
    if (bars.length) {
      return ThuocChartParts.heightOfOneYear(bars, spec, fitted);
    }
    return Math.round(parts.top + ThuocChartParts.plotHeight(fitted) + parts.below.height);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.lines = lines;
})();
