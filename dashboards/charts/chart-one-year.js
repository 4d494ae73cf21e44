// The bars that stand for lines where only one year is known.
(function () {
  'use strict';

  // A line needs two years; what is known of one year only stands as bars, with a note of the year.

  // bars: [{name, value, text, colour, row, tooltip}]
  function barsOfOneYear(bars, year, unit, spec, theme) {
    const names = bars.map(function (bar) {
      return bar.name;
    });
    const values = bars.map(function (bar) {
      return bar.value;
    });
    const picture = ThuocChartParts.frame(spec, theme);
    return Object.assign(picture, {
      title: [picture.title, {
        text: yearNote(year, theme),
        left: 0,
        top: ThuocChartParts.above(spec, theme),
        padding: 0,
        textStyle: Object.assign(ThuocChartParts.textStyle(theme, 0.95, 'muted_text'), {fontWeight: 'normal'}),
      }],
      grid: {
        left: theme.label_width + theme.font_size,
        right: theme.font_size * 4.5,
        top: ThuocChartParts.above(spec, theme) + theme.font_size * 2,
        bottom: theme.font_size * 2,
      },
      xAxis: ThuocChartParts.valueAxis(theme, barScale(values, unit, theme), unit),
      yAxis: ThuocChartParts.categoryAxisBeside(theme, names),
      series: [{
        type: 'bar',
        barMaxWidth: theme.bar_width,
        label: Object.assign(ThuocChartParts.textStyle(theme), {show: true, distance: 4}),
        data: bars.map(function (bar) {
          return {
            value: bar.value,
            row: bar.row,
            itemStyle: {color: bar.colour},
            label: {formatter: ThuocChartParts.harmless(bar.text), position: bar.value < 0 ? 'left' : 'right'},
            tooltip: bar.tooltip,
          };
        }),
      }],
    });
  }

  function barScale(values, unit, theme) {
    const room = ThuocChartParts.pictureWidth(theme) - theme.label_width;
    const range = ThuocChartParts.scale(values, {zero: true, parts: room > theme.font_size * 24 ? 5 : 2});
    return unit && range.min === 0 && range.max <= 100 ?
      {min: 0, max: 100, interval: room > theme.font_size * 24 ? 20 : 50} : range;
  }

  function yearNote(year, theme) {
    return ThuocChartParts.word(theme, 'one_year', 'Chỉ có số liệu năm {year}').replace('{year}', year);
  }

  function heightOfOneYear(bars, spec, theme) {
    const names = bars.map(function (bar) {
      return bar.name;
    });
    return Math.round(ThuocChartParts.above(spec, theme) + theme.font_size * 4 +
        bars.length * ThuocChartParts.rowHeight(theme, names, theme.bar_width + theme.font_size * 0.7));
  }

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    barsOfOneYear: barsOfOneYear,
    heightOfOneYear: heightOfOneYear,
  });
})();
