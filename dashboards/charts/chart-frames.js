// What stands around a chart: title, tooltip, legend, the key to its lines.
(function () {
  'use strict';

  function above(spec, theme) {
    return spec.title ? theme.font_size * 2.4 : 0;
  }

  function title(spec, theme) {
    return {
      show: Boolean(spec.title),
      text: spec.title || '',
      left: 'center',
      top: 0,
      textStyle: Object.assign(ThuocChartParts.textStyle(theme, 1.2), {fontWeight: 'bold'}),
    };
  }

  // Rich text, because a tooltip made of HTML would let a name from a form become markup.
  function tooltip(theme) {
    return {
      show: theme.tooltip,
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: ThuocChartParts.surface(theme),
      borderColor: theme.colours.muted_text,
      borderWidth: 1,
      textStyle: ThuocChartParts.textStyle(theme),
    };
  }

  function frame(spec, theme) {
    return {
      animation: theme.animation,
      backgroundColor: 'transparent',
      textStyle: ThuocChartParts.textStyle(theme),
      title: title(spec, theme),
      tooltip: tooltip(theme),
    };
  }

  // The names of a legend in rows that fit the picture: [{names, width, lines}].
  function legendRows(names, theme) {
    const size = theme.font_size;
    const room = ThuocChartParts.pictureWidth(theme);
    const rows = [];
    names.forEach(function (name) {
      const parts = ThuocChartParts.wrapped(name, legendRoom(theme), theme);
      const width = ThuocChartParts.widest(parts, theme) + size * 3.4;
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
    return ThuocChartParts.pictureWidth(theme) - theme.font_size * 4;
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
        return ThuocChartParts.clipped(name, legendRoom(theme), mostLines, theme);
      },
      inactiveColor: theme.colours.line,
      textStyle: Object.assign(ThuocChartParts.textStyle(theme), {lineHeight: theme.font_size * 1.2}),
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
        pageTextStyle: ThuocChartParts.textStyle(theme),
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
      return ThuocChartParts.wrapped((index + 1) + '. ' + name, ThuocChartParts.pictureWidth(theme) - theme.font_size, theme, 0.9);
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
      textStyle: Object.assign(ThuocChartParts.textStyle(theme, 0.9), {
        fontWeight: 'normal',
        lineHeight: theme.font_size * 1.2,
      }),
    };
  }

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    above: above,
    frame: frame,
    legend: legend,
    keyLines: keyLines,
    keyHeight: keyHeight,
    keyTitle: keyTitle,
  });
})();
