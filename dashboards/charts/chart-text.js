// How wide text is in a picture, and how it is broken, cut and kept from being markup.
//
// The theme may bring, besides what dashboards/themes say:
//   width, height  of the picture in pixels, so that labels thin and wrap for the room there is
(function () {
  'use strict';

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
    return widest(ThuocChartParts.distinct(list.join(' ').split(/\s+/)), theme, factor);
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

  function textStyle(theme, factor, colourName) {
    return {
      fontFamily: theme.font_family,
      fontSize: theme.font_size * (factor || 1),
      color: theme.colours[colourName || 'text'],
    };
  }

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    pictureWidth: pictureWidth,
    withWidth: withWidth,
    measured: measured,
    widest: widest,
    widestWord: widestWord,
    wrapped: wrapped,
    clipped: clipped,
    mostLines: mostLines,
    harmless: harmless,
    tip: tip,
    textStyle: textStyle,
  });
})();
