// What the chart builders share: reading columns, writing values, measuring text, axes, legends,
// colours. Offers ThuocChartParts and no builder of its own.
//
// The theme may bring, besides what dashboards/themes say:
//   width, height  of the picture in pixels, so that labels thin and wrap for the room there is
//   words          the few words of the charts' own in the reader's language, by key
(function () {
  'use strict';

  // Each series has a shape and a dash of its own, for eyes and printers that tell no colours apart.
  const SYMBOLS = [
    'circle', 'rect', 'triangle', 'diamond',
    'path://M0 0L10 0L5 9Z', 'path://M3 0H7V3H10V7H7V10H3V7H0V3H3Z', 'roundRect', 'arrow',
  ];
  const DASHES = ['solid', [7, 3], [2, 3], [9, 3, 2, 3]];
  const HATCHES = [
    {rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 6]},
    {rotation: 0, dashArrayX: [[3, 5], [0, 4, 3, 1]], dashArrayY: [3, 4], symbol: 'circle', symbolSize: 0.9},
    {rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [1, 4]},
    {rotation: Math.PI / 2, dashArrayX: [1, 0], dashArrayY: [2, 5]},
    {rotation: 0, dashArrayX: [1, 0], dashArrayY: [2, 5]},
  ];

  // Reading the result.

  function column(result, id) {
    const found = result.columns.filter(function (each) {
      return each.id === id;
    })[0];
    return found || {id: id, label: id, format: 'text'};
  }

  function isAbsent(value) {
    return value === undefined || value === null || value === '';
  }

  function isPercent(described) {
    return String(described.format).toLowerCase() === 'percent';
  }

  // The place of a value on its axis; shares are drawn from 0 to 100. An absent value has no place.
  function place(value, described) {
    if (isAbsent(value) || isNaN(Number(value))) {
      return null;
    }
    return isPercent(described) ? tidy(Number(value) * 100) : Number(value);
  }

  function text(row, id) {
    return !id || isAbsent(row[id]) ? '' : String(row[id]);
  }

  function isTrue(value) {
    return value === true || value === 'true';
  }

  function written(value, described) {
    const words = ThuocNumbers.write(value, described.format);
    return String(described.format).toLowerCase() === 'text' ? words : realMinus(words);
  }

  function realMinus(words) {
    return words.replace(/^-/, '\u2212');
  }

  // Words for one value with its column: "Điểm: 4,5"; nothing for an absent one.
  function said(row, id, result) {
    if (!id || isAbsent(row[id])) {
      return '';
    }
    const described = column(result, id);
    return described.label + ': ' + written(row[id], described);
  }

  // Different values in the order they come. Prefixed keys, because a name may be "constructor".
  function distinct(values) {
    const seen = {};
    return values.filter(function (value) {
      const fresh = !seen['_' + value];
      seen['_' + value] = true;
      return fresh;
    });
  }

  // A finder of places in a list of different values.
  function positions(values) {
    const known = {};
    values.forEach(function (value, index) {
      known['_' + value] = index;
    });
    return function (value) {
      return known['_' + value];
    };
  }

  function numbered(rows) {
    return rows.map(function (row, index) {
      return {row: row, index: index};
    });
  }

  // Years run through without a hole, so that a missing year is a gap; other values as they come.
  function steps(values) {
    const found = distinct(values);
    const years = found.length > 0 && found.every(function (value) {
      return /^\d{4}$/.test(value);
    });
    if (!years) {
      return found;
    }
    const all = [];
    const last = Math.max.apply(null, found);
    for (let year = Math.min.apply(null, found); year <= last; year++) {
      all.push(String(year));
    }
    return all;
  }

  function word(theme, key, otherwise) {
    return (theme.words && theme.words[key]) || otherwise;
  }

  // Lines: what may be joined.

  // The rows as marks in the order of their places: {row, index, x, y, series, segment, starts}.
  // starts: the segment of this series changes here.
  function marks(spec, result, places) {
    const at = positions(places);
    const described = column(result, spec.value);
    const found = numbered(result.rows).map(function (each) {
      return {
        row: each.row,
        index: each.index,
        x: at(text(each.row, spec.x)),
        y: place(each.row[spec.value], described),
        series: text(each.row, spec.series),
        segment: text(each.row, spec.segment),
        panel: text(each.row, spec.panel),
      };
    }).sort(function (one, other) {
      return one.x - other.x || one.index - other.index;
    });
    const before = {};
    found.forEach(function (mark) {
      const key = '_' + mark.panel + '\n' + mark.series;
      mark.starts = before[key] !== undefined && before[key] !== mark.segment;
      before[key] = mark.segment;
    });
    return found;
  }

  // Stretches of marks of one series and one segment, each drawn as a line of its own, by place. A
  // segment that comes again after another one is a new stretch.
  function runs(list) {
    const open = {};
    const found = [];
    list.forEach(function (mark) {
      const key = '_' + mark.series;
      if (!open[key] || mark.starts) {
        open[key] = {series: mark.series, marks: {}};
        found.push(open[key]);
      }
      open[key].marks[mark.x] = mark;
    });
    return found;
  }

  // Measuring and wrapping text.

  function pictureWidth(theme) {
    return theme.width || Math.round(theme.label_width / 0.36);
  }

  function withWidth(theme, width) {
    return Object.assign({}, theme, {width: width});
  }

  // Without the library's own measure a letter is taken for half as wide as high.
  function measured(words, theme, factor) {
    const size = theme.font_size * (factor || 1);
    if (globalThis.echarts && echarts.format) {
      return echarts.format.getTextRect(words, size + 'px ' + theme.font_family).width;
    }
    return words.length * size * 0.5;
  }

  function widest(list, theme, factor) {
    return list.reduce(function (most, words) {
      return Math.max(most, measured(words, theme, factor));
    }, 0);
  }

  function widestWord(list, theme, factor) {
    return widest(distinct(list.join(' ').split(/\s+/)), theme, factor);
  }

  // Lines not wider than the room, broken between words.
  function wrapped(words, room, theme, factor) {
    const lines = [];
    words.split('\n').forEach(function (paragraph) {
      let line = '';
      paragraph.split(/[ \t]+/).forEach(function (each) {
        const longer = line ? line + ' ' + each : each;
        if (line && measured(longer, theme, factor) > room) {
          lines.push(line);
          line = each;
        } else {
          line = longer;
        }
      });
      lines.push(line);
    });
    return lines;
  }

  // At most so many lines; what does not fit ends in an ellipsis after a whole word.
  function clipped(words, room, most, theme, factor) {
    const lines = wrapped(words, room, theme, factor);
    if (lines.length <= most) {
      return lines.join('\n');
    }
    let last = lines[most - 1];
    while (last.indexOf(' ') > 0 && measured(last + ' \u2026', theme, factor) > room) {
      last = last.slice(0, last.lastIndexOf(' '));
    }
    return lines.slice(0, most - 1).concat(last + ' \u2026').join('\n');
  }

  function mostLines(list, room, theme, factor) {
    return list.reduce(function (most, words) {
      return Math.max(most, wrapped(words, room, theme, factor).length);
    }, 1);
  }

  // Braces would be read as a place holder or a style of the chart library.
  function harmless(words) {
    return words.replace(/\{/g, '{\u200b');
  }

  // The lines of a tooltip, wrapped; empty ones are left out.
  function tip(theme, lines) {
    const room = Math.min(pictureWidth(theme) - theme.font_size * 4, theme.font_size * 28);
    const all = lines.filter(function (line) {
      return line !== '';
    }).map(function (line) {
      return wrapped(line, room, theme).join('\n');
    });
    return {formatter: harmless(all.join('\n'))};
  }

  // Colours.

  function channels(colour) {
    return [1, 3, 5].map(function (at) {
      return parseInt(colour.slice(at, at + 2), 16);
    });
  }

  function mixed(from, to, part) {
    const start = channels(from);
    const end = channels(to);
    return '#' + start.map(function (value, index) {
      const hex = Math.round(value + (end[index] - value) * part).toString(16);
      return hex.length < 2 ? '0' + hex : hex;
    }).join('');
  }

  function brightness(colour) {
    const linear = channels(colour).map(function (value) {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  function contrast(one, other) {
    const bright = [brightness(one), brightness(other)];
    return (Math.max(bright[0], bright[1]) + 0.05) / (Math.min(bright[0], bright[1]) + 0.05);
  }

  function surface(theme) {
    return theme.colours.surface || '#FFFFFF';
  }

  // Black or white, whichever reads better on this background: one of the two always stands out
  // enough, which the softer colours of a theme do not.
  function ink(background) {
    return contrast('#000000', background) >= contrast('#FFFFFF', background) ? '#000000' : '#FFFFFF';
  }

  function strongest(theme) {
    return theme.colours.accent || theme.colours.self;
  }

  // Pale for little and strong for much: one hue, told apart by brightness alone.
  function shade(theme, part) {
    return mixed(surface(theme), strongest(theme), 0.14 + 0.86 * part);
  }

  function colour(theme, id, position) {
    const named = Object.prototype.hasOwnProperty.call(theme.series, id) && theme.series[id];
    return lifted(named ? theme.colours[named] : theme.palette[position % theme.palette.length], theme);
  }

  // The palette is made for white paper; on a dark ground its deep colours are made lighter until
  // they stand out from it.
  function lifted(wanted, theme) {
    let result = wanted;
    for (let part = 0.1; brightness(surface(theme)) < 0.2 && part < 1 &&
        contrast(result, surface(theme)) < 4; part += 0.1) {
      result = mixed(wanted, theme.colours.text, part);
    }
    return result;
  }

  function symbol(position) {
    return SYMBOLS[position % SYMBOLS.length];
  }

  function dash(position) {
    return DASHES[position % DASHES.length];
  }

  // Hatching for the second series and on; the first is plain.
  function hatch(theme, position) {
    return position === 0 ? undefined : hatched(theme, position - 1, surface(theme));
  }

  function hatched(theme, position, lines) {
    return Object.assign(
        {symbol: 'rect', symbolSize: 1, color: lines, maxTileWidth: 128, maxTileHeight: 128},
        HATCHES[position % HATCHES.length]);
  }

  // Frame, title, legend, axes.

  function textStyle(theme, factor, colourName) {
    return {
      fontFamily: theme.font_family,
      fontSize: theme.font_size * (factor || 1),
      color: theme.colours[colourName || 'text'],
    };
  }

  function above(spec, theme) {
    return spec.title ? theme.font_size * 2.4 : 0;
  }

  function title(spec, theme) {
    return {
      show: Boolean(spec.title),
      text: spec.title || '',
      left: 'center',
      top: 0,
      textStyle: Object.assign(textStyle(theme, 1.2), {fontWeight: 'bold'}),
    };
  }

  // Rich text, because a tooltip made of HTML would let a name from a form become markup.
  function tooltip(theme) {
    return {
      show: theme.tooltip,
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: surface(theme),
      borderColor: theme.colours.muted_text,
      borderWidth: 1,
      textStyle: textStyle(theme),
    };
  }

  function frame(spec, theme) {
    return {
      animation: theme.animation,
      backgroundColor: 'transparent',
      textStyle: textStyle(theme),
      title: title(spec, theme),
      tooltip: tooltip(theme),
    };
  }

  // The names of a legend in rows that fit the picture: [{names, width, lines}].
  function legendRows(names, theme) {
    const size = theme.font_size;
    const room = pictureWidth(theme);
    const rows = [];
    names.forEach(function (name) {
      const parts = wrapped(name, legendRoom(theme), theme);
      const width = widest(parts, theme) + size * 3.4;
      const last = rows[rows.length - 1];
      if (last && last.width + width <= room) {
        last.names.push(name);
        last.width += width;
        last.lines = Math.max(last.lines, parts.length);
      } else {
        rows.push({names: [name], width: width, lines: parts.length});
      }
    });
    return rows;
  }

  function legendRoom(theme) {
    return pictureWidth(theme) - theme.font_size * 4;
  }

  function legendOption(names, theme, mostLines) {
    return {
      type: 'plain',
      data: names.map(function (name) {
        return {name: name};
      }),
      padding: 0,
      itemGap: theme.font_size * 0.9,
      itemWidth: theme.font_size * 1.8,
      itemHeight: theme.font_size * 0.85,
      selectedMode: theme.tooltip,
      formatter: function (name) {
        return clipped(name, legendRoom(theme), mostLines, theme);
      },
      inactiveColor: theme.colours.line,
      textStyle: Object.assign(textStyle(theme), {lineHeight: theme.font_size * 1.2}),
    };
  }

  // More rows than people look at would push the chart aside.
  function scrolling(names, spec, theme) {
    return {
      option: Object.assign(legendOption(names, theme, 1), {
        type: 'scroll',
        top: above(spec, theme),
        left: 0,
        right: 0,
        pageIconColor: theme.colours.accent,
        pageIconInactiveColor: theme.colours.line,
        pageTextStyle: textStyle(theme),
      }),
      height: theme.font_size * 2.2,
    };
  }

  // A legend for two names or more. {option, height}: the height is what it takes from the picture.
  // Each row is a legend of its own, because the library spaces rows of wrapped names unevenly.
  // Paper cannot scroll.
  function legend(names, spec, theme) {
    if (names.length < 2) {
      return {option: {show: false}, height: 0};
    }
    const rows = legendRows(names, theme);
    if (rows.length > 10 && theme.tooltip) {
      return scrolling(names, spec, theme);
    }
    let top = above(spec, theme);
    const options = rows.map(function (row) {
      const option = Object.assign(legendOption(row.names, theme, Infinity), {
        top: top,
        left: rows.length > 1 ? 0 : 'center',
      });
      top += row.lines * theme.font_size * 1.2 + theme.font_size * 0.45;
      return option;
    });
    return {
      option: options.length > 1 ? options : options[0],
      height: top - above(spec, theme) + theme.font_size * 0.5,
    };
  }

  // Names that find no room at their places become numbers there, and these lines explain them.
  function keyLines(names, theme) {
    return [].concat.apply([], names.map(function (name, index) {
      return wrapped((index + 1) + '. ' + name, pictureWidth(theme) - theme.font_size, theme, 0.9);
    }));
  }

  function keyHeight(lines, theme) {
    return lines.length ? (lines.length * 1.2 + 0.6) * theme.font_size : 0;
  }

  function keyTitle(lines, top, theme) {
    return {
      show: lines.length > 0,
      text: lines.join('\n'),
      left: 0,
      top: top,
      padding: 0,
      textStyle: Object.assign(textStyle(theme, 0.9), {
        fontWeight: 'normal',
        lineHeight: theme.font_size * 1.2,
      }),
    };
  }

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
    return realMinus(ThuocNumbers.write(String(tidy(Number(value))), 'decimal')) + unit;
  }

  function axisUnit(columns) {
    return columns.length > 0 && columns.every(isPercent) ? ' %' : '';
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
      axisLabel: Object.assign(textStyle(theme, 0.9, 'muted_text'), {
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
    const needed = widestWord(names, theme, 0.95) + size * 0.5;
    const every = Math.max(1, Math.ceil(needed / band));
    const width = Math.max(band * every - size * 0.4, needed);
    const lines = mostLines(names, width, theme, 0.95);
    const first = every === 1 ? 0 : Math.max(0, Math.ceil((width / 2 - left) / band - 0.5));
    return {
      every: every,
      height: lines * size * 1.2 + theme.font_size * 0.8,
      option: Object.assign(textStyle(theme, 0.95), {
        interval: every === 1 ? 0 : function (index) {
          return index % every === first % every &&
              (names.length - index - 0.5) * band + theme.font_size >= width / 2;
        },
        lineHeight: size * 1.2,
        formatter: function (name) {
          return wrapped(name, width, theme, 0.95).join('\n');
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
      axisLabel: Object.assign(textStyle(theme), {
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
    return count > 15 ? clipped(name, theme.label_width * 0.97, 3, theme) : name;
  }

  // How high one row of horizontal bars must be so that no two names touch.
  function rowHeight(theme, names, least) {
    const lines = names.map(function (name) {
      return wrapped(besideText(name, names.length, theme), theme.label_width * 0.97, theme).length;
    });
    const together = lines.map(function (count, index) {
      return (count + (index ? lines[index - 1] : count)) / 2;
    });
    const most = Math.max.apply(null, together.concat(1));
    return Math.max(least, most * theme.font_size * 1.2 + theme.font_size * 0.5);
  }

  // A line needs two years; what is known of one year only stands as bars, with a note of the year.

  // bars: [{name, value, text, colour, row, tooltip}]
  function barsOfOneYear(bars, year, unit, spec, theme) {
    const names = bars.map(function (bar) {
      return bar.name;
    });
    const values = bars.map(function (bar) {
      return bar.value;
    });
    const picture = frame(spec, theme);
    return Object.assign(picture, {
      title: [picture.title, {
        text: yearNote(year, theme),
        left: 0,
        top: above(spec, theme),
        padding: 0,
        textStyle: Object.assign(textStyle(theme, 0.95, 'muted_text'), {fontWeight: 'normal'}),
      }],
      grid: {
        left: theme.label_width + theme.font_size,
        right: theme.font_size * 4.5,
        top: above(spec, theme) + theme.font_size * 2,
        bottom: theme.font_size * 2,
      },
      xAxis: valueAxis(theme, barScale(values, unit, theme), unit),
      yAxis: categoryAxisBeside(theme, names),
      series: [{
        type: 'bar',
        barMaxWidth: theme.bar_width,
        label: Object.assign(textStyle(theme), {show: true, distance: 4}),
        data: bars.map(function (bar) {
          return {
            value: bar.value,
            row: bar.row,
            itemStyle: {color: bar.colour},
            label: {formatter: harmless(bar.text), position: bar.value < 0 ? 'left' : 'right'},
            tooltip: bar.tooltip,
          };
        }),
      }],
    });
  }

  function barScale(values, unit, theme) {
    const room = pictureWidth(theme) - theme.label_width;
    const range = scale(values, {zero: true, parts: room > theme.font_size * 24 ? 5 : 2});
    return unit && range.min === 0 && range.max <= 100 ?
      {min: 0, max: 100, interval: room > theme.font_size * 24 ? 20 : 50} : range;
  }

  function yearNote(year, theme) {
    return word(theme, 'one_year', 'Chỉ có số liệu năm {year}').replace('{year}', year);
  }

  function heightOfOneYear(bars, spec, theme) {
    const names = bars.map(function (bar) {
      return bar.name;
    });
    return Math.round(above(spec, theme) + theme.font_size * 4 +
        bars.length * rowHeight(theme, names, theme.bar_width + theme.font_size * 0.7));
  }

  // How high a picture with upright columns or lines is, without legend and names.
  function plotHeight(theme) {
    return Math.round(Math.min(
        Math.max(pictureWidth(theme) * 0.42, theme.font_size * 14), theme.font_size * 24));
  }

  globalThis.ThuocChartParts = {
    above: above,
    axisText: axisText,
    axisTexts: axisTexts,
    areCounts: areCounts,
    axisUnit: axisUnit,
    barsOfOneYear: barsOfOneYear,
    categoryAxisBelow: categoryAxisBelow,
    categoryAxisBeside: categoryAxisBeside,
    clipped: clipped,
    colour: colour,
    column: column,
    dash: dash,
    distinct: distinct,
    frame: frame,
    hatch: hatch,
    hatched: hatched,
    heightOfOneYear: heightOfOneYear,
    harmless: harmless,
    ink: ink,
    isAbsent: isAbsent,
    isPercent: isPercent,
    isTrue: isTrue,
    legend: legend,
    keyHeight: keyHeight,
    keyLines: keyLines,
    keyTitle: keyTitle,
    lineScale: lineScale,
    marks: marks,
    measured: measured,
    mixed: mixed,
    mostLines: mostLines,
    namesBelow: namesBelow,
    numbered: numbered,
    pictureWidth: pictureWidth,
    place: place,
    plotHeight: plotHeight,
    positions: positions,
    realMinus: realMinus,
    rowHeight: rowHeight,
    runs: runs,
    said: said,
    scale: scale,
    shade: shade,
    steps: steps,
    surface: surface,
    symbol: symbol,
    text: text,
    textStyle: textStyle,
    tip: tip,
    valueAxis: valueAxis,
    widest: widest,
    withWidth: withWidth,
    word: word,
    wrapped: wrapped,
    written: written,
  };
})();
