// How a whole divides: each category is one bar of 100 %, cut into its parts in the printed order.
//
// spec: {category, part, value, position, state?}   one row for each category and part
//   value     a share, or a count of which the share is taken
//   position  column that orders the parts
//   state     column that tells what a part is: option, blank, not_applicable or rejected; all but
//             options are grey and hatched, because they are no answers
// Where the categories divide into too many different options for a legend, each bar says itself
// what its parts are.
(function () {
  'use strict';

  const STATES = ['blank', 'not_applicable', 'rejected'];
  const MOST_IN_A_LEGEND = 8;

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

  // The words in a part: its share, after its name where no legend tells it; nothing that is wider
  // than the part.
  function inside(name, text, room, theme, named) {
    const whole = named ? text : ThuocChartParts.clipped(name, room - ThuocChartParts.measured(': ' + text, theme, 0.9), 1, theme, 0.9) + ': ' + text;
    return [whole, text].filter(function (words) {
      return ThuocChartParts.measured(words, theme, 0.9) + 6 < room;
    })[0];
  }

  function segment(each, spec, result, theme, total, look) {
    const value = size(each.row, spec);
    const length = value === null || !total ? null : value / total * 100;
    const text = length === null ? '' : share(each.row, spec, result, total);
    const words = length && inside(ThuocChartParts.text(each.row, spec.part), text, length / 100 * plotWidth(theme), theme, look.named);
    const column = ThuocChartParts.column(result, spec.value);
    const counted = ThuocChartParts.isPercent(column) ? '' : ThuocChartParts.said(each.row, spec.value, result);
    return {
      value: length,
      row: each.index,
      itemStyle: look.colour && {color: look.colour},
      label: words ? Object.assign({formatter: ThuocChartParts.harmless(words)},
          look.colour && {color: ThuocChartParts.ink(look.colour)}) : {show: false},
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

  function segments(part, spec, result, theme, names, sums, named) {
    const at = ThuocChartParts.positions(names);
    const data = names.map(function () {
      return {value: null};
    });
    rowsOf(part, spec, result).forEach(function (each) {
      const place = at(ThuocChartParts.text(each.row, spec.category));
      const own = named || part.state >= 0 ? undefined : ownColour(each.row, spec, result, theme);
      data[place] = segment(each, spec, result, theme, sums[place], {named: named, colour: own});
    });
    return data;
  }

  // Among the options of its own category.
  function ownColour(row, spec, result, theme) {
    const options = ThuocChartParts.distinct(result.rows.filter(function (other) {
      return ThuocChartParts.text(other, spec.category) === ThuocChartParts.text(row, spec.category) &&
          STATES.indexOf(ThuocChartParts.text(other, spec.state)) < 0;
    }).sort(function (one, other) {
      return (Number(one[spec.position]) || 0) - (Number(other[spec.position]) || 0);
    }).map(function (other) {
      return ThuocChartParts.text(other, spec.part);
    }));
    return optionColour(options.indexOf(ThuocChartParts.text(row, spec.part)), options.length, theme);
  }

  // Forms print the best answer first, so options go from strong to pale in their order.
  function optionColour(rank, options, theme) {
    return ThuocChartParts.shade(theme, options < 2 ? 0.75 : 0.95 - 0.75 * rank / (options - 1));
  }

  function fill(part, rank, options, theme) {
    if (part.state < 0) {
      return optionColour(rank, options, theme);
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
    const named = isNamed(all);
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
          color: ThuocChartParts.ink(colour),
          backgroundColor: part.state < 0 ? undefined : colour,
          padding: [1, 2],
        }),
        data: segments(part, spec, result, theme, names, sums, named),
      };
    });
  }

  function isNamed(all) {
    return all.filter(function (part) {
      return part.state < 0;
    }).length <= MOST_IN_A_LEGEND;
  }

  function legend(spec, result, theme) {
    const all = parts(spec, result);
    const named = isNamed(all);
    return ThuocChartParts.legend(all.filter(function (part) {
      return named || part.state >= 0;
    }).map(function (part) {
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
