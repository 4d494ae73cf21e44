// A chart, its description in words, and its table one key (T) away.

import {element} from './dom.js';
import {written} from './numbers.js';
import {rowsOf} from './table.js';
import {word} from './words.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
// What A4 holds between its margins, in CSS pixels.
const PAPER_WIDTH = 700;
let loading;

export function chart(component) {
  const canvas = element('div', {class: 'chart', role: 'img', 'aria-label': summary(component)});
  const rows = element('div', {class: 'scroll chart-table', hidden: true}, rowsOf(component));
  const button = element('button', {
    type: 'button', class: 'button', 'aria-pressed': 'false', 'aria-keyshortcuts': 'T',
    on: {click: toggle},
  });

  function label() {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    button.replaceChildren(word(pressed ? 'show_chart' : 'show_table'), ' ', element('kbd', {}, 'T'));
  }

  function toggle() {
    const table = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(table));
    rows.hidden = !table;
    canvas.hidden = table;
    label();
    if (!table) {
      canvas.dispatchEvent(new Event('thuoc:shown'));
    }
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea');
    if (event.key.toLowerCase() === 't' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      toggle();
      button.focus();
    }
  });
  label();
  if (!component.rows.length) {
    return element('section', {class: 'part-of-page', id: component.id},
        element('h2', {}, component.title), element('p', {class: 'empty'}, word('no_rows')));
  }
  drawLater(component, canvas);
  return element('section', {class: 'part-of-page', id: component.id},
      element('div', {class: 'part-head'}, element('h2', {}, component.title), button),
      canvas, rows);
}

function summary(component) {
  const spec = component.settings.spec;
  const labels = spec.labels ?? spec.series;
  const named = (id) => component.columns.find((column) => column.id === id);
  const rows = component.rows.map((row) => {
    const values = labels.map((id) => `${named(id).label} ${written(row[id], named(id).format)}`);
    const of = spec.maximum ? ` (${named(spec.maximum).label} ${written(row[spec.maximum], named(spec.maximum).format)})` : '';
    return `${row[spec.category]}: ${values.join(', ')}${of}`;
  });
  return `${component.title}. ${rows.join('; ')}.`;
}

async function drawLater(component, canvas) {
  loading = loading ?? Promise.all([
    script('/library/echarts.js'),
    fetch('/web/theme.json').then((answer) => answer.json()),
  ]);
  const [, theme] = await loading;
  const builder = component.settings.chart;
  await script(`/charts/${builder.replaceAll('_', '-')}.js`);
  let drawn;

  function draw(paper) {
    if (canvas.hidden || !canvas.clientWidth) {
      return;
    }
    drawn?.dispose();
    canvas.style.width = paper ? `${PAPER_WIDTH}px` : '';
    const fitted = themeFor(theme, canvas.clientWidth, dark.matches && !paper);
    canvas.classList.toggle('ready', true);
    sizeOf(canvas, component, fitted);
    drawn = globalThis.echarts.init(canvas, null, {renderer: 'svg'});
    drawn.setOption(globalThis.ThuocCharts[builder](component.settings.spec, component, fitted));
    const {width, height} = canvas.getBoundingClientRect();
    canvas.querySelector('svg').setAttribute('viewBox', `0 0 ${width} ${height}`);
  }

  let width = 0;
  new ResizeObserver(() => {
    if (canvas.clientWidth !== width && !canvas.style.width) {
      width = canvas.clientWidth;
      draw(false);
    }
  }).observe(canvas);
  canvas.addEventListener('thuoc:shown', () => draw(false));
  dark.addEventListener('change', () => draw(false));
  window.addEventListener('beforeprint', () => draw(true));
  window.addEventListener('afterprint', () => draw(false));
}

function sizeOf(canvas, component, theme) {
  const bars = component.settings.spec.stack ? 1 : component.settings.spec.series.length;
  const row = Math.max(bars * (theme.bar_width + 3) + theme.font_size * 1.2, theme.font_size * 3.4);
  canvas.style.height = `${Math.round(component.rows.length * row + theme.font_size * 5)}px`;
}

// The builder's theme, fitted to the width that there is and to the reader's text size.
function themeFor(theme, width, isDark) {
  const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = text / 16;
  const narrow = width < 34 * text;
  return {
    ...theme,
    colours: isDark ? {...theme.colours, ...theme.dark_colours} : theme.colours,
    font_family: getComputedStyle(document.body).fontFamily,
    font_size: Math.round((narrow ? 12.5 : theme.font_size - 1) * scale),
    bar_width: Math.round((narrow ? 15 : theme.bar_width - 4) * scale),
    label_width: Math.round(Math.min(theme.label_width * scale * 0.8, width * 0.36)),
  };
}

function script(source) {
  return new Promise((done, failed) => {
    document.head.append(element('script', {src: source, on: {load: done, error: failed}}));
  });
}
