// Draws the page that the address asks for, from one payload.

import {element} from './dom.js';
import {drawFrame, drawBareFrame, olderRelease} from './frame.js';
import {drawFilters} from './filters.js';
import {heading} from './heading.js';
import {figures} from './figures.js';
import {chart} from './chart.js';
import {table} from './table.js';
import {criteriaTree} from './criteria-tree.js';
import {findings} from './findings.js';
import {drawInstruments} from './instruments.js';
import {fillRows} from './board.js';
import {beginDrawing} from './life.js';
import {drawPapers} from './papers.js';
import {chosenInWords, pageHead} from './page-head.js';
import {payload} from './payload.js';
import {drawProblems, drawUnreachable} from './states.js';
import {travelsBy} from './travel.js';
import {language, loadWords, word} from './words.js';

const RENDERERS = {heading, figures, chart, table, criteria_tree: criteriaTree, findings};

const main = document.getElementById('main');

// Pages that are not drawn from a release.
const OTHERS = {instruments: drawInstruments, papers: drawPapers};

let pages = [];
let drawn = 0;

function pageHere() {
  return pages.find((page) => page.path === location.pathname)
    ?? pages.find((page) => location.pathname.startsWith(`${page.path}/`))
    ?? (location.pathname === '/' ? pages[0] : undefined);
}

async function start() {
  document.documentElement.lang = language();
  try {
    [pages] = await Promise.all([
      fetch('/api/v1/pages?lang=' + language()).then((answer) => answer.json()),
      loadWords(),
    ]);
    travelsBy(pages, redraw);
    await draw();
  } catch (failure) {
    drawUnreachable(main, failure);
  }
  main.removeAttribute('aria-busy');
}

// What was in focus stays in focus when only a filter changed; another page begins at its top.
async function redraw(samePage) {
  const focused = samePage && document.activeElement ? selectorOf(document.activeElement) : '';
  main.setAttribute('aria-busy', 'true');
  try {
    await draw();
  } catch (failure) {
    drawUnreachable(main, failure);
  }
  main.removeAttribute('aria-busy');
  if (samePage) {
    focused && document.querySelector(focused)?.focus({preventScroll: true});
  } else if (!location.hash) {
    window.scrollTo(0, 0);
    main.focus({preventScroll: true});
  }
}

function selectorOf(focused) {
  if (focused.id && /^[\w-]+$/.test(focused.id)) {
    return `#${focused.id}`;
  }
  return focused.name ? `[name="${focused.name}"]` : '';
}

async function draw() {
  const turn = ++drawn;
  const page = pageHere();
  if (!page) {
    drawBareFrame(pages);
    drawProblems(main, [{message: word('address_unknown', {path: location.pathname}), remedy: ''}]);
    return;
  }
  if (OTHERS[page.id]) {
    beginDrawing();
    await OTHERS[page.id](main, pages, page);
    return;
  }
  const {ok, body} = await payload(page.id);
  if (turn !== drawn) {
    return; // somebody went on before the answer came
  }
  beginDrawing();
  if (!ok) {
    drawBareFrame(pages);
    drawProblems(main, body.problems);
    return;
  }
  forgetPreferences(body);
  drawFrame(body);
  main.replaceChildren(...partsOf(body));
  document.dispatchEvent(new CustomEvent('thuoc:drawn'));
}

function partsOf(page) {
  const headed = page.components.some((component) => component.kind === 'heading');
  const parts = [olderRelease(page.release), !headed && pageHead(page), drawFilters(page), chosenInWords(page)];
  const board = element('div', {class: 'board'});
  let row;
  for (const component of page.components) {
    const part = RENDERERS[component.kind](component, page);
    if (component.kind !== 'figures') {
      row = undefined;
      part && (component.kind === 'heading' ? parts.splice(1, 0, part) : board.append(part));
    } else if (part) {
      // Figures that follow each other share a row.
      row = row ?? board.appendChild(element('div', {class: 'figure-row full'}));
      row.append(part);
    }
  }
  if (!page.components.some((component) => component.kind !== 'heading')) {
    board.append(element('p', {class: 'empty'}, word('no_rows')));
  }
  fillRows([...board.children]);
  return [...parts, board].filter(Boolean);
}

// The address says what holds, not what somebody would have liked.
function forgetPreferences(page) {
  const query = new URLSearchParams(location.search);
  if (!query.has('prefer')) {
    return;
  }
  for (const id of query.get('prefer').split(',')) {
    const filter = page.filters.find((other) => other.id === id);
    query.delete(id);
    filter?.value && query.set(id, filter.value);
  }
  query.delete('prefer');
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : '') + location.hash);
}

start();
