// How a whole divides: each category is one bar of 100 %, cut into its parts in the printed order.
//
// spec: {category, part, value, position, state?}   one row for each category and part
//   value     a share, or a count of which the share is taken
//   position  column that orders the parts
//   state     column that tells what a part is: option, blank, not_applicable or rejected; all but
//             options are grey and hatched, because they are no answers
(function () {
  'use strict';

  const STATES = ['blank', 'not_applicable', 'rejected'];

  function parts(spec, result) {
    const found = ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.part);
    })).map(function (name) {
      return describe(name, spec, result);
    });
    return found.sort(function (one, other) {
      return one.position - other.position || one.first - other.first;
    });
  }

  // A part stands where its earliest row stands.
  function describe(name, spec, result) {
    const part = {name: name, position: Infinity, first: -1, state: -1};
    result.rows.forEach(function (row, index) {
      if (ThuocChartParts.text(row, spec.part) === name) {
        part.first = part.first < 0 ? index : part.first;
        part.position = Math.min(part.position, Number(row[spec.position]) || 0);
        part.state = STATES.indexOf(ThuocChartParts.text(row, spec.state));
      }
    });
    return part;
  }

  function categories(spec, result) {
    return ThuocChartParts.distinct(result.rows.map(function (row) {
      return ThuocChartParts.text(row, spec.category);
    }));
  }

  function size(row, spec) {
    return ThuocChartParts.isAbsent(row[spec.value]) ? null : Number(row[spec.value]);
  }

  function totals(spec, result, names) {
    const at = ThuocChartParts.positions(names);
    const sums = names.map(function () {
      return 0;
    });
    result.rows.forEach(function (row) {
      sums[at(ThuocChartParts.text(row, spec.category))] += size(row, spec) || 0;
    });
    return sums;
  }

  function share(row, spec, result, total) {
    const column = ThuocChartParts.column(result, spec.value);
    return ThuocChartParts.isPercent(column) ? ThuocChartParts.written(row[spec.value], column) :
      ThuocNumbers.write(String(size(row, spec) / total), 'percent');
  }

  function plotWidth(theme) {
    return ThuocChartParts.pictureWidth(theme) - theme.label_width - theme.font_size * 2.6;
  }

  function segment(each, spec, result, theme, total) {
    const value = size(each.row, spec);
    const length = value === null || !total ? null : value / total * 100;
    const text = length === null ? '' : share(each.row, spec, result, total);
    const fits = length && length / 100 * plotWidth(theme) > ThuocChartParts.measured(text, theme, 0.9) + 6;
    const column = ThuocChartParts.column(result, spec.value);
    const counted = ThuocChartParts.isPercent(column) ? '' : ThuocChartParts.said(each.row, spec.value, result);
    return {
      value: length,
      row: each.index,
      label: fits ? {formatter: text} : {show: false},
      tooltip: ThuocChartParts.tip(theme, [
        ThuocChartParts.text(each.row, spec.category),
        ThuocChartParts.text(each.row, spec.part) + ': ' +
            (text || ThuocChartParts.word(theme, 'no_value', 'không có số liệu')),
        counted,
      ]),
    };
  }

  function rowsOf(part, spec, result) {
    return ThuocChartParts.numbered(result.rows).filter(function (each) {
      return ThuocChartParts.text(each.row, spec.part) === part.name;
    });
  }

  function segments(part, spec, result, theme, names, sums) {
    const at = ThuocChartParts.positions(names);
    const data = names.map(function () {
      return {value: null};
    });
    rowsOf(part, spec, result).forEach(function (each) {
      const place = at(ThuocChartParts.text(each.row, spec.category));
      data[place] = segment(each, spec, result, theme, sums[place]);
    });
    return data;
  }

  // Options go from pale to strong in their order.
  function fill(part, rank, options, theme) {
    if (part.state < 0) {
      return ThuocChartParts.shade(theme, options < 2 ? 0.6 : 0.08 + 0.92 * rank / (options - 1));
    }
    return ThuocChartParts.mixed(ThuocChartParts.surface(theme), theme.colours.muted_text, 0.22 + 0.14 * part.state);
  }

  function series(spec, result, theme) {
    const names = categories(spec, result);
    const sums = totals(spec, result, names);
    const all = parts(spec, result);
    const options = all.filter(function (part) {
      return part.state < 0;
    });
    return all.map(function (part) {
      const colour = fill(part, options.indexOf(part), options.length, theme);
      return {
        type: 'bar',
        name: part.name,
        stack: 'all',
        barMaxWidth: theme.bar_width * 1.4,
        itemStyle: {
          color: colour,
          borderColor: ThuocChartParts.surface(theme),
          borderWidth: 1,
          decal: part.state < 0 ? undefined :
            ThuocChartParts.hatched(theme, part.state, ThuocChartParts.surface(theme)),
        },
        label: Object.assign(ThuocChartParts.textStyle(theme, 0.9), {
          show: true,
          position: 'inside',
          color: ThuocChartParts.ink(theme, colour),
          backgroundColor: part.state < 0 ? undefined : colour,
          padding: [1, 2],
        }),
        data: segments(part, spec, result, theme, names, sums),
      };
    });
  }

  function legend(spec, result, theme) {
    return ThuocChartParts.legend(parts(spec, result).map(function (part) {
      return part.name;
    }), spec, theme);
  }

  function stacked_shares(spec, result, theme) {
    const head = legend(spec, result, theme);
    const steps = plotWidth(theme) > theme.font_size * 24 ? 20 : plotWidth(theme) > theme.font_size * 12 ? 25 : 50;
    return Object.assign(ThuocChartParts.frame(spec, theme), {
      legend: head.option,
      grid: {
        left: theme.label_width + theme.font_size,
        right: theme.font_size * 1.6,
        top: ThuocChartParts.above(spec, theme) + head.height,
        bottom: theme.font_size * 2,
      },
      xAxis: ThuocChartParts.valueAxis(theme, {min: 0, max: 100, interval: steps}, ' %'),
      yAxis: ThuocChartParts.categoryAxisBeside(theme, categories(spec, result)),
      series: series(spec, result, theme),
    });
  }

  stacked_shares.height = function (spec, result, theme, width) {
    const fitted = ThuocChartParts.withWidth(theme, width);
    const names = categories(spec, result);
    const row = ThuocChartParts.rowHeight(fitted, names, theme.bar_width * 1.4 + theme.font_size * 0.7);
    return Math.round(ThuocChartParts.above(spec, theme) + legend(spec, result, fitted).height +
        row * names.length + theme.font_size * 2);
  };

  globalThis.ThuocCharts = globalThis.ThuocCharts || {};
  globalThis.ThuocCharts.stacked_shares = stacked_shares;
})();
