// Scales and axes of the chart builders, and the room that rows and plots take.
(function () {
  'use strict';

  function tidy(number) {
    return Number(number.toPrecision(12));
  }

  function niceStep(rough) {
    const power = Math.pow(10, Math.floor(Math.log(rough) / Math.LN10 + 1e-9));
    const factor = [1, 2, 2.5, 5, 10].filter(function (each) {
      return each * power >= rough * 0.999999;
    })[0];
    return factor * power;
  }

  // Ends and steps of an axis. wish: {zero: it starts at zero, parts: about how many steps,
  // whole: counts, which have no halves}
  function scale(values, wish) {
    const known = values.filter(function (value) {
      return value !== null;
    }).concat(wish.zero ? [0] : []);
    let low = known.length ? Math.min.apply(null, known) : 0;
    let high = known.length ? Math.max.apply(null, known) : 1;
    if (low === high) {
      high = high === 0 ? 1 : high + Math.abs(high) * 0.1;
      low = low === 0 ? 0 : low - Math.abs(low) * 0.1;
    }
    const step = niceStep((high - low) / (wish.parts || 4));
    const interval = wish.whole ? Math.max(1, Math.ceil(step)) : step;
    return {
      min: tidy(Math.floor(tidy(low / interval)) * interval),
      max: tidy(Math.ceil(tidy(high / interval)) * interval),
      interval: tidy(interval),
    };
  }

  // Lines may start above zero where their movement would be lost otherwise.
  function lineScale(values, parts, whole) {
    const known = values.filter(function (value) {
      return value !== null;
    });
    const low = Math.min.apply(null, known.concat(0));
    const least = known.length ? Math.min.apply(null, known) : 0;
    const most = known.length ? Math.max.apply(null, known) : 0;
    return scale(values, {zero: low < 0 || least < most * 0.6 || least === most, parts: parts, whole: whole});
  }

  function axisText(value, unit) {
    return ThuocChartParts.realMinus(ThuocNumbers.write(String(tidy(Number(value))), 'decimal')) + unit;
  }

  function axisUnit(columns) {
    return columns.length > 0 && columns.every(ThuocChartParts.isPercent) ? ' %' : '';
  }

  // Counts have no halves, so neither has their axis.
  function areCounts(columns) {
    return columns.length > 0 && columns.every(function (described) {
      return described.format === 'whole';
    });
  }

  function axisTexts(range, unit) {
    const texts = [];
    for (let value = range.min; value <= range.max + range.interval / 2; value += range.interval) {
      texts.push(axisText(value, unit));
    }
    return texts;
  }

  function valueAxis(theme, range, unit) {
    return {
      type: 'value',
      min: range.min,
      max: range.max,
      interval: range.interval,
      axisLine: {show: false},
      axisTick: {show: false},
      splitLine: {lineStyle: {color: theme.colours.line, width: 0.6}},
      axisLabel: Object.assign(ThuocChartParts.textStyle(theme, 0.9, 'muted_text'), {
        hideOverlap: true,
        formatter: function (value) {
          return axisText(value, unit);
        },
      }),
    };
  }

  // Names under a picture of so much room with a margin at its left: all of them where the widest
  // word fits its place, or every second, third ... one with the places of those left out, and
  // none that would be cut at the edge. {option, height}
  function namesBelow(names, room, left, theme) {
    const size = theme.font_size * 0.95;
    const band = room / Math.max(1, names.length);
    const needed = ThuocChartParts.widestWord(names, theme, 0.95) + size * 0.5;
    const every = Math.max(1, Math.ceil(needed / band));
    const width = Math.max(band * every - size * 0.4, needed);
    const lines = ThuocChartParts.mostLines(names, width, theme, 0.95);
    const first = every === 1 ? 0 : Math.max(0, Math.ceil((width / 2 - left) / band - 0.5));
    return {
      every: every,
      height: lines * size * 1.2 + theme.font_size * 0.8,
      option: Object.assign(ThuocChartParts.textStyle(theme, 0.95), {
        interval: every === 1 ? 0 : function (index) {
          return index % every === first % every &&
              (names.length - index - 0.5) * band + theme.font_size >= width / 2;
        },
        lineHeight: size * 1.2,
        formatter: function (name) {
          return ThuocChartParts.wrapped(name, width, theme, 0.95).join('\n');
        },
      }),
    };
  }

  function categoryAxisBelow(theme, names, below) {
    return {
      type: 'category',
      data: names,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: theme.colours.muted_text}},
      axisLabel: below.option,
    };
  }

  // Names at the side of horizontal bars, first on top.
  function categoryAxisBeside(theme, names) {
    return {
      type: 'category',
      inverse: true,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: theme.colours.line}},
      axisLabel: Object.assign(ThuocChartParts.textStyle(theme), {
        interval: 0,
        width: theme.label_width,
        overflow: 'break',
        lineHeight: theme.font_size * 1.2,
      }),
      data: names.map(function (name) {
        return besideText(name, names.length, theme);
      }),
    };
  }

  // One very long name among many would make all rows high; three lines tell it from the others,
  // and the tooltip has all of it.
  function besideText(name, count, theme) {
    return count > 15 ? ThuocChartParts.clipped(name, theme.label_width * 0.97, 3, theme) : name;
  }

  // How high one row of horizontal bars must be so that no two names touch.
  function rowHeight(theme, names, least) {
    const lines = names.map(function (name) {
      return ThuocChartParts.wrapped(besideText(name, names.length, theme), theme.label_width * 0.97, theme).length;
    });
    const together = lines.map(function (count, index) {
      return (count + (index ? lines[index - 1] : count)) / 2;
    });
    const most = Math.max.apply(null, together.concat(1));
    return Math.max(least, most * theme.font_size * 1.2 + theme.font_size * 0.5);
  }

  // How high a picture with upright columns or lines is, without legend and names.
  function plotHeight(theme) {
    return Math.round(Math.min(
        Math.max(ThuocChartParts.pictureWidth(theme) * 0.42, theme.font_size * 14), theme.font_size * 24));
  }

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    tidy: tidy,
    scale: scale,
    lineScale: lineScale,
    axisText: axisText,
    axisUnit: axisUnit,
    areCounts: areCounts,
    axisTexts: axisTexts,
    valueAxis: valueAxis,
    namesBelow: namesBelow,
    categoryAxisBelow: categoryAxisBelow,
    categoryAxisBeside: categoryAxisBeside,
    rowHeight: rowHeight,
    plotHeight: plotHeight,
  });
})();
