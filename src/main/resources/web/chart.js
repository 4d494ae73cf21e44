// A chart, its description in words, and its table one key (T) away.

import {rowAddress} from './address.js';
import {savePng, saveSvg} from './chart-pictures.js';
import {chartCaption} from './chart-caption.js';
import {inSentences} from './chart-words.js';
import {element} from './dom.js';
import {releaseLine} from './frame.js';
import {soon} from './idle.js';
import {drawing} from './life.js';
import {inOneLine} from './page-head.js';
import {part} from './part.js';
import {hinted} from './scroll-hint.js';
import {moreRows, rowsOf, scrollFrame, scrollWords} from './table.js';
import {go} from './travel.js';
import {inWords} from './values.js';
import {word, wordsOf} from './words.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
// What A4 holds between its margins, in CSS pixels.
const PAPER_WIDTH = 700;
// What stands on a page without hiding what comes after it, in CSS pixels.
const HIGHEST = 1100;
// What every builder draws with.
const PARTS = ['values', 'text', 'colours', 'frames', 'axes', 'one-year'];
let loading;

/** Nothing at all where a part that may be left out has rows without a single figure to draw. */
export function chart(given, page) {
  const figures = hasFigures(given);
  if (!figures && given.settings.optional) {
    return undefined;
  }
  const component = figures ? given : {...given, rows: []};
  if (component.rows.length === 1 && given.settings.spec.alone === false) {
    return said(component, page);
  }
  const canvas = element('div', {class: 'chart', role: 'img', 'aria-label': inSentences(component)});
  const rows = scrollFrame(component, {class: 'scroll chart-table', hidden: true});
  const button = element('button', {
    type: 'button', class: 'button', 'aria-pressed': 'false', 'aria-keyshortcuts': 'T', on: {click: toggle},
  });

  function label() {
    const pressed = button.getAttribute('aria-pressed') === 'true';
    button.replaceChildren(word(pressed ? 'show_chart' : 'show_table'), ' ', element('kbd', {}, 'T'));
  }

  function toggle() {
    const asTable = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(asTable));
    fillRows();
    rows.hidden = !asTable;
    canvas.hidden = asTable;
    label();
    if (!asTable) {
      canvas.dispatchEvent(new Event('thuoc:shown'));
    }
  }

  // Most charts are never turned: their tables are built when they are looked at or printed.
  function fillRows() {
    if (!rows.hasChildNodes()) {
      rows.append(rowsOf(component, page));
    }
  }

  label();
  window.addEventListener('beforeprint', fillRows, {signal: drawing()});
  const about = () => ({
    name: `${page.id}-${component.id}`,
    title: component.title,
    source: [inOneLine(page), releaseLine(page.release), page.release.simulated && word('simulated')].filter(Boolean),
  });
  const frame = element('div', {class: 'chart-frame'}, canvas);
  const content = [
    chartCaption(component, page),
    hinted(frame, ({below}) => (below ? word('scroll_picture') : '')),
    hinted(rows, (hidden) => scrollWords(component, hidden)),
    moreRows(component),
  ];
  const section = part(component, page, content, [button], [
    {label: word('download_png'), action: () => savePng(canvas, about())},
    {label: word('download_svg'), action: () => saveSvg(canvas, about())},
  ]);
  onKey(section, toggle);
  if (component.rows.length) {
    drawLater(component, canvas, page);
  }
  return section;
}

// One bar is no picture; the remark says it.
function said(component, page) {
  return part({...component, settings: {...component.settings, about: undefined, width: 'full'}}, page, []);
}

// Rows whose measures are all absent, as changes in a first year, have nothing to draw. Over how
// many units something is says nothing by itself.
function hasFigures(component) {
  const {count, ...spec} = component.settings.spec;
  const drawn = Object.values(spec).flat();
  const measures = component.columns.filter((column) => column.role === 'measure' && drawn.includes(column.id));
  return !measures.length || component.rows.some((row) => measures.some((column) => row[column.id] !== undefined));
}

// T turns the chart that the reader is in into its table, and all of them from anywhere else.
function onKey(section, toggle) {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea');
    const elsewhere = event.target.closest('.part-of-page');
    if (event.key.toLowerCase() === 't' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
      && (!elsewhere || elsewhere === section)) {
      event.preventDefault();
      toggle();
    }
  }, {signal: drawing()});
}

async function drawLater(component, canvas, page) {
  const alive = drawing();
  loading = loading ?? Promise.all([
    script('/library/echarts.js'),
    fetch('/web/theme.json').then((answer) => answer.json()),
    ...PARTS.map((part) => script(`/charts/chart-${part}.js`)),
  ]);
  const [, theme] = await loading;
  const name = component.settings.chart;
  await script(`/charts/${name.replaceAll('_', '-')}.js`);
  if (alive.aborted) {
    return;
  }
  const builder = globalThis.ThuocCharts[name];
  const result = inWords(component);
  let drawn;

  function draw(paper) {
    if (canvas.hidden || !canvas.clientWidth) {
      return;
    }
    drawn?.dispose();
    canvas.style.width = paper ? `${PAPER_WIDTH}px` : '';
    const fitted = themeFor(theme, canvas.clientWidth, dark.matches && !paper);
    canvas.classList.toggle('ready', true);
    const height = Math.round(builder.height(component.settings.spec, result, fitted, canvas.clientWidth));
    frameFor(canvas, component, height, paper);
    canvas.style.height = `${height}px`;
    drawn = globalThis.echarts.init(canvas, null, {renderer: 'svg'});
    drawn.setOption(builder(component.settings.spec, result, fitted));
    if (component.settings.link) {
      drawn.on('click', (event) => {
        const row = component.rows[event.data?.row];
        if (row) {
          go(rowAddress(component.settings.link, row, page));
        }
      });
    }
    canvas.querySelector('svg').setAttribute('viewBox', `0 0 ${canvas.clientWidth} ${canvas.clientHeight}`);
  }

  let width = 0;
  const watcher = new ResizeObserver(() => {
    if (canvas.clientWidth !== width && !canvas.style.width) {
      const seen = drawn || canvas.getBoundingClientRect().top < window.innerHeight;
      width = canvas.clientWidth;
      seen ? draw(false) : soon(() => draw(false), alive);
    }
  });
  watcher.observe(canvas);
  alive.addEventListener('abort', () => {
    watcher.disconnect();
    drawn?.dispose();
  });
  canvas.addEventListener('thuoc:shown', () => draw(false));
  dark.addEventListener('change', () => draw(false), {signal: alive});
  window.addEventListener('beforeprint', () => draw(true), {signal: alive});
  window.addEventListener('afterprint', () => draw(false), {signal: alive});
}

// A very high chart scrolls in a frame of its own, which then has to be reached by keyboard.
function frameFor(canvas, component, height, paper) {
  const high = !paper && height > HIGHEST;
  const frame = canvas.parentElement;
  frame.classList.toggle('high', high);
  if (high) {
    frame.setAttribute('tabindex', '0');
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', component.title);
  } else {
    ['tabindex', 'role', 'aria-label'].forEach((name) => frame.removeAttribute(name));
  }
}

// The builder's theme, fitted to the width that there is and to the reader's text size.
function themeFor(theme, width, isDark) {
  const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = text / 16;
  const narrow = width < 34 * text;
  return {
    ...theme,
    width,
    colours: isDark ? {...theme.colours, ...theme.dark_colours} : theme.colours,
    words: wordsOf('chart_'),
    font_family: getComputedStyle(document.body).fontFamily,
    font_size: Math.round((narrow ? 12.5 : theme.font_size - 1) * scale),
    bar_width: Math.round((narrow ? 15 : theme.bar_width - 4) * scale),
    label_width: Math.round(Math.min(Math.max(theme.label_width * scale, width * 0.28), width * 0.4)),
  };
}

const scripts = new Map();

function script(source) {
  if (!scripts.has(source)) {
    scripts.set(source, new Promise((done, failed) => {
      document.head.append(element('script', {src: source, on: {load: done, error: failed}}));
    }));
  }
  return scripts.get(source);
}
