// Colours, shades, signs and hatches of the chart builders.
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

  globalThis.ThuocChartParts = Object.assign(globalThis.ThuocChartParts || {}, {
    mixed: mixed,
    surface: surface,
    ink: ink,
    shade: shade,
    colour: colour,
    symbol: symbol,
    dash: dash,
    hatch: hatch,
    hatched: hatched,
  });
})();
